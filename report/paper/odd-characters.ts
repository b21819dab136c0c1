/** Characters that a document cannot carry as they are: those that no file holds, and those that a face does not have. */
import type { Envelope } from '../document/envelope.ts'
import { blockFacts } from '../document/outline.ts'
import { isInGb2312 } from './gb2312.ts'
import type { PaperBlock, PaperParagraph, PaperSection } from './paper.ts'
import type { Preset } from './preset.ts'

/** Every text of a value, at any depth. */
const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsOf)
      : []

/** How many characters of text and details XML 1.0 cannot hold. */
export const countControls = ({ document, details }: Envelope): number =>
  [...document.content.map((node) => blockFacts(node).text), ...textsOf(details)].reduce(
    (sum, text) => sum + (text.match(/[\ufffe\uffff]|(?![\n\t])\p{Cc}/gu)?.length ?? 0),
    0,
  )

function paragraphsOf(block: PaperBlock): readonly PaperParagraph[] {
  if (block.kind === 'paragraph') return [block]
  return block.kind === 'imprint'
    ? block.rows
    : block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs))
}

export interface RareCharacters {
  /** Set in a fuller face than the preset's, each once. */
  readonly rare: readonly string[]
  /** In titles, and not in the face of the titles; there is no fuller one to be had everywhere. */
  readonly rareInTitles: readonly string[]
}

export function rareCharacters(sections: readonly PaperSection[], { titleFace }: Preset): RareCharacters {
  const rare = new Set<string>()
  const rareInTitles = new Set<string>()
  for (const { blocks } of sections)
    for (const { runs } of blocks.flatMap(paragraphsOf))
      for (const run of runs) {
        if (run.kind !== 'text') continue
        const { face } = run.form ?? {}
        if (face === 'fangsongFull' || face === 'kaiFull') for (const character of run.text) rare.add(character)
        if (face === 'title' && titleFace === '方正小标宋简体')
          for (const character of run.text) if (!isInGb2312(character)) rareInTitles.add(character)
      }
  return { rare: [...rare], rareInTitles: [...rareInTitles] }
}
