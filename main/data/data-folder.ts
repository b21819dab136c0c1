/** 数据文件夹 as the settings show it: where it is, what each draft takes, and moving it to another place. */
import { mkdir, readdir, realpath, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallOutput } from '../../preload/api.ts'
import { failure, type Result, success } from '../../report/document/result.ts'
import { failureOf, isDiskError } from '../failures.ts'
import { type Log, thrownFacts } from '../log.ts'
import type { DataFolder, Drafts, Mover } from '../services.ts'
import { Cancelled, type CopyProgress, copyData, dataFiles, isWithin, missingBytes, removeContent } from './copy.ts'
import type { Gate } from './gate.ts'
import { rememberLocation } from './location.ts'

export interface DataFolderParts {
  readonly folder: string
  /** 'given': it was named for this start; 'no-dialog': the shell cannot ask for a folder. */
  readonly mover: Mover | 'given' | 'no-dialog'
  readonly drafts: Pick<Drafts, 'list' | 'settled' | 'openElsewhere'>
  readonly gate: Gate
  readonly log: Log
}

/** In a folder that has other files in it, the data gets a folder of its own. */
const ownFolder = '自评报告数据'

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`
const untouched = '原来的数据文件夹没有改动，仍在使用。'

const cannot = {
  given: () =>
    failure(
      'not-available',
      `没有移动：数据文件夹是启动时用 --data 或 ZIPING_DATA 指定的。${untouched}要换位置，请改启动时的指定。`,
    ),
  'no-dialog': () =>
    failure(
      'not-available',
      `没有移动：浏览器窗口不能选文件夹。${untouched}请按手册“数据文件夹”一节，关闭程序后复制，再用 --data 启动。`,
    ),
} as const

const inside = () => failure('inside', `没有移动：新位置在现在的数据文件夹里面。${untouched}请选别的位置。`)
const notEmpty = (folder: string) =>
  failure(
    'not-empty',
    `没有移动：${folder} 里已经有文件，可能是以前移动留下的。${untouched}请选别的位置，或先把那里的文件移走。`,
  )

/** An empty folder to copy into: the chosen one, or one of its own in it. @returns `made`: it was not there */
async function targetIn(chosen: string, source: string): Promise<Result<{ folder: string; made: boolean }>> {
  const place = await realpath(chosen)
  if (isWithin(place, await realpath(source))) return inside()
  if ((await readdir(place)).length === 0) return success({ folder: place, made: false })
  const folder = join(place, ownFolder)
  const made = (await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined
  if ((await readdir(folder)).length > 0) return notEmpty(folder)
  return success({ folder, made })
}

export function createDataFolder({ folder, mover, drafts, gate, log }: DataFolderParts): DataFolder {
  let progress: CopyProgress | null = null
  let cancelled = false
  let moved = false

  const copyInto = async (target: string, home: string): Promise<Result<CallOutput<'data.move'>>> => {
    const files = await dataFiles(folder)
    const needed = files.reduce((sum, { bytes }) => sum + bytes, 0)
    const missing = await missingBytes(target, needed)
    if (missing > 0)
      return failure(
        'no-space',
        `没有移动：新位置的磁盘还差 ${megabytes(missing)} 空间。${untouched}请清理那个磁盘，或选别的位置。`,
      )
    await copyData(
      folder,
      target,
      files,
      () => !cancelled,
      (now) => {
        progress = now
      },
    )
    await mkdir(home, { recursive: true, mode: 0o700 })
    await rememberLocation(home, target).catch(async (error) => {
      await removeContent(target)
      throw error
    })
    moved = true
    return success({ folder: target, files: files.length, bytes: needed })
  }

  const moveTo = async (chosen: string, home: string): Promise<Result<CallOutput<'data.move'>>> => {
    const found = await targetIn(chosen, folder)
    if (!found.ok) return found
    const { folder: target, made } = found.value
    // From here on nothing is written to the folder that is copied.
    await gate.close()
    try {
      await drafts.settled()
      const elsewhere = await drafts.openElsewhere()
      if (!elsewhere.ok) return elsewhere
      if (elsewhere.value.length > 0)
        return failure(
          'in-use',
          `没有移动：有草稿正在别的程序或电脑上编辑（${elsewhere.value.join('、')}）。${untouched}请先在那边关闭，再移动。`,
        )
      return await copyInto(target, home)
    } finally {
      if (moved) gate.closeForGood()
      else {
        gate.open()
        if (made) await rmdir(target).catch(() => {})
      }
      progress = null
    }
  }

  return {
    facts: async () => {
      const list = await drafts.list()
      if (!list.ok) return list
      try {
        const files = await dataFiles(folder)
        const sizes = new Map<string, number>()
        let bytes = 0
        for (const file of files) {
          bytes += file.bytes
          const [top, id] = file.path.split(/[\\/]/)
          if (top === 'drafts' && id) sizes.set(id, (sizes.get(id) ?? 0) + file.bytes)
        }
        const all = list.value.map(({ id, name, binnedAt }) => ({
          id,
          name,
          binned: binnedAt !== null,
          bytes: sizes.get(id) ?? 0,
        }))
        return success({
          folder,
          bytes,
          drafts: all.filter(({ binned }) => !binned).toSorted((a, b) => b.bytes - a.bytes),
          binned: {
            count: all.filter(({ binned }) => binned).length,
            bytes: all.reduce((sum, draft) => sum + (draft.binned ? draft.bytes : 0), 0),
          },
          movable: typeof mover === 'string' ? mover : 'yes',
        })
      } catch (error) {
        if (!isDiskError(error)) throw error
        return failureOf(error, 'read')
      }
    },
    move: async () => {
      if (typeof mover === 'string') return cannot[mover]()
      if (progress !== null || moved) return failure('busy', `没有移动：已经在移动。${untouched}请等它完成，或先取消。`)
      cancelled = false
      try {
        const chosen = await mover.choose()
        return chosen === null ? success(null) : await moveTo(chosen, mover.home)
      } catch (error) {
        if (error instanceof Cancelled) return success(null)
        if (!isDiskError(error)) throw error
        log.warn('data folder not moved', thrownFacts(error))
        return failureOf(error, 'move')
      }
    },
    progress: () => progress,
    cancel: () => {
      cancelled = true
    },
    restart: () => {
      if (typeof mover !== 'string') mover.restart()
    },
  }
}
