/** A Paper → its pages. Lines go down the page one by one; what is kept together goes to the next one together. */
import { pageSetup } from '../paper/measures.ts'
import type { Paper, PaperBlock, PaperImprint, PaperParagraph, PaperSection, PaperTable } from '../paper/paper.ts'
import { styleSheet } from '../paper/styles.ts'
import { drawRows, lineItems } from './draw-table.ts'
import { linesOf, type Setup } from './lines.ts'
import { pageNumberOf } from './page-number.ts'
import type { Page, PageItem } from './pages.ts'
import { gridWeight, rowsOf, type SetRow } from './rows.ts'
import { paragraphForm } from './stretches.ts'
import { type Typesetter, word } from './typesetter.ts'

/** An eighth of a point, the unit of weights of rules. */
const twipsPerEighth = 2.5
const twipsPerPoint = 20

/** 1 pt: tables that touch would grow together. */
const betweenTables = 20

interface Unit {
  readonly block: readonly [section: number, block: number]
  readonly height: number
  /** Height of the least that may stand on a page by itself. */
  readonly first: number
  readonly keepNext: boolean
  readonly breakBefore: boolean
  readonly place: (cursor: Cursor) => void
}

/** Where the next line goes. */
interface Cursor {
  readonly y: () => number
  readonly room: () => number
  readonly isFresh: () => boolean
  readonly put: (items: readonly PageItem[], height: number) => void
  readonly nextPage: () => void
}

const heightOf = (lines: readonly { readonly height: number }[]): number =>
  lines.reduce((sum, { height }) => sum + height, 0)

function paragraphUnit(paragraph: PaperParagraph, block: Unit['block'], setup: Setup): Unit {
  const { page, styles } = setup
  const form = paragraphForm(paragraph, styles[paragraph.style])
  const lines = linesOf(paragraph, { x: page.margin.left, width: page.textWidth }, setup)
  const rule = paragraph.ruleBelow
  const ruleHeight = rule ? rule.space * twipsPerPoint + rule.weight * twipsPerEighth : 0
  return {
    block,
    height: heightOf(lines) + ruleHeight,
    first: (lines[0]?.height ?? 0) + (lines.length === 1 ? ruleHeight : 0),
    keepNext: form.keepNext,
    breakBefore: paragraph.pageBreakBefore ?? false,
    place: (cursor) => {
      for (const line of lines) {
        if (line.height > cursor.room() && !cursor.isFresh()) cursor.nextPage()
        cursor.put(lineItems([line], cursor.y(), block), line.height)
      }
      if (!rule) return
      const weight = rule.weight * twipsPerEighth
      const y = cursor.y() + rule.space * twipsPerPoint + weight / 2
      const [x1, x2] = [page.margin.left, page.margin.left + page.textWidth]
      cursor.put([{ kind: 'rule', x1, y1: y, x2, y2: y, weight, colour: rule.colour }], ruleHeight)
    },
  }
}

/** Rows that no page break may part: those whose text is kept with what follows, with the row behind them. */
function inGroups(rows: readonly SetRow[]): SetRow[][] {
  const groups: SetRow[][] = []
  let open = false
  for (const row of rows) {
    if (open) groups.at(-1)?.push(row)
    else groups.push([row])
    open = row.keepNext
  }
  return groups
}

function tableUnit(table: PaperTable, block: Unit['block'], setup: Setup): Unit {
  const grid = table.borders === 'grid'
  // The line below the last row of each page.
  const edge = grid ? gridWeight : 0
  const rows = rowsOf(table, setup)
  const header = rows.slice(0, table.headerRows)
  const groups = inGroups(rows.slice(table.headerRows))
  return {
    block,
    height: heightOf(rows) + edge,
    first: heightOf([...header, ...(groups[0] ?? [])]) + edge,
    keepNext: rows.at(-1)?.keepNext ?? false,
    breakBefore: false,
    place: (cursor) => {
      let pending: SetRow[] = [...header]
      const fits = (more: readonly SetRow[]) => heightOf([...pending, ...more]) + edge <= cursor.room()
      const flush = () => {
        cursor.put(drawRows(pending, cursor.y(), grid, block), heightOf(pending) + edge)
        pending = []
      }
      const nextPage = () => {
        if (pending.length > header.length) flush()
        cursor.nextPage()
        pending = [...header]
      }
      const isFresh = () => cursor.isFresh() && pending.length <= header.length
      for (const group of groups) {
        if (!fits(group) && !isFresh()) nextPage()
        // More than a page: row by row after all.
        for (const row of group) {
          if (!fits([row]) && !isFresh()) nextPage()
          pending.push(row)
        }
      }
      if (pending.length > 0) flush()
    },
  }
}

