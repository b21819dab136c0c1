/** Whatever is written in the editor: the journal, replayed on the stored report, is the report as it was last. */
import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JournalEntry } from '../../preload/values.ts'
import { reportDocument } from '../../renderer/editor/json.ts'
import { schemaExtensions } from '../../renderer/editor/schema/schema.ts'
import { entryOf } from '../../renderer/session/journal.ts'
import { replay } from '../../renderer/session/replay.ts'
import type { Envelope } from '../../report/document/envelope.ts'
import { restore } from '../../report/document/restore.ts'
import { report } from '../main/world.ts'

const schema = getSchema(schemaExtensions)

const stored = (): Envelope => {
  const restored = restore(report('全市有各类学校一百二十所，教师九千人。'))
  if (!restored.ok) throw new Error(restored.code)
  // As the editor writes it, every attribute named.
  return { ...restored.envelope, document: reportDocument(Node.fromJSON(schema, restored.envelope.document)) }
}

/** What a writer does; places are parts of the document's length. */
type Act =
  | { readonly act: 'type'; readonly at: number; readonly text: string }
  | { readonly act: 'delete' | 'bold'; readonly at: number; readonly to: number }
  | { readonly act: 'split' | 'heading'; readonly at: number }
  | { readonly act: 'details'; readonly text: string }

const place = fc.double({ min: 0, max: 1, noNaN: true })
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    act: fc.constant('type' as const),
    at: place,
    text: fc.string({ unit: fc.constantFrom(...'学校教育一，。'), minLength: 1, maxLength: 4 }),
  }),
  fc.record({ act: fc.constantFrom('delete' as const, 'bold' as const), at: place, to: place }),
  fc.record({ act: fc.constantFrom('split' as const, 'heading' as const), at: place }),
  fc.record({ act: fc.constant('details' as const), text: fc.string({ maxLength: 5 }) }),
)

/** The act as a transaction; null where it cannot be done there. */
function transaction(state: EditorState, act: Exclude<Act, { act: 'details' }>): Transaction | null {
  const position = (part: number) => Math.round(part * state.doc.content.size)
  const at = position(act.at)
  const to = 'to' in act ? position(act.to) : at
  const [from, end] = [Math.min(at, to), Math.max(at, to)]
  try {
    const { tr } = state
    switch (act.act) {
      case 'type':
        return state.doc.resolve(at).parent.isTextblock ? tr.insertText(act.text, at) : null
      case 'delete':
        return tr.delete(from, end)
      case 'bold':
        return schema.marks.bold ? tr.addMark(from, end, schema.marks.bold.create()) : null
      case 'split':
        return state.doc.resolve(at).parent.type.name === 'paragraph' ? tr.split(at) : null
      case 'heading':
        return schema.nodes.heading && state.doc.resolve(at).parent.type.name === 'paragraph'
          ? tr.setBlockType(at, at, schema.nodes.heading, { level: 2 })
          : null
    }
  } catch {
    return null
  }
}

/** Does the acts as the window does, and writes each down. */
function written(start: Envelope, all: readonly Act[]) {
  let state = EditorState.create({ schema, doc: Node.fromJSON(schema, start.document) })
  let envelope = start
  const entries: JournalEntry[] = []
  for (const act of all) {
    const before = envelope
    if (act.act === 'details') {
      envelope = { ...envelope, details: { ...envelope.details, recipient: act.text } }
      entries.push(entryOf(before, envelope))
      continue
    }
    const tr = transaction(state, act)
    if (!tr?.docChanged) continue
    state = state.apply(tr)
    envelope = { ...envelope, document: reportDocument(state.doc) }
    entries.push(
      entryOf(
        before,
        envelope,
        tr.steps.map((step) => step.toJSON()),
      ),
    )
  }
  // As they come from a file.
  return { envelope, entries: JSON.parse(JSON.stringify(entries)) as JournalEntry[] }
}

describe('a replayed journal', () => {
  it('is the report as it was last, whatever was done', () => {
    let done = 0
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 25 }), (all) => {
        const start = stored()
        const { envelope, entries } = written(start, all)
        const restored = restore(envelope)
        // What would not open again is not what this is about.
        fc.pre(restored.ok)
        done += entries.length
        const again = replay(start, entries)
        expect(again.complete).toBe(true)
        expect(again.envelope).toEqual(restored.ok && restored.envelope)
      }),
      { numRuns: 300 },
    )
    expect(done).toBeGreaterThan(300)
  })

  it('of a part of the entries is the report as it was then', () => {
    const start = stored()
    const { entries } = written(start, [
      { act: 'details', text: '省教育厅' },
      { act: 'type', at: 0.5, text: '一稿' },
      { act: 'details', text: '省人民政府' },
    ])
    const again = replay(start, entries.slice(0, 2)).envelope
    expect(again.details.recipient).toBe('省教育厅')
    expect(JSON.stringify(again.document)).toContain('一稿')
  })

  it('ends before an entry that does not fit, and says so', () => {
    const start = stored()
    const { entries } = written(start, [{ act: 'type', at: 0.9, text: '学校' }])
    const broken: JournalEntry = { steps: [{ stepType: 'replace', from: 9000, to: 9001 }] }
    const again = replay(start, [...entries, broken, ...entries])
    expect(again).toMatchObject({ complete: false, changed: true })
    expect(again.envelope).toEqual(replay(start, entries).envelope)
    for (const nonsense of [{ steps: [{}] }, { set: { document: { type: 'doc', content: [{ type: 'none' }] } } }])
      expect(replay(start, [nonsense as JournalEntry])).toMatchObject({ complete: false, changed: false })
  })

  it('that ends where it began has nothing to offer', () => {
    const start = stored()
    const state = EditorState.create({ schema, doc: Node.fromJSON(schema, start.document) })
    const there = state.tr.insertText('学', 5)
    const back = state.apply(there).tr.delete(5, 6)
    const entries = [there, back].map(({ steps }) => ({ steps: steps.map((step) => step.toJSON()) }))
    expect(replay(start, entries)).toMatchObject({ complete: true, changed: false })
  })
})
