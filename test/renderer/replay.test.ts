/** Whatever is written in the editor: the journal, replayed on the stored report, is the report as it was last. */
import { getSchema } from '@tiptap/core'
import { history, undo } from '@tiptap/pm/history'
import { Node } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JournalEntry } from '../../preload/values.ts'
import { reportDocument } from '../../renderer/editor/json.ts'
import { schemaExtensions } from '../../renderer/editor/schema/schema.ts'
import { entryOf } from '../../renderer/session/journal.ts'
import { replay } from '../../renderer/session/replay.ts'
import type { Envelope, Picture } from '../../report/document/envelope.ts'
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
  /** A picture put in, as the window does it: first kept with the report, then shown in the text. */
  | { readonly act: 'picture'; readonly key: string; readonly at: number }
  /** Another picture under the same key, or none: what an earlier version set back may bring. */
  | { readonly act: 'swap' | 'drop'; readonly key: string }
  | { readonly act: 'undo' }

const key = fc.constantFrom('a', 'b', 'c')
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
  fc.record({ act: fc.constant('picture' as const), key, at: place }),
  fc.record({ act: fc.constantFrom('swap' as const, 'drop' as const), key }),
  fc.record({ act: fc.constant('undo' as const) }),
)

const picture = (said: string): Picture => ({ type: 'image/png', data: btoa(said), width: 4, height: 3 })

/** The parts of the report beside its text, after the act. */
function beside(envelope: Envelope, act: Act): Envelope {
  const others = Object.fromEntries(
    Object.entries(envelope.pictures).filter(([key]) => 'key' in act && key !== act.key),
  )
  switch (act.act) {
    case 'details':
      return { ...envelope, details: { ...envelope.details, recipient: act.text } }
    case 'picture':
      return {
        ...envelope,
        pictures: { ...envelope.pictures, [act.key]: envelope.pictures[act.key] ?? picture(act.key) },
      }
    case 'swap':
      return { ...envelope, pictures: { ...others, [act.key]: picture(`another ${act.key}`) } }
    case 'drop':
      return { ...envelope, pictures: others }
    default:
      return envelope
  }
}

/** The act as a transaction; null where it cannot be done there. */
function transaction(state: EditorState, act: Act): Transaction | null {
  if (act.act === 'undo') {
    let undone: Transaction | null = null
    undo(state, (tr) => {
      undone = tr
    })
    return undone
  }
  if (!('at' in act)) return null
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
      case 'picture': {
        const behind = Math.max(
          state.doc.firstChild?.nodeSize ?? 0,
          state.doc.resolve(at).depth > 0 ? state.doc.resolve(at).after(1) : at,
        )
        return tr.insert(behind, schema.node('image', { picture: act.key }))
      }
    }
  } catch {
    return null
  }
}

/** Does the acts as the window does, and writes each down. */
function written(start: Envelope, all: readonly Act[]) {
  let state = EditorState.create({ schema, doc: Node.fromJSON(schema, start.document), plugins: [history()] })
  let envelope = start
  const entries: JournalEntry[] = []
  for (const act of all) {
    const parts = beside(envelope, act)
    if (parts !== envelope) entries.push(entryOf(envelope, parts))
    envelope = parts
    const tr = transaction(state, act)
    if (!tr?.docChanged) continue
    state = state.apply(tr)
    const after = { ...envelope, document: reportDocument(state.doc) }
    entries.push(
      entryOf(
        envelope,
        after,
        tr.steps.map((step) => step.toJSON()),
      ),
    )
    envelope = after
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

  it('holds of a picture put in that one, however many are there', () => {
    const start = { ...stored(), pictures: { a: picture('a'), b: picture('b') } }
    const { envelope, entries } = written(start, [{ act: 'picture', key: 'c', at: 0.5 }])
    expect(entries[0]).toEqual({ pictures: { c: picture('c') } })
    expect(replay(start, entries)).toMatchObject({ complete: true, envelope: { pictures: envelope.pictures } })
  })

  it('of an earlier program, which wrote all pictures down with each, gives the same report', () => {
    const start = { ...stored(), pictures: { a: picture('a') } }
    const { entries } = written(start, [{ act: 'picture', key: 'b', at: 0.5 }])
    const [, shown] = entries
    const earlier = [{ set: { pictures: { a: picture('a'), b: picture('b') } } }, shown ?? {}]
    expect(replay(start, earlier)).toEqual(replay(start, entries))
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
