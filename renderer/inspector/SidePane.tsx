/** The pane on the right: what the area must state, what the checks found, what the report beside this one says; one tab each. */
import './side-pane.css'
import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { sectionAt } from '../../report/document/outline.ts'
import { previousKind, previousNames } from '../../report/document/previous.ts'
import { ChecksPane } from '../checks/ChecksPane.tsx'
import { openFindings, useChecks } from '../checks/state.ts'
import type { Checks } from '../checks/use-checks.ts'
import { isComposing } from '../keys.ts'
import { useSession } from '../session/session.ts'
import { useReport } from '../session/settled.ts'
import { InspectorPane } from './InspectorPane.tsx'
import { Previous } from './Previous.tsx'
import { type SideTab, showSideTab, sideTabs, useSideTab } from './side-tab.ts'

export function SidePane({
  editor,
  checks,
  onWords,
}: {
  editor: Editor | null
  checks: Checks
  /** Opens 本单位用语. */
  onWords: () => void
}) {
  const chosen = useSideTab((state) => state.tab)
  const report = useReport()
  const caret = useSession((state) => state.caret)
  const previous = report?.envelope.previous ?? null
  const names = previousNames[report ? previousKind(report.envelope) : 'lastYear']
  const tabs = sideTabs
    .filter(({ key }) => key !== 'previous' || previous !== null)
    .map(({ key, name }) => ({ key, name: name ?? names.short }))
  const tab = tabs.some(({ key }) => key === chosen) ? chosen : 'requirements'
  const found = useChecks((state) => openFindings(state.findings).length)
  const list = useRef<HTMLDivElement>(null)
  const counts: Partial<Record<SideTab, number>> = { checks: found }
  const panes: Readonly<Record<SideTab, () => ReactNode>> = {
    requirements: () => <InspectorPane editor={editor} />,
    checks: () => <ChecksPane checks={checks} onWords={onWords} />,
    previous: () =>
      report &&
      previous && (
        <Previous
          editor={editor}
          report={report}
          previous={previous}
          names={names}
          section={sectionAt(report.outline, caret)}
        />
      ),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const at = tabs.findIndex(({ key }) => key === tab)
    const next = tabs[(at + step + tabs.length) % tabs.length]
    if (!next) return
    showSideTab(next.key)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.key}"]`)?.focus()
  }
  return (
    <aside
      className="inspector"
      data-pane="inspector"
      aria-label={tabs.find(({ key }) => key === tab)?.name}
      tabIndex={-1}
    >
      <div className="side-tabs" role="tablist" aria-label="右栏" ref={list} onKeyDown={onKeyDown}>
        {tabs.map(({ key, name }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`side-tab-${key}`}
            data-tab={key}
            data-pane-focus={key === tab ? '' : undefined}
            aria-selected={key === tab}
            aria-controls="side-panel"
            tabIndex={key === tab ? 0 : -1}
            onClick={() => showSideTab(key)}
          >
            {name}
            {!!counts[key] && <span className="count"> {counts[key]}</span>}
          </button>
        ))}
      </div>
      <div className="side-panel" role="tabpanel" id="side-panel" aria-labelledby={`side-tab-${tab}`}>
        {panes[tab]()}
      </div>
    </aside>
  )
}
