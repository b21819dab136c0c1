/** 职责清单: every duty area with its state; jump, insert, move, tick, leave out. By mouse and by keys alone. */
import './checklist.css'
import type { Editor } from '@tiptap/core'
import { App as AntdApp, Segmented } from 'antd'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { AreaStatus } from '../../report/checklist/checklist.ts'
import { blockFacts, sectionAt } from '../../report/document/outline.ts'
import { useChecks } from '../checks/state.ts'
import { goToBlock, insertDutyArea, moveSectionBy } from '../editor/commands.ts'
import { isComposing } from '../keys.ts'
import { LeftTabs } from '../outline/LeftTabs.tsx'
import { decideArea, useMayWrite, useSession } from '../session/session.ts'
import { blockNow, useReport } from '../session/settled.ts'
import { ChecklistRow, type RowActions } from './ChecklistRow.tsx'
import { OmitDialog } from './OmitDialog.tsx'
import { type Filter, type Row, rows } from './rows.ts'

export function ChecklistPane({ editor }: { editor: Editor | null }) {
  const report = useReport()
  const caret = useSession((state) => state.caret)
  const writable = useMayWrite()
  const { message } = AntdApp.useApp()
  const [filter, setFilter] = useState<Filter>('all')
  const [focused, setFocused] = useState<string | null>(null)
  const [omitting, setOmitting] = useState<AreaStatus | null>(null)
  const list = useRef<HTMLUListElement>(null)

  const listed = useMemo(
    () =>
      report
        ? rows(report, filter, (section) =>
            report.envelope.document.content
              .slice(section.index, section.end)
              .reduce((sum, node) => sum + blockFacts(node).chars, 0),
          )
        : [],
    [report, filter],
  )
  const counts = useChecks((state) => state.bySection)
  const pack = report?.pack
  const actions = useMemo<RowActions>(
    () => ({
      jump: (index) => editor && goToBlock(editor, blockNow(index)),
      writable,
      insert: (areaId) => writable && editor && pack && insertDutyArea(editor, pack, areaId),
      move: (section, direction) => writable && editor && moveSectionBy(editor, blockNow(section.index), direction),
      tick: (area) => decideArea(area.areaId, { done: area.state !== 'done', omitted: undefined }),
      omit: (area) => writable && setOmitting(area),
      takeBack: (area) => decideArea(area.areaId, { omitted: undefined }),
    }),
    [editor, pack, writable],
  )
  if (!report) return null

  const sections = report.outline.parts.flatMap((part) => part.sections)
  const countsOfRow = (row: Row) =>
    row.kind === 'area' || row.kind === 'section' ? counts[sections.indexOf(row.section)] : undefined
  /** Rows that the arrow keys stop at. */
  const stops = listed.filter((row) => row.kind !== 'label')
  const here = sectionAt(report.outline, caret)
  const { progress } = report.checklist
  const unfinished = progress.total - progress.done
  const current = stops.find((row) => row.key === focused) ?? stops.find((row) => row.kind !== 'part')
  const share = (count: number) => ({ width: `${progress.total === 0 ? 0 : (100 * count) / progress.total}%` })

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || !current) return
    const at = stops.findIndex((row) => row.key === current.key)
    const step = event.altKey ? 0 : event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      const next = stops[Math.min(stops.length - 1, Math.max(0, at + step))]
      if (!next) return
      setFocused(next.key)
      list.current?.querySelector<HTMLElement>(`[data-row="${next.key}"]`)?.focus()
      return
    }
    // Keys of the row only; inside its buttons Enter and Space are theirs.
    if (!(event.target instanceof HTMLElement) || event.target.dataset.row === undefined) return
    const act = (action: () => void) => {
      event.preventDefault()
      action()
    }
    if (event.key === 'Enter') {
      if (current.kind === 'part') act(() => actions.jump(current.index))
      else if (current.kind === 'absent') act(() => actions.insert(current.area.areaId))
      else act(() => actions.jump(current.section.index))
    } else if (event.key === ' ' && current.kind === 'area') act(() => actions.tick(current.area))
    else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      if (current.kind === 'area' || current.kind === 'section')
        act(() => actions.move(current.section, event.key === 'ArrowUp' ? -1 : 1))
    } else if (event.key === 'Delete' && (current.kind === 'area' || current.kind === 'absent'))
      act(() => (current.area.state === 'omitted' ? actions.takeBack(current.area) : actions.omit(current.area)))
  }

  return (
    <aside className="checklist" data-pane="checklist" aria-label="职责清单">
      <div className="checklist-head">
        <LeftTabs />
        <span>
          {progress.done} / {progress.total} 已完成
        </span>
      </div>
      <div
        className="progress"
        role="img"
        aria-label={`完成 ${progress.done}，已写 ${progress.written}，在写 ${progress.begun}，共 ${progress.total}`}
      >
        <span className="done" style={share(progress.done)} />
        <span className="written" style={share(progress.written)} />
        <span className="begun" style={share(progress.begun)} />
      </div>
      <Segmented<Filter>
        className="checklist-filter"
        size="small"
        value={filter}
        onChange={setFilter}
        options={[
          { label: '全部', value: 'all' },
          { label: `未完成 ${unfinished}`, value: 'open' },
        ]}
      />
      {report.pack === null && (
        <p className="checklist-none">
          这份草稿的模板“{report.envelope.template.title}”不在本机，不能列出应写的领域。正文不受影响。
        </p>
      )}
      <ul ref={list} onKeyDown={onKeyDown}>
        {listed.map((row) => (
          <ChecklistRow
            key={row.key}
            row={row}
            reachable={row.key === current?.key}
            here={(row.kind === 'area' || row.kind === 'section') && row.section.index === here?.index}
            onFocus={setFocused}
            counts={countsOfRow(row)}
            actions={actions}
          />
        ))}
      </ul>
      {report.outline.attachments.length > 0 && (
        <section className="checklist-attachments" aria-label="附件">
          <h3>附件</h3>
          {report.outline.attachments.map(({ index, label, title }) => (
            <button key={index} type="button" className="attachment-row" onClick={() => actions.jump(index)}>
              {label}
              {'　'}
              {title || '（没有标题）'}
            </button>
          ))}
        </section>
      )}
      {listed.length === 0 && filter === 'open' && <p className="checklist-none">全部领域都已完成。</p>}
      <OmitDialog
        area={omitting}
        onCancel={() => setOmitting(null)}
        onOk={(area, reason) => {
          setOmitting(null)
          decideArea(area.areaId, { omitted: { reason }, done: false })
          if (area.sections.length > 0) message.info('已列为不涉及：文字保留在草稿中，导出时不带出。')
        }}
      />
    </aside>
  )
}
