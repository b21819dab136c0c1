/** One editor for one open report: schema, keys, decorations, and where every change goes. */
import { Editor } from '@tiptap/core'
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions'
import { areaHeading } from '../../report/template/area-heading.ts'
import { mayWrite, setCaret, setDocument, useSession } from '../session/session.ts'
import { caretBlock, goToBlock } from './commands.ts'
import { imageView } from './image-view.ts'
import { keepBlocks, reportDocument } from './json.ts'
import { caret } from './plugins/caret.ts'
import { carriedText } from './plugins/carried.ts'
import { findText } from './plugins/find.ts'
import { paste } from './plugins/paste.ts'
import { presentation, type Surroundings } from './plugins/presentation.ts'
import { reading } from './plugins/reading.ts'
import { underlines } from './plugins/underlines.ts'
import { writingKeys } from './plugins/writing-keys.ts'
import { Image } from './schema/blocks.ts'
import { schemaExtensions } from './schema/schema.ts'

const report = () => useSession.getState().report

const surroundings: Surroundings = {
  omitted: (areaId) => report()?.envelope.areas[areaId]?.omitted !== undefined,
  guidance: (areaId, title) => {
    const pack = report()?.pack
    if (!pack) return ''
    const area = pack.areas.find((entry) => (areaId !== null ? entry.id === areaId : areaHeading(entry) === title))
    if (area) return area.guidance
    return pack.parts.flatMap((part) => part.sections).find((entry) => entry.heading === title)?.guidance ?? ''
  },
}

const shownImage = Image.extend({
  addNodeView:
    () =>
    ({ node }) =>
      imageView(node, (key) => report()?.envelope.pictures[key]),
})

/**
 * @param element where the page stands
 * @throws RangeError where the report's document does not fit the schema; `restore` has made sure that it does
 */
export function createEditor(element: HTMLElement): Editor {
  const opened = report()
  if (!opened) throw new RangeError('no report is open')
  const editor = new Editor({
    element,
    extensions: [
      ...schemaExtensions.map((extension) => (extension === Image ? shownImage : extension)),
      UndoRedo.configure({ depth: 500 }),
      Dropcursor,
      Gapcursor,
      caret,
      presentation(surroundings),
      carriedText,
      underlines,
      findText,
      paste,
      writingKeys,
      reading(mayWrite),
    ],
    content: opened.envelope.document as unknown as Record<string, unknown>,
    enableContentCheck: true,
    editable: mayWrite(),
    // The keymap of our own extension stands in for Tiptap's: that one empties the whole document in a
    // transaction of its own after select-all, which must not happen while a composition runs.
    enableCoreExtensions: { keymap: false, drop: false, paste: false, delete: false },
    injectCSS: false,
    editorProps: {
      // Not a function: Tiptap makes the view with its own attributes and these beside them, and the first frame must have all.
      attributes: {
        class: 'report',
        // Text that can only be read is still gone through by keys.
        tabindex: '0',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': '报告正文',
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'off',
        lang: 'zh-CN',
      },
    },
    onUpdate: ({ editor: changed, transaction, appendedTransactions }) =>
      setDocument(
        reportDocument(changed.state.doc),
        [transaction, ...appendedTransactions].flatMap(({ steps }) => steps.map((step) => step.toJSON())),
      ),
    onSelectionUpdate: ({ editor: changed }) => setCaret(caretBlock(changed)),
  })
  keepBlocks(editor.state.doc, opened.envelope.document)
  return editor
}

/** As a report is opened: the caret in the text, as in Word, and not in the title. */
export function openEditor(element: HTMLElement): Editor {
  const editor = createEditor(element)
  goToBlock(editor, 1, 'start')
  editor.view.dom.closest('.canvas')?.scrollTo({ top: 0 })
  return editor
}
