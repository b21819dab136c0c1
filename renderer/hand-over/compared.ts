/** A report as it stands in a draft against the same one in a file: which is newer, how they differ. Pure. */
import type { DraftSummary } from '../../preload/values.ts'
import { canonical } from '../../report/compare/compare.ts'
import type { Envelope } from '../../report/document/envelope.ts'
import { blockFacts, countChars } from '../../report/document/outline.ts'

/** The drafts that a file's report is kept in already, last modified first. */
export const twinsOf = (list: readonly DraftSummary[], reportId: string): readonly DraftSummary[] =>
  list
    .filter(
      (draft) => draft.reportId === reportId && draft.binnedAt === null && draft.archivedAt === null && !draft.damaged,
    )
    .toSorted((a, b) => b.modifiedAt - a.modifiedAt)

export interface Side {
  readonly envelope: Envelope
  /** Milliseconds since 1970; null where nobody knows. */
  readonly modifiedAt: number | null
}

export const charsOf = ({ document }: Envelope): number =>
  document.content.reduce((sum, node) => sum + countChars(blockFacts(node).text), 0)

/** Where the report came from is no difference in what it says. */
const said = ({ source: _, ...rest }: Envelope) => canonical(rest)

export type Relation = 'same' | 'file-newer' | 'draft-newer' | 'unknown'

export function relation(file: Side, draft: Side): Relation {
  if (said(file.envelope) === said(draft.envelope)) return 'same'
  if (file.modifiedAt === null || draft.modifiedAt === null || file.modifiedAt === draft.modifiedAt) return 'unknown'
  return file.modifiedAt > draft.modifiedAt ? 'file-newer' : 'draft-newer'
}

const number = new Intl.NumberFormat('zh-CN')

/** In one sentence. */
export function relationText(file: Side, draft: Side): string {
  const more = charsOf(file.envelope) - charsOf(draft.envelope)
  const length = more === 0 ? '字数相同' : `文件比草稿${more > 0 ? '多' : '少'} ${number.format(Math.abs(more))} 字`
  switch (relation(file, draft)) {
    case 'same':
      return '两份内容完全相同。'
    case 'file-newer':
      return `文件里的较新，${length}。`
    case 'draft-newer':
      return `现有草稿较新，${length}。替换后，草稿里后来的改动只在历史版本里。`
    case 'unknown':
      return `看不出哪一份较新，${length}。请查看差别。`
  }
}
