/** Before an export to Word: in which form and layout, how many pages, what is still open. One button starts it. */
import './export.css'
import { LoadingOutlined } from '@ant-design/icons'
import { Alert, Button, Select } from 'antd'
import { useEffect, useRef } from 'react'
import { type PaperForm, paperForm, paperForms } from '../../report/document/envelope.ts'
import { Dialog } from '../Dialog.tsx'
import { FieldRow } from '../details/FieldRow.tsx'
import { formEffects, formName } from '../details/official-sections.ts'
import { usePreview } from '../preview/state.ts'
import { usePreset } from '../session/preset.ts'
import type { OpenReport } from '../session/report.ts'
import { useMayWrite } from '../session/session.ts'
import type { Stage } from './export-stage.ts'
import { stageText } from './export-stage.ts'
import { changesOf, layoutName } from './preset-choices.ts'

/** Counted by the same arithmetic as the file; a moment behind a change of form or layout. */
function PageCount() {
  const pages = usePreview((state) => state.made?.pages.length ?? null)
  const waiting = usePreview((state) => state.progress !== 'none')
  const failure = usePreview((state) => state.failure)
  if (waiting) return <span className="details-aside">正在计算</span>
  if (failure && failure.code !== 'cancelled') return <span className="export-wrong">{failure.message}</span>
  return <span>{pages === null ? '' : `共 ${pages} 页`}</span>
}

export interface ExportPanelProps {
  readonly open: boolean
  readonly report: OpenReport
  /** 征求意见稿, and not the report that is handed in. */
  readonly comments: boolean
  /** As the file will be called. */
  readonly fileName: string
  readonly stage: Stage
  /** Why the last try did not work; '' = it has not been tried, or was called off. */
  readonly failure: string
  readonly onForm: (form: PaperForm) => void
  readonly onDetails: () => void
  readonly onPreset: () => void
  /** Goes to the first fill-in. */
  readonly onFill: () => void
  readonly onExport: () => void
  /** Ends what is under way; the panel stays. */
  readonly onStop: () => void
  readonly onClose: () => void
}

export function ExportPanel({ open, onClose, onStop, stage, ...props }: ExportPanelProps) {
  const { report, failure } = props
  const busy = stage !== 'idle'
  // The closing dialog gives the focus back to where it was; only then the caret can go elsewhere.
  const next = useRef<(() => void) | null>(null)
  const leave = (then: () => void) => {
    next.current = then
    onClose()
  }
  const blanks = report.blanks > 0
  // What was pressed is taken away while it works; behind that the keys go on where they were.
  const primary = useRef<HTMLButtonElement>(null)
  const worked = useRef(false)
  useEffect(() => {
    if (worked.current && !busy) primary.current?.focus()
    worked.current = busy
  }, [busy])
  return (
    <Dialog
      open={open}
      title={props.comments ? '导出征求意见稿' : '导出 Word'}
      width={560}
      centered
      destroyOnHidden
      scrollLock={false}
      mask={{ closable: false }}
      closable={!busy}
      onCancel={stage === 'idle' ? onClose : stage === 'saving' ? undefined : onStop}
      afterClose={() => {
        next.current?.()
        next.current = null
      }}
      footer={
        <div className="export-buttons">
          <span className="export-stage" role="status">
            {busy && (
              <>
                <LoadingOutlined aria-hidden /> {stageText[stage]}
              </>
            )}
          </span>
          {busy ? (
            // The shell's own window is closed by its own button.
            stage !== 'saving' && (
              <Button key="stop" autoFocus onClick={onStop}>
                取消导出
              </Button>
            )
          ) : blanks ? (
            <Button key="fill" autoFocus={!failure} onClick={() => leave(props.onFill)}>
              回去填写
            </Button>
          ) : (
            <Button key="cancel" onClick={onClose}>
              取消
            </Button>
          )}
          <Button ref={primary} type="primary" autoFocus={!blanks} disabled={busy} onClick={props.onExport}>
            {failure ? '重试' : blanks ? '仍要导出' : '导出'}
          </Button>
        </div>
      }
    >
      <Content {...props} busy={busy} onDetails={() => leave(props.onDetails)} />
    </Dialog>
  )
}

function Content({
  report,
  fileName,
  failure,
  busy,
  onForm,
  onDetails,
  onPreset,
}: Pick<ExportPanelProps, 'report' | 'fileName' | 'failure' | 'onForm' | 'onDetails' | 'onPreset'> & {
  readonly busy: boolean
}) {
  const preset = usePreset((state) => state.preset)
  const writable = useMayWrite()
  const form = paperForm(report.envelope.details)
  const changes = changesOf(preset)
  return (
    <div className="export-panel">
      <FieldRow label="公文格式" id="export-form">
        <Select
          id="export-form"
          className="export-form"
          value={form}
          disabled={busy || !writable}
          options={paperForms.map((value) => ({ label: formName(value), value }))}
          onChange={onForm}
        />
        <Button type="link" disabled={busy} onClick={onDetails}>
          填写报告信息
        </Button>
      </FieldRow>
      <p className="export-effect">{formEffects[form]}</p>
      <FieldRow label="版式">
        <span>
          {layoutName(preset)}
          <span className="details-aside">{changes === 0 ? '，默认' : `，有 ${changes} 项不同于默认`}</span>
        </span>
        <Button type="link" disabled={busy} onClick={onPreset}>
          更改
        </Button>
      </FieldRow>
      <FieldRow label="页数">
        <PageCount />
      </FieldRow>
      <FieldRow label="文件名">
        <span className="export-name">{fileName}</span>
      </FieldRow>
      {report.blanks > 0 && (
        <Alert type="warning" showIcon title={`还有 ${report.blanks} 处【】没有填写，导出的文件里会原样保留。`} />
      )}
      {failure && <Alert type="error" showIcon title={failure} />}
    </div>
  )
}
