/** A look into the parts of a .docx, for tests. */
import { strFromU8, unzipSync } from 'fflate'

export const parts = (docx: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]))

const unescaped = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')

export interface WordRun {
  readonly text: string
  readonly eastAsia: string
  readonly xml: string
}
export interface WordParagraph {
  readonly text: string
  readonly style: string
  readonly xml: string
  readonly runs: readonly WordRun[]
}

/** The paragraphs of document.xml in order, those in tables too. A line break is "\n". */
export function paragraphs(docx: Uint8Array): WordParagraph[] {
  const xml = parts(docx)['word/document.xml'] ?? ''
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) => {
    const runs = [...paragraph.matchAll(/<w:r>(.*?)<\/w:r>/gs)].map(
      ([, run = '']): WordRun => ({
        text: [...run.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:br\/>/g)]
          .map((m) => (m[1] === undefined ? '\n' : unescaped(m[1])))
          .join(''),
        eastAsia: /w:eastAsia="([^"]*)"/.exec(run)?.[1] ?? '',
        xml: run,
      }),
    )
    return {
      text: runs.map((run) => run.text).join(''),
      style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? '',
      xml: paragraph,
      runs,
    }
  })
}

/**
 * The texts of every table's rows, one for each cell that stands in the grid (merged ones are '').
 * Throws where a row does not fill the grid exactly: Word calls such a file damaged.
 */
export function gridRows(docx: Uint8Array): string[][][] {
  const xml = parts(docx)['word/document.xml'] ?? ''
  return [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => {
    const columns = [...table.matchAll(/<w:gridCol /g)].length
    return [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => {
      const cells = [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => cell)
      const width = cells.reduce((sum, cell) => sum + Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1), 0)
      if (width !== columns) throw new RangeError(`a row of ${width} places in a grid of ${columns}`)
      return cells.map((cell) =>
        [...cell.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) => unescaped(text)).join(''),
      )
    })
  })
}
