/** One finding in the pane. At rest: what is wrong. In front: the sentence, why, on what ground, what can be done. */
import { Button, Tooltip } from 'antd'
import { useMayWrite } from '../session/session.ts'
import { fixesOf } from './fixes.ts'
import { SeverityIcon } from './SeverityIcon.tsx'
import { type NamedFinding, placeOf } from './state.ts'
import { ruleOf } from './use-checks.ts'

export interface FindingActions {
  go(finding: NamedFinding): void
  fix(finding: NamedFinding): void
  fixAll(finding: NamedFinding): void
  ignore(finding: NamedFinding): void
  disable(finding: NamedFinding): void
}

/** The sentence with what the finding is about set off in it. */
function Quoted({ sentence, text }: { sentence: string; text: string }) {
  const at = text === '' ? -1 : sentence.indexOf(text)
  if (at < 0) return <q>{sentence}</q>
  return (
    <q>
      {sentence.slice(0, at)}
      <mark>{text}</mark>
      {sentence.slice(at + text.length)}
    </q>
  )
}

export function FindingCard({
  finding,
  open,
  sameRule,
  actions,
  onFocus,
}: {
  finding: NamedFinding
  /** In front. */
  open: boolean
  /** Findings of the same rule that can be fixed, this one included. */
  sameRule: number
  actions: FindingActions
  onFocus: () => void
}) {
  const rule = ruleOf(finding.rule)
  const writable = useMayWrite()
  const fixes = writable ? fixesOf(finding).length : 0
  const inDetails = finding.place !== null && !('block' in finding.place)
  const nowhere = placeOf(finding) === null && !inDetails
  return (
    <li className="finding-card" data-open={open}>
      <button
        type="button"
        className="finding-head"
        data-finding-row={finding.key}
        aria-expanded={open}
        tabIndex={open ? 0 : -1}
        onFocus={onFocus}
        // Focus opens the card, and the place pressed would be another one before the key of the mouse is up.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => actions.go(finding)}
      >
        <SeverityIcon severity={finding.severity} />
        <span className="finding-message">{finding.message}</span>
      </button>
      {open && (
        <div className="finding-more">
          {finding.sentence !== '' && <Quoted sentence={finding.sentence} text={finding.text} />}
          {rule && (
            <>
              <p>{rule.why}</p>
              <p className="small">
                {rule.basis} · {rule.source} · {rule.id}
              </p>
            </>
          )}
          <div className="finding-acts">
            {inDetails && (
              <Button type="link" size="small" onClick={() => actions.go(finding)}>
                打开报告信息
              </Button>
            )}
            {nowhere && finding.areaId !== null && (
              <Button type="link" size="small" onClick={() => actions.go(finding)}>
                到职责清单
              </Button>
            )}
            {fixes > 0 && (
              <Tooltip
                title={finding.fix === null ? '一步完成，能撤销' : `改为“${finding.fix}”（Alt+Enter）`}
                mouseEnterDelay={0.4}
              >
                <Button type="link" size="small" onClick={() => actions.fix(finding)}>
                  {fixes > 1 ? `全部修正 ${fixes} 处` : '修正'}
                </Button>
              </Tooltip>
            )}
            {fixes === 1 && sameRule > 1 && (
              <Tooltip title={`“${rule?.title}”的全部问题，一步完成，能撤销`} mouseEnterDelay={0.4}>
                <Button type="link" size="small" onClick={() => actions.fixAll(finding)}>
                  全部修正 {sameRule} 处
                </Button>
              </Tooltip>
            )}
            {writable && (
              <Tooltip title="这句话改动后会再提示（Delete）" mouseEnterDelay={0.4}>
                <Button type="link" size="small" onClick={() => actions.ignore(finding)}>
                  忽略此处
                </Button>
              </Tooltip>
            )}
            <Tooltip title="所有报告都不再检查，可在下方恢复" mouseEnterDelay={0.4}>
              <Button type="link" size="small" onClick={() => actions.disable(finding)}>
                不再检查此规则
              </Button>
            </Tooltip>
          </div>
        </div>
      )}
    </li>
  )
}
