/** What the toolbar, the sidebar and the keys do to the text. Each returns whether it applied. */
import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Fragment } from '@tiptap/pm/model'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { Details } from '../../report/document/envelope.ts'
import { blanks, fieldUpdate } from '../../report/document/fields.ts'
import { moveSection } from '../../report/document/move-section.ts'
import { type Align, type FieldName, type HeadingLevel, runInEnd } from '../../report/document/node.ts'
import { outline, type Section, sectionAt } from '../../report/document/outline.ts'
import type { TextPlace } from '../../report/document/units.ts'
import { insertArea } from '../../report/template/insert-area.ts'
import type { TemplatePack } from '../../report/template/pack.ts'
import { blockPosition, placeRange, reportDocument } from './json.ts'
import { confirmCarried, leavesCarried } from './plugins/carried.ts'

/** Index of the top-level block that the caret is in. */
export const caretBlock = (editor: Editor): number => editor.state.selection.$from.index(0)

/** The selected text; blocks are parted by line breaks. */
export const selectedText = ({ state: { doc, selection } }: Editor): string =>
  doc.textBetween(selection.from, selection.to, '\n', '\n')

const atTopLevel = (editor: Editor) => editor.state.selection.$from.depth === 1

export function setBody(editor: Editor): boolean {
  return editor.chain().focus().setNode('paragraph').run()
}

/** Makes the block a heading of that level; pressed again it is body text. The duty area stays with its level. */
export function setHeading(editor: Editor, level: HeadingLevel): boolean {
  const { parent } = editor.state.selection.$from
  if (!atTopLevel(editor) || parent.type.name === 'title') return false
  if (parent.type.name === 'heading' && parent.attrs.level === level) return setBody(editor)
  return editor
    .chain()
    .focus()
    .setNode('heading', { level, areaId: level === 2 ? (parent.attrs.areaId ?? null) : null, runIn: false })
    .run()
}

export function setAlign(editor: Editor, align: Align): boolean {
  const { parent } = editor.state.selection.$from
  if (parent.type.name !== 'paragraph') return false
  return editor
    .chain()
    .focus()
    .updateAttributes('paragraph', { align: parent.attrs.align === align ? null : align })
    .run()
}

/** 接排 on: heading and the paragraph behind it become one; off: they part at the first 。 */
export function toggleRunIn(editor: Editor): boolean {
  const { state, view } = editor
  const { $from } = state.selection
  const heading = $from.parent
  const { paragraph } = state.schema.nodes
  if (heading.type.name !== 'heading' || $from.depth !== 1 || !paragraph) return false
  // A step of its own in the undo history, whatever was typed just before.
  const tr = leavesCarried(closeHistory(state.tr))
  const start = $from.before()
  const text = heading.textBetween(0, heading.content.size, null, '\n')
  if (heading.attrs.runIn) {
    const cut = runInEnd(text)
    const head = heading.content.cut(0, text[cut - 1] === '。' ? cut - 1 : cut)
    const body = paragraph.create(null, heading.content.cut(cut))
    tr.replaceWith(start, start + heading.nodeSize, [
      heading.type.create({ ...heading.attrs, runIn: false }, head, heading.marks),
      body,
    ])
  } else {
    const next = state.doc.nodeAt(start + heading.nodeSize)
    const joined = next?.type === paragraph && next.attrs.align === null ? next : null
    const stop = /[。]$/.test(text) || text === '' ? Fragment.empty : Fragment.from(state.schema.text('。'))
    const content = heading.content.append(stop).append(joined?.content ?? Fragment.empty)
    tr.replaceWith(
      start,
      start + heading.nodeSize + (joined?.nodeSize ?? 0),
      heading.type.create({ ...heading.attrs, runIn: true }, content),
    )
  }
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(start + 1 + $from.parentOffset, tr.doc.content.size))))
  view.dispatch(tr.scrollIntoView())
  view.focus()
  return true
}

/** Puts the caret behind the text of a block and the block into view. */
export function goToBlock(editor: Editor, index: number, where: 'start' | 'end' = 'end'): boolean {
  const { state, view } = editor
  if (index < 0 || index >= state.doc.childCount) return false
  const start = blockPosition(state.doc, index)
  const block = state.doc.child(index)
  const inside = where === 'end' ? start + block.nodeSize - 1 : start + 1
  const selection = block.isTextblock
    ? TextSelection.create(state.doc, inside)
    : block.isAtom
      ? NodeSelection.create(state.doc, start)
      : TextSelection.near(state.doc.resolve(start + 1))
  view.dispatch(state.tr.setSelection(selection))
  view.focus()
  const element = view.nodeDOM(start)
  if (element instanceof HTMLElement) element.scrollIntoView({ block: 'center' })
  return true
}

/** Selects the first fill-in of the text. */
export const goToFirstBlank = (editor: Editor): boolean => goToNextBlank(editor, -1)

