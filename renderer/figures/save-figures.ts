/** The figure table as an .xlsx file: written by the shell, saved where the user says. */

import { previousKind } from '../../report/document/previous.ts'
import type { Result } from '../../report/document/result.ts'
import { figureSheet } from '../../report/figures/sheet.ts'
import type { FigureRow } from '../../report/figures/table.ts'
import { suggestedName } from '../../report/paper/file-name.ts'
import { call } from '../call.ts'
import { type SavedFile, saveFile } from '../files.ts'
import { useSession } from '../session/session.ts'

const aborted = (signal: AbortSignal) =>
  new Promise<null>((resolve) => {
    if (signal.aborted) resolve(null)
    signal.addEventListener('abort', () => resolve(null))
  })

/** @returns null where the user cancelled; else as saveFile, and what the shell could not do */
export async function saveFigures(rows: readonly FigureRow[], signal: AbortSignal): Promise<Result<SavedFile> | null> {
  const { report } = useSession.getState()
  if (!report) return null
  // Nothing is on disk yet: what is answered after a cancel is dropped.
  const { name, columns, rows: lines } = figureSheet(rows, previousKind(report.envelope))
  const sheet = { name, columns: [...columns], rows: lines.map((line) => [...line]) }
  const answer = await Promise.race([call('figures.xlsx', { sheet }), aborted(signal)])
  if (answer === null || signal.aborted) return null
  if (!answer.ok) return answer
  return saveFile({
    suggestedName: suggestedName(report.envelope.details, '数据表', 'xlsx'),
    kind: 'xlsx',
    bytes: answer.value.bytes,
  })
}
