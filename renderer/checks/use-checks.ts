/** The checks of one window: runs the rules, shows what they find in the text, and does what the pane asks for. */
import type { Editor } from '@tiptap/core'
import { App as AntdApp } from 'antd'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { createChecker, ignoredKey } from '../../report/checks/check.ts'
import type { Finding, Rule } from '../../report/checks/rule.ts'
import { rules } from '../../report/checks/rules.ts'
import { call } from '../call.ts'
import { goToPlace } from '../editor/commands.ts'
import { placeRange } from '../editor/json.ts'
import { findingAt, showUnderlines } from '../editor/plugins/underlines.ts'
import { showSideTab } from '../inspector/side-tab.ts'
import { closePreview } from '../preview/state.ts'
import { loadCheckSettings, saveCheckSettings, useCheckSettings } from '../session/check-settings.ts'
import { ignoreFindings, mayWrite, restoreFindings, useSession } from '../session/session.ts'
import { keepNow } from '../session/versions.ts'
import { fixesOf, makeFixes } from './fixes.ts'
import { countsBySection } from './groups.ts'
import { browserMachine, createRunner, type Runner } from './runner.ts'
import { alike, type NamedFinding, named, noChecks, openFindings, placeOf, useChecks } from './state.ts'
import { nextStop, type Stop } from './stops.ts'

export interface Checks {
  /** Opens the pane at the checks. */
  open(): void
  /** Selects the place of a finding in the text. */
  go(finding: NamedFinding): void
  /** The next one (1) or the one before (-1), from the caret. */
  step(direction: 1 | -1): void
  /** 修正: what the finding proposes. */
  fix(finding: NamedFinding): void
  /** 全部修正: of all findings of a rule that are not ignored. */
  fixAll(rule: string): void
  /** 忽略此处, and back. */
  ignore(finding: NamedFinding): void
  restore(finding: NamedFinding): void
  /** 不再检查此规则, and back. */
  disable(rule: string): void
  enable(rule: string): void
  /** Takes back what was done last in the pane, else the last change of the text. */
  takeBack(): void
  /** Runs to its end what is still to be run. @returns all findings of the present text; none before the first run */
  fresh(): readonly NamedFinding[]
}

export const ruleOf = (id: string): Rule | undefined => rules.find((rule) => rule.id === id)

/**
 * Keeps findings and underlines in step with the text and the settings.
 * @returns runs to its end what is still to be run; where the editor is still on its way, as soon as it stands
 */
function useRunner(editor: Editor | null): () => void {
  const runner = useRef<Runner | null>(null)
  const asked = useRef(false)
  useEffect(() => {
    if (!editor) return
    const broken = new Set<string>()
    const made = () => {
      const { words, disabledRules } = useCheckSettings.getState()
      return createChecker(
        rules.filter(({ id }) => !disabledRules.includes(id) && !broken.has(id)),
        words,
      )
    }
    let checker = made()
    const say = ({ rule, error }: (typeof checker.broken)[number]) => {
      if (broken.has(rule)) return
      broken.add(rule)
      void call('checks.broken', { rule, error: error instanceof Error ? error.name.slice(0, 80) : typeof error })
    }
    const begin = () => {
      const { report } = useSession.getState()
      return report && checker.run(report)
    }
    const show = (found: readonly Finding[]) => {
      for (const entry of checker.broken) say(entry)
      const before = useChecks.getState()
      const now = named(found)
      const findings = alike(now, before.findings) ? before.findings : now
      const { report } = useSession.getState()
      const counts = report ? countsBySection(findings, report.outline) : []
      useChecks.setState({
        findings,
        bySection: JSON.stringify(counts) === JSON.stringify(before.bySection) ? before.bySection : counts,
        ran: true,
        broken: broken.size === before.broken.length ? before.broken : [...broken],
        current: findings.some(({ key }) => key === before.current) ? before.current : null,
      })
      const underlined = openFindings(findings).flatMap(({ key, severity, message, place }) =>
        place !== null && 'block' in place ? [{ key, severity, message, place }] : [],
      )
      if (!showUnderlines(editor.view, underlined)) own.touch()
    }
    const own = createRunner(begin, show, browserMachine)
    runner.current = own
    own.touch()
    const stopReport = useSession.subscribe(({ report }, before) => {
      if (!report || report === before.report) return
      own.touch()
      const { last } = useChecks.getState()
      if (last?.document && last.document !== report.envelope.document) useChecks.setState({ last: null })
    })
    const stopSettings = useCheckSettings.subscribe(() => {
      checker = made()
      own.touch()
      // Who changes them looks at what comes of it; when a report is opened nobody waits.
      if (useChecks.getState().ran) own.hurry()
    })
    void loadCheckSettings()
    const follow = () => {
      const current = findingAt(editor.state)
      if (current) useChecks.setState({ current })
    }
    editor.on('selectionUpdate', follow)
    document.addEventListener('compositionstart', own.hold)
    document.addEventListener('compositionend', own.release)
    if (asked.current) own.hurry()
    asked.current = false
    return () => {
      stopReport()
      stopSettings()
      editor.off('selectionUpdate', follow)
      document.removeEventListener('compositionstart', own.hold)
      document.removeEventListener('compositionend', own.release)
      own.stop()
      runner.current = null
      useChecks.setState(noChecks)
    }
  }, [editor])
  return useCallback(() => {
    if (runner.current) runner.current.hurry()
    else asked.current = true
  }, [])
}

