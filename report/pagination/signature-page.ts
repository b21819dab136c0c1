/** Whether signature and date stand on a page without any of the text (GB/T 9704-2012 7.3.5.5). */
import type { PaperBlock, ParagraphRole } from '../paper/paper.ts'

/** What is added behind the text; a page of nothing else is one that nobody should sign. */
const behindText: ReadonlySet<ParagraphRole | undefined> = new Set([
  'blank',
  'attachmentList',
  'signatory',
  'date',
  'remark',
])

const isSignature = (block: PaperBlock): boolean =>
  (block.kind === 'paragraph' && (block.role === 'signatory' || block.role === 'date')) ||
  (block.kind === 'table' && block.borders === 'none')

const isText = (block: PaperBlock): boolean =>
  block.kind === 'paragraph' ? !behindText.has(block.role) : block.kind === 'table' && block.borders === 'grid'

/**
 * @param pages of blocksByPage
 * @returns the page's number, from 1; null where the text reaches onto it
 */
export function pageOfLoneSignature(pages: readonly (readonly PaperBlock[])[]): number | null {
  const at = pages.findIndex((blocks) => blocks.some(isSignature))
  const signed = pages[at]
  if (!signed || at === 0) return null
  return signed.slice(0, signed.findIndex(isSignature)).some(isText) ? null : at + 1
}
