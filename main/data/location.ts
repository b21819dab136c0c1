/**
 * Where the data folder is: the default place, or where the user moved it. The move is remembered by location.json in the
 * default place, which stays there for ever; a folder that is given by --data or ZIPING_DATA goes before it.
 */
import { readFileSync, statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { seal, sealState, writtenForm } from '../drafts/seal.ts'
import { errorCode } from '../failures.ts'
import { writeFileWhole } from '../write-file.ts'

const version = 1
export const locationFile = 'location.json'

const contentSchema = z.looseObject({ folder: z.string().refine((folder) => isAbsolute(folder)) })

export type Location =
  | {
      readonly ok: true
      readonly folder: string
      /** Where a move is remembered; null where the folder was given for this start and none can be. */
      readonly home: string | null
    }
  /** The folder that it was moved to is not there, or what remembers it is damaged. Nothing must be begun anew elsewhere. */
  | { readonly ok: false; readonly message: string; readonly home: string }

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** The pointer's content: null where there is none, 'damaged' where it cannot be read. */
function pointed(home: string): string | null | 'damaged' {
  try {
    const content = JSON.parse(readFileSync(join(home, locationFile), 'utf8')) as Record<string, unknown>
    const parsed = contentSchema.safeParse(content)
    return parsed.success && sealState(content, version) === 'good' ? parsed.data.folder : 'damaged'
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(errorCode(error)) ? null : 'damaged'
  }
}

/**
 * @param given absolute path from --data or ZIPING_DATA; null where there is none
 * @param home the default place, absolute
 */
export function locateData(given: string | null, home: string): Location {
  if (given !== null) return { ok: true, folder: given, home: null }
  const folder = pointed(home)
  if (folder === null) return { ok: true, folder: home, home }
  if (folder === 'damaged')
    return {
      ok: false,
      home,
      message: `数据文件夹已移到别处，但记录新位置的文件 ${join(home, locationFile)} 已损坏。草稿在新位置，没有改动。请用 --data 写明数据文件夹的位置启动；或找到新位置后重新移动一次。`,
    }
  if (isFolder(folder)) return { ok: true, folder, home }
  return {
    ok: false,
    home,
    message: `数据文件夹 ${folder} 现在打不开：U 盘或网络盘没有接好，或文件夹被移动、改名。草稿都在那里，没有改动，程序也没有在别处另建空的文件夹。请接好后重新启动；位置已变的，用 --data 写明新的位置启动。`,
  }
}

/**
 * Remembers where the data folder is from now on.
 * @throws an Error with a node code; what was remembered before stays then
 */
export const rememberLocation = (home: string, folder: string): Promise<void> =>
  writeFileWhole(join(home, locationFile), writtenForm(seal(version, { folder })))
