/** The writing window: checklist, page, requirements, with the toolbar above and the state below. */
import './window.css'
import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import type { Details } from '../../report/document/envelope.ts'
import { ChecklistPane } from '../checklist/ChecklistPane.tsx'
import { DetailsDialog } from '../details/DetailsDialog.tsx'
import { goToBlock, updateFields } from '../editor/commands.ts'
import { createEditor } from '../editor/create-editor.ts'
import { Page } from '../editor/Page.tsx'
import { refreshPresentation } from '../editor/plugins/presentation.ts'
import { Toolbar } from '../editor/toolbar/Toolbar.tsx'
import { InspectorPane } from '../inspector/InspectorPane.tsx'
import { usePanes } from '../session/panes.ts'
import { flush, setDetails, useSession } from '../session/session.ts'
import { Header } from './Header.tsx'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import { StatusBar } from './StatusBar.tsx'
import { useExport } from './use-export.ts'
import { useLeave } from './use-leave.ts'
import { useWindowKeys } from './use-window-keys.ts'

export function WritingWindow({ onOpenOther }: { onOpenOther: (draftId: string) => void }) {
  const page = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [details, setDetailsOpen] = useState(false)
  const [shortcuts, setShortcuts] = useState(false)
  const panes = usePanes()
  const report = useSession((state) => state.report)
  const decisions = report?.envelope.areas

  useEffect(() => {
    if (!page.current) return
    const made = createEditor(page.current)
    // The caret in the text, as in Word, and not in the title.
    goToBlock(made, 1, 'start')
    made.view.dom.closest('.canvas')?.scrollTo({ top: 0 })
    setEditor(made)
    return () => made.destroy()
  }, [])

  // An area left out or taken back changes how its blocks look, not what they say.
  // biome-ignore lint/correctness/useExhaustiveDependencies: decisions is the trigger
  useEffect(() => {
    if (editor) refreshPresentation(editor.view)
  }, [editor, decisions])

  const name = report?.name
  useEffect(() => {
    const before = document.title
    if (name) document.title = `${name} - 自评报告编辑器`
    return () => {
      document.title = before
    }
  }, [name])

  const exporting = useExport(editor)
  const leave = useLeave()
  useWindowKeys({
    save: () => void flush(),
    exportWord: exporting.word,
    details: () => setDetailsOpen(true),
    shortcuts: () => setShortcuts(true),
    leave: leave.leave,
    undo: () => void editor?.chain().focus().undo().run(),
    redo: () => void editor?.chain().focus().redo().run(),
  })

  if (!report) return null

  const applyDetails = (next: Details) => {
    const before = report.envelope.details
    setDetailsOpen(false)
    setDetails(next)
    if (editor) updateFields(editor, before, next)
    editor?.commands.focus()
  }

  return (
    <div className="window" data-left={panes.left} data-right={panes.right}>
      <Header name={report.name} exporting={exporting} onLeave={leave.leave} onOpenOther={onOpenOther} />
      <Toolbar
        editor={editor}
        panes={panes}
        onDetails={() => setDetailsOpen(true)}
        onShortcuts={() => setShortcuts(true)}
      />
      {panes.left && <ChecklistPane editor={editor} />}
      <Page ref={page} />
      {panes.right && <InspectorPane editor={editor} />}
      <StatusBar editor={editor} />
      {details && (
        <DetailsDialog
          open
          details={report.envelope.details}
          lead={report.pack?.lead}
          onOk={applyDetails}
          onCancel={() => {
            setDetailsOpen(false)
            editor?.commands.focus()
          }}
        />
      )}
      <ShortcutsDialog open={shortcuts} onClose={() => setShortcuts(false)} />
    </div>
  )
}
