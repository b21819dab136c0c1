/** 交稿检查: one page between the draft and its export. Errors are mended or let pass with a reason; the rest is to be seen. */
import './hand-in.css'
import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type GateLine, type LineKey, type LineState, lineStateNames } from '../../report/hand-in/gate.ts'
import { type NamedFinding, useChecks } from '../checks/state.ts'
import type { Checks } from '../checks/use-checks.ts'
import { Dialog } from '../Dialog.tsx'
import { useMayWrite } from '../session/session.ts'
import { useTellSaved } from '../tell-saved.ts'
import { ErrorList } from './ErrorList.tsx'
import { useGate } from './present-gate.ts'
import { saveSheet } from './save-sheet.ts'

const stateIcons: Readonly<Record<LineState, ReactNode>> = {
  met: <CheckCircleFilled aria-hidden />,
  look: <ExclamationCircleOutlined aria-hidden />,
  open: <CloseCircleFilled aria-hidden />,
}

export interface HandInDialogProps {
  readonly open: boolean
  readonly checks: Checks
  readonly onFill: () => void
  readonly onCarried: () => void
  readonly onDetails: () => void
  /** The way on: the export of the report. */
  readonly onExport: () => void
  /** A copy for comments, which no gate stands before. */
  readonly onDraftCopy: () => void
  readonly onClose: () => void
}

export function HandInDialog({ open, onClose, ...props }: HandInDialogProps) {
  // The closing dialog gives the focus back to where it was; only then something else can take it.
  const next = useRef<(() => void) | null>(null)
  const checked = useChecks(({ ran }) => ran)
  const leave = (then: () => void) => {
    next.current = then
    onClose()
  }
  return (
    <Dialog
      open={open}
      ready={checked}
      title="交稿检查"
      width={920}
      centered
      destroyOnHidden
      scrollLock={false}
      mask={{ closable: false }}
      footer={null}
      onCancel={onClose}
      afterClose={() => {
        next.current?.()
        next.current = null
      }}
    >
      <Content {...props} leave={leave} />
    </Dialog>
  )
}

function Line({ line, action }: { line: GateLine; action: { name: string; run: () => void } | undefined }) {
  return (
    <>
      <dt data-state={line.state}>
        {stateIcons[line.state]}
        <span className="visually-hidden">{lineStateNames[line.state]}：</span>
        {line.title}
      </dt>
      <dd>
        {line.text}
        {line.state !== 'met' && action && (
          <Button type="link" size="small" onClick={action.run}>
            {action.name}
          </Button>
        )}
      </dd>
    </>
  )
}

function Content({
  checks,
  leave,
  onFill,
  onCarried,
  onDetails,
  onExport,
  onDraftCopy,
}: Omit<HandInDialogProps, 'open' | 'onClose'> & { readonly leave: (then: () => void) => void }) {
  const tellSaved = useTellSaved('已保存核对单', '没有保存核对单')
  const gate = useGate()
  const writable = useMayWrite()
  const [saving, setSaving] = useState(false)
  const primary = useRef<HTMLButtonElement>(null)
  const passed = gate?.passed ?? false
  // Before the first frame: what an earlier run of the checks found must not open the gate.
  useLayoutEffect(() => void checks.fresh(), [checks])
  // Once nothing hinders any more, Enter goes on.
  useEffect(() => {
    if (passed) primary.current?.focus()
  }, [passed])
  // Whoever comes right behind the opening of the report is quicker than the first run.
  if (!gate) return <p role="status">正在检查。</p>

  const actions: Partial<Record<LineKey, { name: string; run: () => void }>> = {
    warnings: { name: '查看', run: () => leave(checks.open) },
    blanks: { name: '去填写', run: () => leave(onFill) },
    carried: { name: '去核对', run: () => leave(onCarried) },
    details: { name: '打开报告信息', run: () => leave(onDetails) },
    disabled: { name: '查看', run: () => leave(checks.open) },
  }
  const keep = async () => {
    setSaving(true)
    const saved = await saveSheet(gate)
    setSaving(false)
    tellSaved(saved)
  }
  return (
    <div className="gate">
      <div className="gate-page">
        <dl>
          {gate.lines.map((line) => (
            <Line key={line.key} line={line} action={actions[line.key]} />
          ))}
        </dl>
        <div className="gate-list">
          {gate.errors.length === 0 ? (
            <p className="gate-clear">检查没有发现错误，可以交稿。</p>
          ) : (
            <ErrorList
              errors={gate.errors}
              checks={checks}
              onGo={(finding: NamedFinding) => leave(() => checks.go(finding))}
            />
          )}
        </div>
      </div>
      <div className="gate-buttons">
        <Button loading={saving} onClick={() => void keep()}>
          保存核对单…
        </Button>
        <span className="gate-result" role="status">
          {passed
            ? '可以交稿。'
            : writable
              ? `还有 ${gate.record.errors} 处错误：请修改，或写明理由放行。`
              : `还有 ${gate.record.errors} 处错误。这份草稿在本窗口只能查看，可照原样导出。`}
        </span>
        <Button onClick={() => leave(onDraftCopy)}>导出征求意见稿</Button>
        <Button ref={primary} type="primary" disabled={writable && !passed} onClick={() => leave(onExport)}>
          下一步：导出 Word
        </Button>
      </div>
    </div>
  )
}
