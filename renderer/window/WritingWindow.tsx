/** The writing window: checklist, page, requirements, with the toolbar above and the state below. */
import './window.css'
import type { Editor } from '@tiptap/core'
import { App as AntdApp } from 'antd'
import { startTransition, useEffect, useRef, useState } from 'react'
import { type Details, type PaperForm, paperForm } from '../../report/document/envelope.ts'
import { blockFacts } from '../../report/document/outline.ts'
import type { TextPlace } from '../../report/document/units.ts'
import { suggestedName } from '../../report/paper/file-name.ts'
import { carriedItems } from '../../report/rollover/carried.ts'
import { useChecksOf } from '../checks/use-checks.ts'
import { WordsDialog } from '../checks/WordsDialog.tsx'
import { DetailsDialog } from '../details/DetailsDialog.tsx'
import { withForm } from '../details/official-sections.ts'
import { goToBlock, goToFirstBlank, goToPlace, selectedText, updateFields } from '../editor/commands.ts'
import { openEditor } from '../editor/create-editor.ts'
import { Page } from '../editor/Page.tsx'
import { PasteChoice } from '../editor/PasteChoice.tsx'
import { selectFound } from '../editor/plugins/find.ts'
import { refreshPresentation } from '../editor/plugins/presentation.ts'
import { Toolbar } from '../editor/toolbar/Toolbar.tsx'
import { ExportedSheet } from '../export/ExportedSheet.tsx'
import { ExportPanel } from '../export/ExportPanel.tsx'
import { PresetDialog } from '../export/PresetDialog.tsx'
import { FiguresDialog } from '../figures/FiguresDialog.tsx'
import { FindPanel } from '../find/FindPanel.tsx'
import { closeFind, openFind, useFindPanel } from '../find/state.ts'
import { HandInDialog } from '../hand-in/HandInDialog.tsx'
import { SidePane } from '../inspector/SidePane.tsx'
import { showSideTab } from '../inspector/side-tab.ts'
import { LeftPane } from '../outline/LeftPane.tsx'
import { PairingDialog } from '../pairing/PairingDialog.tsx'
import { closePreview } from '../preview/state.ts'
import { useFaces } from '../preview/use-faces.ts'
import { usePager } from '../preview/use-pager.ts'
import { usePreviewParts } from '../preview/use-preview.tsx'
import { usePrinting } from '../preview/use-printing.tsx'
import { RecoveryDialog } from '../recovery/RecoveryDialog.tsx'
import { usePanes } from '../session/panes.ts'
import { loadPreset, usePreset } from '../session/preset.ts'
import { flush, mayWrite, type OpenIntent, setDetails, useSession } from '../session/session.ts'
import { placeNow, useReported, useReportWhile } from '../session/settled.ts'
import { takeText } from '../text-first/show-text.ts'
import { openTool } from '../tools/state.ts'
import { Tools } from '../tools/Tools.tsx'
import { VersionsDialog } from '../versions/VersionsDialog.tsx'
import { toggleFullScreen, useFullScreen } from './full-screen.ts'
import { Header } from './Header.tsx'
import { ReadingBar } from './ReadingBar.tsx'
import { ReadingToolbar } from './ReadingToolbar.tsx'
import { SaveState } from './SaveState.tsx'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import { StatusBar } from './StatusBar.tsx'
import { useExport, wordName } from './use-export.ts'
import { useLeave } from './use-leave.ts'
import { useWindowKeys, type WindowActions } from './use-window-keys.ts'
import { useWindowMenu } from './use-window-menu.ts'

/** Of these one is open at a time. */
type WindowDialog = 'shortcuts' | 'versions' | 'preset' | 'words' | 'pairing' | 'figures' | 'hand-in'

/** The field of 报告信息 that a finding's path begins with: official.imprint.copiesTo → official. */
const detailField = (path: string) => path.split('.')[0] as keyof Details

