/** GB 2312-80: the characters that the faces named _GB2312 have. */

/** Every runtime has it (WHATWG Encoding); the language library that this folder is compiled with does not name it. */
declare const TextDecoder: new (
  label: 'gb18030',
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array): string }

/** One byte for each character of the Basic Multilingual Plane: 1 for the 6763 of GB 2312. */
let hanzi: Uint8Array | undefined

/** Rows 16 to 87 of the standard: bytes B0A1 to F7FE; row 55 ends early. */
function allHanzi(): Uint8Array {
  const bytes: number[] = []
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) if (row !== 0xd7 || cell < 0xfa) bytes.push(row, cell)
  const found = new Uint8Array(0x10000)
  for (const character of new TextDecoder('gb18030').decode(Uint8Array.from(bytes))) found[character.charCodeAt(0)] = 1
  return found
}

/** Chinese characters: extension A, the main block, compatibility forms, and the planes of the later extensions. */
const isHan = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x4dbf) ||
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0x20000 && code <= 0x3ffff)

/**
 * Whether a face with the characters of GB 2312 has this one; true for all that is no Chinese character.
 * @param code code point
 */
export function codeIsInGb2312(code: number): boolean {
  if (!isHan(code)) return true
  hanzi ??= allHanzi()
  return hanzi[code] === 1
}

/** The same for a character. */
export const isInGb2312 = (character: string): boolean => codeIsInGb2312(character.codePointAt(0) ?? 0)
