/** A file that was read and is not a draft yet. */
import type { Envelope } from '../../report/document/envelope.ts'
import type { Note } from '../../report/document/result.ts'
import type { Recognised } from '../../report/recognise/revise.ts'
import type { TemplatePack } from '../../report/template/pack.ts'
import type { PickedFile } from '../files.ts'

/** What the file is to become: this round's draft as it stands, or the report that this round's goes on from. */
export type Purpose = 'draft' | 'rollover'

export interface Arrival {
  readonly file: PickedFile
  /** The template that its duty areas are looked for by, and that the draft belongs to. */
  readonly pack: TemplatePack
  readonly purpose: Purpose
  /** A draft file needs no recognition. */
  readonly read:
    | { readonly kind: 'text'; readonly recognised: Recognised }
    | { readonly kind: 'draft'; readonly envelope: Envelope }
  /** The reader's. */
  readonly notes: readonly Note[]
}
