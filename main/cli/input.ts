/** Files that commands read and write, with failures in one Chinese line. */
import path from 'node:path'
import { largestSource } from '../../report/source/read.ts'
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
    if (doing === 'open-file' && (error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Refused(`找不到文件：${file}。请检查文件名和所在文件夹。`)
    throw new Refused(`${path.basename(file)}：${failureOf(error, doing).message}`)
  }
}

export async function readInput(given: string, io: Io): Promise<InputFile> {
  const file = path.resolve(io.cwd, given)
  const name = path.basename(file)
  const size = await diskCall(file, 'open-file', () => io.size(file))
  // Before it is read: a disk image must not fill the memory.
  if (size > largestSource)
    throw new Refused(
      `“${name}”有 ${Math.round(size / 1024 / 1024)} MB，超过 ${largestSource / 1024 / 1024} MB，不像是报告。请检查是否选错了文件。`,
    )
  return { path: file, name, bytes: await diskCall(file, 'open-file', () => io.read(file)) }
}

/** @param input whose file must not be the output: the only copy of a text is never written over */
export async function writeOutput(given: string, bytes: Uint8Array, io: Io, input?: InputFile): Promise<string> {
  const file = path.resolve(io.cwd, given)
  if (input && path.resolve(input.path) === file)
    throw new Refused('输出文件与输入文件相同，没有写入。请用 -o 指定另一个文件名。')
  await diskCall(file, 'export', () => io.write(file, bytes))
  return file
}

/** The template that a command works with. */
export async function packOf(id: string, io: Io): Promise<TemplatePack> {
  const pack = await io.templates.load(id)
  if (!pack.ok) throw new Refused(pack.message)
  return pack.value
}

/** The template for texts that do not name one: the only round that comes with the program. */
export const usualTemplate = 'hubei-2021'
