/**
 * Whether a window may write its draft, as one value of the session. It is looked at in two places, and every change goes
 * through one of them: the session's own `change` and the editor's filter of transactions. Screens ask it for what they show.
 */
import type { Holder } from '../../preload/values.ts'

export type Mode =
  | { readonly kind: 'write' }
  /** `held`: another window or program writes it. */
  | { readonly kind: 'read'; readonly why: 'held'; readonly holder: Holder }
  /** This window wrote it, and another one has taken it over. `kept`: everything typed here is on the disk. */
  | { readonly kind: 'read'; readonly why: 'taken-over'; readonly holder: Holder; readonly kept: boolean }
  /** Its file was changed by somebody whom nobody could ask. */
  | { readonly kind: 'read'; readonly why: 'conflict' }
  /** It was handed in and put into the archive. */
  | { readonly kind: 'read'; readonly why: 'archive' }

export type Reading = Extract<Mode, { kind: 'read' }>

export const writing: Mode = { kind: 'write' }
