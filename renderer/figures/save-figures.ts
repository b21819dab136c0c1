/** The figure table as an .xlsx file: written by the worker, saved where the user says. */
import { failure, type Result } from '../../report/document/result.ts'
import { figureSheet } from '../../report/figures/sheet.ts'
import type { FigureRow } from '../../report/figures/table.ts'
import { suggestedName } from '../../report/paper/file-name.ts'
import { type SavedFile, saveFile } from '../files.ts'
import { useSession } from '../session/session.ts'
import { work } from '../work/work.ts'

/** @returns null where the user cancelled; else as saveFile, and what the worker could not do */
export async function saveFigures(rows: readonly FigureRow[], signal: AbortSignal): Promise<Result<SavedFile> | null> {
  const { report } = useSession.getState()
  if (!report) return null
  const answer = await work({ kind: 'xlsx', sheet: figureSheet(rows) }, signal)
  if (signal.aborted) return null
  if (answer.kind !== 'bytes')
    return failure('no-table', answer.kind === 'failure' ? answer.message : '数据表没有生成。草稿没有改动，请重试。')
  return saveFile({
    suggestedName: suggestedName(report.envelope.details, '数据表', 'xlsx'),
    kind: 'xlsx',
    bytes: answer.bytes,
  })
}
