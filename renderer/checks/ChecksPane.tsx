/** 检查: what the rules found, by area and severity, with what can be done about each. */
import './checks.css'
import { Button, Segmented } from 'antd'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { type Severity, severities } from '../../report/checks/rule.ts'
import { isComposing } from '../keys.ts'
import { useCheckSettings } from '../session/check-settings.ts'
import { useReport } from '../session/settled.ts'
import { type FindingActions, FindingCard } from './FindingCard.tsx'
import { fixesOf } from './fixes.ts'
import { grouped } from './groups.ts'
import { SetAside } from './SetAside.tsx'
import { countsOf, type NamedFinding, openFindings, severityNames, useChecks } from './state.ts'
import type { Checks } from './use-checks.ts'

type Filter = Severity | 'all'

export function ChecksPane({ checks, onWords }: { checks: Checks; onWords: () => void }) {
  const { findings, ran, broken, current, last } = useChecks()
  const report = useReport()
  const disabled = useCheckSettings((state) => state.disabledRules)
  const [filter, setFilter] = useState<Filter>('all')
  const list = useRef<HTMLDivElement>(null)
  /** The finding acted on is gone: the focus goes to the one that has taken its place. */
  const refocus = useRef(false)

  const standing = useMemo(() => openFindings(findings), [findings])
  const groups = useMemo(
    () =>
      report
        ? grouped(
            standing.filter(({ severity }) => filter === 'all' || severity === filter),
            report,
          )
        : [],
    [standing, report, filter],
  )
  const listed = groups.flatMap((group) => group.findings)
  const front = listed.find(({ key }) => key === current) ?? listed[0]
  const card = (key: string) =>
    [...(list.current?.querySelectorAll<HTMLElement>('[data-finding-row]') ?? [])].find(
      (element) => element.dataset.findingRow === key,
    )

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in front and what is listed are the triggers
  useEffect(() => {
    if (!front) return
    const element = card(front.key)
    if (refocus.current) {
      refocus.current = false
      element?.focus()
    }
    element?.parentElement?.scrollIntoView({ block: 'nearest' })
  }, [front?.key, listed.length])

  const counts = countsOf(standing)
  const fixable = (rule: string) =>
    standing.filter((finding) => finding.rule === rule).reduce((sum, finding) => sum + fixesOf(finding).length, 0)

  /** Does something that makes a finding go; what comes behind it moves to the front. */
  const act = (action: (finding: NamedFinding) => void) => (finding: NamedFinding) => {
    const at = listed.findIndex(({ key }) => key === finding.key)
    const next = listed.slice(at + 1).find(({ rule }) => rule !== finding.rule) ?? listed[at - 1]
    const follower = listed[at + 1] ?? listed[at - 1]
    refocus.current = list.current?.contains(document.activeElement) ?? false
    action(finding)
    const { findings: now } = useChecks.getState()
    const there = [follower, next].find((one) => one && now.some(({ key, ignored }) => key === one.key && !ignored))
    useChecks.setState({ current: there?.key ?? null })
  }
  const actions: FindingActions = {
    go: checks.go,
    fix: act(checks.fix),
    fixAll: act(({ rule }) => checks.fixAll(rule)),
    ignore: act(checks.ignore),
    disable: act(({ rule }) => checks.disable(rule)),
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    const run = (action: () => void) => {
      event.preventDefault()
      event.stopPropagation()
      action()
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') return run(checks.takeBack)
    // Keys of the rows only; inside their buttons Enter and Space are theirs.
    if (!front || !(event.target instanceof HTMLElement) || event.target.dataset.findingRow === undefined) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && !event.altKey) {
      const next = listed[listed.findIndex(({ key }) => key === front.key) + step]
      run(() => next && card(next.key)?.focus())
    } else if (event.key === 'Enter' && event.altKey && fixesOf(front).length > 0) run(() => actions.fix(front))
    else if (event.key === 'Delete') run(() => actions.ignore(front))
  }

  return (
    <section className="checks" aria-label="检查发现的问题" ref={list} onKeyDown={onKeyDown}>
      <Segmented<Filter>
        size="small"
        aria-label="按级别筛选"
        value={filter}
        onChange={setFilter}
        options={[
          { label: `全部 ${standing.length}`, value: 'all' },
          ...severities.map((severity) => ({
            label: `${severityNames[severity]} ${counts[severity]}`,
            value: severity,
            disabled: counts[severity] === 0 && filter !== severity,
          })),
        ]}
      />
      {last && (
        <p className="checks-last" role="status">
          {last.text}
          <Button type="link" size="small" onClick={checks.takeBack}>
            撤销
          </Button>
        </p>
      )}
      {groups.map((group) => (
        <section key={group.key} aria-label={group.title}>
          <h3>
            {group.title}
            <span className="small"> {group.findings.length}</span>
          </h3>
          <ul>
            {group.findings.map((finding) => (
              <FindingCard
                key={finding.key}
                finding={finding}
                open={finding.key === front?.key}
                sameRule={finding.key === front?.key ? fixable(finding.rule) : 0}
                actions={actions}
                onFocus={() => useChecks.setState({ current: finding.key })}
              />
            ))}
          </ul>
        </section>
      ))}
      {listed.length === 0 && (
        <p className="checks-none">
          {!ran ? '正在检查。' : filter === 'all' ? '检查没有发现问题。' : `没有${severityNames[filter]}。`}
        </p>
      )}
      <SetAside
        checks={checks}
        ignored={findings.filter(({ ignored }) => ignored)}
        disabled={disabled}
        broken={broken}
      />
      <p className="small checks-foot">
        <span>F8 下一处，Shift+F8 上一处。检查只作提醒，不改动文字。</span>
        <Button type="link" size="small" onClick={onWords}>
          本单位用语
        </Button>
      </p>
    </section>
  )
}