/** Selects the next fill-in behind the caret (or another position), going round at the end. */
export function goToNextBlank(editor: Editor, behind = editor.state.selection.from): boolean {
  const { state, view } = editor
  const found: { from: number; to: number }[] = []
  state.doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    for (const blank of blanks(node.textBetween(0, node.content.size, null, '\n')))
      found.push({ from: position + 1 + blank.start, to: position + 1 + blank.end })
    return false
  })
  const next = found.find(({ from }) => from > behind) ?? found[0]
  if (!next) return false
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, next.from, next.to)).scrollIntoView())
  view.focus()
  return true
}

/** Inserts a duty area where the pack's order wants it, and puts the caret behind its heading. */
export function insertDutyArea(editor: Editor, pack: TemplatePack, areaId: string): boolean {
  const { state, view } = editor
  const document = reportDocument(state.doc)
  const { at, blocks } = insertArea(outline(document), pack, areaId)
  const nodes = blocks.map((block) => state.schema.nodeFromJSON(block))
  view.dispatch(closeHistory(state.tr).insert(blockPosition(state.doc, at), nodes))
  const opened = blocks.findIndex((block) => block.type === 'heading' && block.attrs.areaId === areaId)
  return goToBlock(editor, at + Math.max(opened, 0))
}

/** A new attachment behind the one that the caret is in, else behind the text and before all others; the caret goes into its title. */
export function insertAttachment(editor: Editor): boolean {
  const { state, view } = editor
  const { attachment, paragraph } = state.schema.nodes
  if (!attachment || !paragraph) return false
  const { attachments, textEnd } = outline(reportDocument(state.doc))
  const caret = caretBlock(editor)
  const at = attachments.find(({ index, end }) => index <= caret && caret < end)?.end ?? textEnd
  view.dispatch(closeHistory(state.tr).insert(blockPosition(state.doc, at), [attachment.create(), paragraph.create()]))
  return goToBlock(editor, at)
}

/** Whether the table that the caret is in stands on landscape pages; null: the export decides by its columns. */
export function setLandscape(editor: Editor, landscape: boolean | null): boolean {
  return editor.chain().focus().updateAttributes('table', { landscape }).run()
}

/**
 * Moves a section before or behind its neighbour; the caret goes with it.
 * @param index of a block in it
 */
export function moveSectionBy(editor: Editor, index: number, direction: -1 | 1): boolean {
  const { state, view } = editor
  const made = outline(reportDocument(state.doc))
  const section = sectionAt(made, index)
  const move = section && moveSection(made, section, direction)
  if (!move) return false
  const from = blockPosition(state.doc, move.from.start)
  const to = blockPosition(state.doc, move.from.end)
  const target = blockPosition(state.doc, move.to)
  const moved = state.doc.slice(from, to).content
  const tr = leavesCarried(closeHistory(state.tr)).delete(from, to)
  const at = tr.mapping.map(target)
  tr.insert(at, moved)
  tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)))
  view.dispatch(tr.scrollIntoView())
  return true
}

/** The same for the section that the caret is in. */
export const moveSectionHere = (editor: Editor, direction: -1 | 1): boolean =>
  moveSectionBy(editor, caretBlock(editor), direction)

/** Selects a place in the text, table cells included, and brings it into view. */
export function goToPlace(editor: Editor, place: TextPlace): boolean {
  const { state, view } = editor
  const range = placeRange(state.doc, place)
  if (!range) return false
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, range.from, range.to)).scrollIntoView())
  view.focus()
  return true
}

/** Top-level blocks by their indices: the first one, and behind the last one. A section is one. */
export type Blocks = Pick<Section, 'index' | 'end'>

/** 仍有效: what in these blocks was carried over from last year holds this year, too. */
export function confirmBlocks(editor: Editor, { index, end }: Blocks): boolean {
  const { doc } = editor.state
  const done = confirmCarried(editor.view, blockPosition(doc, index), blockPosition(doc, end))
  editor.view.focus()
  return done
}

/** Says which duty areas a section answers, its own one first; none where it answers no duty. */
export function assignAreas(editor: Editor, index: number, areaIds: readonly string[]): boolean {
  const { state, view } = editor
  const position = blockPosition(state.doc, index)
  const [areaId = null, ...also] = areaIds
  view.dispatch(
    state.tr
      .setNodeAttribute(position, 'areaId', areaId)
      .setNodeAttribute(position, 'alsoAreaIds', also.length > 0 ? also : null),
  )
  return true
}

/**
 * Brings the printed details in step. Not a step of the undo history: undoing it would leave the
 * text and the details apart.
 */
export function updateFields(editor: Editor, before: Details, after: Details): void {
  const { state, view } = editor
  const tr = state.tr.setMeta('addToHistory', false)
  const changes: { from: number; to: number; text: string; node: (typeof state.doc)['firstChild'] }[] = []
  state.doc.descendants((node, position) => {
    const field = node.marks.find((mark) => mark.type.name === 'field')
    if (!node.isText || !field) return
    const text = fieldUpdate(node.text ?? '', field.attrs.name as FieldName, before, after)
    if (text !== null) changes.push({ from: position, to: position + node.nodeSize, text, node })
  })
  for (const { from, to, text, node } of changes.reverse())
    tr.replaceWith(from, to, state.schema.text(text, node?.marks ?? []))
  if (tr.docChanged) view.dispatch(tr)
}
