/**
 * Pasted markup as paragraphs and tables: what Word, WPS, Excel and web pages mean, without how they look. The markup has been
 * through DOMPurify; styles are looked at here (bold, superscript, hidden) and go no further.
 */
import type { HeadingLevel } from '../../../report/document/node.ts'
import type { PastedBlock, PastedCell, PastedMark, PastedParagraph, PastedRun } from './blocks.ts'

export interface ReadPaste {
  readonly blocks: readonly PastedBlock[]
  /** Pictures that are not in the clipboard itself. */
  readonly pictures: number
}

/** Tables wider or higher than this are no tables of a report, and their spans not to be believed. */
const longestSpan = 63

const blockTags = new Set(
  'P DIV H1 H2 H3 H4 H5 H6 LI UL OL BLOCKQUOTE PRE TABLE SECTION ARTICLE HEADER FOOTER MAIN FIGURE'.split(' '),
)
const headingTag = /^H([1-6])$/

/** Signs that Word and WPS put before the items of a list without numbers; letters of the fonts Symbol and Wingdings among them. */
const bullet = /^[·•●○■□◆▪Øølnuü§Ÿv–-]\s*$/

const hidden = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i
const chinese = /[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef\u2018-\u201d]/

/** Markup of a page that never becomes one: nothing in it runs, nothing is loaded. */
const styleOf = (element: Element): string => element.getAttribute('style') ?? ''

/** The marks of an element's text, from its tag or its style. */
function marksOf(element: Element, around: readonly PastedMark[]): readonly PastedMark[] {
  const style = styleOf(element)
  const marks = new Set(around)
  const weight = /font-weight\s*:\s*(bold(?:er)?|normal|lighter|\d+)/i.exec(style)?.[1]
  if (/^(B|STRONG)$/.test(element.tagName)) marks.add('bold')
  // Google's editor wraps everything in <b style="font-weight:normal">.
  if (weight) marks[/^bold|^[6-9]00/i.test(weight) ? 'add' : 'delete']('bold')
  if (element.tagName === 'U' || /text-decoration[^;]*underline/i.test(style)) marks.add('underline')
  if (element.tagName === 'SUP' || /vertical-align\s*:\s*super/i.test(style)) marks.add('superscript')
  if (element.tagName === 'SUB' || /vertical-align\s*:\s*sub\b/i.test(style)) marks.add('subscript')
  return [...marks]
}

/** Word breaks the lines of its markup anywhere: between Chinese characters such a break is nothing, elsewhere a space. */
function collapsed(text: string): string {
  return text
    .replace(/[ \t\r\n\u00a0]+/g, (gap, at: number) => {
      const [before, after] = [text[at - 1], text[at + gap.length]]
      const between = before !== undefined && after !== undefined && chinese.test(before) && chinese.test(after)
      return between && !/[\u00a0]/.test(gap) && /[\r\n]/.test(gap) ? '' : ' '
    })
    .replace(/[\u200b\ufeff]/g, '')
}

/** Without indents typed as spaces, and without empty ends. */
function trimmed(runs: readonly PastedRun[]): PastedRun[] {
  const made = runs.map((run) => ({ ...run })).filter(({ text }) => text !== '')
  while (made[0] && made[0].text.replace(/^[\s\u3000]+/, '') === '') made.shift()
  while (made.length > 0 && made.at(-1)?.text.trim() === '') made.pop()
  const [first, last] = [made[0], made.at(-1)]
  if (first) first.text = first.text.replace(/^[\s\u3000]+/, '')
  if (last) last.text = last.text.replace(/\s+$/, '')
  return made
}

class Reader {
  readonly blocks: PastedBlock[] = []
  pictures = 0
  private runs: PastedRun[] = []
  private level: HeadingLevel | null = null
  private align: PastedParagraph['align'] = null
  private listed = false

  private flush(): void {
    const runs = trimmed(this.runs)
    if (runs.length > 0)
      this.blocks.push({ kind: 'paragraph', runs, level: this.level, align: this.align, listed: this.listed })
    this.runs = []
  }

  private put(text: string, marks: readonly PastedMark[]): void {
    const last = this.runs.at(-1)
    // Two pieces of one line: a gap at their seam is one gap.
    const shown = last && /[ \n]$/.test(last.text) ? text.replace(/^ /, '') : text
    if (shown !== '') this.runs.push({ text: shown, marks })
  }

