/** The writing window: checklist, page, requirements, with the toolbar above and the state below. */
import './window.css'
import { App as AntdApp } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { type Details, type PaperForm, paperForm } from '../../report/document/envelope.ts'
import { suggestedName } from '../../report/paper/file-name.ts'
import { useChecksOf } from '../checks/use-checks.ts'
import { DetailsDialog } from '../details/DetailsDialog.tsx'
import { withForm } from '../details/official-sections.ts'
import { selectedText, updateFields } from '../editor/commands.ts'
import { Page } from '../editor/Page.tsx'
import { PasteChoice } from '../editor/PasteChoice.tsx'
import { selectFound } from '../editor/plugins/find.ts'
import { Toolbar } from '../editor/toolbar/Toolbar.tsx'
import { ExportedSheet } from '../export/ExportedSheet.tsx'
import { ExportPanel } from '../export/ExportPanel.tsx'
import { FindPanel } from '../find/FindPanel.tsx'
import { closeFind, openFind, useFindPanel } from '../find/state.ts'
import { SidePane } from '../inspector/SidePane.tsx'
import { LeftPane } from '../outline/LeftPane.tsx'
import { useFaces } from '../preview/use-faces.ts'
import { usePager } from '../preview/use-pager.ts'
import { usePreviewParts } from '../preview/use-preview.tsx'
import { usePrinting } from '../preview/use-printing.tsx'
import { RecoveryDialog } from '../recovery/RecoveryDialog.tsx'
import { usePanes } from '../session/panes.ts'
import { loadPreset, usePreset } from '../session/preset.ts'
import { flush, mayWrite, type OpenIntent, setDetails, useSession } from '../session/session.ts'
import { useReported, useReportWhile } from '../session/settled.ts'
import { openTool } from '../tools/state.ts'
import { Tools } from '../tools/Tools.tsx'
import { toggleFullScreen, useFullScreen } from './full-screen.ts'
import { Header } from './Header.tsx'
import { ReadingBar } from './ReadingBar.tsx'
import { ReadingToolbar } from './ReadingToolbar.tsx'
import { SaveState } from './SaveState.tsx'
import { StatusBar } from './StatusBar.tsx'
import { useExport, wordName } from './use-export.ts'
import { useLeave } from './use-leave.ts'
import { useTextEditor } from './use-text-editor.ts'
import { useWindowKeys, type WindowActions } from './use-window-keys.ts'
import { useWindowMenu } from './use-window-menu.ts'
import { type WindowDialog, WindowDialogs } from './WindowDialogs.tsx'
import { waysIn } from './ways.ts'

/** The field of 报告信息 that a finding's path begins with: official.imprint.copiesTo → official. */
const detailField = (path: string) => path.split('.')[0] as keyof Details

