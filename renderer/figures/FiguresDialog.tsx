/** 数据表: all figures of the report at one look, against those of the report beside it, and as an Excel file. */
import './figures.css'
import { Button, Input, Segmented } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { previousKind, previousNames } from '../../report/document/previous.ts'
import type { TextPlace } from '../../report/document/units.ts'
import { figureTable } from '../../report/figures/table.ts'
import { useSession } from '../session/session.ts'
import { useTellSaved } from '../tell-saved.ts'
import { PlacesDialog } from '../window/PlacesDialog.tsx'
import { FigureLine } from './FigureLine.tsx'
import { saveFigures } from './save-figures.ts'
import { groupsOf, matching, rowsIn, type View, viewNames, viewsOf } from './shown.ts'

/** Rows that are drawn at once: a long report has some hundred figures, and a window that draws thousands stands still. */
const rowsAtOnce = 200

interface FiguresDialogProps {
  readonly open: boolean
  /** To the figure in the text. */
  readonly onGo: (place: TextPlace) => void
  readonly onClose: () => void
}

export function FiguresDialog({ open, onGo, onClose }: FiguresDialogProps) {
  return (
    <PlacesDialog open={open} title="数据表" width={1240} onGo={onGo} onClose={onClose}>
      {(go) => <Content onGo={go} />}
    </PlacesDialog>
  )
}

function useFigures() {
  const envelope = useSession((state) => state.report?.envelope ?? null)
  const outline = useSession((state) => state.report?.outline ?? null)
  return useMemo(() => (envelope && outline ? figureTable(envelope, outline) : []), [envelope, outline])
}

function Content({ onGo }: { onGo: (place: TextPlace) => void }) {
  const tellSaved = useTellSaved('已导出数据表', '没有导出数据表')
  const previous = useSession((state) => state.report?.envelope.previous ?? null)
  const names = useSession(({ report }) => previousNames[report ? previousKind(report.envelope) : 'lastYear'])
  const labels = viewNames(names)
  const all = useFigures()
  const [view, setView] = useState<View>('all')
  const [typed, setTyped] = useState('')
  const [limit, setLimit] = useState(rowsAtOnce)
  const [saving, setSaving] = useState<AbortController | null>(null)
  const closing = useRef(new AbortController())
  useEffect(() => {
    const { current } = closing
    return () => current.abort()
  }, [])

  const offered = viewsOf(all, previous !== null)
  const shown = matching(rowsIn(all, view), typed)

  const save = async () => {
    const stop = new AbortController()
    closing.current.signal.addEventListener('abort', () => stop.abort())
    setSaving(stop)
    const saved = await saveFigures(all, stop.signal)
    setSaving(null)
    tellSaved(saved)
  }

  return (
    <div className="figures">
      <div className="figures-tools">
        <Segmented<View>
          aria-label="显示哪些数据"
          value={view}
          onChange={(next) => {
            setLimit(rowsAtOnce)
            setView(next)
          }}
          options={offered.map((one) => ({ value: one, label: `${labels[one]} ${rowsIn(all, one).length}` }))}
        />
        <span className="spring" />
        <Input
          className="figures-search"
          autoFocus
          allowClear
          placeholder="按数据、指标、章节、原句查找"
          aria-label="查找数据"
          value={typed}
          onChange={(event) => {
            setLimit(rowsAtOnce)
            setTyped(event.target.value)
          }}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by key */}
      <section className="figures-list" aria-label="数据" tabIndex={0}>
        {shown.length === 0 ? (
          <p className="figures-none">
            {all.length === 0 ? '报告里还没有带单位的数据。' : '没有符合的数据，请换一个词，或选“全部”。'}
          </p>
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col">数据</th>
                <th scope="col">指标</th>
                <th scope="col">原句</th>
                <th scope="col">年份</th>
                <th scope="col">{names.short}</th>
                <th scope="col">增减</th>
                <th scope="col">验算</th>
              </tr>
            </thead>
            {groupsOf(shown.slice(0, limit)).map(({ section, rows }) => (
              <tbody key={`${section}-${rows[0]?.place.block}`}>
                <tr className="figures-section">
                  <th scope="rowgroup" colSpan={7}>
                    {section === '' ? '其他部分' : section}
                  </th>
                </tr>
                {rows.map((row) => (
                  <FigureLine
                    key={`${row.place.block}-${row.place.cell}-${row.place.start}`}
                    row={row}
                    onGo={() => onGo(row.place)}
                  />
                ))}
              </tbody>
            ))}
          </table>
        )}
        {shown.length > limit && (
          <Button block type="text" onClick={() => setLimit(limit + rowsAtOnce)}>
            还有 {shown.length - limit} 个，继续显示
          </Button>
        )}
      </section>
      <div className="figures-buttons">
        <span role="status">
          {previous
            ? `${names.figures}取自“${previous.name}”，只列出能确定是同一指标的。`
            : '这份报告没有上年报告可对照；用“沿用上年报告”建立的草稿会列出上年数。'}
        </span>
        {saving && <Button onClick={() => saving.abort()}>取消导出</Button>}
        <Button type="primary" disabled={all.length === 0} loading={saving !== null} onClick={() => void save()}>
          导出 Excel…
        </Button>
      </div>
    </div>
  )
}
