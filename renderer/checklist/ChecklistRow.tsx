/** One row of the checklist. Its buttons show on hover and while the row has the focus. */
import { Tooltip } from 'antd'
import { memo, type ReactNode } from 'react'
import type { AreaStatus } from '../../report/checklist/checklist.ts'
import type { Section } from '../../report/document/outline.ts'
import { SeverityIcon } from '../checks/SeverityIcon.tsx'
import { type Counts, severityNames } from '../checks/state.ts'
import { sameProps } from '../same-props.ts'
import type { Row } from './rows.ts'
import { StateIcon } from './state-icon.tsx'

export interface RowActions {
  jump(index: number): unknown
  /** Without what changes the draft where it can only be read. */
  readonly writable: boolean
  insert(areaId: string): unknown
  move(section: Section, direction: -1 | 1): unknown
  tick(area: AreaStatus): unknown
  omit(area: AreaStatus): unknown
  takeBack(area: AreaStatus): unknown
}

/** 412 字 · 数据 6 · 缺：机构压减率 */
function summary(area: AreaStatus): string {
  if (area.state === 'omitted') return `不涉及：${area.reason}`
  if (area.state === 'empty')
    return area.mustState.length === 0
      ? '未写'
      : `未写 · 须说明：${area.mustState
          .slice(0, 3)
          .map((duty) => duty.text)
          .join('、')}`
  const counted = `${area.chars} 字 · 数据 ${area.figures}`
  return area.missing.length === 0 || area.state === 'done'
    ? counted
    : `${counted} · 缺：${area.missing.slice(0, 2).join('、')}${area.missing.length > 2 ? '等' : ''}`
}

function Act({ tip, onClick, children }: { tip: string; onClick: () => unknown; children: ReactNode }) {
  return (
    <Tooltip title={tip} mouseEnterDelay={0.4}>
      <button type="button" tabIndex={-1} aria-label={tip} onClick={onClick}>
        {children}
      </button>
    </Tooltip>
  )
}

function OmitAct({ area, actions }: { area: AreaStatus; actions: RowActions }) {
  return area.state === 'omitted' ? (
    <Act tip="取消“不涉及”（Delete）" onClick={() => actions.takeBack(area)}>
      恢复
    </Act>
  ) : (
    <Act tip="列为不涉及，写明理由（Delete）" onClick={() => actions.omit(area)}>
      不涉及
    </Act>
  )
}

/** The gravest findings of a section: how grave, how many. */
function FindingCount({ counts }: { counts: Counts }) {
  const severity = (['error', 'warning'] as const).find((one) => counts[one] > 0)
  if (!severity) return null
  const name = severityNames[severity]
  return (
    <span className="finding-count" title={`检查：${name} ${counts[severity]} 处`}>
      <SeverityIcon severity={severity} label={`检查：${name}`} />
      {counts[severity]}
    </span>
  )
}

interface ChecklistRowProps {
  readonly row: Row
  /** What the checks found in it. */
  readonly counts: Counts | undefined
  readonly reachable: boolean
  readonly here: boolean
  readonly onFocus: (key: string) => void
  readonly actions: RowActions
}

/** Not drawn anew while somebody types in another section. */
export const ChecklistRow = memo(
  function ChecklistRow({ row, reachable, here, counts, onFocus, actions }: ChecklistRowProps) {
    const main = {
      'data-row': row.key,
      'data-pane-focus': reachable ? '' : undefined,
      tabIndex: reachable ? 0 : -1,
      onFocus: () => onFocus(row.key),
    }
    if (row.kind === 'label') return <li className="label">{row.text}</li>
    if (row.kind === 'part')
      return (
        <li>
          <button type="button" className="part" {...main} onClick={() => actions.jump(row.index)}>
            {row.text}
          </button>
        </li>
      )
    if (row.kind === 'absent') {
      const { area } = row
      const omitted = area.state === 'omitted'
      return (
        <li className="row">
          <button
            type="button"
            className="main"
            {...main}
            aria-disabled={!actions.writable}
            onClick={() => actions.insert(area.areaId)}
          >
            <StateIcon state={area.state} quiet={!area.required} />
            <span className="name">{area.title}</span>
            {actions.writable && <span className="insert">插入</span>}
            <span className="note">{omitted ? summary(area) : `未列入 · ${area.required ? '本轮必写' : '可选'}`}</span>
          </button>
          <span className="acts">
            {actions.writable && (omitted || area.required) && <OmitAct area={area} actions={actions} />}
          </span>
        </li>
      )
    }
    const { section } = row
    const area = row.kind === 'area' ? row.area : null
    const state = area?.state ?? (row.kind === 'section' && row.chars > 0 ? 'written' : 'empty')
    // Of a section that answers several areas, each row says which one it is about.
    const about = area && section.alsoAreaIds.length > 0 ? `${area.title}：` : ''
    const note = area ? about + summary(area) : row.kind === 'section' && row.chars > 0 ? `${row.chars} 字` : '未写'
    return (
      <li className="row" data-here={here}>
        <button
          type="button"
          className="main"
          data-area-id={area?.areaId ?? section.areaId ?? undefined}
          aria-current={here ? 'location' : undefined}
          {...main}
          onClick={() => actions.jump(section.index)}
        >
          <StateIcon state={state} />
          <span className="name">
            {section.number}
            {section.title || <em>（无标题）</em>}
          </span>
          <span className="tags">
            {area && area.carriedChars > 0 && <span className="carried">沿用 {area.carriedChars} 字</span>}
            {counts && <FindingCount counts={counts} />}
          </span>
          <span className="note">{note}</span>
        </button>
        <span className="acts" hidden={!actions.writable}>
          {area && area.state !== 'omitted' && (
            <Act
              tip={area.state === 'done' ? '取消完成（空格）' : '标为完成（空格）'}
              onClick={() => actions.tick(area)}
            >
              {area.state === 'done' ? '取消' : '完成'}
            </Act>
          )}
          <Act tip="上移（Alt+↑）" onClick={() => actions.move(section, -1)}>
            ↑
          </Act>
          <Act tip="下移（Alt+↓）" onClick={() => actions.move(section, 1)}>
            ↓
          </Act>
          {area && <OmitAct area={area} actions={actions} />}
        </span>
      </li>
    )
  },
  sameProps<ChecklistRowProps>('row', 'counts'),
)
