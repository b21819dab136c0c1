/** The dialogs of the writing window, of which one is open at a time. */
import type { Editor } from '@tiptap/core'
import type { Checks } from '../checks/use-checks.ts'
import { WordsDialog } from '../checks/WordsDialog.tsx'
import { PresetDialog } from '../export/PresetDialog.tsx'
import { FiguresDialog } from '../figures/FiguresDialog.tsx'
import { HandInDialog } from '../hand-in/HandInDialog.tsx'
import { PairingDialog } from '../pairing/PairingDialog.tsx'
import type { OpenIntent } from '../session/session.ts'
import { VersionsDialog } from '../versions/VersionsDialog.tsx'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import type { Purpose } from './use-export.ts'
import type { Ways } from './ways.ts'

export type WindowDialog = 'shortcuts' | 'versions' | 'preset' | 'words' | 'pairing' | 'figures' | 'hand-in'

interface Surroundings {
  readonly editor: Editor
  readonly checks: Checks
  readonly ways: Ways
  readonly open: WindowDialog | null
  readonly onClose: () => void
  /** 报告信息, at the fields of the official form. */
  readonly onOfficial: () => void
  readonly onExport: (purpose: Purpose) => void
  readonly onOpenOther: (draftId: string, how?: OpenIntent) => Promise<void>
}

export function WindowDialogs({
  editor,
  checks,
  ways,
  open,
  onClose,
  onOfficial,
  onExport,
  onOpenOther,
}: Surroundings) {
  return (
    <>
      <PairingDialog open={open === 'pairing'} onGo={ways.to} onClose={onClose} />
      <FiguresDialog open={open === 'figures'} onGo={ways.to} onClose={onClose} />
      <WordsDialog open={open === 'words'} onClose={onClose} />
      <HandInDialog
        open={open === 'hand-in'}
        checks={checks}
        onFill={ways.toBlank}
        onCarried={ways.toCarried}
        onDetails={onOfficial}
        onExport={() => onExport('hand-in')}
        onDraftCopy={() => onExport('comments')}
        onClose={onClose}
      />
      <PresetDialog open={open === 'preset'} onClose={onClose} />
      <VersionsDialog
        open={open === 'versions'}
        editor={editor}
        onOpenOther={onOpenOther}
        onClose={() => {
          onClose()
          editor.commands.focus()
        }}
      />
      <ShortcutsDialog open={open === 'shortcuts'} onClose={onClose} />
    </>
  )
}
