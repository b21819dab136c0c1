/** 上年、报送稿: what the report beside this one says of the section under the caret, what of it has changed, and its sentences to take over. */
import type { Editor } from '@tiptap/core'
import { Segmented } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import type { PreviousReport } from '../../report/document/envelope.ts'
import type { Section } from '../../report/document/outline.ts'
import { type PreviousNames, previousNames } from '../../report/document/previous.ts'
import {
  differences,
  type PreviousSection,
  previousSection,
  sectionParagraphs,
  sentencesOf,
  similarities,
  similarity,
} from '../../report/rollover/compare.ts'
import { takeOver } from '../editor/carried-commands.ts'
import { goToBlock } from '../editor/commands.ts'
import type { OpenReport } from '../session/report.ts'
import { useMayWrite } from '../session/session.ts'
import { blockNow } from '../session/settled.ts'

type View = 'text' | 'changes'

const percent = (share: number) => `${Math.round(share * 100)}%`

/** The sentences as they were, each to be taken over where the caret stands. */
function Sentences({
  editor,
  paragraphs,
  names,
}: {
  editor: Editor | null
  paragraphs: readonly string[]
  names: PreviousNames
}) {
  const writable = useMayWrite()
  return paragraphs.map((paragraph, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the text beside does not change
    <ul key={at} className="last-sentences">
      {sentencesOf(paragraph).map((sentence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence may stand twice
        <li key={index}>
          <span>{sentence}</span>
          <button
            type="button"
            disabled={!editor || !writable}
            title={names.takeOver}
            aria-label={`带入“${sentence.slice(0, 12)}”`}
            onClick={() => editor && takeOver(editor, sentence, names === previousNames.lastYear)}
          >
            带入
          </button>
        </li>
      ))}
    </ul>
  ))
}

function Changes({ before, now, names }: { before: string; now: string; names: PreviousNames }) {
  const pieces = useMemo(() => differences(before, now), [before, now])
  if (pieces.every(({ kind }) => kind === 'same')) return <p className="small">{names.same}。</p>
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

function OfSection({
  editor,
  last,
  now,
  names,
}: {
  editor: Editor | null
  last: PreviousSection
  now: string
  names: PreviousNames
}) {
  const [view, setView] = useState<View>('text')
  const before = last.paragraphs.join('\n')
  return (
    <section>
      <h3>{last.heading}</h3>
      <p className="small">
        {names.alike} {percent(similarity(before, now))}
      </p>
      <Segmented<View>
        size="small"
        block
        aria-label={names.textShown}
        value={view}
        onChange={setView}
        options={[
          { label: names.text, value: 'text' },
          { label: '逐词对照', value: 'changes' },
        ]}
      />
      {view === 'text' ? (
        <Sentences editor={editor} paragraphs={last.paragraphs} names={names} />
      ) : (
        <Changes before={before} now={now} names={names} />
      )}
    </section>
  )
}

/** Outside of every section: how much of each is as it was. */
function Overview({
  editor,
  report,
  previous,
  names,
}: {
  editor: Editor | null
  report: OpenReport
  previous: PreviousReport
  names: PreviousNames
}) {
  const { document } = useDeferredValue(report.envelope)
  const all = useMemo(() => similarities(previous, document, report.outline), [previous, document, report.outline])
  return (
    <section>
      <h3>{names.allAlike}</h3>
      <ul className="last-overview">
        {all.map(({ section, similarity: alike }) => (
          <li key={section.index}>
            <button type="button" onClick={() => editor && goToBlock(editor, blockNow(section.index))}>
              <span>
                {section.number}
                {section.title}
              </span>
              <span>{alike === null ? names.sectionMissing : percent(alike)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="small">{names.alikeMeans}</p>
    </section>
  )
}

export function Previous({
  editor,
  report,
  previous,
  names,
  section,
}: {
  editor: Editor | null
  report: OpenReport
  previous: PreviousReport
  names: PreviousNames
  /** Under the caret; null outside of all. */
  section: Section | null
}) {
  const last = useMemo(() => section && previousSection(previous, section), [previous, section])
  const now = section ? sectionParagraphs(report.envelope.document.content, section).join('\n') : ''
  const deferred = useDeferredValue(now)
  return (
    <>
      <p className="small">
        {names.report}：{previous.name}（{previous.round} 年度）
      </p>
      {section && last ? (
        <OfSection key={section.areaId ?? section.title} editor={editor} last={last} now={deferred} names={names} />
      ) : section ? (
        <section>
          <h3>{section.title}</h3>
          <p className="small">{names.noSection}</p>
        </section>
      ) : (
        <Overview editor={editor} report={report} previous={previous} names={names} />
      )}
    </>
  )
}
