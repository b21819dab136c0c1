/**
 * What the page shows beyond the text itself, as decorations: the numbers of headings, guidance where
 * text is due, the face of run-in headings, fill-ins, areas left out. Nothing here changes the document.
 *
 * Two sets, because of Chinese input: decorations on whole blocks only set attributes and may
 * follow every keystroke; decorations inside the text split DOM text nodes and are therefore only
 * moved along while a composition runs, and made anew when it has ended.
 *
 * Both are made for the whole document only where an edit may have changed what is shown of other blocks. A key in
 * a paragraph changes none: the sets are moved along, and only that paragraph's own fill-ins are looked for.
 */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Mapping, StepMap } from '@tiptap/pm/transform'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { blanks } from '../../../report/document/fields.ts'
import { runInEnd } from '../../../report/document/node.ts'
import { outline } from '../../../report/document/outline.ts'
import { reportDocument } from '../json.ts'
import { readCaret } from './caret.ts'

export interface Surroundings {
  /** Whether the duty area is left out (不涉及). */
  readonly omitted: (areaId: string) => boolean
  /** What to write under a level-2 heading; '' = nothing to say. */
  readonly guidance: (areaId: string | null, title: string) => string
}

interface Presentation {
  readonly blocks: DecorationSet
  readonly inline: DecorationSet
}

const key = new PluginKey<Presentation>('presentation')

const textOf = (node: Node) => node.textBetween(0, node.content.size, null, '\n')

/** Offsets of the inline decorations of one block, remembered by the node. */
interface InlineSpec {
  readonly from: number
  readonly to: number
  readonly class: string
}
const specs = new WeakMap<Node, readonly InlineSpec[]>()

function inlineSpecs(block: Node): readonly InlineSpec[] {
  const known = specs.get(block)
  if (known) return known
  const made: InlineSpec[] = []
  const ofTextblock = (node: Node, start: number) => {
    const text = textOf(node)
    if (node.type.name === 'heading' && node.attrs.runIn && text !== '')
      made.push({ from: start, to: start + runInEnd(text), class: 'run-in-head' })
    for (const blank of blanks(text)) made.push({ from: start + blank.start, to: start + blank.end, class: 'blank' })
  }
  if (block.isTextblock) ofTextblock(block, 1)
  else
    block.descendants((node, position) => {
      if (node.isTextblock) ofTextblock(node, position + 2)
      return !node.isTextblock
    })
  specs.set(block, made)
  return made
}

const inlineOf = (block: Node, position: number): Decoration[] =>
  inlineSpecs(block).map((spec) => Decoration.inline(position + spec.from, position + spec.to, { class: spec.class }))

function inlineDecorations(doc: Node): DecorationSet {
  const found: Decoration[] = []
  doc.forEach((block, position) => void found.push(...inlineOf(block, position)))
  return DecorationSet.create(doc, found)
}

/** Header cells without a word, by their offset in the table: they head nothing, and are read out as cells. */
function emptyHeaders(table: Node): readonly number[] {
  const found: number[] = []
  table.descendants((node, offset) => {
    if (node.type.name === 'tableHeader' && node.textContent === '') found.push(offset)
    return node.type.name === 'tableRow'
  })
  return found
}

function blockDecorations(doc: Node, around: Surroundings): DecorationSet {
  const found: Decoration[] = []
  // The outline's own numbers: what stands here, in the sidebar and in the Word file cannot differ.
  const { headings, parts, attachments } = outline(reportDocument(doc), around.omitted)
  const sections = new Map(parts.flatMap((part) => part.sections).map((section) => [section.index, section]))
  const labels = new Map(attachments.map(({ index, label }) => [index, label]))
  const numbers = new Map(headings.map(({ index, number }) => [index, number]))
  let omitted = false
  doc.forEach((block, position, index) => {
    const mark = (attributes: Record<string, string>) =>
      found.push(Decoration.node(position, position + block.nodeSize, attributes))
    if (block.type.name === 'title') {
      if (block.content.size === 0) mark({ 'data-guidance': '报告标题' })
      return
    }
    // Tiptap draws tables by a view of its own, which shows none of their attributes.
    if (block.type.name === 'table' && block.attrs.landscape === true) mark({ 'data-landscape': 'true' })
    if (block.type.name === 'table')
      for (const offset of emptyHeaders(block)) {
        const start = position + 1 + offset
        const size = doc.nodeAt(start)?.nodeSize ?? 0
        found.push(Decoration.node(start, start + size, { role: 'cell' }))
      }
    if (block.type.name === 'attachment') {
      omitted = false
      mark({ 'data-label': labels.get(index) ?? '', ...(block.content.size === 0 && { 'data-guidance': '附件标题' }) })
      return
    }
    if (block.type.name === 'heading') {
      mark({ 'data-number': numbers.get(index) ?? '' })
      const { level, areaId, runIn } = block.attrs as { level: number; areaId: string | null; runIn: boolean }
      const section = sections.get(index)
      if (section || level === 1) omitted = section?.omitted ?? false
      if (section && !omitted) {
        const text = textOf(block)
        const head = runIn ? text.slice(0, runInEnd(text)) : text
        const next = index + 1 < doc.childCount ? doc.child(index + 1) : null
        const followed = next !== null && next.type.name !== 'heading'
        const guidance = around.guidance(areaId, head.replace(/。$/, ''))
        if (guidance !== '' && runIn && text.length === head.length && !followed) mark({ 'data-guidance': guidance })
        const alone = index + 2 >= doc.childCount || doc.child(index + 2).type.name === 'heading'
        if (guidance !== '' && !runIn && next?.type.name === 'paragraph' && next.content.size === 0 && alone) {
          const start = position + block.nodeSize
          found.push(Decoration.node(start, start + next.nodeSize, { 'data-guidance': guidance }))
        }
      }
    }
    if (omitted) mark({ class: 'omitted' })
  })
  return DecorationSet.create(doc, found)
}