export function useChecksOf(
  editor: Editor | null,
  {
    onDetail,
    onArea,
    onOpen,
  }: {
    /** Opens 报告信息 at a field. */
    readonly onDetail: (path: string) => void
    /** Shows a duty area in the checklist. */
    readonly onArea: (areaId: string) => void
    /** Opens the pane on the right. */
    readonly onOpen: () => void
  },
): Checks {
  const hurry = useRunner(editor)
  const { message } = AntdApp.useApp()
  const latest = useRef({ onDetail, onArea, onOpen })
  latest.current = { onDetail, onArea, onOpen }

  const fresh = useCallback(() => {
    hurry()
    return useChecks.getState().findings
  }, [hurry])

  return useMemo<Checks>(() => {
    const open = () => {
      latest.current.onOpen()
      showSideTab('checks')
    }
    /** The same finding in the text as it is now. */
    const again = ({ key }: NamedFinding) => fresh().find((finding) => finding.key === key)
    const go = (finding: NamedFinding) => {
      const { place } = finding
      if (place !== null && !('block' in place)) return latest.current.onDetail(place.detail)
      const now = again(finding)
      const at = now && placeOf(now)
      if (now && !at && now.areaId !== null) return latest.current.onArea(now.areaId)
      if (!editor || !at) return
      closePreview()
      goToPlace(editor, at)
      useChecks.setState({ current: finding.key })
    }
    const done = (text: string, takeBack: () => void, ofText = false) =>
      useChecks.setState({
        last: { text, takeBack, document: ofText ? (useSession.getState().report?.envelope.document ?? null) : null },
      })
    const fixed = (findings: readonly NamedFinding[]) => {
      if (!editor || !mayWrite()) return
      const fixes = findings.flatMap(fixesOf)
      // What the text was before; undo takes all of them back as well.
      if (fixes.length > 1) void keepNow('fixes')
      const made = makeFixes(editor, fixes)
      if (made === 0) return void message.info('没有改动：这里的文字已经变了，或者来自报告信息。')
      done(
        `已修正 ${made} 处`,
        () => {
          editor.commands.undo()
          fresh()
        },
        true,
      )
      fresh()
    }
    const switchRule = async (rule: string, on: boolean) => {
      const { disabledRules } = useCheckSettings.getState()
      const others = disabledRules.filter((id) => id !== rule)
      const answer = await saveCheckSettings({ disabledRules: on ? others : [...others, rule] })
      if (!answer.ok) message.warning(answer.message)
    }
    return {
      open,
      go,
      step: (direction) => {
        if (!editor) return
        const findings = openFindings(fresh())
        const { doc, selection } = editor.state
        const stops = findings
          .flatMap((finding): Stop[] => {
            const place = placeOf(finding)
            const range = place && placeRange(doc, place)
            return range ? [{ key: finding.key, ...range }] : []
          })
          .toSorted((a, b) => a.from - b.from || a.to - b.to)
        const next = nextStop(stops, selection, useChecks.getState().current, direction)
        const finding = findings.find(({ key }) => key === next?.key)
        if (finding) {
          open()
          go(finding)
        } else if (findings.length > 0) open()
        else message.info('检查没有发现问题。')
      },
      fix: (finding) => {
        const now = again(finding)
        fixed(now ? [now] : [])
      },
      fixAll: (rule) => fixed(openFindings(fresh()).filter((finding) => finding.rule === rule)),
      ignore: (finding) => {
        if (!mayWrite()) return
        const left = [ignoredKey(finding)]
        ignoreFindings(left)
        done('已忽略 1 处', () => {
          restoreFindings(left)
          fresh()
        })
        fresh()
      },
      restore: (finding) => {
        restoreFindings([ignoredKey(finding)])
        fresh()
      },
      disable: (rule) => {
        void switchRule(rule, false)
        done(`不再检查“${ruleOf(rule)?.title ?? rule}”`, () => void switchRule(rule, true))
      },
      enable: (rule) => void switchRule(rule, true),
      takeBack: () => {
        const { last } = useChecks.getState()
        useChecks.setState({ last: null })
        if (last) last.takeBack()
        else editor?.commands.undo()
      },
      fresh,
    }
  }, [editor, fresh, message])
}
