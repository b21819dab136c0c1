/** What the page asks of its worker, and what comes back. */
import type { Envelope } from '../../report/document/envelope.ts'
import type { Note } from '../../report/document/result.ts'
import type { TemplatePack } from '../../report/template/pack.ts'

export type WorkRequest =
  | { readonly kind: 'word'; readonly envelope: Envelope }
  | { readonly kind: 'ziping'; readonly envelope: Envelope }
  /** A draft file of this program: it says itself which template it belongs to. */
  | { readonly kind: 'draft'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'import'; readonly name: string; readonly bytes: Uint8Array; readonly pack: TemplatePack }

export type WorkAnswer =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly notes: readonly Note[] }
  | { readonly kind: 'envelope'; readonly envelope: Envelope; readonly notes: readonly Note[] }
  | { readonly kind: 'failure'; readonly code: string; readonly message: string }