function made(doc: Node, around: Surroundings): Presentation {
  return { blocks: blockDecorations(doc, around), inline: inlineDecorations(doc) }
}

/** A block whose own text is all that an edit changed. */
interface Touched {
  readonly block: Node
  readonly position: number
  /** What happened to positions: the content of this block is another one. */
  readonly mapping: Mapping
}

/**
 * The one block that differs, where what is shown of every block is the same as before: text typed into a paragraph or a table.
 * Null for headings, whose words decide on the guidance, for a paragraph or a table's header that was or is empty, and for
 * everything else.
 */
function touchedAlone(before: Node, doc: Node): Touched | null {
  if (before.childCount !== doc.childCount) return null
  let position = 0
  let index = 0
  while (index < doc.childCount && before.child(index) === doc.child(index)) position += doc.child(index++).nodeSize
  if (index === doc.childCount) return null
  for (let at = index + 1; at < doc.childCount; at++) if (before.child(at) !== doc.child(at)) return null
  const [was, block] = [before.child(index), doc.child(index)]
  if (!was.sameMarkup(block) || !['paragraph', 'table'].includes(block.type.name)) return null
  if (was.content.size === 0 || block.content.size === 0) return null
  if (block.type.name === 'table' && emptyHeaders(was).length !== emptyHeaders(block).length) return null
  return { block, position, mapping: new Mapping([new StepMap([position + 1, was.content.size, block.content.size])]) }
}

function movedAlong(tr: Transaction, before: Presentation, { block, position, mapping }: Touched): Presentation {
  const { doc } = tr
  const blocks = before.blocks.map(mapping, doc)
  if (tr.getMeta('composition') !== undefined) return { blocks, inline: before.inline.map(tr.mapping, doc) }
  const moved = before.inline.map(mapping, doc)
  // What stood inside the block is gone by this mapping, but for what took all of its text: that still takes all of it.
  const left = moved.find(position + 1, position + block.nodeSize - 1)
  return { blocks, inline: moved.remove(left).add(doc, inlineOf(block, position)) }
}

function apply(tr: Transaction, before: Presentation, around: Surroundings): Presentation {
  if (tr.getMeta(key) !== undefined) return made(tr.doc, around)
  if (!tr.docChanged) return before
  const touched = touchedAlone(tr.before, tr.doc)
  if (touched) return movedAlong(tr, before, touched)
  if (tr.getMeta('composition') !== undefined)
    return { blocks: blockDecorations(tr.doc, around), inline: before.inline.map(tr.mapping, tr.doc) }
  return made(tr.doc, around)
}

/** Makes the decorations anew after something outside the document changed (an area left out). */
export function refreshPresentation(view: EditorView): void {
  readCaret(view)
  view.dispatch(view.state.tr.setMeta(key, 'refresh'))
}

/** The fill-in that a position lies in, as a range of the document. */
export function blankAt(state: EditorState, position: number): { from: number; to: number } | null {
  const $pos = state.doc.resolve(position)
  if (!$pos.parent.isTextblock) return null
  const start = $pos.start()
  const offset = position - start
  const blank = blanks(textOf($pos.parent)).find(({ start, end }) => start <= offset && offset <= end)
  return blank ? { from: start + blank.start, to: start + blank.end } : null
}

export const presentation = (around: Surroundings) =>
  Extension.create({
    name: 'presentation',
    addProseMirrorPlugins: () => [
      new Plugin<Presentation>({
        key,
        state: {
          init: (_config, state) => made(state.doc, around),
          apply: (tr, before) => apply(tr, before, around),
        },
        props: {
          decorations: (state) => key.getState(state)?.blocks,
          // A click into a fill-in selects it whole: what is typed takes its place.
          handleClick: (view, position) => {
            if (view.composing || !view.state.selection.empty) return false
            const blank = blankAt(view.state, position)
            if (!blank || position === blank.from || position === blank.to) return false
            view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, blank.from, blank.to)))
            return true
          },
          handleDOMEvents: {
            compositionend: (view) => {
              // ProseMirror reads the composed text up to 20 ms after the event.
              setTimeout(() => {
                if (!view.isDestroyed && !view.composing) refreshPresentation(view)
              }, 60)
              return false
            },
          },
        },
      }),
      // Each set as it is: putting both into one would be done anew at every key.
      new Plugin({ props: { decorations: (state) => key.getState(state)?.inline } }),
    ],
  })
