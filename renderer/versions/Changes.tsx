/** What changed between two states of the report; long stretches without a change are folded. */
import './versions.css'
import { Fragment, useMemo, useState } from 'react'
import { type Change, changes, countChanges, otherParts } from '../../report/compare/compare.ts'
import type { Envelope } from '../../report/document/envelope.ts'

/** Unchanged paragraphs that are shown round a change. */
const context = 1

const parts = { details: '报告信息', areas: '职责领域的完成标记', pictures: '图片' } as const

function Row({ change }: { change: Change }) {
  switch (change.kind) {
    case 'same':
      return (
        <p className="change" data-kind={change.restyled ? 'restyled' : 'same'}>
          {change.restyled && <span className="change-tag">格式不同</span>}
          {change.text}
        </p>
      )
    case 'changed':
      return (
        <p className="change" data-kind="changed">
          {change.pieces.map(({ kind, text }, index) => {
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity
            if (kind === 'same') return <Fragment key={index}>{text}</Fragment>
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity
            return kind === 'added' ? <ins key={index}>{text}</ins> : <del key={index}>{text}</del>
          })}
        </p>
      )
    default:
      return (
        <p className="change" data-kind={change.kind}>
          {change.kind === 'added' ? <ins>{change.text}</ins> : <del>{change.text}</del>}
        </p>
      )
  }
}

/** Stretches: either shown row by row, or so many unchanged paragraphs. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly folded: boolean
}

function stretches(all: readonly Change[]): Stretch[] {
  const near = all.map((_, index) =>
    all.slice(Math.max(0, index - context), index + context + 1).some((one) => one.kind !== 'same' || one.restyled),
  )
  const made: Stretch[] = []
  for (let from = 0; from < all.length; ) {
    let to = from
    while (to < all.length && near[to] === near[from]) to++
    made.push({ from, to, folded: !near[from] })
    from = to
  }
  return made
}

/** @param before the older state; its words that are gone are struck through */
export function Changes({ before, now }: { before: Envelope; now: Envelope }) {
  const all = useMemo(() => changes(before.document, now.document), [before, now])
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const count = countChanges(all)
  const other = otherParts(before, now)
  return (
    <div className="changes">
      <p className="changes-sum" role="status">
        {count === 0 ? '正文没有不同。' : `有 ${count} 段不同。`}
        {other.length > 0 && `${other.map((part) => parts[part]).join('、')}也有不同。`}
        {count > 0 && (
          <span className="changes-key">
            <ins>新增</ins>
            <del>删去</del>
          </span>
        )}
      </p>
      {stretches(all).map(({ from, to, folded }) =>
        folded && !opened.has(from) ? (
          <button
            key={from}
            type="button"
            className="changes-fold"
            onClick={() => setOpened(new Set([...opened, from]))}
          >
            {`${to - from} 段相同，点此展开`}
          </button>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows stand where they stand
          all.slice(from, to).map((change, index) => <Row key={from + index} change={change} />)
        ),
      )}
    </div>
  )
}
