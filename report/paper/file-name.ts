/** File names: 机关_标题_日期, as offices file their documents, and what every system takes of a name. */
import type { Details } from '../document/envelope.ts'
import { withoutBlanks } from '../document/fields.ts'

/** Windows: not in a name (Microsoft, "Naming Files, Paths, and Namespaces"); / and \ also keep a name from being a path. */
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu
/** Windows: device names, with any extension. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(\.|$)/i

/** Characters of a whole name: readable in a list, and short enough for the path in front of it (Windows: 260). */
const longestName = 120
/** Most file systems take 255 bytes; room is left for "(2)" and the like. A Chinese character has three. */
const mostBytes = 200
/** Characters of the organisation: 某某土家族苗族自治县人民政府教育督导委员会办公室 has 24. */
const longestOrganisation = 30

/** Bytes of a character in UTF-8. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** The beginning of a text, in whole characters. */
function cut(text: string, characters: number, bytes: number): string {
  let length = 0
  let kept = ''
  for (const character of [...text].slice(0, characters)) {
    length += bytesOf(character)
    if (length > bytes) break
    kept += character
  }
  return kept
}

/** Without what a name cannot have; Windows drops dots and spaces at the end, a dot in front hides the file elsewhere. */
const cleaned = (text: string): string =>
  text
    .normalize('NFC')
    .replace(forbidden, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')

/**
 * A name that every system takes, never a path.
 * @param stem anything; '' becomes 自评报告
 * @param extension without the dot
 */
export function fileName(stem: string, extension: string): string {
  const short = cleaned(cut(cleaned(stem), longestName - extension.length - 1, mostBytes))
  return `${reserved.test(short) ? '_' : ''}${short === '' ? '自评报告' : short}.${extension}`
}

/**
 * Organisation and title, without the one in front of the other. A title that names a longer organisation
 * knows better: 某市人民政府办公室关于… for 某市人民政府.
 */
function apart(organ: string, title: string): readonly [organ: string, title: string] {
  if (organ === '' || !title.startsWith(organ)) return [organ, title]
  const about = title.indexOf('关于', organ.length)
  if (about === -1) return [organ, title.slice(organ.length)]
  return about > longestOrganisation ? [organ, title] : [title.slice(0, about), title.slice(about + '关于'.length)]
}

/**
 * 机关_标题_日期: the organisation is not said twice where the title begins with it; what is not known, or
 * still a fill-in, is left out. A title that is too long loses its end, not the date.
 * @param title in one line or several
 * @param extension without the dot
 */
export function suggestedName(
  { organisation, signatory, region, date }: Pick<Details, 'organisation' | 'signatory' | 'region' | 'date'>,
  title: string,
  extension: string,
): string {
  const plain = (text: string) => cleaned(withoutBlanks(text.replaceAll('\n', '')))
  const known = [organisation, signatory, region].map(plain).find((name) => name !== '') ?? ''
  const [organ, subject] = apart(cut(known, longestOrganisation, mostBytes), plain(title))
  const day = plain(date)
  const around = [...(organ && `${organ}_`), ...(day && `_${day}`)]
  const bytes = around.reduce((sum, character) => sum + bytesOf(character), 0)
  const short = cut(subject, longestName - extension.length - 1 - around.length, mostBytes - bytes).trim()
  return fileName([organ, short, day].filter((part) => part !== '').join('_'), extension)
}