  read(parent: Node, marks: readonly PastedMark[]): void {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) this.put(collapsed(node.textContent ?? ''), marks)
      else if (node instanceof Element) this.element(node, marks)
    }
  }

  private element(element: Element, around: readonly PastedMark[]): void {
    const style = styleOf(element)
    if (hidden.test(style)) return
    const { tagName } = element
    if (tagName === 'IMG') {
      // One pixel is no picture but counts who reads.
      if (Number(element.getAttribute('width') ?? 2) > 1 && Number(element.getAttribute('height') ?? 2) > 1)
        this.picture(element.getAttribute('src'))
      return
    }
    if (tagName === 'BR') {
      this.lineBreak(around)
      return
    }
    if (/mso-list\s*:\s*ignore/i.test(style) && bullet.test((element.textContent ?? '').replace(/\u00a0/g, ' ').trim()))
      return
    if (tagName === 'TABLE') {
      this.flush()
      this.table(element)
      return
    }
    const marks = marksOf(element, around)
    if (blockTags.has(tagName)) this.block(element, marks)
    else this.read(element, marks)
  }

  /** A picture is a block of its own, behind what stands before it in its paragraph. */
  private picture(source: string | null): void {
    if (source === null || !/^file:/i.test(source)) {
      this.pictures += 1
      return
    }
    this.flush()
    this.blocks.push({ kind: 'picture', source, read: null })
  }

  /** One is a manual line break, two are how web pages part paragraphs. */
  private lineBreak(marks: readonly PastedMark[]): void {
    while (this.runs.at(-1)?.text.trim() === '' && this.runs.at(-1)?.text !== '\n') this.runs.pop()
    if (this.runs.at(-1)?.text === '\n') this.flush()
    else this.runs.push({ text: '\n', marks })
  }

  private block(element: Element, marks: readonly PastedMark[]): void {
    this.flush()
    const outer = { level: this.level, align: this.align, listed: this.listed }
    const heading = headingTag.exec(element.tagName)
    if (heading) this.level = Math.min(4, Number(heading[1])) as HeadingLevel
    const align = /text-align\s*:\s*(center|right)/i.exec(styleOf(element))?.[1] ?? element.getAttribute('align')
    this.align = align === 'center' || align === 'right' ? align : outer.align
    if (element.tagName === 'LI' && element.parentElement?.tagName === 'OL') {
      this.listed = true
      const items = [...element.parentElement.children].filter(({ tagName }) => tagName === 'LI')
      const start = Number(element.parentElement.getAttribute('start') ?? 1) || 1
      this.runs.push({ text: `${start + items.indexOf(element)}.`, marks: [] })
    }
    this.read(element, marks)
    this.flush()
    Object.assign(this, outer)
  }

  private table(element: Element): void {
    const rows = [...element.querySelectorAll('tr')]
      .filter((row) => row.closest('table') === element && !hidden.test(styleOf(row)))
      .map((row) => [...row.children].filter(({ tagName }) => /^T[DH]$/.test(tagName)).map((cell) => this.cell(cell)))
      .filter((row) => row.length > 0)
    if (rows.length > 0) this.blocks.push({ kind: 'table', rows })
  }

  private cell(element: Element): PastedCell {
    const inner = new Reader()
    inner.read(element, [])
    inner.flush()
    // Cells hold words only.
    this.pictures += inner.pictures + inner.blocks.filter(({ kind }) => kind === 'picture').length
    const span = (name: string) =>
      Math.min(longestSpan, Math.max(1, Math.floor(Number(element.getAttribute(name) ?? 1)) || 1))
    return {
      header: element.tagName === 'TH' || element.closest('thead') !== null,
      colspan: span('colspan'),
      rowspan: span('rowspan'),
      // A table in a cell is its paragraphs.
      paragraphs: inner.blocks.flatMap(paragraphsOf).map((one) => ({ ...one, level: null, align: null })),
    }
  }

  done(): ReadPaste {
    this.flush()
    return { blocks: this.blocks, pictures: this.pictures }
  }
}

const paragraphsOf = (block: PastedBlock): readonly PastedParagraph[] =>
  block.kind === 'paragraph'
    ? [block]
    : block.kind === 'table'
      ? block.rows.flat().flatMap((cell) => cell.paragraphs)
      : []

export function readHtml(root: Node): ReadPaste {
  const reader = new Reader()
  reader.read(root, [])
  return reader.done()
}
