/**
 * Pasting: foreign markup becomes paragraphs, headings and tables of the report (paste/), a step of its own in the undo
 * history; right after it one may have the same as plain text. Ctrl+Shift+V is always plain.
 */
import { type Editor, Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { DOMParser, Fragment, type Schema, Slice } from '@tiptap/pm/model'
import { type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state'
import { isInTable, handlePaste as pasteIntoTable } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import { type PastedBlock, pastedHtml, pastedLines, plainBlocks, structured } from '../paste/blocks.ts'
import { cleanForeign, cleanHtml, isOwn } from '../paste/clean.ts'
import { offerPaste, type PasteForm, sourceOf } from '../paste/offer.ts'
import { composed, withPictures } from '../paste/office-pictures.ts'
import { readHtml } from '../paste/read-html.ts'
import { insertPictures } from '../picture-files.ts'

/** What the clipboard holds, once it has been read in the form of the report. */
export interface Arrived {
  /** As they came; a table cell takes these. */
  readonly raw: readonly PastedBlock[]
  /** With headings and tables made of them. */
  readonly blocks: readonly PastedBlock[]
  readonly pictures: number
  readonly source: string
}

const count = (blocks: readonly PastedBlock[], kind: PastedBlock['kind']) =>
  blocks.filter((block) => block.kind === kind).length

function said({ blocks, pictures, source }: Arrived): string {
  const kept = [
    [count(blocks, 'heading'), '个标题'],
    [count(blocks, 'table'), '个表格'],
    [count(blocks, 'picture'), '张图片'],
  ]
    .filter(([number]) => number !== 0)
    .map(([number, what]) => `${number}${what}`)
  const structure = kept.length > 0 ? `，保留了${kept.join('、')}` : ''
  const lost = pictures > 0 ? `；${pictures} 张图片没有带入，请另存后用“图片”插入` : ''
  return `已从${source}粘贴${structure}${lost}。`
}

/** Nothing but words: there is nothing to choose. */
const isBare = ({ blocks, pictures }: Arrived): boolean =>
  pictures === 0 &&
  blocks.every((block) => block.kind === 'paragraph' && block.runs.every(({ marks }) => marks.length === 0))

function sliceOf(schema: Schema, blocks: readonly PastedBlock[]): Slice {
  // In a document of its own, where nothing runs and nothing loads.
  const { body } = new window.DOMParser().parseFromString(cleanHtml(pastedHtml(blocks)), 'text/html')
  const { content } = DOMParser.fromSchema(schema).parseSlice(body, { preserveWhitespace: true })
  const open = (block: PastedBlock | undefined) => (block?.kind === 'paragraph' ? 1 : 0)
  return new Slice(content, open(blocks[0]), open(blocks.at(-1)))
}

function plainSlice(state: EditorState, lines: readonly string[]): Slice {
  const { schema } = state
  const marks = state.storedMarks ?? state.selection.$from.marks()
  const paragraphs = lines.map((line) => schema.node('paragraph', null, schema.text(line, marks)))
  return new Slice(Fragment.from(paragraphs), 1, 1)
}

/** A paste as ProseMirror's own does it, and never one step with what was typed before. */
function pasted(state: EditorState, slice: Slice): Transaction {
  const tr = closeHistory(state.tr).replaceSelection(slice)
  return tr.setMeta('paste', true).setMeta('uiEvent', 'paste').scrollIntoView()
}

/**
 * Cells into cells. Where the clipboard's merged cells do not fit the table's, prosemirror-tables may throw
 * ("No cell with offset"); then the table goes in behind the present one, whole.
 */
function pasteTable(view: EditorView, event: ClipboardEvent, slice: Slice): void {
  const before = view.state
  try {
    if (pasteIntoTable(view, event, slice)) return
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    view.updateState(before)
  }
  const { $from } = before.selection
  const behind = $from.after(1)
  const tables = slice.content.content.filter((node) => node.type.name === 'table')
  const tr = closeHistory(before.tr).insert(behind, tables)
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(behind + 1))).scrollIntoView())
}