/** At the lower edge of the type area; on the next page where the text leaves no room. */
function imprintUnit(imprint: PaperImprint, block: Unit['block'], setup: Setup): Unit {
  const { page } = setup
  const lines = imprint.rows.map((row) => linesOf(row, { x: page.margin.left, width: page.textWidth }, setup))
  const height = heightOf(lines.flat())
  const bottom = page.height - page.margin.bottom
  return {
    block,
    height,
    first: height,
    keepNext: false,
    breakBefore: false,
    place: (cursor) => {
      if (height > cursor.room() && !cursor.isFresh()) cursor.nextPage()
      let y = bottom - height
      const items: PageItem[] = []
      const rule = (at: number, outer: boolean) => {
        const { weight, colour } = outer ? imprint.outer : imprint.inner
        const [x1, x2] = [page.margin.left, page.margin.left + page.textWidth]
        items.push({ kind: 'rule', x1, y1: at, x2, y2: at, weight: weight * twipsPerEighth, colour })
      }
      for (const [at, own] of lines.entries()) {
        rule(y, at === 0)
        items.push(...lineItems(own, y, block))
        y += heightOf(own)
      }
      rule(bottom, true)
      cursor.put(items, cursor.room())
    },
  }
}

function unitOf(block: PaperBlock, place: Unit['block'], setup: Setup): Unit {
  switch (block.kind) {
    case 'paragraph':
      return paragraphUnit(block, place, setup)
    case 'table':
      return tableUnit(block, place, setup)
    case 'imprint':
      return imprintUnit(block, place, setup)
  }
}

/** Height of a block with all that it is kept with, up to the least of what follows. */
function chainHeight(units: readonly Unit[], from: number): number {
  let height = 0
  for (let at = from; at < units.length; at++) {
    const unit = units[at] as Unit
    if (!unit.keepNext || at === units.length - 1) return height + unit.first
    height += unit.height
  }
  return height
}

/**
 * @param typesetter the program whose way of setting lines is followed; Word's where none is named
 * @returns at least one page
 */
export const paginate = (paper: Paper, typesetter: Typesetter = word): readonly Page[] =>
  pagesOf(paper, typesetter, true)

/** As many as paginate() makes, in half the time: nothing is put into its place. */
export const countPages = (paper: Paper, typesetter: Typesetter = word): number =>
  blocksByPage(paper, typesetter).length

/** Of each page the blocks that stand on it, wholly or in part, in order. */
export const blocksByPage = (paper: Paper, typesetter: Typesetter = word): readonly (readonly PaperBlock[])[] =>
  pagesOf(paper, typesetter, false).map(({ blocks }) => blocks)

type MadePage = Page & { readonly items: PageItem[]; readonly blocks: PaperBlock[] }

function pagesOf(paper: Paper, typesetter: Typesetter, draws: boolean): readonly MadePage[] {
  const { preset } = paper
  const styles = styleSheet(preset)
  const upright = pageSetup(preset)
  const pages: MadePage[] = []
  const section = ({ orientation, blocks }: PaperSection, index: number) => {
    const page = pageSetup(preset, orientation)
    const setup: Setup = { page, styles, typesetter, draws }
    const area = typesetter.area(page)
    let y = area.bottom
    let fresh = false
    let placing: PaperBlock | undefined
    const nextPage = () => {
      const number = pages.length + 1
      const pageNumber = pageNumberOf(number, orientation, preset, upright)
      pages.push({ number, orientation, width: page.width, height: page.height, items: [], blocks: [], pageNumber })
      y = area.top
      fresh = true
    }
    nextPage()
    const cursor: Cursor = {
      y: () => y,
      room: () => area.bottom - y,
      isFresh: () => fresh,
      put: (items, height) => {
        const made = pages.at(-1)
        made?.items.push(...items)
        if (placing && made?.blocks.at(-1) !== placing) made?.blocks.push(placing)
        y += height
        fresh = false
      },
      nextPage,
    }
    const units = blocks.map((block, at) => unitOf(block, [index, at], setup))
    for (const [at, unit] of units.entries()) {
      // The paragraph that the file has between two tables.
      if (at > 0 && blocks[at]?.kind !== 'paragraph' && blocks[at - 1]?.kind !== 'paragraph' && !fresh)
        cursor.put([], Math.min(betweenTables, cursor.room()))
      const begins = !units[at - 1]?.keepNext
      const chain = begins && unit.keepNext ? chainHeight(units, at) : unit.first
      const fits = chain <= cursor.room() || chain > area.bottom - area.top
      if ((unit.breakBefore || !fits) && !fresh) nextPage()
      placing = blocks[at]
      unit.place(cursor)
    }
  }
  paper.sections.forEach(section)
  return pages
}
