/** Above the preview, in the place of the editing tools: where one is, how large, and what goes out (导出 Word stands in the header). */
import { LeftOutlined, MinusOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Input, Tooltip } from 'antd'
import { useEffect, useState } from 'react'
import { paperForm } from '../../report/document/envelope.ts'
import { Tool } from '../editor/toolbar/Tool.tsx'
import { layoutName } from '../export/preset-choices.ts'
import { isComposing } from '../keys.ts'
import type { Panes } from '../session/panes.ts'
import { nextStep, type Zoom } from './layout.ts'
import { type MadePages, usePagesView } from './state.ts'

/** 第几页: typed, taken with Enter or when one leaves it. */
function PageBox({ page, total, onGo }: { page: number; total: number; onGo: (index: number) => void }) {
  const [typed, setTyped] = useState<string | null>(null)
  // Whoever scrolls on has given up what was typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: page is the trigger
  useEffect(() => setTyped(null), [page])
  const go = () => {
    const wanted = Number.parseInt(typed ?? '', 10)
    setTyped(null)
    if (Number.isFinite(wanted)) onGo(Math.max(1, Math.min(wanted, total)) - 1)
  }
  return (
    <span className="page-box">
      第
      <Tooltip title="输入页号后按回车" mouseEnterDelay={0.5}>
        <Input
          size="small"
          aria-label={`第几页，共 ${total} 页`}
          inputMode="numeric"
          value={typed ?? String(page + 1)}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setTyped(event.target.value.replace(/\D/g, '').slice(0, 5))}
          onBlur={() => typed !== null && go()}
          onKeyDown={(event) => {
            if (isComposing(event.nativeEvent)) return
            if (event.key === 'Enter') go()
          }}
        />
      </Tooltip>
      页，共 {total} 页
    </span>
  )
}

export interface PreviewToolbarProps {
  readonly made: MadePages | null
  readonly updating: boolean
  readonly zoom: Zoom
  readonly columns: 1 | 2
  readonly panes: Panes
  readonly onZoom: (zoom: Zoom) => void
  readonly onColumns: (columns: 1 | 2) => void
  readonly onGo: (index: number) => void
  readonly onClose: () => void
  readonly onPrint: () => void
  readonly onPdf: () => void
}

export function PreviewToolbar(props: PreviewToolbarProps) {
  const { made, updating, zoom, columns, panes, onZoom, onColumns, onGo } = props
  const view = usePagesView()
  const total = made?.pages.length ?? 0
  const step = (direction: 1 | -1) => onZoom({ kind: 'percent', percent: nextStep(view.percent, direction) })
  return (
    <section className="toolbar preview-bar" aria-label="预览工具" data-pane="toolbar">
      <Tooltip title="返回编辑（Esc）" mouseEnterDelay={0.5}>
        <Button size="small" onClick={props.onClose}>
          返回编辑
        </Button>
      </Tooltip>
      <span className="rule" />
      {made && (
        <>
          <Tool tip="上一页（PageUp）" disabled={view.page === 0} onClick={() => onGo(view.page - columns)}>
            <LeftOutlined />
          </Tool>
          <PageBox page={view.page} total={total} onGo={onGo} />
          <Tool tip="下一页（PageDown）" disabled={view.page >= total - 1} onClick={() => onGo(view.page + columns)}>
            <RightOutlined />
          </Tool>
          <span className="rule" />
          <Tool tip="缩小（Ctrl+滚轮）" onClick={() => step(-1)}>
            <MinusOutlined />
          </Tool>
          <Tool
            tip="原始大小（100%）"
            label={`显示比例 ${Math.round(view.percent)}%，点击恢复 100%`}
            onClick={() => onZoom({ kind: 'percent', percent: 100 })}
          >
            <span className="percent">{Math.round(view.percent)}%</span>
          </Tool>
          <Tool tip="放大（Ctrl+滚轮）" onClick={() => step(1)}>
            <PlusOutlined />
          </Tool>
          <Tool tip="页面与窗口同宽" label="页宽" on={zoom.kind === 'width'} onClick={() => onZoom({ kind: 'width' })}>
            页宽
          </Tool>
          <Tool tip="看到整页" label="整页" on={zoom.kind === 'page'} onClick={() => onZoom({ kind: 'page' })}>
            整页
          </Tool>
          <Tool
            tip={view.wide || columns === 2 ? '两页并排' : '窗口太窄，放不下两页：先收起左右两栏'}
            label="双页"
            on={columns === 2}
            disabled={!view.wide && columns === 1}
            onClick={() => onColumns(columns === 1 ? 2 : 1)}
          >
            双页
          </Tool>
          <span className="rule" />
          <Tooltip title="公文格式和版式，在右上角“更多”中选择" mouseEnterDelay={0.5}>
            <span className="paper-form">
              {paperForm(made.envelope.details)}，{layoutName(made.preset)}
            </span>
          </Tooltip>
        </>
      )}
      <span className="spring" />
      <span className="updating" role="status">
        {updating && made ? '正在更新页面' : ''}
      </span>
      <Button size="small" disabled={!made} onClick={props.onPrint}>
        打印
      </Button>
      <Button size="small" disabled={!made} onClick={props.onPdf}>
        导出 PDF
      </Button>
      <span className="rule" />
      <Tool tip={panes.left ? '收起职责清单' : '展开职责清单'} on={panes.left} onClick={() => panes.toggle('left')}>
        清单
      </Tool>
      <Tool tip={panes.right ? '收起侧栏' : '展开侧栏'} on={panes.right} onClick={() => panes.toggle('right')}>
        侧栏
      </Tool>
    </section>
  )
}
