/**
 * Files that the system hands to the program: double-clicked, or named on the command line. They wait here until the
 * page asks; it gets a name and bytes, and never learns or names a path.
 */
import { readFile, stat } from 'node:fs/promises'
import { basename, extname, isAbsolute } from 'node:path'
import { maxFileBytes, reportKinds } from '../preload/values.ts'
import { failure, type Result, success } from '../report/document/result.ts'
import { errorCode, failureOf, isDiskError } from './failures.ts'
import { shownFileName } from './file-name.ts'

export interface HandedFiles {
  /**
   * @param paths absolute ones; others are no files of the system's and are left out
   * @returns the names of those that wait now
   */
  add(paths: readonly string[]): string[]
  /** The file that has waited longest, read now; null where none waits. A file that cannot be had waits no longer. */
  next(): Promise<Result<{ name: string; bytes: Uint8Array } | null>>
}

/** Nobody double-clicks more reports than this; a folder dropped on the program's icon may be large. */
const mostWaiting = 50

const kindOf = (path: string) => extname(path).slice(1).toLowerCase()
const isReport = (path: string) => (reportKinds as readonly string[]).includes(kindOf(path))

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)

async function read(path: string): Promise<Result<{ name: string; bytes: Uint8Array }>> {
  const name = shownFileName(basename(path))
  if (!isReport(path))
    return failure(
      'other-kind',
      `“${name}”没有打开：这不是本程序能打开的文件。文件没有改动。能打开的有草稿文件（.ziping）、Word 文档（.docx、.doc）、网页（.html、.mht）和文本（.txt）。`,
    )
  try {
    const facts = await stat(path)
    if (!facts.isFile())
      return failure('no-file', `“${name}”没有打开：这是文件夹，不是文件。请双击里面的报告文件，或用“打开文件”选择它。`)
    if (facts.size > maxFileBytes)
      return failure(
        'too-big',
        `“${name}”没有打开：文件有 ${megabytes(facts.size)} MB，最多能打开 ${megabytes(maxFileBytes)} MB。文件没有改动。请确认是报告文件，或缩小其中的图片后再打开。`,
      )
    return success({ name, bytes: new Uint8Array(await readFile(path)) })
  } catch (error) {
    if (!isDiskError(error)) throw error
    if (errorCode(error) === 'ENOENT')
      return failure(
        'file-missing',
        `“${name}”没有打开：它已不在原来的位置，可能被移动、改名或删除，或 U 盘、网络盘没有接好。请找到它再双击，或用“打开文件”选择它。`,
      )
    const { code, message } = failureOf(error, 'open-file')
    return failure(code, `“${name}”${message}`)
  }
}

export function createHandedFiles(): HandedFiles {
  const waiting: string[] = []
  return {
    add(paths) {
      const taken = paths
        .filter((path) => isAbsolute(path) && !waiting.includes(path))
        .slice(0, mostWaiting - waiting.length)
      waiting.push(...taken)
      return taken.map((path) => shownFileName(basename(path)))
    },
    async next() {
      const path = waiting.shift()
      return path === undefined ? success(null) : read(path)
    },
  }
}
