/** The pages that the preview shows against those that LibreOffice makes of the exported file. */
import type { Page } from '../../report/pagination/pages.ts'
import type { PdfPage } from './pdf.ts'

/** The first line of a page of the preview: all segments that stand at its height, without white space. */
export function firstLine(page: Page): string {
  const lines = page.items.flatMap((item) => (item.kind === 'line' && item.segments.length > 0 ? [item] : []))
  const top = Math.min(...lines.map(({ baseline }) => baseline))
  return lines
    .filter(({ baseline }) => baseline - top < sameLine)
    .flatMap(({ segments }) => segments)
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => a.x - b.x)
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '')
}

/** Twips: lines of a table's cells that stand side by side. */
const sameLine = 60

export interface Comparison {
  readonly pages: number
  readonly wanted: number
  /** Pages that begin with the same line, of those that LibreOffice has. */
  readonly same: number
  /** The first page that begins otherwise. */
  readonly first: { readonly page: number; readonly wanted: string; readonly got: string } | null
}

export function compared(preview: readonly Page[], pdf: readonly PdfPage[]): Comparison {
  const lines = pdf.map((page, at) => {
    const own = preview[at]
    return { page: at + 1, wanted: page.lines[0]?.text ?? '', got: own ? firstLine(own) : '(no page)' }
  })
  return {
    pages: preview.length,
    wanted: pdf.length,
    same: lines.filter(({ wanted, got }) => wanted === got).length,
    first: lines.find(({ wanted, got }) => wanted !== got) ?? null,
  }
}
