/**
 * 22 lines on full pages, 28 characters on full lines, page numbers in their place: read from the PDF.
 *
 * A page is full where its last paragraph goes on at the top of the next page: then nothing but the
 * page's height ended it. It counts where it holds nothing but lines of body text, one below the other
 * from its top (no title, table, picture).
 *
 * A line is full where its paragraph goes on in the next line. It counts where line and the beginning of
 * the next one are Chinese characters and full-width marks only: digits and Latin letters are as wide as
 * their face makes them. Nor does a line count that holds a character outside GB 2312: LibreOffice ends the
 * spacing of −0.25 pt with every change of face, and two rare names use up what a line has to spare.
 *
 * A line holds 28 characters, 26 behind an indent of two; fewer only where the break there would part what
 * has to stay together (避头尾): the line then has to end at the last place before. Parting …… is left to
 * LibreOffice, which does so against GB/T 15834-2011.
 */
import { isInGb2312 } from '../../report/paper/gb2312.ts'
import type { PdfLine, PdfPage } from './pdf.ts'

const linesPerPage = 22
const charactersPerLine = 28
const bodySize = 16
/** Edges of the type area, points: 28 mm from the left, 26 mm from the right. */
const left = 79.4
const right = 521.6
/** 左空二字. */
const indent = 31.5
/** The first line's middle is above it. */
const topLine = 125
const near = (a: number, b: number, by = 2) => Math.abs(a - b) < by

const neverFirst = /[，。、；：？！）》〉」』】〕”’·％～]/
const neverLast = /[（《〈「『【〔“‘]/
const western = /[\u0020-\u024f]/

/** 三号. */
export const isBody = (line: PdfLine) => near(line.size, bodySize, 0.6)
const reachesEdge = (line: PdfLine) => line.right > right - 12
const beginsAtEdge = (line: PdfLine) => near(line.left, left)

function goesOn(line: PdfLine, next: PdfLine | undefined): boolean {
  return (
    next !== undefined &&
    isBody(line) &&
    isBody(next) &&
    reachesEdge(line) &&
    beginsAtEdge(next) &&
    !/^附件\d*$/.test(next.text)
  )
}

/** Lines of body text one below the other, from the page's top. */
const isPlain = ({ lines, width, height }: PdfPage) =>
  width < height &&
  (lines[0]?.middle ?? height) < topLine &&
  lines.every((line, n) => isBody(line) && (n === 0 || near(line.middle - (lines[n - 1]?.middle ?? 0), 29, 1.6)))

export interface Layout {
  /** How many full pages have so many lines. */
  readonly linesOfPages: ReadonlyMap<number, number>
  /** How many full lines have so many characters; first lines of paragraphs count their indent as two. */
  readonly charactersOfLines: ReadonlyMap<number, number>
  readonly faults: readonly string[]
}

const breaksAt = (text: readonly string[], at: number) => {
  const [before = '', behind = ''] = [text[at - 1], text[at]]
  return !neverFirst.test(behind) && !neverLast.test(before) && !(before === '—' && behind === '—')
}

/** The last place to break at which the line is not too long. */
function lastBreak(text: readonly string[], longest: number): number {
  let at = longest
  while (at > 1 && !breaksAt(text, at)) at -= 1
  return at
}

/** Upright page as the reader holds it; a landscape page is bound with its head to the left (8). */
function numberFault(page: PdfPage, number: number): string | null {
  if (page.number === null) return 'no page number'
  if (page.number.text !== `—${number}—`) {
    const turned =
      page.width > page.height && [...page.number.text].sort().join('') === [...`—${number}—`].sort().join('')
    if (!turned) return `page number ${page.number.text}`
  }
  const landscape = page.width > page.height
  const [width, across, below] = landscape
    ? [page.height, page.number.y, page.width - page.number.x]
    : [page.width, page.number.x, page.number.y]
  // 单页居右, 双页居左 (7.5); its dashes 7 mm below the type area, which ends 262 mm (gbt33476: 264.4 mm) from the top.
  if (across > width / 2 !== (number % 2 === 1)) return 'page number on the wrong side'
  return below > 755 && below < 775 ? null : `page number ${below.toFixed(1)} pt from the top of the upright page`
}

/** How many characters of the text are on no page; a header row that repeats is there more than once. */
export function unseen(pieces: readonly string[], pages: readonly PdfPage[]): number {
  const left = new Map<string, number>()
  for (const character of pieces.join('').replace(/\s/g, '')) count(left, character)
  for (const { lines } of pages)
    for (const { text } of lines) for (const character of text) left.set(character, (left.get(character) ?? 0) - 1)
  return [...left.values()].reduce((sum, one) => sum + Math.max(0, one), 0)
}

function count<T>(map: Map<T, number>, key: T): void {
  map.set(key, (map.get(key) ?? 0) + 1)
}

export function layoutOf(pages: readonly PdfPage[]): Layout {
  const linesOfPages = new Map<number, number>()
  const charactersOfLines = new Map<number, number>()
  const faults: string[] = []
  for (const [at, page] of pages.entries()) {
    const wrong = numberFault(page, at + 1)
    if (wrong !== null) faults.push(`page ${at + 1}: ${wrong}`)
    const onNext = pages[at + 1]?.lines[0]
    const last = page.lines.at(-1)
    const goesOver = last !== undefined && goesOn(last, onNext)
    if (goesOver && isPlain(page)) {
      count(linesOfPages, page.lines.length)
      if (page.lines.length !== linesPerPage) faults.push(`page ${at + 1}: ${page.lines.length} lines`)
    }
    for (const [n, line] of page.lines.entries()) {
      const next = page.lines[n + 1] ?? onNext
      if (!next || !goesOn(line, next)) continue
      const isFirst = near(line.left, left + indent)
      if (!isFirst && !beginsAtEdge(line)) continue
      const before = page.lines[n - 1]?.text.at(-1) ?? ''
      const characters = [...line.text]
      if (western.test(line.text) || western.test(next.text.slice(0, 4)) || western.test(before)) continue
      if (!characters.every(isInGb2312)) continue
      const taken = isFirst ? 2 : 0
      const wanted = lastBreak([...characters, ...next.text], charactersPerLine - taken)
      count(charactersOfLines, characters.length + taken)
      if (characters.length !== wanted)
        faults.push(
          `page ${at + 1}: ${characters.length} characters, not ${wanted}, in “${line.text}” before “${next.text.slice(0, 3)}”`,
        )
    }
  }
  return { linesOfPages, charactersOfLines, faults }
}
