/** Files that commands read and write, with failures in one Chinese line. */
import path from 'node:path'
import type { Note } from '../../report/document/result.ts'
import { sizeFailure } from '../../report/source/read.ts'
import type { TemplatePack } from '../../report/template/pack.ts'
import { failureOf, isDiskError } from '../failures.ts'
import { type Io, Refused } from './io.ts'

export interface InputFile {
  readonly path: string
  readonly name: string
  readonly bytes: Uint8Array
}

async function diskCall<T>(file: string, doing: 'open-file' | 'export', call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (!isDiskError(error)) throw error
    const { code } = error as NodeJS.ErrnoException
    if (doing === 'open-file' && code === 'ENOENT')
      throw new Refused(`找不到文件：${file}。请检查文件名和所在文件夹（U 盘和网络盘请确认已经接好）。`)
    if (code === 'EISDIR') throw new Refused(`这是文件夹，不是文件：${file}。请写明文件名。`)
    throw new Refused(`“${path.basename(file)}”${failureOf(error, doing).message}`)
  }
}

export async function readInput(given: string, io: Io): Promise<InputFile> {
  const file = path.resolve(io.cwd, given)
  const name = path.basename(file)
  // Before it is read: a disk image must not fill the memory.
  const wrong = sizeFailure(name, await diskCall(file, 'open-file', () => io.size(file)))
  if (wrong) throw new Refused(wrong.message)
  return { path: file, name, bytes: await diskCall(file, 'open-file', () => io.read(file)) }
}

/** A preset has some hundred bytes. */
const mostSettingBytes = 1024 * 1024

/** The text of a small file that is no report, such as a preset. */
export async function readSetting(given: string, io: Io, what = '版式文件'): Promise<string> {
  const file = path.resolve(io.cwd, given)
  const name = path.basename(file)
  if ((await diskCall(file, 'open-file', () => io.size(file))) > mostSettingBytes)
    throw new Refused(`“${name}”没有采用：文件超过 1 MB，不是${what}。请确认文件名。`)
  const bytes = await diskCall(file, 'open-file', () => io.read(file))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refused(`“${name}”没有采用：不是 UTF-8 编码的文字文件。请用文本编辑器另存为 UTF-8 编码后再试。`)
  }
}

/** What a command writes, by the extension of its file. */
export type OutputKind = 'ziping' | 'docx'

/**
 * Where a command is to write; said before anything is done.
 * @param kind another extension is refused: a Word file under the name of a draft could be opened by neither program
 * @param input whose file must not be the output: the only copy of a text is never written over
 */
export async function outputPath(given: string, kind: OutputKind, io: Io, input?: InputFile): Promise<string> {
  const file = path.resolve(io.cwd, given)
  if (path.extname(file).toLowerCase() !== `.${kind}`)
    throw new Refused(`输出文件的名称应以 .${kind} 结尾，现在是“${path.basename(file)}”。没有写入任何文件。`)
  if (input && (file === input.path || (await io.sameFile(file, input.path))))
    throw new Refused('输出文件与输入文件是同一个文件，没有写入。请用 -o 指定另一个文件名。')
  return file
}

/**
 * @param file of outputPath
 * @returns what the user should know: another file that stood there was kept, since somebody may have worked on it
 */
export async function writeOutput(file: string, bytes: Uint8Array, io: Io): Promise<readonly Note[]> {
  const kept = await diskCall(file, 'export', () => io.write(file, bytes))
  if (kept === null) return []
  const message = `原来的“${path.basename(file)}”没有丢，已另存为“${path.basename(kept)}”。`
  return [{ code: 'old-file-kept', message }]
}

/** The template that a command works with. */
export async function packOf(id: string, io: Io): Promise<TemplatePack> {
  const pack = await io.templates.load(id)
  if (!pack.ok) throw new Refused(pack.message)
  return pack.value
}

/** The template for texts that do not name one. */
export const usualTemplate = 'hubei-2021'

/**
 * The template of a round, for a text that names its round; null where there is none with duty areas.
 */
export async function packOfRound(round: number, io: Io): Promise<TemplatePack | null> {
  for (const entry of await io.templates.list()) {
    if (!entry.ok || entry.round !== round) continue
    const pack = await io.templates.load(entry.id)
    if (pack.ok && pack.value.areas.length > 0) return pack.value
  }
  return null
}