export function WritingWindow({ onOpenOther }: { onOpenOther: (draftId: string, how?: OpenIntent) => Promise<void> }) {
  const { notification } = AntdApp.useApp()
  const page = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  /** Open, and the field to begin with. */
  const [detailsOpen, setDetailsOpen] = useState<false | true | keyof Details>(false)
  const [dialog, setDialog] = useState<WindowDialog | null>(null)
  const closeDialog = () => setDialog(null)
  const panes = usePanes()
  // Parts that no key changes: the window is not drawn anew while somebody types.
  const name = useReported((report) => report.name)
  const details = useReported((report) => report.envelope.details)
  const decisions = useReported((report) => report.envelope.areas)
  const lead = useReported((report) => report.pack?.lead)
  const pdfName =
    useReported(({ envelope, outline }) => suggestedName(envelope.details, outline.title, 'pdf')) ?? '自评报告.pdf'
  const mode = useSession((state) => state.mode)

  useEffect(() => {
    if (!page.current) return
    let made: Editor | null = null
    const stands = (opened: Editor) => {
      made = opened
      // The text stands and takes keys with the first frame; what surrounds it is drawn behind that, in pieces between the keys.
      startTransition(() => setEditor(opened))
    }
    const giveUp = takeText(page.current, stands)
    if (!giveUp) stands(openEditor(page.current))
    return () => {
      giveUp?.()
      closeFind()
      made?.destroy()
    }
  }, [])

  // A draft that is taken over becomes text to read where it stands.
  useEffect(() => void editor?.setEditable(mode.kind === 'write', false), [editor, mode.kind])

  // An area left out or taken back changes how its blocks look, not what they say.
  // biome-ignore lint/correctness/useExhaustiveDependencies: decisions is the trigger
  useEffect(() => {
    if (editor) refreshPresentation(editor.view)
  }, [editor, decisions])

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

  /** What of the text is still last year's, and the pane that brings it up to date. */
  const goToCarried = () => {
    closePreview()
    showSideTab('requirements')
    if (!panes.right) panes.toggle('right')
    const { report } = useSession.getState()
    if (!report) return
    const { document } = report.envelope
    const [item] = carriedItems(document, report.outline)
    const block = document.content.findIndex((node) => blockFacts(node).carriedChars > 0)
    if (editor && item) goToPlace(editor, item.place)
    else if (editor) goToBlock(editor, block, 'start')
  }

  const goTo = (place: TextPlace) => {
    closePreview()
    if (editor) goToPlace(editor, placeNow(place))
  }

  const fillIn = () => {
    closePreview()
    if (editor) goToFirstBlank(editor)
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
        onFill={fillIn}
        onExport={() => void exporting.go()}
        onStop={exporting.cancel}
        onClose={exporting.close}
      />
      <PairingDialog open={dialog === 'pairing'} onGo={goTo} onClose={closeDialog} />
      <FiguresDialog open={dialog === 'figures'} onGo={goTo} onClose={closeDialog} />
      <WordsDialog open={dialog === 'words'} onClose={closeDialog} />
      <HandInDialog
        open={dialog === 'hand-in'}
        checks={checks}
        onFill={fillIn}
        onCarried={goToCarried}
        onDetails={() => setDetailsOpen('official')}
        onExport={() => exporting.word('hand-in')}
        onDraftCopy={() => exporting.word('comments')}
        onClose={closeDialog}
      />
      <PresetDialog open={dialog === 'preset'} onClose={closeDialog} />
      <ExportedSheet
        exported={exporting.exported}
        onFill={fillIn}
        onDetails={() => setDetailsOpen('official')}
        onClose={exporting.seen}
      />
      <VersionsDialog
        open={dialog === 'versions'}
        editor={editor}
        onOpenOther={onOpenOther}
        onClose={() => {
          closeDialog()
          editor?.commands.focus()
        }}
      />
      <RecoveryDialog editor={editor} />
      <ShortcutsDialog open={dialog === 'shortcuts'} onClose={closeDialog} />
    </div>
  )
}
