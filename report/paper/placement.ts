/**
 * Where the elements of an official document stand: the placement rules of GB/T 9704-2012 with their
 * arithmetic, in 字 of body text; inTwips() makes lengths of them. Elements are placed from the left:
 * a right-aligned date would depend on the width of the digits.
 */
import { charactersPerLine, type PageSetup } from './measures.ts'

/** Alphabets end here; symbols and marks behind it are set in a Chinese face. */
const symbols = 0x2000

/** Width of a text in 字: a Chinese character, symbol or full-width mark is 1, a digit or letter 0.5. */
export function widthInCharacters(text: string): number {
  let width = 0
  for (const character of text)
    width += (character.codePointAt(0) ?? 0) < symbols && !/[·×°±]/.test(character) ? 0.5 : 1
  return width
}

/** 字 as twips of body text. */
export const inTwips = (characters: number, { characterTwips }: PageSetup): number =>
  Math.round(characters * characterTwips)

/** 天头 37 mm: where the type area of the standard begins (5.2.1), whatever margin a layout has. */
const typeAreaTop = 2098
/** 35 mm from the upper edge of the type area to that of the mark (7.2.4), twips from the first line of the page. */
export const markTop = ({ margin }: PageSetup): number => typeAreaTop - margin.top + 1984
/** 4 mm from the document number down to the red rule (7.2.7). */
export const ruleGap = 227
/** 发文字号 two blank lines below the mark (7.2.5), the title two below the rule (7.3.1). */
export const linesBelowMark = 2
export const linesBelowRule = 2

export interface SignaturePlacement {
  /** Left indents in 字. */
  readonly signatory: number
  readonly date: number
}

/**
 * Without a seal (7.3.5.2): 署名右空二字, the date begins two characters right of it. Where the date is
 * the longer one, it takes the space of two at the right and the signature moves left with it.
 */
export function placeSignature(signatory: string, date: string): SignaturePlacement {
  const widest = Math.max(widthInCharacters(signatory), widthInCharacters(date))
  const start = Math.max(
    0,
    charactersPerLine - 2 - widest - (widthInCharacters(date) > widthInCharacters(signatory) ? 2 : 0),
  )
  return { signatory: start, date: start + 2 }
}

/** With a seal (7.3.5.1): 成文日期右空四字, 署名 centred over the date. */
export function placeSealed(signatory: string, date: string): SignaturePlacement {
  const dateStart = charactersPerLine - 4 - widthInCharacters(date)
  const start = dateStart + (widthInCharacters(date) - widthInCharacters(signatory)) / 2
  // A long name ends at the edge of the type area rather than beyond it.
  const most = charactersPerLine - widthInCharacters(signatory)
  return { signatory: Math.max(0, Math.min(start, most)), date: Math.max(0, dateStart) }
}

/** A signature stamp is some four characters wide: not in the standard. */
export const stampCharacters = 4

/** With the signer's stamp (7.3.5.3): 签名章右空四字, 职务左空二字 of it, the date 右空四字. */
export function placeStamp(office: string, date: string): { readonly office: number; readonly date: number } {
  const stamp = charactersPerLine - 4 - stampCharacters
  return {
    office: Math.max(0, stamp - 2 - widthInCharacters(office)),
    date: Math.max(0, charactersPerLine - 4 - widthInCharacters(date)),
  }
}

/**
 * Blank lines between text and signature: one without a seal (7.3.5.2), two with a stamp (7.3.5.3).
 * A seal of 42 mm stands centred on name and date and begins within a line of the text (7.3.5.1): two.
 */
export const blankLinesAbove = { 不用印: 1, 用印: 2, 签名章: 2 } as const
/** Seals of one row do not touch those of the next: 42 mm are four lines and a little. */
export const linesBetweenSeals = 4
/** 42 mm each within 156 mm. */
const mostSealsPerRow = 3

/** How many names with their seals stand side by side: no name is broken, so long ones take more room. */
export function sealsPerRow(names: readonly string[]): number {
  const widest = Math.max(1, ...names.map(widthInCharacters))
  // One character between names.
  const fitting = Math.floor(charactersPerLine / (widest + 1))
  return Math.max(1, Math.min(mostSealsPerRow, names.length, fitting))
}

export interface HangingPlacement {
  /** 字: where the first line begins and where the following ones do. */
  readonly first: number
  readonly following: number
}

/** 附件： */
const attachmentLabelWidth = 3

/** 附件说明 (7.3.4): 左空二字, the lines of a name align with its first character. `1.` is one character wide, `10.` one and a half. */
export function placeAttachmentName(index: number, count: number): HangingPlacement {
  const numbers = 2 + attachmentLabelWidth
  if (count === 1) return { first: 2, following: numbers }
  return { first: index === 0 ? 2 : numbers, following: numbers + widthInCharacters(`${index + 1}.`) }
}

export interface SignerLine {
  /** Places in 字: of 签发人： (null on lines that only go on with names) and of each name. */
  readonly label: number | null
  readonly names: readonly { readonly name: string; readonly at: number }[]
}

/** Two a line is usual (7.2.6); names are three characters wide or as the longest is, one apart. */
const namesPerLine = 2
const signerLabel = 4

/** 签发人 (7.2.6): 居右空一字, the first name of each line under the first one. */
export function placeSigners(signers: readonly string[]): readonly SignerLine[] {
  if (signers.length === 0) return []
  const width = Math.max(...signers.map(widthInCharacters), signers.length > 1 ? 3 : 0)
  const columns = Math.min(namesPerLine, signers.length)
  const first = Math.max(signerLabel, charactersPerLine - 1 - columns * width - (columns - 1))
  const lines: SignerLine[] = []
  for (let at = 0; at < signers.length; at += columns)
    lines.push({
      label: at === 0 ? first - signerLabel : null,
      names: signers.slice(at, at + columns).map((name, column) => ({ name, at: first + column * (width + 1) })),
    })
  return lines
}

/** 发文字号 of a document to a superior: 居左空一字 (7.2.5). */
export const documentNumberLeft = 1

/** 发文机关标志: as large as a line holds, at most 小初 36 pt; half-points. The size is free (7.2.4). */
export function markSize(text: string, textWidth: number): number {
  const largest = 72
  const fitting = Math.floor((0.96 * textWidth) / (Math.max(1, widthInCharacters(text)) * 10))
  return Math.min(largest, fitting)
}

/** 版记 in 四号 (7.4): left and right one character of 14 pt, `抄送：` hangs by three. */
export const imprintCharacter = 280

/** 2021-09-30 → 2021年9月30日 (7.3.5.4: full year, no leading zeros); anything else as it is. */
export function dateText(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : date
}
