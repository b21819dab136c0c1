/** 上年: what last year's report says of the section under the caret, what of it has changed, and its sentences to take over. */
import type { Editor } from '@tiptap/core'
import { Segmented } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import type { PreviousReport } from '../../report/document/envelope.ts'
import type { Section } from '../../report/document/outline.ts'
import {
  differences,
  type LastYearSection,
  lastYearSection,
  sectionParagraphs,
  sentencesOf,
  similarities,
  similarity,
} from '../../report/rollover/compare.ts'
import { insertCarried } from '../editor/carried-commands.ts'
import { goToBlock } from '../editor/commands.ts'
import type { OpenReport } from '../session/report.ts'
import { useMayWrite } from '../session/session.ts'
import { blockNow } from '../session/settled.ts'

type View = 'text' | 'changes'

const percent = (share: number) => `${Math.round(share * 100)}%`

/** The sentences as they were, each to be taken over where the caret stands. */
function Sentences({ editor, paragraphs }: { editor: Editor | null; paragraphs: readonly string[] }) {
  const writable = useMayWrite()
  return paragraphs.map((paragraph, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: last year's text does not change
    <ul key={at} className="last-sentences">
      {sentencesOf(paragraph).map((sentence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence may stand twice
        <li key={index}>
          <span>{sentence}</span>
          <button
            type="button"
            disabled={!editor || !writable}
            title="插入到光标处，标为沿用上年"
            aria-label={`带入“${sentence.slice(0, 12)}”`}
            onClick={() => editor && insertCarried(editor, sentence)}
          >
            带入
          </button>
        </li>
      ))}
    </ul>
  ))
}

function Changes({ before, now }: { before: string; now: string }) {
  const pieces = useMemo(() => differences(before, now), [before, now])
  if (pieces.every(({ kind }) => kind === 'same')) return <p className="small">与上年相同。</p>
  return (
    <p className="last-changes">
      {pieces.map(({ kind, text }, at) => {
        const key = `${at} ${kind}`
        if (kind === 'added') return <ins key={key}>{text}</ins>
        return kind === 'removed' ? <del key={key}>{text}</del> : text
      })}
    </p>
  )
}

function OfSection({ editor, last, now }: { editor: Editor | null; last: LastYearSection; now: string }) {
  const [view, setView] = useState<View>('text')
  const before = last.paragraphs.join('\n')
  return (
    <section>
      <h3>{last.heading}</h3>
      <p className="small">与上年相似 {percent(similarity(before, now))}</p>
      <Segmented<View>
        size="small"
        block
        aria-label="上年文字的显示"
        value={view}
        onChange={setView}
        options={[
          { label: '上年原文', value: 'text' },
          { label: '逐词对照', value: 'changes' },
        ]}
      />
      {view === 'text' ? (
        <Sentences editor={editor} paragraphs={last.paragraphs} />
      ) : (
        <Changes before={before} now={now} />
      )}
    </section>
  )
}

/** Outside of every section: how much of each is as it was. */
function Overview({
  editor,
  report,
  previous,
}: {
  editor: Editor | null
  report: OpenReport
  previous: PreviousReport
}) {
  const { document } = useDeferredValue(report.envelope)
  const all = useMemo(() => similarities(previous, document, report.outline), [previous, document, report.outline])
  return (
    <section>
      <h3>各节与上年的相似程度</h3>
      <ul className="last-overview">
        {all.map(({ section, similarity: alike }) => (
          <li key={section.index}>
            <button type="button" onClick={() => editor && goToBlock(editor, blockNow(section.index))}>
              <span>
                {section.number}
                {section.title}
              </span>
              <span>{alike === null ? '上年无' : percent(alike)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="small">相似程度很高的，请确认是否已更新到本轮。</p>
    </section>
  )
}

export function LastYear({
  editor,
  report,
  previous,
  section,
}: {
  editor: Editor | null
  report: OpenReport
  previous: PreviousReport
  /** Under the caret; null outside of all. */
  section: Section | null
}) {
  const last = useMemo(() => section && lastYearSection(previous, section), [previous, section])
  const now = section ? sectionParagraphs(report.envelope.document.content, section).join('\n') : ''
  const deferred = useDeferredValue(now)
  return (
    <>
      <p className="small">
        上年报告：{previous.name}（{previous.round} 年度）
      </p>
      {section && last ? (
        <OfSection key={section.areaId ?? section.title} editor={editor} last={last} now={deferred} />
      ) : section ? (
        <section>
          <h3>{section.title}</h3>
          <p className="small">上年报告没有这一节。</p>
        </section>
      ) : (
        <Overview editor={editor} report={report} previous={previous} />
      )}
    </>
  )
}
