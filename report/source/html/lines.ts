/** A page's elements → lines of text with their marks, and tables of data between them. */
import type { DefaultTreeAdapterTypes } from 'parse5'
import { markCollector, marksWithin } from '../inline.ts'
import type { SourceMark, SourceParagraph } from '../paragraph.ts'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element
export type Align = NonNullable<SourceParagraph['form']>['align']

export interface Line {
  readonly text: string
  readonly marks: readonly SourceMark[]
  readonly align: Align
}

/** What is not text of the page, whatever is in it. */
const skipped = new Set(
  'script style noscript template head iframe frame object embed select option button input textarea svg math canvas audio video map nav'.split(
    ' ',
  ),
)
/** Elements that begin and end a line of their own. */
const blocks = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const markOf: Readonly<Record<string, SourceMark['type']>> = {
  b: 'bold',
  strong: 'bold',
  u: 'underline',
  sub: 'subscript',
  sup: 'superscript',
}
/** Nested further than this, a page is none that people wrote; what is deeper is left to lie. */
export const deepest = 200

export const isElement = (node: Node): node is Element => 'tagName' in node
const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text'
export const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value ?? ''

const isSkipped = (element: Element): boolean =>
  skipped.has(element.tagName) ||
  element.attrs.some(({ name }) => name === 'hidden') ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style'))

function alignOf(element: Element): Align {
  if (element.tagName === 'center') return 'center'
  const style = /text-align\s*:\s*(\w+)/i.exec(attribute(element, 'style'))?.[1]
  const said = (style ?? attribute(element, 'align')).toLowerCase()
  if (said === 'justify') return 'both'
  return said === 'left' || said === 'center' || said === 'right' ? said : undefined
}

/** Without the white space of the markup at both ends; NBSP and full-width spaces are the author's, and stay. */
function trimmedLine(text: string, marks: readonly SourceMark[]): Pick<Line, 'text' | 'marks'> {
  const start = text.startsWith(' ') ? 1 : 0
  const end = text.endsWith(' ') && text.length > start ? text.length - 1 : text.length
  return { text: text.slice(start, end), marks: marksWithin(marks, start, end) }
}

export interface LineReader {
  readonly line: (line: Line) => void
  /** Called for each table; true where it was taken as one, and is not to be read as text. */
  readonly table: (table: Element) => boolean
  readonly picture: (picture: Element) => void
}

/** Reads nodes in order. An empty line is none: pages hold them by the dozen. */
export function readLines(nodes: readonly Node[], reader: LineReader): void {
  let text = ''
  let collected = markCollector()
  let align: Align
  const active: SourceMark['type'][] = []

  const add = (more: string) => {
    // White space of the markup is one space, also over the borders of elements.
    const collapsed = more.replace(/[ \t\r\n\f]+/g, ' ')
    const added = text.endsWith(' ') ? collapsed.replace(/^ /, '') : collapsed
    if (added === '') return
    for (const type of new Set(active)) collected.add({ type, start: text.length, end: text.length + added.length })
    text += added
  }
  const close = () => {
    const line = trimmedLine(text, collected.marks)
    if (line.text.trim() !== '') reader.line({ ...line, align })
    text = ''
    collected = markCollector()
  }
  const visit = (children: readonly Node[], depth: number): void => {
    if (depth > deepest) return
    for (const node of children) {
      if (isText(node)) add(node.value)
      else if (isElement(node) && !isSkipped(node)) element(node, depth)
    }
  }
  const element = (node: Element, depth: number) => {
    const { tagName, childNodes } = node
    if (tagName === 'br') return close()
    if (tagName === 'img') return reader.picture(node)
    if (!blocks.has(tagName)) {
      const type = markOf[tagName]
      if (type) active.push(type)
      visit(childNodes, depth + 1)
      if (type) active.pop()
      return
    }
    close()
    if (tagName === 'table' && reader.table(node)) return
    const before = align
    align = alignOf(node) ?? align
    visit(childNodes, depth + 1)
    close()
    align = before
  }
  visit(nodes, 0)
  close()
}
