/** 原文: every paragraph of the file as it was read, with the role that it has; damaged places are underlined. */
import { type KeyboardEvent, memo, useEffect, useRef } from 'react'
import type { Recognised } from '../../report/recognise/revise.ts'
import { damageKey, type PlacedDamage, type Revision } from '../../report/recognise/revision.ts'
import { isComposing } from '../keys.ts'
import { roleChoices, roleName } from './rows.ts'
import type { Review } from './use-review.ts'

/** Paragraphs that a page key passes: about as many as are in view. */
const pageful = 12

interface Move {
  readonly from: 'head' | 'start' | 'end'
  readonly step: 1 | -1
  readonly times: number
}
const moves: ReadonlyMap<string, Move> = new Map<string, Move>([
  ['ArrowDown', { from: 'head', step: 1, times: 1 }],
  ['ArrowUp', { from: 'head', step: -1, times: 1 }],
  ['PageDown', { from: 'head', step: 1, times: pageful }],
  ['PageUp', { from: 'head', step: -1, times: pageful }],
  ['Home', { from: 'start', step: 1, times: 1 }],
  ['End', { from: 'end', step: -1, times: 1 }],
])

const rowId = (index: number) => `review-paragraph-${index}`

/** The text with its damaged places; where the repair is accepted, as it will read. */
function Words({
  text,
  damage,
  repairs,
}: {
  text: string
  damage: readonly PlacedDamage[]
  repairs: Revision['repairs']
}) {
  if (damage.length === 0) return text
  const pieces = []
  let at = 0
  for (const one of damage) {
    const key = damageKey(one)
    const accepted = repairs.has(key)
    pieces.push(
      text.slice(at, one.start),
      <span
        key={key}
        className="review-damage"
        data-accepted={accepted}
        title={`${one.why}${accepted ? `，原文为“${one.found}”` : ''}`}
      >
        {accepted ? one.repaired : one.found}
      </span>,
    )
    at = one.end
  }
  return [...pieces, text.slice(at)]
}

interface RowProps {
  readonly index: number
  readonly text: string
  readonly object: '表格' | '图片' | null
  readonly role: string
  readonly kind: string
  readonly level: number | undefined
  readonly chosen: boolean
  readonly head: boolean
  readonly damage: readonly PlacedDamage[]
  readonly repairs: Revision['repairs']
  readonly onChoose: (index: number, extend: boolean) => void
}

const Row = memo(function Row({
  index,
  text,
  object,
  role,
  kind,
  level,
  chosen,
  head,
  damage,
  repairs,
  onChoose,
}: RowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, this is its active descendant
    <div
      id={rowId(index)}
      className="review-row"
      role="option"
      aria-selected={chosen}
      data-head={head}
      data-role={kind}
      data-level={level}
      onClick={(event) => onChoose(index, event.shiftKey)}
    >
      <span className="review-role">{role}</span>
      <span className="review-words">
        {object ? <em>〔{object}〕</em> : <Words text={text} damage={damage} repairs={repairs} />}
      </span>
    </div>
  )
})

const noDamage: readonly PlacedDamage[] = []

/**
 * @param onNext goes on to the next paragraph that waits for the user
 * @param onArea gives the focus to the area of a heading
 */
export function SourceText({
  recognised,
  review,
  damage,
  onNext,
  onArea,
}: {
  recognised: Recognised
  review: Review
  /** By the paragraph. */
  damage: ReadonlyMap<number, readonly PlacedDamage[]>
  onNext: (back: boolean) => void
  onArea: (index: number) => void
}) {
  const { proposal, chosen, revision } = review
  const list = useRef<HTMLDivElement>(null)
  const latest = useRef(review)
  latest.current = review
  const onChoose = useRef((index: number, extend: boolean) => {
    latest.current.choose(index, extend)
    list.current?.focus({ preventScroll: true })
  }).current

  useEffect(() => list.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    document.getElementById(rowId(chosen.head))?.scrollIntoView({ block: 'nearest' })
  }, [chosen.head])

  const { paragraphs } = proposal
  /** The next paragraph with words in that direction; the same where there is none. */
  const neighbour = (from: number, step: 1 | -1, times: number): number => {
    let found = from
    for (let at = from + step; at >= 0 && at < paragraphs.length && times > 0; at += step)
      if (paragraphs[at]?.role !== 'empty') {
        found = at
        times -= 1
      }
    return found
  }

  const moved = ({ from, step, times }: Move) =>
    neighbour(from === 'head' ? chosen.head : from === 'start' ? -1 : paragraphs.length, step, times)

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.altKey) return
    const { key, shiftKey } = event
    const ctrl = event.ctrlKey || event.metaKey
    if (ctrl) {
      if (key.toLowerCase() !== 'a') return
      event.preventDefault()
      review.choose(neighbour(-1, 1, 1))
      review.choose(neighbour(paragraphs.length, -1, 1), true)
      return
    }
    const move = moves.get(key)
    const wanted = key === 'Delete' ? 'X' : key.toUpperCase()
    const choice = shiftKey ? undefined : roleChoices.find((one) => one.key === wanted)
    if (move) review.choose(moved(move), shiftKey)
    else if (choice) review.give(choice)
    else if (key === ' ') review.repair(damage.get(chosen.head) ?? [])
    else if (key === 'Enter') onArea(chosen.head)
    else if (key === 'F8') onNext(shiftKey)
    else return
    event.preventDefault()
  }

  const [from, to] = [Math.min(chosen.anchor, chosen.head), Math.max(chosen.anchor, chosen.head)]
  return (
    <div
      ref={list}
      className="review-source"
      role="listbox"
      aria-label="原文段落"
      aria-multiselectable
      aria-activedescendant={rowId(chosen.head)}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {paragraphs.map((paragraph, index) => {
        const source = recognised.paragraphs[index]
        if (paragraph.role === 'empty' || !source) return null
        return (
          <Row
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs neither come nor go
            key={index}
            index={index}
            text={source.text}
            object={source.object ? (source.object.kind === 'table' ? '表格' : '图片') : null}
            role={roleName(paragraph)}
            kind={paragraph.role}
            level={paragraph.heading?.level}
            chosen={index >= from && index <= to}
            head={index === chosen.head}
            damage={damage.get(index) ?? noDamage}
            repairs={revision.repairs}
            onChoose={onChoose}
          />
        )
      })}
    </div>
  )
}