export function WritingWindow({ onOpenOther }: { onOpenOther: (draftId: string, how?: OpenIntent) => Promise<void> }) {
  const { notification } = AntdApp.useApp()
  const page = useRef<HTMLDivElement>(null)
  const editor = useTextEditor(page)
  /** Open, and the field to begin with. */
  const [detailsOpen, setDetailsOpen] = useState<false | true | keyof Details>(false)
  const [dialog, setDialog] = useState<WindowDialog | null>(null)
  const closeDialog = () => setDialog(null)
  const panes = usePanes()
  // Parts that no key changes: the window is not drawn anew while somebody types.
  const name = useReported((report) => report.name)
  const details = useReported((report) => report.envelope.details)
  const lead = useReported((report) => report.pack?.lead)
  const pdfName =
    useReported(({ envelope, outline }) => suggestedName(envelope.details, outline.title, 'pdf')) ?? '自评报告.pdf'
  const mode = useSession((state) => state.mode)

  useEffect(() => closeFind, [])

  useEffect(() => {
    const before = document.title
    if (name) document.title = `${name} - 自评报告编辑器`
    return () => {
      document.title = before
    }
  }, [name])

  useEffect(() => void loadPreset(), [])
  const exporting = useExport()
  const toExport = useReportWhile(exporting.asking)
  const pager = usePager()
  const faces = useFaces(usePreset((state) => state.preset))
  const printing = usePrinting(faces, pdfName, pager.hurry)
  const preview = usePreviewParts({ editor, faces, printing, panes, onRetry: pager.again })
  const leave = useLeave()
  const handIn = () => {
    if (exporting.stage !== 'idle' || exporting.asking) return
    // What was said when the draft was opened would stand over the buttons.
    notification.destroy()
    setDialog('hand-in')
  }
  const checks = useChecksOf(editor, {
    onDetail: (path) => setDetailsOpen(detailField(path)),
    onArea: (areaId) => {
      if (!panes.left) panes.toggle('left')
      // The checklist stands once it is drawn.
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>(`[data-row="absent-${areaId}"], [data-area-id="${areaId}"]`)?.focus(),
      )
    },
    onOpen: () => void (panes.right || panes.toggle('right')),
  })
  const finding = useFindPanel((state) => state.open !== 'closed')
  const find = (open: 'find' | 'replace') => {
    if (editor) openFind(mayWrite() ? open : 'find', selectedText(editor))
  }
  const fullScreen = useFullScreen()
  const ways = waysIn(editor, panes)
  const keys: WindowActions = {
    save: () => void flush(),
    exportWord: handIn,
    preview: preview.toggle,
    details: () => setDetailsOpen(true),
    shortcuts: () => setDialog('shortcuts'),
    nextFinding: () => checks.step(1),
    previousFinding: () => checks.step(-1),
    fullScreen: toggleFullScreen,
    goTo: () => openTool('goTo'),
    find: () => find('find'),
    replace: () => find('replace'),
    findNext: (direction) => {
      const tr = editor && selectFound(editor.state, direction)
      if (tr) editor.view.dispatch(tr.scrollIntoView())
      else find('find')
    },
  }
  useWindowKeys(keys)
  useWindowMenu({
    keys,
    leftOpen: panes.left,
    previewing: preview.open,
    leave: leave.leave,
    open: (draftId) => void onOpenOther(draftId),
    draftFile: () => void exporting.draftFile(),
    pdf: () => void printing.pdf(),
    print: () => void printing.print(),
    versions: () => setDialog('versions'),
    leftPane: () => panes.toggle('left'),
    rightPane: () => panes.toggle('right'),
    checks: checks.open,
    figures: () => setDialog('figures'),
    pairing: () => setDialog('pairing'),
    words: () => setDialog('words'),
    preset: () => setDialog('preset'),
  })

  if (name === null || !details || !toExport) return null

  const TextTools = mode.kind === 'write' ? Toolbar : ReadingToolbar

  const applyDetails = (next: Details) => {
    setDetailsOpen(false)
    if (!mayWrite()) return
    setDetails(next)
    if (editor) updateFields(editor, details, next)
    editor?.commands.focus()
  }

  const chooseForm = (form: PaperForm) => {
    if (mayWrite()) setDetails({ ...details, official: withForm(details, form) })
  }

  const places = {
    className: 'window',
    'data-left': panes.left,
    'data-right': panes.right,
    'data-preview': preview.open,
    'data-full-screen': fullScreen,
    'data-reading': mode.kind === 'read',
  }
  // The same element before and after: its key keeps the text where it stands.
  const text = <Page key="page" ref={page} />
  if (!editor) return <div {...places}>{text}</div>

  return (
    <div {...places}>
      <Header
        name={name}
        exporting={exporting}
        onHandIn={handIn}
        form={paperForm(details)}
        onForm={chooseForm}
        onPreset={() => setDialog('preset')}
        onWords={() => setDialog('words')}
        onPairing={() => setDialog('pairing')}
        onVersions={() => setDialog('versions')}
        onFigures={() => setDialog('figures')}
        onPdf={() => void printing.pdf()}
        onLeave={leave.leave}
        onOpenOther={onOpenOther}
      />
      {mode.kind === 'read' && <ReadingBar mode={mode} onOpen={onOpenOther} onLeave={leave.leave} />}
      {preview.toolbar || (
        <TextTools
          editor={editor}
          panes={panes}
          onFind={() => find('find')}
          onDetails={() => setDetailsOpen(true)}
          onShortcuts={() => setDialog('shortcuts')}
        />
      )}
      {panes.left && <LeftPane editor={editor} />}
      {text}
      {preview.pane}
      {!preview.open && <PasteChoice editor={editor} />}
      <Tools editor={editor} />
      {finding && !preview.open && <FindPanel editor={editor} />}
      {panes.right && <SidePane editor={editor} checks={checks} onWords={() => setDialog('words')} />}
      <StatusBar
        editor={editor}
        onChecks={checks.open}
        saveState={fullScreen && <SaveState onOpenOther={onOpenOther} onDraftFile={() => void exporting.draftFile()} />}
      />
      {detailsOpen && (
        <DetailsDialog
          open
          details={details}
          lead={lead ?? undefined}
          readOnly={mode.kind === 'read'}
          focusField={detailsOpen === true ? undefined : detailsOpen}
          onOk={applyDetails}
          onCancel={() => {
            setDetailsOpen(false)
            editor?.commands.focus()
          }}
        />
      )}
      {printing.sheets}
      <ExportPanel
        open={exporting.asking}
        report={toExport}
        comments={exporting.purpose === 'comments'}
        fileName={wordName(toExport, exporting.purpose)}
        stage={exporting.stage}
        failure={exporting.failure}
        onForm={chooseForm}
        onDetails={() => setDetailsOpen('official')}
        onPreset={() => setDialog('preset')}
        onFill={ways.toBlank}
        onExport={() => void exporting.go()}
        onStop={exporting.cancel}
        onClose={exporting.close}
      />
      <WindowDialogs
        editor={editor}
        checks={checks}
        ways={ways}
        open={dialog}
        onClose={closeDialog}
        onOfficial={() => setDetailsOpen('official')}
        onExport={exporting.word}
        onOpenOther={onOpenOther}
      />
      <ExportedSheet
        exported={exporting.exported}
        onFill={ways.toBlank}
        onDetails={() => setDetailsOpen('official')}
        onClose={exporting.seen}
      />
      <RecoveryDialog editor={editor} />
    </div>
  )
}
