/** File names that every system takes. */

/** Windows: not in a name (Microsoft, "Naming Files, Paths, and Namespaces"); / and \ also keep a name from being a path. */
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu
/** Windows: device names, with any extension. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i

/** Most file systems take 255 bytes; room is left for "(2)" and the like. A Chinese character has three. */
const maxBytes = 200

function cut(text: string, bytes: number): string {
  let length = 0
  let kept = ''
  for (const character of text) {
    length += new TextEncoder().encode(character).length
    if (length > bytes) break
    kept += character
  }
  return kept
}

/**
 * A safe file name with the given extension.
 * @param suggested from the page: anything
 * @param extension without the dot; added where the name does not end in it
 */
export function safeFileName(suggested: string, extension: string): string {
  const stem = suggested
    .normalize('NFC')
    .replace(forbidden, ' ')
    .replace(/\s+/g, ' ')
    .replace(new RegExp(`\\.${extension}$`, 'i'), '')
    // Windows drops dots and spaces at the end; a dot in front hides the file elsewhere.
    .replace(/^[. ]+|[. ]+$/g, '')
  const short = cut(stem, maxBytes).replace(/[. ]+$/, '')
  return `${reserved.test(short) ? '_' : ''}${short === '' ? '自评报告' : short}.${extension}`
}

/** The last part of a path of any system, as the name of an opened file. */
export function shownFileName(name: string): string {
  return (
    name
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/\p{Cc}/gu, ' ') ?? ''
  )
}
