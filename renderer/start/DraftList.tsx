/** The drafts, or the bin, as rows that the arrow keys walk. */
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { DraftSummary } from '../../preload/values.ts'
import { isComposing } from '../keys.ts'
import { type DraftActions, DraftRow } from './DraftRow.tsx'
import { rowCommand } from './list-keys.ts'

const labels = {
  drafts: { list: '草稿', time: '修改时间' },
  archive: { list: '已归档', time: '归档时间' },
  bin: { list: '回收站', time: '移入时间' },
} as const

const rowOf = (list: HTMLElement | null, id: string) => list?.querySelector<HTMLElement>(`[data-draft="${id}"]`) ?? null

export function DraftList({
  drafts,
  view,
  currentId,
  renamingId,
  focusRequest,
  actions,
  onCurrent,
}: {
  /** As they are to be listed. */
  drafts: readonly DraftSummary[]
  view: 'drafts' | 'archive' | 'bin'
  currentId: string | null
  renamingId: string | null
  /** A new number moves the focus to the current row. */
  focusRequest: number
  actions: DraftActions
  onCurrent: (id: string) => void
}) {
  const list = useRef<HTMLTableSectionElement>(null)
  const inBin = view === 'bin'
  const current = drafts.find((draft) => draft.id === currentId) ?? drafts[0]

  // A list that appears by itself, behind a dialog perhaps, does not take the focus.
  const heard = useRef(focusRequest)
  useEffect(() => {
    if (focusRequest === heard.current) return
    heard.current = focusRequest
    if (current) rowOf(list.current, current.id)?.focus()
  }, [focusRequest, current])

  const go = (index: number) => {
    const next = drafts[Math.min(drafts.length - 1, Math.max(0, index))]
    const row = next && rowOf(list.current, next.id)
    row?.focus()
    row?.scrollIntoView({ block: 'nearest' })
  }

  const onKeyDown = (draft: DraftSummary) => (event: KeyboardEvent) => {
    // Inside the row's buttons and its menu the keys are theirs.
    if (isComposing(event.nativeEvent) || event.target !== event.currentTarget) return
    const command = rowCommand(event, inBin)
    if (command === null) return
    event.preventDefault()
    if (command === 'held') return
    switch (command.kind) {
      case 'go':
        return go(drafts.indexOf(draft) + command.by)
      case 'rename':
        return actions.startRename(draft)
      default:
        return actions[command.kind](draft)
    }
  }

  const now = Date.now()
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows take the focus is a grid
    <table className="start-table" role="grid" aria-label={labels[view].list}>
      <thead>
        <tr>
          <th scope="col">名称</th>
          <th scope="col">评价年度</th>
          <th scope="col">进度</th>
          <th scope="col">{labels[view].time}</th>
          <th scope="col">
            <span className="visually-hidden">操作</span>
          </th>
        </tr>
      </thead>
      <tbody ref={list}>
        {drafts.map((draft) => (
          <DraftRow
            key={draft.id}
            draft={draft}
            inBin={inBin}
            current={draft === current}
            renaming={draft.id === renamingId}
            now={now}
            actions={actions}
            onCurrent={() => onCurrent(draft.id)}
            onKeyDown={onKeyDown(draft)}
          />
        ))}
      </tbody>
    </table>
  )
}
