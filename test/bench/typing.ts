/**
 * What a keystroke costs after ProseMirror has applied it: the report's document, outline, checklist and
 * counts, as the page computes them, against the same without anything remembered.
 */
import { getSchema } from '@tiptap/core'
import { EditorState } from '@tiptap/pm/state'
import { reportDocument } from '../../renderer/editor/json.ts'
import { schemaExtensions } from '../../renderer/editor/schema/schema.ts'
import { computed } from '../../renderer/session/report.ts'
import { median, ms, slowest } from './figures.ts'
import { hubei, reportOf } from './report.ts'

const keystrokes = 300

export async function bench(say: (line: string) => void, root: string): Promise<void> {
  const pack = hubei(root)
  const schema = getSchema(schemaExtensions)
  for (const characters of [30_000, 60_000]) {
    const envelope = reportOf(pack, characters)
    let state = EditorState.create({ schema, doc: schema.nodeFromJSON(envelope.document) })
    const base = { id: 'bench-report', name: '', pack }
    const compute = (doc: typeof state.doc) => computed(base, { ...envelope, document: reportDocument(doc) })
    const { chars } = compute(state.doc)

    const typed: number[] = []
    // Typed in the middle of the text, as somebody would.
    const middle = Math.floor(state.doc.content.size / 2)
    for (let at = 0; at < keystrokes; at++) {
      state = state.apply(state.tr.insertText('学', middle + at))
      const begun = performance.now()
      compute(state.doc)
      typed.push(performance.now() - begun)
    }

    const anew: number[] = []
    const json = state.doc.toJSON()
    for (let at = 0; at < keystrokes / 6; at++) {
      // Equal nodes, but other ones: nothing is remembered of them.
      const doc = schema.nodeFromJSON(json)
      const begun = performance.now()
      compute(doc)
      anew.push(performance.now() - begun)
    }
    const ratio = median(anew) / median(typed)
    say(
      `${chars} characters, ${state.doc.childCount} blocks: ${ms(median(typed))} a keystroke (slowest ${ms(slowest(typed))}); ` +
        `all anew ${ms(median(anew))}; ${ratio.toFixed(1)} times as much`,
    )
  }
}
