/** What the page asks of its worker, and what comes back. */
import type { Envelope, PaperForm, Picture } from '../../report/document/envelope.ts'
import type { Note } from '../../report/document/result.ts'
import type { HandOver } from '../../report/hand-over/open.ts'
import type { Page } from '../../report/pagination/pages.ts'
import type { Preset } from '../../report/paper/preset.ts'
import type { ReadingStage } from '../../report/recognise/import.ts'
import type { Recognised } from '../../report/recognise/revise.ts'
import type { TemplatePack } from '../../report/template/pack.ts'

export type WorkRequest =
  /** @property form the details' own where absent */
  | { readonly kind: 'word'; readonly envelope: Envelope; readonly preset: Preset; readonly form?: PaperForm }
  /** Of the pictures only the sizes are needed: `withoutPictureData` (work.ts) leaves the rest behind. */
  | { readonly kind: 'pages'; readonly envelope: Envelope; readonly preset: Preset; readonly form?: PaperForm }
  /** A draft file of this program: it says itself which template it belongs to. */
  | { readonly kind: 'draft'; readonly name: string; readonly bytes: Uint8Array }
  /** A foreign text: it is recognised, and becomes a draft after the review. */
  | { readonly kind: 'recognise'; readonly name: string; readonly bytes: Uint8Array; readonly pack: TemplatePack }

/** A picture goes ahead of the request whose envelope it belongs to. */
export type WorkMessage = WorkRequest | { readonly kind: 'picture'; readonly key: string; readonly picture: Picture }

/** The pages of a report, with what one needs to find one's way from them back into the text. */
export interface PagesAnswer {
  readonly kind: 'pages'
  readonly pages: readonly Page[]
  /** For each section and block that a page's line names: the index of the report's block, null where it is added round the text. */
  readonly sources: readonly (readonly (number | null)[])[]
  /** Names of the faces that the report needs. */
  readonly fonts: readonly string[]
  readonly notes: readonly Note[]
}

/** A Word file, with what it says of itself. */
export interface WordAnswer {
  readonly kind: 'word'
  readonly bytes: Uint8Array
  readonly pages: number
  /** Names of the faces that the file names. */
  readonly fonts: readonly string[]
  readonly notes: readonly Note[]
}

export type WorkAnswer =
  | WordAnswer
  | PagesAnswer
  | { readonly kind: 'draft'; readonly handOver: HandOver; readonly notes: readonly Note[] }
  /** The notes are the reader's: what was left out, what was decided on the way. */
  | { readonly kind: 'recognised'; readonly recognised: Recognised; readonly notes: readonly Note[] }
  | { readonly kind: 'failure'; readonly code: string; readonly message: string }

/** What the worker says before it answers. */
export interface WorkProgress {
  readonly kind: 'stage'
  readonly stage: ReadingStage
}
