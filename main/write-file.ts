/** A file written whole or not at all: beside the target, flushed, then renamed over it. */
import { randomBytes } from 'node:crypto'
import { open, rename, unlink } from 'node:fs/promises'

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
