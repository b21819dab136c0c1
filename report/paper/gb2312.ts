/** GB 2312-80: the characters that the faces named _GB2312 have. */

/** Every runtime has it (WHATWG Encoding); the language library that this folder is compiled with does not name it. */
declare const TextDecoder: new (
  label: 'gb18030',
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array): string }

let hanzi: ReadonlySet<string> | undefined

/** 6763 characters in rows 16 to 87 of the standard: bytes B0A1 to F7FE. */
function allHanzi(): ReadonlySet<string> {
  const bytes: number[] = []
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) if (row !== 0xd7 || cell < 0xfa) bytes.push(row, cell)
  return new Set(new TextDecoder('gb18030').decode(Uint8Array.from(bytes)))
}

/** Whether a face with the characters of GB 2312 has this one; true for all that is no Chinese character. */
export function isInGb2312(character: string): boolean {
  hanzi ??= allHanzi()
  // Nearly every character is found at once.
  return hanzi.has(character) || !/\p{Script=Han}/u.test(character) || /[々〇]/.test(character)
}
