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

/** Bytes inflated in one go: deflate makes at most a thousand times as many of them. */
const chunkBytes = 16 * 1024

class BeyondLimits extends RangeError {}

/**
 * The wanted files of a zip by name. What comes out is counted while it comes out: the sizes that a
 * zip declares may be lies, and inflating 40 MB of them would take minutes.
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean, limits: UnzipLimits): Unzipped {
  try {
    return { ok: true, files: inflated(bytes, wanted, limits) }
  } catch (error) {
    return { ok: false, reason: error instanceof BeyondLimits ? 'beyond-limits' : 'damaged' }
  }
}

function inflated(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  { mostEntries, mostBytes }: UnzipLimits,
): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  const open = new Set<string>()
  let entries = 0
  let declared = 0
  let length = 0
  const reader = new Unzip((file) => {
    entries += 1
    if (entries > mostEntries) throw new BeyondLimits()
    if (!wanted(file.name) || open.has(file.name) || files.has(file.name)) return
    declared += file.originalSize ?? 0
    if (declared > mostBytes) throw new BeyondLimits()
    const chunks: Uint8Array[] = []
    open.add(file.name)
    file.ondata = (error, chunk, final) => {
      if (error) throw error
      chunks.push(chunk)
      length += chunk.length
      if (length > mostBytes) throw new BeyondLimits()
      if (!final) return
      open.delete(file.name)
      files.set(file.name, joined(chunks))
    }
    file.start()
  })
  reader.register(UnzipInflate)
  for (let at = 0; at < bytes.length; at += chunkBytes)
    reader.push(bytes.subarray(at, at + chunkBytes), at + chunkBytes >= bytes.length)
  if (open.size > 0 || entries === 0) throw new RangeError('cut off')
  return files
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
