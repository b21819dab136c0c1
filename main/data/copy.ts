/** Copying a data folder whole, file by file, and comparing both by hash; what is copied is never changed. */
import { mkdir, readdir, readFile, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { hashOf } from '../drafts/pictures.ts'
import { writeFileWhole } from '../write-file.ts'
import { locationFile } from './location.ts'

/** The engine's own files, the log and where the folder was moved to: made anew where they are missing. */
const stays = new Set(['engine', 'logs', locationFile])
/** Claims of programs that run now, and what a cut-off write left; by the name of the file or folder. */
const passing = /^(lock(\.wanted)?\.json|lock\.probe|~ziping\.tmp-.*|.*\.json\.tmp-.*|\.restoring|\.erased-.*)$/

export interface DataFile {
  /** Relative to the data folder. */
  readonly path: string
  readonly bytes: number
}

/**
 * The files of a data folder that belong to it, folder by folder.
 * @throws an Error with a node code
 */
export async function dataFiles(folder: string): Promise<DataFile[]> {
  const files: DataFile[] = []
  const walk = async (place: string): Promise<void> => {
    for (const name of (await readdir(place)).sort()) {
      if ((place === folder && stays.has(name)) || passing.test(name)) continue
      const path = join(place, name)
      // Follows links: what a user linked into the folder belongs to it.
      const found = await stat(path)
      if (found.isDirectory()) await walk(path)
      else if (found.isFile()) files.push({ path: relative(folder, path), bytes: found.size })
    }
  }
  await walk(folder)
  return files
}

/** Whether a path is a folder or lies in it; both absolute and real. */
export const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep)

export class Cancelled extends Error {}
/** A file of the copy is not what the original is. */
export class Differs extends Error {
  readonly code = 'EMISMATCH'
}

export interface CopyProgress {
  readonly step: 'copying' | 'comparing'
  /** Bytes. */
  readonly done: number
  readonly total: number
}

/** Bytes that a disk needs beside the files themselves, for folders and for what is written next. */
export const spareBytes = 16 * 1024 * 1024

/** @returns bytes that are missing on the disk of a folder; 0 where there is room */
export async function missingBytes(folder: string, needed: number): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return Math.max(0, needed + spareBytes - bavail * bsize)
}

/**
 * Copies the files into an empty folder, then reads both sides again and compares them. Where it does not come to its
 * end, what it wrote is removed.
 * @param goOn asked before each file; false: the user does not want to
 * @throws Cancelled; an Error with a node code, EMISMATCH where the copy is not what the original is
 */
export async function copyData(
  from: string,
  to: string,
  files: readonly DataFile[],
  goOn: () => boolean,
  report: (progress: CopyProgress) => void,
): Promise<void> {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  const each = async (step: CopyProgress['step'], work: (path: string) => Promise<void>) => {
    let done = 0
    for (const { path, bytes } of files) {
      if (!goOn()) throw new Cancelled()
      report({ step, done, total })
      await work(path)
      done += bytes
    }
    report({ step, done, total })
  }
  try {
    const hashes = new Map<string, string>()
    await each('copying', async (path) => {
      const bytes = await readFile(join(from, path))
      hashes.set(path, hashOf(bytes))
      await mkdir(dirname(join(to, path)), { recursive: true, mode: 0o700 })
      await writeFileWhole(join(to, path), bytes)
    })
    await each('comparing', async (path) => {
      const [original, copy] = await Promise.all([readFile(join(from, path)), readFile(join(to, path))])
      if (hashOf(copy) !== hashes.get(path) || hashOf(original) !== hashes.get(path)) throw new Differs(path)
    })
    if (!goOn()) throw new Cancelled()
  } catch (error) {
    await removeContent(to)
    throw error
  }
}

/** Empties a folder that was empty before; a disk that is gone keeps what it has. */
export async function removeContent(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => []))
    await rm(join(folder, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => {})
}
