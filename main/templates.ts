/** Which template packs there are: those that came with the program, and the user's own. */
import type { Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { TemplateSummary } from '../preload/values.ts'
import { failure, type Result } from '../report/document/result.ts'
import { readPack, type TemplatePack } from '../report/template/pack.ts'
import { fileStamp } from './file-stamp.ts'
import type { Templates } from './services.ts'

type Origin = 'builtin' | 'user'

interface FoundPack {
  readonly folder: string
  readonly origin: Origin
  readonly pack: Result<TemplatePack>
}

/** A pack is some ten thousand characters; a larger file is something else. Bytes. */
const maxPackBytes = 4 * 1024 * 1024

const broken = (file: string, why: string) =>
  failure('broken-template', `模板文件 ${file} 有误，不能使用。${why}请更正后重新打开“新建”，其他模板不受影响。`)

/** What a file was read as, and the stamp by which it is known to be the same one still. */
type Known = Map<string, { readonly stamp: string; readonly pack: Result<TemplatePack> }>

async function readFolder(parent: string, folder: string, known: Known): Promise<Result<TemplatePack> | null> {
  const file = join(parent, folder, 'template.json')
  const shown = `${folder}/template.json`
  let text: string
  let stamp: string
  try {
    const facts = await stat(file, { bigint: true })
    if (facts.size > maxPackBytes) return broken(shown, '文件超过 4 MB。')
    stamp = fileStamp(facts)
    const before = known.get(file)
    if (before?.stamp === stamp) return before.pack
    text = await readFile(file, 'utf8')
  } catch (error) {
    // A folder without template.json is no pack: a README's pictures, a folder just being filled.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    return broken(shown, '文件读不出来，可能没有权限或正被别的程序占用。')
  }
  let raw: unknown
  try {
    // Windows Notepad puts a byte order mark before the text.
    raw = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return broken(shown, '内容不是有效的 JSON，可能缺少括号、引号或逗号。')
  }
  const pack = readPack(raw, shown)
  known.set(file, { stamp, pack })
  return pack
}

async function packsIn(parent: string, origin: Origin, known: Known): Promise<FoundPack[]> {
  let entries: Dirent[]
  try {
    entries = await readdir(parent, { withFileTypes: true })
  } catch {
    // The user's folder need not exist; where the built-in one is missing, the list is empty and says so by itself.
    return []
  }
  const folders = entries
    .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort()
  const found = await Promise.all(
    folders.map(async (folder) => ({ folder, origin, pack: await readFolder(parent, folder, known) })),
  )
  return found.flatMap(({ pack, ...where }) => (pack ? [{ ...where, pack }] : []))
}

/** One pack for each id: the user's before the built-in; a second one of the same origin is listed as broken. */
function settle(found: readonly FoundPack[]): FoundPack[] {
  const winners = new Map<string, FoundPack>()
  const settled: FoundPack[] = []
  for (const entry of [...found].sort((a, b) => (a.origin === b.origin ? 0 : a.origin === 'user' ? -1 : 1))) {
    if (!entry.pack.ok) {
      settled.push(entry)
      continue
    }
    const { id } = entry.pack.value
    const winner = winners.get(id)
    if (!winner) {
      winners.set(id, entry)
      settled.push(entry)
    } else if (winner.origin === entry.origin) {
      const file = `${entry.folder}/template.json`
      settled.push({ ...entry, pack: broken(file, `id：编号“${id}”与文件夹 ${winner.folder} 中的模板重复。`) })
    }
  }
  return settled
}

const summary = ({ folder, origin, pack }: FoundPack): TemplateSummary =>
  pack.ok
    ? {
        ok: true,
        id: pack.value.id,
        title: pack.value.title,
        summary: pack.value.summary,
        round: pack.value.round,
        origin,
      }
    : { ok: false, folder, message: pack.message, origin }

/** Newest round first, then by title; broken ones last. */
function order(a: TemplateSummary, b: TemplateSummary): number {
  if (a.ok && b.ok) return b.round - a.round || a.title.localeCompare(b.title, 'zh-CN')
  if (!a.ok && !b.ok) return a.folder.localeCompare(b.folder)
  return a.ok ? -1 : 1
}

/**
 * The packs in two folders, one folder a pack with a template.json. The files are looked at each time, so a pack put in or
 * changed while the program runs appears; what is unchanged is not read again.
 * @param folders absolute paths; neither need exist
 */
export function openTemplates(folders: { readonly builtin: string; readonly user: string }): Templates {
  const known: Known = new Map()
  const packs = async () =>
    settle([...(await packsIn(folders.builtin, 'builtin', known)), ...(await packsIn(folders.user, 'user', known))])
  return {
    list: async () => (await packs()).map(summary).sort(order),
    load: async (id) => {
      for (const { pack } of await packs()) if (pack.ok && pack.value.id === id) return pack
      return failure('template-missing', `没有找到编号为“${id}”的模板。已有的文字不受影响。请在“新建”中另选一个模板。`)
    },
  }
}
