/** From a dialog or a pane to the places in the text that it speaks of. */
import type { Editor } from '@tiptap/core'
import { blockFacts } from '../../report/document/outline.ts'
import type { TextPlace } from '../../report/document/units.ts'
import { carriedItems } from '../../report/rollover/carried.ts'
import { goToBlock, goToFirstBlank, goToPlace } from '../editor/commands.ts'
import { showSideTab } from '../inspector/side-tab.ts'
import { closePreview } from '../preview/state.ts'
import type { Panes } from '../session/panes.ts'
import { useSession } from '../session/session.ts'
import { placeNow } from '../session/settled.ts'

/** Each closes the preview, which stands on the text. */
export interface Ways {
  /** To a place as a pane or dialog has it. */
  to(place: TextPlace): void
  /** To the first place that is to be filled in. */
  toBlank(): void
  /** To what of the text is still last year's, and the pane that brings it up to date. */
  toCarried(): void
}

export const waysIn = (editor: Editor | null, panes: Panes): Ways => ({
  to: (place) => {
    closePreview()
    if (editor) goToPlace(editor, placeNow(place))
  },
  toBlank: () => {
    closePreview()
    if (editor) goToFirstBlank(editor)
  },
  toCarried: () => {
    closePreview()
    showSideTab('requirements')
    if (!panes.right) panes.toggle('right')
    const { report } = useSession.getState()
    if (!report || !editor) return
    const { document } = report.envelope
    const [item] = carriedItems(document, report.outline)
    if (item) return goToPlace(editor, item.place)
    const block = document.content.findIndex((node) => blockFacts(node).carriedChars > 0)
    goToBlock(editor, block, 'start')
  },
})
