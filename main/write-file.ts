/** A file written whole or not at all: beside the target, flushed, read back, then put in its place. */
import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, link, lstat, open, readFile, rename, stat, unlink } from 'node:fs/promises'
import path from 'node:path'

/**
 * Writes the bytes into the target's folder, flushed, and has them put in place; whatever fails, nothing of them stays.
 * The name is short and not the target's: a target of the longest name that the disk takes can be written, too.
 */
async function prepared<T>(file: string, bytes: Uint8Array, put: (written: string) => Promise<T>): Promise<T> {
  const written = path.join(path.dirname(file), `~ziping.tmp-${randomBytes(6).toString('hex')}`)
  try {
    const handle = await open(written, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    // Before it takes anybody's place: a disk may take half of it and say nothing.
    if (Buffer.compare(await readFile(written), bytes) !== 0)
      throw Object.assign(new Error('what was written does not read back'), { code: 'EMISMATCH' })
    return await put(written)
  } catch (error) {
    await unlink(written).catch(() => {})
    throw error
  }
}

/**
 * @param file absolute path; a file that stands there is replaced only by complete new bytes
 * @throws Error with a node `code` (ENOSPC, EACCES …); the old file is then untouched
 */
export const writeFileWhole = (file: string, bytes: Uint8Array): Promise<void> =>
  prepared(file, bytes, (written) => rename(written, file))

/**
 * Writes only where nothing stands.
 * @throws Error with a node `code`; EEXIST where something does, even if it came a moment ago
 */
export const writeNewFile = (file: string, bytes: Uint8Array): Promise<void> =>
  prepared(file, bytes, async (written) => {
    try {
      await link(written, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST' || (await isThere(file)))
        throw Object.assign(new Error('something stands there'), { code: 'EEXIST' })
      // Memory sticks (FAT, exFAT) and some network disks have no links. What else is wrong, renaming says, too.
      return rename(written, file)
    }
    await unlink(written).catch(() => {})
  })

/**
 * Writes a file; another one that stands there is copied to a free name beside it first. One of the very same
 * bytes needs no copy.
 * @returns path of the copy; null where nothing had to be kept
 * @throws Error with a node `code`; the old file is then untouched, and has no copy of its own doing
 */
export const writeKeepingOld = (file: string, bytes: Uint8Array): Promise<string | null> =>
  prepared(file, bytes, async (written) => {
    const kept = (await hasBytes(file, bytes)) ? null : await keepBeside(file)
    try {
      await rename(written, file)
    } catch (error) {
      if (kept !== null) await unlink(kept).catch(() => {})
      throw error
    }
    return kept
  })

async function hasBytes(file: string, bytes: Uint8Array): Promise<boolean> {
  try {
    if ((await stat(file)).size !== bytes.byteLength) return false
    return Buffer.compare(await readFile(file), bytes) === 0
  } catch {
    return false
  }
}

/** More copies than anybody keeps beside one file. */
const mostCopies = 999
/** Most file systems: bytes of a name (Windows and macOS count UTF-16 units, which are fewer). */
const mostNameBytes = 255

/** The name of a copy, `a (1).docx`; a long name gives up its end for the number. */
function copyName(name: string, ext: string, number: number): string {
  const tail = ` (${number})${ext}`
  const characters = [...name]
  while (characters.length > 1 && Buffer.byteLength(characters.join('') + tail) > mostNameBytes) characters.pop()
  return characters.join('') + tail
}

/**
 * Copies a file to the first free name beside it: `a (1).docx`.
 * @returns the copy's path; null where no file stands there
 * @throws Error with a node `code`
 */
async function keepBeside(file: string): Promise<string | null> {
  const { dir, name, ext } = path.parse(file)
  for (let number = 1; number <= mostCopies; number++) {
    const copy = path.join(dir, copyName(name, ext, number))
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

/** Whether anything stands there, be it a file, a folder or a link that leads nowhere. */
export const isThere = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  )

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
