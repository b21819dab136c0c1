/** A file written whole or not at all: beside the target, flushed, then renamed over it. */
import { randomBytes } from 'node:crypto'
import { open, rename, stat, unlink } from 'node:fs/promises'

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

/** Whether two paths lead to one file: through a link, or because the disk does not tell a from A. */
export async function sameFile(a: string, b: string): Promise<boolean> {
  try {
    const [first, second] = await Promise.all([a, b].map((file) => stat(file, { bigint: true })))
    return first?.ino === second?.ino && first?.dev === second?.dev
  } catch {
    return false
  }
}
