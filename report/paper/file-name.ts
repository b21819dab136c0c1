/** The name under which an exported file is kept: 机关_标题_日期, as offices file their documents. */
import type { Details } from '../document/envelope.ts'

/** Characters of each piece: a name of all three stays well below what file systems take. */
const longestOrganisation = 30
const longestTitle = 60

/** Windows takes none of these in a name, and / and \ would make a path of it. */
const forbidden = /[<>:"/\\|?*\p{Cc}]/gu

const piece = (text: string, longest: number): string =>
  [...text.replace(forbidden, ' ').replace(/\s+/g, ' ').trim()].slice(0, longest).join('').trim()

/**
 * The organisation is not said twice where the title begins with it; what is not known is left out.
 * @param title in one line or several
 * @param extension without the dot
 */
export function suggestedName(
  { organisation, signatory, region, date }: Pick<Details, 'organisation' | 'signatory' | 'region' | 'date'>,
  title: string,
  extension: string,
): string {
  const organ = piece(organisation || signatory || region, longestOrganisation)
  const whole = piece(title.replaceAll('\n', ''), longestTitle)
  const short = organ !== '' && whole.startsWith(organ) ? whole.slice(organ.length).replace(/^关于/, '') : whole
  const pieces = [organ, short, date].filter((part) => part !== '')
  return `${pieces.length > 0 ? pieces.join('_') : '自评报告'}.${extension}`
}
