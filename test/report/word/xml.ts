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