export const paste = Extension.create({
  name: 'paste',
  // Before the tables' own handler.
  priority: 1000,
  addProseMirrorPlugins() {
    const { editor } = this
    let arrived: Arrived | null = null
    let pasting = false

    /** Puts it in as wanted, and offers the other form. Choosing takes the paste back first, so that it stays one step. */
    const put = (view: EditorView, from: Arrived, lines: readonly string[], form: PasteForm): void => {
      // Headings have no place in a cell.
      const kept = isInTable(view.state) ? from.raw : from.blocks
      const slice = form === 'plain' ? plainSlice(view.state, lines) : sliceOf(view.state.schema, kept)
      pasting = true
      view.dispatch(pasted(view.state, slice))
      pasting = false
      if (isBare(from)) return
      offerPaste({
        form,
        said: form === 'plain' ? '已粘贴为纯文本。' : said(from),
        choose: (wanted) => {
          if (wanted === form) return
          editor.commands.undo()
          put(view, from, lines, wanted)
          view.focus()
        },
      })
    }

    /** The pictures are read first, so that text and pictures are one step, each where it stood. */
    const putWithPictures = async (view: EditorView, from: Arrived, plain: string): Promise<void> => {
      const inCell = isInTable(view.state)
      const read = await withPictures(from, !inCell)
      await composed(view)
      if (view.isDestroyed || !view.editable) return
      if (read.blocks.length === 0) return void onlyPictures(read)
      put(view, read, pastedLines(plain || plainText(read.blocks)), 'structure')
    }

    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            paste: () => {
              arrived = null
              return false
            },
          },
          transformPastedHTML: (html) => {
            if (isOwn(html)) return cleanHtml(html)
            const { blocks, pictures } = readHtml(cleanForeign(html))
            arrived = {
              raw: blocks,
              blocks: structured(blocks),
              pictures,
              source: ` ${sourceOf(html)} `.replace(' 网页 ', '网页'),
            }
            return cleanHtml(pastedHtml(arrived.blocks))
          },
          clipboardTextParser: (text, _context, plain, view) => {
            const lines = pastedLines(text)
            const raw = plainBlocks(lines)
            if (!plain && lines.length > 1) arrived = { raw, blocks: structured(raw), pictures: 0, source: '文本' }
            return plainSlice(view.state, lines)
          },
          handlePaste: (view, event, slice) => {
            const files = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
            const from = arrived
            arrived = null
            // A screenshot, or a picture copied alone: its markup is only a name for it.
            if (files.length > 0 && (from === null || from.blocks.every(({ kind }) => kind === 'picture'))) {
              void insertPictures(editor, files)
              return true
            }
            if (from === null || from.blocks.length === 0)
              return from !== null && from.pictures > 0 && onlyPictures(from)
            if (count(from.blocks, 'picture') > 0) {
              void putWithPictures(view, from, event.clipboardData?.getData('text/plain') ?? '')
              return true
            }
            const tables = from.blocks.some(({ kind }) => kind === 'table')
            if (tables && isInTable(view.state)) {
              pasteTable(view, event, slice.content.childCount > 0 ? sliceOf(view.state.schema, from.blocks) : slice)
              return true
            }
            put(
              view,
              from,
              pastedLines(event.clipboardData?.getData('text/plain') || plainText(from.blocks)),
              'structure',
            )
            return true
          },
          handleDrop: (view, event) => {
            const files = [...(event.dataTransfer?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
            if (files.length === 0) return false
            event.preventDefault()
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
            void insertPictures(editor, files, at?.pos)
            return true
          },
        },
        view: () => ({
          update: (view, before) => {
            if (view.state.doc !== before.doc && !pasting) offerPaste(null)
          },
          destroy: () => offerPaste(null),
        }),
      }),
    ]
  },
})

/** Pictures and nothing else, none of them in the clipboard itself. */
function onlyPictures(from: Arrived): boolean {
  offerPaste({ form: 'structure', choose: null, said: said(from) })
  return true
}

/** Where the source gave no text of its own. */
const plainText = (blocks: readonly PastedBlock[]): string =>
  blocks
    .map((block) =>
      block.kind === 'table'
        ? block.rows
            .map((row) =>
              row
                .map((cell) => cell.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' '))
                .join('\t'),
            )
            .join('\n')
        : block.kind === 'picture'
          ? ''
          : block.runs.map(({ text }) => text).join(''),
    )
    .filter((line) => line !== '')
    .join('\n')

/** For callers outside: ends the choice without changing the text. */
export const endPasteOffer = (editor: Editor): void => {
  offerPaste(null)
  editor.commands.focus()
}
