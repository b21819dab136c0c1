/**
 * Pictures of what was copied in WPS or Word. They do not lie in the clipboard: its markup names files that the office program
 * wrote into the user's temp folder (WPS: ksohtml…, Word: msohtmlclip…). Only those are read, and only what is a picture.
 */
import { constants, type Stats } from 'node:fs'
import { lstat, open, realpath } from 'node:fs/promises'
import { basename, extname, isAbsolute, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Log, thrownFacts } from './log.ts'

/** Bytes: of one picture, and of all of one paste together. */
export const mostBytes = { each: 10 * 1024 * 1024, together: 40 * 1024 * 1024 }

/** A page that was pasted can name any file; these folders hold what was just copied, and nothing else. */
const officeFolder = /^(ksohtml|msohtmlclip)/i
/** Names of Windows that are devices whatever their extension. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
const upwards = /(^|[\\/])(\.|%2e){2}([\\/]|$)/i

export interface OfficePicture {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The path that an address names on this computer; null for anything else (a share, the web, a way upwards). */
export function localPath(address: string): string | null {
  if (!/^file:\/\/\/(?!\/)/i.test(address) || upwards.test(address) || /[\0\\]|%00|%5c/i.test(address)) return null
  try {
    const url = new URL(address)
    return url.protocol === 'file:' && url.host === '' && url.search === '' ? fileURLToPath(url) : null
  } catch {
    return null
  }
}

const starts = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte)
/** PNG: ISO/IEC 15948 5.2; JPEG: ITU-T T.81 B.1.1.3, start of image and the marker behind it. */
const isPicture = (bytes: Uint8Array) =>
  starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) || starts(bytes, [0xff, 0xd8, 0xff])

const isSame = (one: Stats, other: Stats) => one.ino === other.ino && one.dev === other.dev

/** @param temp the temp folder's real path @returns the file's real path; null where it is none of an office program's */
async function officeFile(address: string, temp: string): Promise<string | null> {
  const named = localPath(address)
  if (named === null || (await lstat(named)).isSymbolicLink()) return null
  const real = await realpath(named)
  const inside = relative(temp, real)
  if (inside === '' || isAbsolute(inside)) return null
  const parts = inside.split(sep)
  if (parts.length < 2 || !officeFolder.test(parts[0] ?? '')) return null
  const name = basename(real)
  const usual = !device.test(name) && !inside.includes(':') && /^\.(png|jpe?g)$/i.test(extname(name))
  return usual ? real : null
}

/** Opened once, and everything asked of what was opened: a file that is put in its place meanwhile is not read. */
async function readOnce(file: string, allowed: number): Promise<Uint8Array | null> {
  // A pipe would wait for its writer.
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants
  const handle = await open(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    const facts = await handle.stat()
    if (!facts.isFile() || facts.size === 0 || facts.size > Math.min(mostBytes.each, allowed)) return null
    // What was opened is what stands there, and no folder above it was swapped.
    if ((await realpath(file)) !== file || !isSame(facts, await lstat(file))) return null
    const bytes = new Uint8Array(facts.size)
    let at = 0
    while (at < bytes.length) {
      const { bytesRead } = await handle.read(bytes, at, bytes.length - at, at)
      if (bytesRead === 0) return null
      at += bytesRead
    }
    return isPicture(bytes) ? bytes : null
  } finally {
    await handle.close()
  }
}

/**
 * @param addresses as the clipboard's markup has them; the caller has bounded their number
 * @param tempFolder the user's own, as the system says
 * @returns by index; null for what is not there, or not to be read
 */
export async function officePictures(
  addresses: readonly string[],
  tempFolder: string,
  log: Log,
): Promise<(OfficePicture | null)[]> {
  const temp = await realpath(tempFolder)
  let left = mostBytes.together
  const read: (OfficePicture | null)[] = []
  for (const address of addresses)
    try {
      const file = await officeFile(address, temp)
      const bytes = file && (await readOnce(file, left))
      left -= bytes?.length ?? 0
      read.push(file && bytes ? { name: basename(file), bytes } : null)
    } catch (error) {
      // Gone already, or held by the office program: the page says which number is missing.
      log.warn('clipboard picture not read', thrownFacts(error))
      read.push(null)
    }
  return read
}
