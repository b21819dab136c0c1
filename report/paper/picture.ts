/** Pictures: as wide as the user chose of the text width, never taller than the page, in a line of their own height. */
import type { PageSetup } from './measures.ts'
import type { PaperParagraph } from './paper.ts'
import type { PrintedBlock } from './printed.ts'
import { printable } from './runs.ts'

export function pictureParagraph(
  { node, picture, number, source }: PrintedBlock & { kind: 'image' },
  page: PageSetup,
): PaperParagraph {
  const width = page.textWidth * node.attrs.width
  const height = (width * picture.height) / picture.width
  // It leaves room for two lines of text on its page.
  const shrink = Math.min(1, (page.textHeight - 2 * page.line) / height)
  return {
    kind: 'paragraph',
    style: 'picture',
    runs: [
      {
        kind: 'picture',
        picture: node.attrs.picture,
        width: Math.max(1, Math.round(width * shrink)),
        height: Math.max(1, Math.round(height * shrink)),
        alt: printable(node.attrs.alt),
        number,
      },
    ],
    source,
  }
}
