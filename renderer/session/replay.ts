/** A stored report and its journal → the report as the window held it last. */
import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { Step } from '@tiptap/pm/transform'
import type { JournalEntry } from '../../preload/values.ts'
import { canonical } from '../../report/compare/compare.ts'
import type { Envelope } from '../../report/document/envelope.ts'
import { restore } from '../../report/document/restore.ts'
import { reportDocument } from '../editor/json.ts'
import { schemaExtensions } from '../editor/schema/schema.ts'

export interface Replayed {
  readonly envelope: Envelope
  /** Every entry could be made again; else the envelope is the state before the first that could not. */
  readonly complete: boolean
  /** It says something else than the stored report. */
  readonly changed: boolean
}

const schema = getSchema(schemaExtensions)

interface State {
  readonly doc: Node
  readonly rest: Envelope
}

/** @throws RangeError or ReplaceError where an entry does not fit the state */
function made({ doc, rest }: State, { steps, set, pictures }: JournalEntry): State {
  let next = doc
  for (const step of steps ?? []) {
    const { doc: after, failed } = Step.fromJSON(schema, step).apply(next)
    if (!after) throw new RangeError(failed ?? 'step does not fit')
    next = after
  }
  const { document, ...others } = (set ?? {}) as Partial<Envelope>
  const changed = { ...rest, ...others }
  const added = pictures as Envelope['pictures'] | undefined
  return {
    doc: document ? Node.fromJSON(schema, document) : next,
    rest: added ? { ...changed, pictures: { ...changed.pictures, ...added } } : changed,
  }
}

const envelopeOf = ({ doc, rest }: State): Envelope => ({ ...rest, document: reportDocument(doc) })

/**
 * @param stored as `restore` gives it
 * @param entries raw, in order
 */
export function replay(stored: Envelope, entries: readonly JournalEntry[]): Replayed {
  let state: State = { doc: Node.fromJSON(schema, stored.document), rest: stored }
  let complete = true
  for (const entry of entries)
    try {
      const next = made(state, entry)
      next.doc.check()
      state = next
    } catch {
      complete = false
      break
    }
  // What came from a file is not believed: it goes the way of every stored report.
  const restored = restore(envelopeOf(state))
  const envelope = restored.ok ? restored.envelope : stored
  return {
    envelope,
    complete: complete && restored.ok,
    changed: canonical(envelope) !== canonical(stored),
  }
}
