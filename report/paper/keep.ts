/** What stays on one page: the signature with the end of the text, and nothing with a page that begins anew. */
import type { PaperParagraph, PaperTable } from './paper.ts'
import type { Laid } from './setting.ts'

/**
 * Characters of a last paragraph that is kept with the signature, some five lines: LibreOffice moves a
 * kept paragraph as a whole, and a longer one would leave half a page empty.
 */
const longestKept = 140

const characters = ({ runs }: PaperParagraph): number =>
  runs.reduce((sum, run) => sum + (run.kind === 'text' ? run.text.length : 0), 0)

const chained = (line: PaperParagraph, keepNext: boolean): PaperParagraph =>
  (line.form?.keepNext ?? false) === keepNext ? line : { ...line, form: { ...line.form, keepNext } }

/** A block that is kept with the next one, or is not; of a table its last row. */
function withChain(block: PaperParagraph | PaperTable, keepNext: boolean): PaperParagraph | PaperTable {
  if (block.kind === 'paragraph') return chained(block, keepNext)
  const rows = block.rows.map(({ cells }, at) => ({
    cells:
      at < block.rows.length - 1
        ? cells
        : cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map((line) => chained(line, keepNext)) })),
  }))
  return { ...block, rows }
}

/** The last block of the text stays with what is set behind it: no signature on a page without text. */
export function keptWithNext(blocks: readonly Laid[]): Laid[] {
  const last = blocks.at(-1)
  if (!last || last.orientation === 'landscape') return [...blocks]
  const { block } = last
  if (block.kind === 'paragraph' && characters(block) > longestKept) return [...blocks]
  return [...blocks.slice(0, -1), { ...last, block: withChain(block, true) }]
}

/** Nothing is kept with what begins a page, nor with the end: some programs would carry it over all the same. */
export function endedAtPages(laid: readonly Laid[]): Laid[] {
  return laid.map((one, at) => {
    const next = laid[at + 1]
    const ends =
      !next ||
      next.orientation !== one.orientation ||
      (next.block.kind === 'paragraph' && next.block.pageBreakBefore === true)
    return ends ? { ...one, block: withChain(one.block, false) } : one
  })
}
