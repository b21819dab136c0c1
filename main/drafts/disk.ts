/**
 * What drafts do to the disk besides conf's reading and writing. Handed in, so that tests can make it fail.
 *
 * What a save needs (stamp, holds, rename) does not leave the thread, as conf's reading and writing do not: the trips
 * cost more than the work, and a list asks for four stamps a draft.
 */
import { readFileSync, renameSync, statSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rm, stat, statfs, unlink } from 'node:fs/promises'
import { fileStamp } from '../file-stamp.ts'
import { writeFileWhole } from '../write-file.ts'

export interface Disk {
  /** What tells whether a file changed since (file-stamp.ts). Null where there is no such file. */
  stamp(file: string): Promise<string | null>
  /** Milliseconds since 1970; 0 where there is no such file. */
  modifiedAt(file: string): Promise<number>
  /** Names of the folders in a folder. */
  folders(folder: string): Promise<string[]>
  /** Names of the files in a folder. */
  files(folder: string): Promise<string[]>
  /** The first bytes of a file, or all of a shorter one. */
  head(file: string, length: number): Promise<Uint8Array>
  /** The file as text, wrong UTF-8 replaced. */
  text(file: string): Promise<string>
  bytes(file: string): Promise<Uint8Array>
  /** Whether a file is exactly these bytes. */
  holds(file: string, bytes: Uint8Array): Promise<boolean>
  /** The complete bytes or none: written beside the target, flushed, then renamed over it. */
  write(file: string, bytes: Uint8Array): Promise<void>
  /** Behind what is there, flushed; the file is made where it is not there yet. */
  append(file: string, bytes: Uint8Array): Promise<void>
  /** A complete copy or none: written beside the target, flushed, then renamed over it. */
  copy(from: string, to: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** Bytes that may still be written on the disk of a folder. */
  free(folder: string): Promise<number>
  makeFolder(folder: string): Promise<void>
  remove(file: string): Promise<void>
  removeFolder(folder: string): Promise<void>
}

async function stamp(file: string): Promise<string | null> {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false })
  return found ? fileStamp(found) : null
}

async function modifiedAt(file: string): Promise<number> {
  try {
    return Math.floor((await stat(file)).mtimeMs)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0
    throw error
  }
}

async function head(file: string, length: number): Promise<Uint8Array> {
  const handle = await open(file, 'r')
  try {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function append(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'a')
  try {
    await handle.appendFile(bytes)
    await handle.datasync()
  } finally {
    await handle.close()
  }
}

const copy = async (from: string, to: string): Promise<void> => writeFileWhole(to, await readFile(from))

export const nodeDisk: Disk = {
  stamp,
  modifiedAt,
  folders: async (folder) =>
    (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name),
  files: async (folder) =>
    (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => entry.name),
  head,
  text: async (file) => new TextDecoder().decode(await readFile(file)),
  // Over an array of its own: a Buffer may share its memory with others.
  bytes: async (file) => new Uint8Array(await readFile(file)),
  holds: async (file, bytes) => readFileSync(file).equals(bytes),
  write: writeFileWhole,
  append,
  copy,
  rename: async (from, to) => renameSync(from, to),
  free: async (folder) => {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  },
  // Drafts are not public yet: nobody else on a shared computer need look into the folder.
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  },
  remove: unlink,
  // Windows: an antivirus program may hold a file for a moment.
  removeFolder: (folder) => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
}
