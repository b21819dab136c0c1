/** The preview's two parts, for the places that the window has for them, and the ways in and out. */
import type { Editor } from '@tiptap/core'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { isComposing, layerShown } from '../keys.ts'
import type { Panes } from '../session/panes.ts'
import { useSession } from '../session/session.ts'
import { jumpToLine } from './jump.ts'
import { nextStep, type Zoom } from './layout.ts'
import type { PagesHandle } from './Pages.tsx'
import { PreviewPane } from './PreviewPane.tsx'
import { PreviewToolbar } from './PreviewToolbar.tsx'
import { releasePictures } from './pictures.ts'
import { closePreview, type MadePages, togglePreview, usePagesView, usePreview } from './state.ts'
import type { Faces } from './use-faces.ts'
import type { Printing } from './use-printing.tsx'
import { type Line, sightOfBlock } from './way-back.ts'

export interface PreviewParts {
  readonly open: boolean
  /** Opens it, or goes back to the same caret. */
  toggle(): void
  /** In the place of the editing tools. */
  readonly toolbar: ReactNode
  /** In the place of the text. */
  readonly pane: ReactNode
}

interface Surroundings {
  readonly editor: Editor | null
  readonly faces: Faces | null
  readonly printing: Printing
  readonly panes: Panes
  /** Has the pages made once more. */
  readonly onRetry: () => void
}

export function usePreviewParts({ editor, faces, printing, panes, onRetry }: Surroundings): PreviewParts {
  const open = usePreview((state) => state.open)
  // Only while it is looked at: the window is not drawn anew for pages that nobody sees.
  const made = usePreview((state) => (state.open ? state.made : null))
  const updating = usePreview((state) => state.open && state.progress !== 'none')
  const [zoom, setZoom] = useState<Zoom>({ kind: 'width' })
  const [columns, setColumns] = useState<1 | 2>(1)
  const pages = useRef<PagesHandle>(null)

  /** Where the caret goes when the preview is closed; null = where it was. */
  const target = useRef<{ readonly from: MadePages; readonly line: Line } | null>(null)

  // What is hidden cannot be given the focus, so it comes when the text is in its place again.
  useEffect(() => {
    if (!open || !editor) return
    return () => {
      const to = target.current
      target.current = null
      if (editor.isDestroyed) return
      if (to) jumpToLine(editor, to.from, to.line)
      else editor.view.focus()
    }
  }, [open, editor])

  useEffect(() => {
    if (!open) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return
      if (!layerShown()) closePreview()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [open])

  // A row of the checklist leads to its page here, as it leads to its place in the text there.
  useEffect(() => {
    if (!open) return
    const show = (caret: number) => {
      const { made: shown } = usePreview.getState()
      if (shown) pages.current?.show(sightOfBlock(shown, caret))
    }
    // A click just before the shortcut may have moved the caret since the first page was chosen.
    show(useSession.getState().caret)
    return useSession.subscribe(({ caret }, before) => {
      if (caret !== before.caret) show(caret)
    })
  }, [open])

  useEffect(() => releasePictures, [])

  const onLine = useCallback((from: MadePages, line: Line) => {
    target.current = { from, line }
    closePreview()
  }, [])
  const onZoomStep = useCallback(
    (direction: 1 | -1) => setZoom({ kind: 'percent', percent: nextStep(usePagesView.getState().percent, direction) }),
    [],
  )

  return {
    open,
    toggle: togglePreview,
    toolbar: open && (
      <PreviewToolbar
        made={made}
        updating={updating}
        zoom={zoom}
        columns={columns}
        panes={panes}
        onZoom={setZoom}
        onColumns={setColumns}
        onGo={(index) => pages.current?.goTo(index)}
        onClose={closePreview}
        onPrint={() => void printing.print()}
        onPdf={() => void printing.pdf()}
      />
    ),
    pane: open && (
      <PreviewPane
        faces={faces}
        zoom={zoom}
        columns={columns}
        onZoomStep={onZoomStep}
        onLine={onLine}
        onRetry={onRetry}
        onClose={closePreview}
        ref={pages}
      />
    ),
  }
}
