/** A saved web page → its paragraphs and tables in order. Nothing that the page names is fetched. */
import { parse } from 'parse5'
import { inlineText, type Paragraph, type Table, type TableCell } from '../../document/node.ts'
import type { Noted } from '../../document/result.ts'
import { inlineContent } from '../inline.ts'
import type { SourceParagraph } from '../paragraph.ts'
import { attribute, deepest, type Element, isElement, type Line, type Node, readLines } from './lines.ts'

/** Characters of the longest cell in a table of data; with more, a page is set in cells. */
const longestCell = 400
/** The limits of Word and of HTML (11.2.8: colspan). */
const mostColumns = 63
const mostRows = 5000
/** A stored report may have 50,000 blocks (restore.ts). */
const mostParagraphs = 40_000
/** Each becomes a value in memory. A report of 100,000 characters with tables has 70,000 as LibreOffice writes it. */
const mostTags = 1_000_000

/** Rows or cells of this very table, whatever groups stand between. */
function inside(element: Element, names: readonly string[]): Element[] {
  return element.childNodes.flatMap((node) => {
    if (!isElement(node) || node.tagName === 'table') return []
    if (names.includes(node.tagName)) return [node]
    return ['thead', 'tbody', 'tfoot'].includes(node.tagName) ? inside(node, names) : []
  })
}

const holdsTable = (node: Node, depth = 0): boolean =>
  isElement(node) &&
  depth <= deepest &&
  (node.tagName === 'table' || node.childNodes.some((inner) => holdsTable(inner, depth + 1)))

const span = (cell: Element, name: 'colspan' | 'rowspan', most: number): number =>
  Math.max(1, Math.min(most, Math.trunc(Number(attribute(cell, name))) || 1))

function linesOf(cell: Element): Line[] {
  const lines: Line[] = []
  readLines(cell.childNodes, { line: (line) => lines.push(line), table: () => false, picture: () => {} })
  return lines
}

/** @returns null for a table that only arranges the page */
function dataTable(table: Element): Table | null {
  const rows = inside(table, ['tr']).slice(0, mostRows)
  const head = new Set<Element | undefined>(inside(table, ['thead']).flatMap((group) => inside(group, ['tr'])))
  const cells = rows.map((row) => inside(row, ['td', 'th']))
  if (rows.length < 2 || Math.max(...cells.map((row) => row.length)) < 2) return null
  if (cells.flat().some((cell) => cell.childNodes.some((node) => holdsTable(node)))) return null
  const content = cells.map((row, at) => ({
    type: 'tableRow' as const,
    content: row.map((cell): TableCell => {
      const lines = linesOf(cell)
      return {
        type: cell.tagName === 'th' || head.has(rows[at]) ? 'tableHeader' : 'tableCell',
        attrs: {
          colspan: span(cell, 'colspan', mostColumns),
          rowspan: span(cell, 'rowspan', rows.length - at),
          colwidth: null,
        },
        content:
          lines.length === 0
            ? [{ type: 'paragraph' }]
            : lines.map(({ text, marks }): Paragraph => ({ type: 'paragraph', content: inlineContent(text, marks) })),
      }
    }),
  }))
  const chars = (cell: TableCell) => cell.content.reduce((sum, line) => sum + inlineText(line.content).length, 0)
  const long = content.some(({ content: row }) => row.some((cell) => chars(cell) > longestCell))
  return long ? null : { type: 'table', content }
}

function tagsIn(html: string): number {
  let tags = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) tags += 1
  return tags
}

/** @returns null for far more paragraphs or tags than any report has */
export function readHtml(html: string): Noted<readonly SourceParagraph[]> | null {
  if (tagsIn(html) > mostTags) return null
  const paragraphs: SourceParagraph[] = []
  let pictures = 0
  readLines(parse(html).childNodes, {
    line: ({ text, marks, align }) => {
      const bold = marks.some(({ type, start, end }) => type === 'bold' && start === 0 && end === text.length)
      paragraphs.push({
        text,
        ...(marks.length > 0 && { marks }),
        form: { ...(align && { align }), bold },
      })
    },
    table: (element) => {
      const table = dataTable(element)
      if (table) paragraphs.push({ text: '', object: { kind: 'table', table } })
      return table !== null
    },
    picture: () => {
      pictures += 1
    },
  })
  if (paragraphs.length > mostParagraphs) return null
  return {
    value: paragraphs,
    notes:
      pictures === 0
        ? []
        : [
            {
              code: 'pictures-dropped',
              message: `网页中的 ${pictures} 张图片没有读入；报告中要用的，请在网页上另存后再插入。`,
            },
          ],
  }
}
