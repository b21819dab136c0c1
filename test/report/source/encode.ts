/** Texts as bytes in the encodings that offices use. */

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const whole = mark ? `\uFEFF${text}` : text
  const bytes = new Uint8Array(whole.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < whole.length; at++) view.setUint16(at * 2, whole.charCodeAt(at), order === 'le')
  return bytes
}

/** Character → its two bytes in GBK, by decoding all pairs: JavaScript has a decoder only. */
function gbkTable(): Map<string, readonly [number, number]> {
  const table = new Map<string, readonly [number, number]>()
  const decoder = new TextDecoder('gb18030')
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++) {
      if (second === 0x7f) continue
      const character = decoder.decode(new Uint8Array([first, second]))
      if (character.length === 1 && character !== '\uFFFD') table.set(character, [first, second])
    }
  return table
}

let table: Map<string, readonly [number, number]> | undefined

/** @throws RangeError for a character that GBK does not have */
export function gbk(text: string): Uint8Array {
  table ??= gbkTable()
  const known = table
  return new Uint8Array(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0)
      if (code < 0x80) return [code]
      const pair = known.get(character)
      if (!pair) throw new RangeError(`not in GBK: ${character}`)
      return pair
    }),
  )
}
