/**
 * A report as a Word file: composed on paper, written, and counted in pages. The same envelope and
 * preset give the same bytes.
 */
import type { Envelope, PaperForm } from '../document/envelope.ts'
import { type Note, type Result, success } from '../document/result.ts'
import { blocksByPage } from '../pagination/paginate.ts'
import { pageOfLoneSignature } from '../pagination/signature-page.ts'
import { compose } from '../paper/compose.ts'
import type { Preset } from '../paper/preset.ts'
import { wordFile } from './file.ts'
import { fontsOf } from './fonts.ts'

export interface WordOptions {
  /** The default one where absent. */
  readonly preset?: Preset
  /** The one of the report's details where absent. */
  readonly form?: PaperForm
}

export interface WrittenWord {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly pages: number
  /** Names of the faces that the text needs, as the file says them. */
  readonly fonts: readonly string[]
  /** What the user should know: what was left out, what is still to be filled in. */
  readonly notes: readonly Note[]
}

const loneSignature = (page: number): Note => ({
  code: 'signature-alone',
  message: `署名和日期单独排在第 ${page} 页，这一页没有正文。请增减几行文字后重新导出。`,
})

/** Fails as compose() does: where a report cannot be brought on paper in this form. */
export function writeWord(envelope: Envelope, options: WordOptions = {}): Result<WrittenWord> {
  const composed = compose(envelope, options)
  if (!composed.ok) return composed
  const { value: paper, notes } = composed.value
  const pages = blocksByPage(paper)
  const lone = pageOfLoneSignature(pages)
  return success({
    bytes: wordFile(paper),
    pages: pages.length,
    fonts: fontsOf(paper),
    notes: lone === null ? notes : [...notes, loneSignature(lone)],
  })
}
