/** Length against the limit, the section one is in, fill-ins left, how many pages it makes. */

import type { Editor } from '@tiptap/core'
import type { ReactNode } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { severities } from '../../report/checks/rule.ts'
import { sectionAt } from '../../report/document/outline.ts'
import { SeverityIcon } from '../checks/SeverityIcon.tsx'
import { countsOf, openFindings, useChecks } from '../checks/state.ts'
import { goToNextBlank } from '../editor/commands.ts'
import { closePreview, openPreview, usePreview } from '../preview/state.ts'
import { useSession } from '../session/session.ts'
import { useReport } from '../session/settled.ts'
import { openTool } from '../tools/state.ts'

const number = new Intl.NumberFormat('zh-CN')

/** The last count stays until there is a newer one, so that it does not flicker while somebody writes. */
function PageCount() {
  const pages = usePreview((state) => state.made?.pages.length ?? null)
  const failed = usePreview((state) => state.failure !== null && state.failure.code !== 'cancelled')
  const open = usePreview((state) => state.open)
  const text = failed ? '页数未能算出' : pages === null ? '正在计算页数' : `共 ${number.format(pages)} 页`
  return open ? (
    <span>{text}</span>
  ) : (
    <button type="button" title="预览（Ctrl+P）" onClick={openPreview}>
      {text}
    </button>
  )
}

/** Counts by severity; what was found before stays until there is a newer run. */
function FindingCount({ onOpen }: { onOpen: () => void }) {
  const ran = useChecks((state) => state.ran)
  // By value: a run that moves findings changes no number.
  const counts = useChecks(useShallow((state) => countsOf(openFindings(state.findings))))
  if (!ran) return <span>正在检查</span>
  const found = severities.filter((severity) => counts[severity] > 0)
  return (
    <button type="button" className="finding-counts" title="检查（F8 下一处）" onClick={onOpen}>
      检查
      {found.length === 0 && ' 没有问题'}
      {found.map((severity) => (
        <span key={severity} className="finding-count">
          <SeverityIcon severity={severity} />
          {counts[severity]}
        </span>
      ))}
    </button>
  )
}

export function StatusBar({
  editor,
  onChecks,
  saveState,
}: {
  editor: Editor | null
  onChecks: () => void
  /** Where the header, which has it otherwise, is out of the way. */
  saveState: ReactNode
}) {
  const report = useReport()
  const caret = useSession((state) => state.caret)
  if (!report) return null
  const limit = report.pack?.limits.maxChars ?? null
  const over = limit !== null && report.chars > limit
  const section = sectionAt(report.outline, caret)
  const status = section?.areaId ? report.checklist.areas.find((area) => area.areaId === section.areaId) : undefined
  return (
    <footer className="status" data-pane="status">
      <button
        type="button"
        className={over ? 'over' : undefined}
        title="字数统计"
        onClick={() => openTool('wordCount')}
      >
        {number.format(report.chars)} 字{limit !== null && ` / 上限 ${number.format(limit)}`}
        {over && `，超出 ${number.format(report.chars - limit)}`}
      </button>
      {section && (
        <span>
          本节 {section.number}
          {status && ` ${number.format(status.chars)} 字`}
        </span>
      )}
      {report.blanks > 0 && (
        <button
          type="button"
          onClick={() => {
            closePreview()
            if (editor) goToNextBlank(editor)
          }}
        >
          待填 {report.blanks} 处，转到下一处
        </button>
      )}
      <FindingCount onOpen={onChecks} />
      <span className="spring" />
      {saveState}
      <PageCount />
      <span>每面 22 行，每行 28 字</span>
      <span>离线</span>
    </footer>
  )
}
