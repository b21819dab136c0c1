/** The lines of a PDF page, from pdftotext's word boxes. Points from the upper left corner of the page. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly middle: number
  readonly height: number
}

export interface PdfLine {
  /** Without white space. */
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of its height, from the top. */
  readonly middle: number
  /** Type size of its tallest word, points. */
  readonly size: number
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  /** Inside the type area, top-down. */
  readonly lines: readonly PdfLine[]
  /** What stands in the margin: the page number. */
  readonly number: { readonly text: string; readonly x: number; readonly y: number } | null
}

/** Of the faces that stand in for the official ones: height of a word box to size of type. */
const boxPerSize = 1.3
/** Points below the upper edge where the margin at the foot begins, for all layouts; on landscape pages from the left. */
const footFrom = 751
const landscapeFootTo = 91

function wordsOf(xml: string): Word[] {
  const form = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g
  return [...xml.matchAll(form)].map(([, left, top, right, bottom, text]) => ({
    text: unescaped(text ?? '').replace(/\s/g, ''),
    left: Number(left),
    right: Number(right),
    middle: (Number(top) + Number(bottom)) / 2,
    height: Number(bottom) - Number(top),
  }))
}

const unescaped = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')

/** Words whose middles are near each other are one line; a raised or lowered character goes with it. */
function linesOf(words: readonly Word[]): PdfLine[] {
  const rows: { middle: number; height: number; words: Word[] }[] = []
  for (const word of [...words].sort((a, b) => b.height - a.height)) {
    const row = rows.find(({ middle, height }) => Math.abs(middle - word.middle) < height * 0.35)
    if (row) row.words.push(word)
    else rows.push({ middle: word.middle, height: word.height, words: [word] })
  }
  return rows
    .sort((a, b) => a.middle - b.middle)
    .map(({ middle, height, words: own }) => {
      const sorted = [...own].sort((a, b) => a.left - b.left)
      return {
        text: sorted.map((word) => word.text).join(''),
        left: Math.min(...own.map((word) => word.left)),
        right: Math.max(...own.map((word) => word.right)),
        middle,
        size: height / boxPerSize,
      }
    })
}

function pageOf(xml: string): PdfPage {
  const [, width, height] = /<page width="([\d.]+)" height="([\d.]+)"/.exec(xml) ?? []
  const size = { width: Number(width), height: Number(height) }
  const inFoot = ({ left, right, middle }: Word) =>
    size.width > size.height ? (left + right) / 2 < landscapeFootTo : middle > footFrom
  const words = wordsOf(xml)
  const foot = words.filter(inFoot)
  const middleOf = (numbers: readonly number[]) => (Math.min(...numbers) + Math.max(...numbers)) / 2
  return {
    ...size,
    lines: linesOf(words.filter((word) => !inFoot(word))),
    number:
      foot.length === 0
        ? null
        : {
            text: foot.map((word) => word.text).join(''),
            x: middleOf(foot.flatMap(({ left, right }) => [left, right])),
            y: middleOf(foot.map(({ middle }) => middle)),
          },
  }
}

/** @throws where pdftotext cannot read the file */
export async function pdfPages(pdf: string): Promise<PdfPage[]> {
  const { stdout } = await run('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 256 * 1024 * 1024 })
  return (stdout.match(/<page [\s\S]*?<\/page>/g) ?? []).map(pageOf)
}
