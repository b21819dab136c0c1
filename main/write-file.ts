/** A file written whole or not at all: beside the target, flushed, then renamed over it. */
import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, open, rename, stat, unlink } from 'node:fs/promises'
import path from 'node:path'

/**
 * @param file absolute path; a file that stands there is replaced only by complete new bytes
 * @throws Error with a node `code` (ENOSPC, EACCES …); the old file is then untouched
 */
export async function writeFileWhole(file: string, bytes: Uint8Array): Promise<void> {
  const beside = `${file}.tmp-${randomBytes(6).toString('hex')}`
  try {
    const handle = await open(beside, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, file)
  } catch (error) {
    await unlink(beside).catch(() => {})
    throw error
  }
}

/** More copies than anybody keeps beside one file. */
const mostCopies = 999

/**
 * Copies a file to the first free name beside it: `a (1).docx`.
 * @returns the copy's path; null where no file stands there
 * @throws Error with a node `code`
 */
export async function keepBeside(file: string): Promise<string | null> {
  const { dir, name, ext } = path.parse(file)
  for (let number = 1; number <= mostCopies; number++) {
    const copy = path.join(dir, `${name} (${number})${ext}`)
    try {
      await copyFile(file, copy, constants.COPYFILE_EXCL)
      return copy
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'ENOENT') return null
      if (code !== 'EEXIST') throw error
    }
  }
  throw Object.assign(new Error('too many copies'), { code: 'EEXIST' })
}

/** Whether two paths lead to one file: through a link, or because the disk does not tell a from A. */
export async function sameFile(a: string, b: string): Promise<boolean> {
  try {
    const [first, second] = await Promise.all([a, b].map((file) => stat(file, { bigint: true })))
    return first?.ino === second?.ino && first?.dev === second?.dev
  } catch {
    return false
  }
}

export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}
