/** 核对单: made by the worker as any Word file, and saved where the user says. */
import { failure, type Result } from '../../report/document/result.ts'
import type { Gate } from '../../report/hand-in/gate.ts'
import { handInSheet } from '../../report/hand-in/sheet.ts'
import { suggestedName } from '../../report/paper/file-name.ts'
import { type SavedFile, saveFile } from '../files.ts'
import { usePreset } from '../session/preset.ts'
import { useSession } from '../session/session.ts'
import { work } from '../work/work.ts'
import { localTime } from './present-gate.ts'

/** @returns null where the user cancelled; else as saveFile, and what the worker could not do */
export async function saveSheet(gate: Gate): Promise<Result<SavedFile> | null> {
  const { report } = useSession.getState()
  if (!report) return null
  const { envelope, outline } = report
  const sheet = handInSheet(envelope, outline.title, gate, localTime())
  const answer = await work({ kind: 'word', envelope: sheet, preset: usePreset.getState().preset })
  if (answer.kind !== 'word')
    return failure('no-sheet', answer.kind === 'failure' ? answer.message : '核对单没有生成。草稿没有改动，请重试。')
  return saveFile({
    suggestedName: suggestedName(envelope.details, '交稿检查核对单', 'docx'),
    kind: 'docx',
    bytes: answer.bytes,
  })
}
