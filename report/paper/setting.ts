/** What composing needs at every step, and what its steps make. */
import type { PageSetup } from './measures.ts'
import type { PaperParagraph, PaperTable } from './paper.ts'
import type { Preset } from './preset.ts'

export interface Setting {
  readonly preset: Preset
  readonly page: PageSetup
  readonly landscape: PageSetup
}

/** A block with the way its page has to lie. */
export interface Laid {
  readonly block: PaperParagraph | PaperTable
  readonly orientation: 'portrait' | 'landscape'
}
