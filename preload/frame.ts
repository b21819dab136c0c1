/**
 * How a call and its result cross HTTP: JSON with byte arrays beside it, so that a Word file or a
 * picture is not blown up to base64.
 *
 *   4 bytes   length of the JSON, big-endian
 *   n bytes   JSON, UTF-8; a byte array stands in it as {"$bytes": [offset, length]}
 *   the rest  the bytes, one array behind the other
 *
 * A key that itself begins with $ gets one more $ on the way and loses it again, so no content can
 * be taken for a byte array.
 */

/** The content type of a frame. It is none of the three that a foreign page may send without asking. */
export const frameType = 'application/x-ziping-frame'

/** Bytes that are no frame: cut off, or not made by encodeFrame. */
export class FrameError extends Error {}

const bytesKey = '$bytes'

/** Whether there are byte arrays or keys with $ in it. A report has neither, and is not copied on its way. */
function hasMarks(item: unknown): boolean {
  if (typeof item !== 'object' || item === null) return false
  if (item instanceof Uint8Array) return true
  if (Array.isArray(item)) return item.some(hasMarks)
  for (const key in item) if (key.startsWith('$') || hasMarks((item as Record<string, unknown>)[key])) return true
  return false
}

/** @param value plain data: what JSON has, and Uint8Array */
export function encodeFrame(value: unknown): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  let offset = 0
  const plain = (item: unknown): unknown => {
    if (item instanceof Uint8Array) {
      const place = { [bytesKey]: [offset, item.byteLength] }
      parts.push(item)
      offset += item.byteLength
      return place
    }
    if (Array.isArray(item)) return item.map(plain)
    if (typeof item !== 'object' || item === null) return item
    return Object.fromEntries(
      Object.entries(item).map(([key, inner]) => [key.startsWith('$') ? `$${key}` : key, plain(inner)]),
    )
  }
  const json = new TextEncoder().encode(JSON.stringify(hasMarks(value) ? plain(value) : value) ?? 'null')
  const frame = new Uint8Array(4 + json.byteLength + offset)
  new DataView(frame.buffer).setUint32(0, json.byteLength)
  frame.set(json, 4)
  let at = 4 + json.byteLength
  for (const part of parts) {
    frame.set(part, at)
    at += part.byteLength
  }
  return frame
}

/**
 * @returns what encodeFrame was given; byte arrays are copies of their own
 * @throws FrameError, whatever the bytes are
 */
export function decodeFrame(frame: Uint8Array): unknown {
  if (frame.byteLength < 4) throw new FrameError('shorter than its header')
  const jsonLength = new DataView(frame.buffer, frame.byteOffset, 4).getUint32(0)
  if (jsonLength > frame.byteLength - 4) throw new FrameError('shorter than its JSON')
  const bytes = frame.subarray(4 + jsonLength)

  const bytesAt = (place: unknown): Uint8Array => {
    const [offset, length, ...more] = Array.isArray(place) ? place : []
    const whole = Number.isSafeInteger(offset) && Number.isSafeInteger(length) && more.length === 0
    if (!whole || offset < 0 || length < 0 || offset + length > bytes.byteLength)
      throw new FrameError('bytes outside the frame')
    // Not slice(): that of Node's Buffer does not copy.
    return new Uint8Array(bytes.subarray(offset, offset + length))
  }
  // JSON.parse defines keys such as __proto__ as data; so must whatever renames them.
  const revive = (_: string, item: unknown): unknown => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item
    const keys = Object.keys(item)
    if (!keys.some((key) => key.startsWith('$'))) return item
    const first = keys[0]
    if (keys.length === 1 && first === bytesKey) return bytesAt((item as Record<string, unknown>)[bytesKey])
    return Object.fromEntries(
      Object.entries(item).map(([key, inner]) => {
        if (!key.startsWith('$')) return [key, inner]
        if (!key.startsWith('$$')) throw new FrameError('a key that encodeFrame never writes')
        return [key.slice(1), inner]
      }),
    )
  }
  try {
    const json = new TextDecoder('utf-8', { fatal: true }).decode(frame.subarray(4, 4 + jsonLength))
    // Looking at every value takes longer than all the rest; most frames have nothing to find. \u0024 is $, too.
    return /"\$|\\u0024/.test(json) ? JSON.parse(json, revive) : JSON.parse(json)
  } catch (error) {
    if (error instanceof FrameError) throw error
    // The message of JSON.parse quotes the text.
    throw new FrameError('no JSON')
  }
}
