/**
 * 版头 of a document to a superior (7.2): 份号, 密级, 紧急程度 at the top left, the mark 35 mm below the
 * upper edge, number and signers on one line, the red rule, two blank lines. On paper with a printed
 * letterhead (套打) mark and rule leave their place empty.
 *
 * Heights are exact lines of their own: space before a paragraph is dropped at the top of a page.
 */
import type { Details } from '../document/envelope.ts'
import { blankLines } from './body.ts'
import { size } from './measures.ts'
import type { Face, PaperParagraph, PaperRun, ParagraphRole } from './paper.ts'
import {
  documentNumberLeft,
  inTwips,
  linesBelowMark,
  linesBelowRule,
  markSize,
  markTop,
  placeSigners,
  ruleGap,
  widthInCharacters,
} from './placement.ts'
import { printable, textRuns } from './runs.ts'
import type { Setting } from './setting.ts'
import { titleLines } from './title-lines.ts'

/** 1.5 pt: the standard leaves the weight open; common practice. */
const ruleWeight = 12
/** Glyphs are cut off that are taller than their exact line; a tenth more than the type is safe in every face. */
const markLineShare = 1.1
/** Half-points below which a mark is set on two lines instead. */
const smallestMark = 44
const millimetre = 1440 / 25.4

/** An empty line of this height. */
const gap = (twips: number): PaperParagraph => ({
  kind: 'paragraph',
  style: 'flush',
  role: 'blank',
  form: { line: { kind: 'exact', twips: Math.max(1, Math.round(twips)) } },
  runs: [],
})

/** What the mark says: the user's words, or the organisation with 文件 (7.2.4). */
export function markText({ organisation, official }: Pick<Details, 'organisation' | 'official'>): string {
  const own = printable(official.mark).trim()
  return own !== '' || organisation.trim() === '' ? own : `${printable(organisation).trim()}文件`
}

/** 份号 in 仿宋, 密级 and 紧急程度 in 黑体, each on a line of its own from the first line down (7.2.1–7.2.3). */
function corner({ official }: Details, { preset }: Setting): PaperParagraph[] {
  const lines: readonly [ParagraphRole, string, Face][] = [
    ['copyNumber', official.copyNumber, 'fangsong'],
    ['secrecy', official.secrecy, 'hei'],
    ['urgency', official.urgency, 'hei'],
  ]
  return lines
    .filter(([, text]) => text.trim() !== '')
    .map(([role, text, face]) => ({
      kind: 'paragraph',
      style: 'flush',
      role,
      runs: textRuns(text.trim(), { face, latin: 'own' }, preset),
    }))
}

interface Mark {
  readonly lines: readonly string[]
  readonly halfPoints: number
  /** Of each line, twips. */
  readonly height: number
}

function markOf(text: string, textWidth: number): Mark {
  const one = markSize(text, textWidth)
  const lines = one >= smallestMark ? [text] : titleLines(text, Math.floor(textWidth / (smallestMark * 10)))
  const halfPoints = Math.min(...lines.map((line) => markSize(line, textWidth)))
  return { lines, halfPoints, height: Math.ceil(halfPoints * 10 * markLineShare) }
}

/** Text that begins at a place of the line, in 字. */
type Stop = readonly [at: number, runs: readonly PaperRun[]]

/** 发文字号 左空一字 and 签发人 右空一字: the number on the line of the last signer (7.2.5, 7.2.6). */
function numberLines({ official }: Details, { preset, page }: Setting): PaperParagraph[] {
  const number = official.documentNumber.trim()
  const signers = placeSigners(official.signers.map((name) => name.trim()).filter((name) => name !== ''))
  const own = (text: string, face: Face): PaperRun[] => textRuns(text, { face, latin: 'own' }, preset)
  const line = (stops: readonly Stop[]): PaperParagraph => ({
    kind: 'paragraph',
    style: 'flush',
    role: 'documentNumber',
    form: { align: 'left' },
    tabs: stops.map(([at]) => ({ at: inTwips(at, page), align: 'left' })),
    runs: stops.flatMap(([, runs]): PaperRun[] => [{ kind: 'tab' }, ...runs]),
  })
  const numberStop: Stop = [documentNumberLeft, own(number, 'fangsong')]
  const stops = signers.map(({ label, names }): Stop[] =>
    names.map(({ name, at }, column) =>
      column === 0 && label !== null
        ? [label, [...own('签发人：', 'fangsong'), ...own(name, 'kai')]]
        : [at, own(name, 'kai')],
    ),
  )
  const last = stops.at(-1)
  if (!last) return number === '' ? [] : [line([numberStop])]
  const beside = number !== '' && documentNumberLeft + widthInCharacters(number) < (last[0]?.[0] ?? 0)
  return [
    ...stops.map((own, at) => line(beside && at === stops.length - 1 ? [numberStop, ...own] : own)),
    // A number too long to stand beside the names has the last line for itself.
    ...(number === '' || beside ? [] : [line([numberStop])]),
  ]
}

/** Heights of the parts of a 版头, twips. */
function heights(details: Details, { page, preset }: Setting, corners: number, numbers: number) {
  const mark = markOf(markText(details), page.textWidth)
  // The glyphs begin a little below the upper edge of their line.
  const lead = (mark.height - mark.halfPoints * 10) / 2
  const aboveMark = markTop(page) - corners * page.line - lead
  // The line of text has room below its characters already.
  const rule = ruleGap - (page.line - size.body * 10) / 2
  const belowMark = (linesBelowMark + numbers) * page.line + rule
  /** What stays empty on a printed letterhead: the mark's place, down to the rule as it is printed. */
  const reserved =
    preset.preprintedHeight === null
      ? aboveMark + mark.lines.length * mark.height
      : preset.preprintedHeight * millimetre - corners * page.line - belowMark
  return { mark, aboveMark, rule, reserved }
}

/** Whether number and signers stand above the rule of the printed letterhead, as high as the preset says it is. */
export function fitsPreprinted(details: Details, setting: Setting): boolean {
  const [corners, numbers] = [corner(details, setting), numberLines(details, setting)]
  return heights(details, setting, corners.length, numbers.length).reserved > 0
}

/**
 * The whole 版头 with the two blank lines below it.
 * @param printedMark false on paper that has mark and rule already
 */
export function letterheadBlocks(details: Details, setting: Setting, printedMark: boolean): PaperParagraph[] {
  const corners = corner(details, setting)
  const numbers = numberLines(details, setting)
  const { mark, aboveMark, rule, reserved } = heights(details, setting, corners.length, numbers.length)
  const marked: PaperParagraph[] = printedMark
    ? [
        gap(aboveMark),
        ...mark.lines.map(
          (text): PaperParagraph => ({
            kind: 'paragraph',
            style: 'letterhead',
            role: 'mark',
            form: { line: { kind: 'exact', twips: mark.height } },
            runs: textRuns(text, { face: 'title', size: mark.halfPoints }, setting.preset),
          }),
        ),
      ]
    : [gap(reserved)]
  return [
    ...corners,
    ...marked,
    ...blankLines(linesBelowMark),
    ...numbers,
    {
      ...gap(rule),
      role: 'rule',
      ...(printedMark && { ruleBelow: { colour: 'red', weight: ruleWeight, space: 0 } as const }),
    },
    ...blankLines(linesBelowRule),
  ]
}
