/** Base64 without Buffer and btoa: the report's folder runs in every runtime. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const letters = Uint8Array.from(alphabet, (letter) => letter.charCodeAt(0))
const padding = 61

/** The text of bytes, padded with =. */
export function toBase64(bytes: Uint8Array): string {
  const codes = new Uint8Array(Math.ceil(bytes.length / 3) * 4)
  for (let at = 0, out = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    codes[out++] = letters[group >> 18] ?? 0
    codes[out++] = letters[(group >> 12) & 63] ?? 0
    codes[out++] = at + 1 < bytes.length ? (letters[(group >> 6) & 63] ?? 0) : padding
    codes[out++] = at + 2 < bytes.length ? (letters[group & 63] ?? 0) : padding
  }
  // Piece by piece: letter by letter a picture of megabytes takes seconds; all at once does not fit the stack.
  let text = ''
  for (let at = 0; at < codes.length; at += 8192)
    text += String.fromCharCode.apply(null, codes.subarray(at, at + 8192) as unknown as number[])
  return text
}

const values = new Uint8Array(128)
for (let at = 0; at < alphabet.length; at++) values[alphabet.charCodeAt(at)] = at

/** The bytes of base64 text; characters outside the alphabet count as zero. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const clean = text.replace(/=+$/, '')
  const bytes = new Uint8Array(Math.floor((clean.length * 3) / 4))
  let bits = 0
  let held = 0
  let out = 0
  for (let at = 0; at < clean.length; at++) {
    held = (held << 6) | (values[clean.charCodeAt(at) & 127] ?? 0)
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[out++] = (held >> bits) & 255
  }
  return bytes
}
