/** Every paragraph of a Paper in order, those in tables and in the imprint too. */
import type { Paper, PaperBlock, PaperParagraph } from '../paper/paper.ts'

function inBlock(block: PaperBlock): readonly PaperParagraph[] {
  switch (block.kind) {
    case 'paragraph':
      return [block]
    case 'imprint':
      return block.rows
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs))
  }
}

export const paragraphsOf = ({ sections }: Paper): PaperParagraph[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap(inBlock))
