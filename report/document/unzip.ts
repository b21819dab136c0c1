/** Unpacking a zip from outside. */
import { Unzip, UnzipInflate } from 'fflate'

export interface UnzipLimits {
  readonly mostEntries: number
  /** Bytes of all entries together, unpacked. */
  readonly mostBytes: number
}

export type Unzipped =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly reason: 'damaged' | 'beyond-limits' }

/** `broken`: wanted entries that are there and cannot be had, damaged or cut off; '' where the zip breaks off behind whole ones. */
export type Salvaged =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array>; readonly broken: ReadonlySet<string> }
  | { readonly ok: false; readonly reason: 'damaged' | 'beyond-limits' }

/** Bytes inflated in one go: deflate makes at most a thousand times as many of them. */
const chunkBytes = 16 * 1024

class BeyondLimits extends RangeError {}

/** Whether bytes look like a zip at all. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/**
 * The wanted files of a zip by name, all of them or none. What comes out is counted while it comes out: the sizes that a
 * zip declares may be lies, and inflating 40 MB of them would take minutes.
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean, limits: UnzipLimits): Unzipped {
  const salvaged = salvage(bytes, wanted, limits)
  return salvaged.ok && salvaged.broken.size > 0 ? { ok: false, reason: 'damaged' } : salvaged
}

/** As unzip, and where an entry is damaged, or the zip is cut off, the whole ones all the same. */
export function salvage(bytes: Uint8Array, wanted: (name: string) => boolean, limits: UnzipLimits): Salvaged {
  try {
    return { ok: true, ...inflated(bytes, wanted, limits) }
  } catch (error) {
    return { ok: false, reason: error instanceof BeyondLimits ? 'beyond-limits' : 'damaged' }
  }
}

function inflated(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  { mostEntries, mostBytes }: UnzipLimits,
): { readonly files: ReadonlyMap<string, Uint8Array>; readonly broken: ReadonlySet<string> } {
  const files = new Map<string, Uint8Array>()
  const open = new Set<string>()
  const broken = new Set<string>()
  let entries = 0
  let declared = 0
  let length = 0
  const reader = new Unzip((file) => {
    entries += 1
    if (entries > mostEntries) throw new BeyondLimits()
    const { name } = file
    if (!wanted(name) || open.has(name) || broken.has(name) || files.has(name)) return
    declared += file.originalSize ?? 0
    if (declared > mostBytes) throw new BeyondLimits()
    const chunks: Uint8Array[] = []
    open.add(name)
    file.ondata = (error, chunk, final) => {
      if (error instanceof BeyondLimits) throw error
      if (error) {
        broken.add(name)
        open.delete(name)
      }
      if (broken.has(name)) return
      chunks.push(chunk)
      length += chunk.length
      if (length > mostBytes) throw new BeyondLimits()
      if (!final) return
      open.delete(name)
      files.set(name, joined(chunks))
    }
    file.start()
  })
  reader.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += chunkBytes)
      reader.push(bytes.subarray(at, at + chunkBytes), at + chunkBytes >= bytes.length)
  } catch (error) {
    if (error instanceof BeyondLimits) throw error
    // Cut off, or no zip from here on; with nothing before it there is nothing to have.
    if (entries === 0) throw error
    if (open.size === 0) broken.add('')
  }
  if (entries === 0) throw new RangeError('no entry')
  for (const name of open) broken.add(name)
  return { files, broken }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
