/** The errors that hinder the hand-in, by rule: each is mended, or let pass (放行) with a reason. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { ignoredKey } from '../../report/checks/check.ts'
import type { OverruledFinding } from '../../report/document/envelope.ts'
import { longestReason } from '../../report/document/schema.ts'
import type { GateError } from '../../report/hand-in/gate.ts'
import { fixesOf } from '../checks/fixes.ts'
import { SeverityIcon } from '../checks/SeverityIcon.tsx'
import { type NamedFinding, placeOf } from '../checks/state.ts'
import { type Checks, ruleOf } from '../checks/use-checks.ts'
import { isComposing } from '../keys.ts'
import { overrule, takeBackOverruled, useMayWrite } from '../session/session.ts'

type Failed = GateError<NamedFinding>

/** One line for the reason. Enter takes it, Esc closes this line and not the dialog. */
function Reason({ label, onOk, onCancel }: { label: string; onOk: (reason: string) => void; onCancel: () => void }) {
  const [reason, setReason] = useState('')
  const ready = reason.trim() !== ''
  const done = () => ready && onOk(reason.trim())
  return (
    <div className="gate-reason">
      <Input
        autoFocus
        size="small"
        aria-label={label}
        placeholder="理由，与草稿一起保存，印在核对单上"
        maxLength={longestReason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return
          if (event.key === 'Enter') {
            event.preventDefault()
            done()
          } else if (event.key === 'Escape') {
            event.stopPropagation()
            onCancel()
          }
        }}
      />
      <Button size="small" disabled={!ready} onClick={done}>
        放行
      </Button>
      <Button size="small" type="text" onClick={onCancel}>
        取消
      </Button>
    </div>
  )
}

function Row({
  error: { finding, reason },
  asking,
  checks,
  onAsk,
  onGo,
}: {
  error: Failed
  asking: boolean
  checks: Checks
  onAsk: (asking: boolean) => void
  onGo: (finding: NamedFinding) => void
}) {
  const key = ignoredKey(finding)
  const writable = useMayWrite()
  const fixes = writable ? fixesOf(finding).length : 0
  const somewhere = finding.place !== null || placeOf(finding) !== null || finding.areaId !== null
  return (
    <li data-overruled={reason !== null}>
      <span className="gate-message">{finding.message}</span>
      {finding.sentence !== '' && <q>{finding.sentence}</q>}
      {reason !== null ? (
        <span className="gate-passed">
          已放行：{reason}
          {writable && (
            <Button type="link" size="small" onClick={() => takeBackOverruled([key])}>
              撤回
            </Button>
          )}
        </span>
      ) : asking ? (
        <Reason
          label={`放行的理由：${finding.message}`}
          onOk={(text) => {
            overrule([{ ...key, reason: text }])
            onAsk(false)
          }}
          onCancel={() => onAsk(false)}
        />
      ) : (
        <span className="gate-acts">
          {somewhere && (
            <Button type="link" size="small" onClick={() => onGo(finding)}>
              去修改
            </Button>
          )}
          {fixes > 0 && (
            <Button type="link" size="small" onClick={() => checks.fix(finding)}>
              {fixes > 1 ? `修正 ${fixes} 处` : '修正'}
            </Button>
          )}
          {writable && (
            <Button type="link" size="small" onClick={() => onAsk(true)}>
              放行…
            </Button>
          )}
        </span>
      )}
    </li>
  )
}

export function ErrorList({
  errors,
  checks,
  onGo,
}: {
  errors: readonly Failed[]
  checks: Checks
  /** Goes to what a finding is about. */
  onGo: (finding: NamedFinding) => void
}) {
  const writable = useMayWrite()
  /** Key of the finding, or id of the rule, whose reason is being asked for. */
  const [asking, setAsking] = useState<string | null>(null)
  const failed = [...new Set(errors.map(({ finding }) => finding.rule))]
  return failed.map((rule) => {
    const own = errors.filter(({ finding }) => finding.rule === rule)
    const left = own.filter(({ reason }) => reason === null)
    const fixes = left.reduce((sum, { finding }) => sum + (finding.ignored ? 0 : fixesOf(finding).length), 0)
    const title = ruleOf(rule)?.title ?? rule
    const overruleAll = (reason: string) => {
      overrule(left.map(({ finding }): OverruledFinding => ({ ...ignoredKey(finding), reason })))
      setAsking(null)
    }
    return (
      <section key={rule} className="gate-errors" aria-label={title}>
        <h4>
          <SeverityIcon severity="error" />
          <span>{title}</span>
          <span className="small">{ruleOf(rule)?.basis}</span>
          <span className="spring" />
          {writable && left.length > 1 && fixes > 1 && (
            <Button type="link" size="small" onClick={() => checks.fixAll(rule)}>
              全部修正 {fixes} 处
            </Button>
          )}
          {writable && left.length > 1 && asking !== rule && (
            <Button type="link" size="small" onClick={() => setAsking(rule)}>
              同一理由放行 {left.length} 处…
            </Button>
          )}
        </h4>
        {asking === rule && left.length > 0 && (
          <Reason label={`全部放行的理由：${title}`} onOk={overruleAll} onCancel={() => setAsking(null)} />
        )}
        <ul>
          {own.map((error) => (
            <Row
              key={error.finding.key}
              error={error}
              asking={asking === error.finding.key}
              checks={checks}
              onAsk={(on) => setAsking(on ? error.finding.key : null)}
              onGo={onGo}
            />
          ))}
        </ul>
      </section>
    )
  })
}
