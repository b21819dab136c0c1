/** 清理 on the editor's state: what would change, to be looked at, and all of it as one step. */
import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { isBroken } from '../../report/tidy/broken-lines.ts'
import { type LineKind, lineEdits } from '../../report/tidy/line-edits.ts'

export const tidyKinds = [
  ['width', '全角半角：标点用全角，数字和字母用半角'],
  ['space', '多余的空格：段首缩进、汉字之间'],
  ['empty', '空行'],
  ['broken', '被拆开的段落（从 PDF 复制）'],
] as const
export type TidyKind = (typeof tidyKinds)[number][0]

export interface TidyChange {
  readonly kind: TidyKind
  readonly from: number
  readonly to: number
  /** In the place of from…to; of 'broken' nothing: the two paragraphs become one. */
  readonly text: string
  /** What the preview shows: some characters around it, before and after. */
  readonly before: string
  readonly after: string
}

/** Characters on each side in the preview. */
const around = 10
const shownSpaces = (text: string) =>
  text
    .replace(/[ \u00a0]/g, '␣')
    .replaceAll('\u3000', '□')
    .replaceAll('\n', '↵')

const textOf = (node: Node) => node.textBetween(0, node.content.size, null, '\n')

/** A printed detail follows the report's details: it is not tidied here. */
function isDetail(doc: Node, from: number, to: number): boolean {
  const { field } = doc.type.schema.marks
  return field !== undefined && doc.rangeHasMark(from, to, field)
}

function lineChanges(doc: Node, block: Node, start: number, kinds: ReadonlySet<LineKind>): TidyChange[] {
  const text = textOf(block)
  return lineEdits(text, kinds).flatMap(({ kind, start: begin, end, text: put }): TidyChange[] => {
    const [from, to] = [start + begin, start + end]
    if (isDetail(doc, from, to)) return []
    const [left, right] = [text.slice(Math.max(0, begin - around), begin), text.slice(end, end + around)]
    const before = shownSpaces(left + text.slice(begin, end) + right)
    return [{ kind, from, to, text: put, before, after: shownSpaces(left + put + right) }]
  })
}

const isBody = (node: Node | null | undefined): node is Node =>
  node?.type.name === 'paragraph' && node.attrs.align === null

/** An empty paragraph that holds the place for text under a heading stays. */
function isNeeded(doc: Node, index: number): boolean {
  const behind = index + 1 < doc.childCount ? doc.child(index + 1) : null
  const before = doc.child(index - 1)
  const holdsPlace = /^(heading|attachment|title)$/.test(before.type.name)
  return holdsPlace && (behind === null || /^(heading|attachment)$/.test(behind.type.name))
}

/** What the kinds would change in the whole text, from front to back. */
export function tidyChanges(doc: Node, kinds: ReadonlySet<TidyKind>): TidyChange[] {
  const made: TidyChange[] = []
  const inLine = new Set<LineKind>([...kinds].filter((kind) => kind === 'width' || kind === 'space'))
  doc.forEach((block, position, index) => {
    if (block.isTextblock) made.push(...lineChanges(doc, block, position + 1, inLine))
    else
      block.descendants((node, offset) => {
        if (node.isTextblock) made.push(...lineChanges(doc, node, position + 1 + offset + 1, inLine))
        return !node.isTextblock
      })
    if (kinds.has('empty') && isBody(block) && textOf(block).trim() === '' && !isNeeded(doc, index))
      made.push({
        kind: 'empty',
        from: position,
        to: position + block.nodeSize,
        text: '',
        before: '（空行）',
        after: '（删去）',
      })
    const next = index + 1 < doc.childCount ? doc.child(index + 1) : null
    if (kinds.has('broken') && isBody(block) && isBody(next) && isBroken(textOf(block), textOf(next))) {
      const seam = position + block.nodeSize
      const [end, begin] = [textOf(block).slice(-around), textOf(next).slice(0, around)]
      made.push({ kind: 'broken', from: seam, to: seam, text: '', before: `${end}¶${begin}`, after: `${end}${begin}` })
    }
  })
  return made.sort((a, b) => a.from - b.from)
}

/** All changes as one step of the undo history; null where there is nothing to change. */
export function tidied(state: EditorState, changes: readonly TidyChange[]): Transaction | null {
  if (changes.length === 0) return null
  const tr = closeHistory(state.tr)
  for (const { kind, from, to, text } of [...changes].reverse())
    if (kind === 'broken') tr.join(from)
    else if (text !== '') tr.insertText(text, from, to)
    // A report needs one block behind its title.
    else if (kind !== 'empty' || tr.doc.childCount > 2) tr.delete(from, to)
  return tr.docChanged ? tr : null
}
