/** The review while the user works on it: what was changed, what it makes, which paragraphs are chosen; with undo. */
import { useCallback, useMemo, useState } from 'react'
import type { Proposal } from '../../report/recognise/proposal.ts'
import { type Recognised, revise } from '../../report/recognise/revise.ts'
import {
  firstRevision,
  type PlacedDamage,
  type Revision,
  toggledRepair,
  withArea,
  withRole,
  withRunIn,
} from '../../report/recognise/revision.ts'
import type { TemplatePack } from '../../report/template/pack.ts'
import type { RoleChoice } from './rows.ts'

/** Steps that can be taken back; a review is some dozen clicks. */
const mostSteps = 500

interface History {
  readonly past: readonly Revision[]
  readonly now: Revision
  readonly future: readonly Revision[]
}

/** The chosen paragraphs: from the one that was clicked to the one that the arrow keys went on to. */
export interface Chosen {
  readonly anchor: number
  readonly head: number
}

export interface Review {
  readonly proposal: Proposal
  readonly revision: Revision
  readonly chosen: Chosen
  /** Whether the user has changed anything. */
  readonly changed: boolean
  /** @param extend keeps the anchor, as with Shift */
  choose(index: number, extend?: boolean): void
  /** Gives the chosen paragraphs a role. */
  give(choice: RoleChoice): void
  place(index: number, areaId: string | null): void
  runIn(index: number, runIn: boolean): void
  repair(damage: readonly PlacedDamage[]): void
  undo(): void
  redo(): void
}

export function useReview(recognised: Recognised, pack: TemplatePack): Review {
  const [history, setHistory] = useState<History>(() => ({
    past: [],
    now: firstRevision(recognised.damage),
    future: [],
  }))
  const { now } = history
  const proposal = useMemo(() => revise(recognised, pack, now), [recognised, pack, now])
  const [chosen, setChosen] = useState<Chosen>(() => {
    const first = Math.max(
      0,
      recognised.proposal.paragraphs.findIndex(({ role }) => role !== 'empty' && role !== 'wrapper'),
    )
    return { anchor: first, head: first }
  })

  const change = useCallback((next: (now: Revision) => Revision) => {
    setHistory((before) => {
      const made = next(before.now)
      if (made === before.now) return before
      return { past: [...before.past, before.now].slice(-mostSteps), now: made, future: [] }
    })
  }, [])

  return {
    proposal,
    revision: now,
    chosen,
    changed: history.past.length > 0,
    choose: (index, extend = false) => setChosen(({ anchor }) => ({ anchor: extend ? anchor : index, head: index })),
    give: ({ role, level }) => {
      const [from, to] = [Math.min(chosen.anchor, chosen.head), Math.max(chosen.anchor, chosen.head)]
      const indices = Array.from({ length: to - from + 1 }, (_, at) => from + at)
      change((before) => withRole(before, proposal, recognised.paragraphs, indices, role, level))
    },
    place: (index, areaId) => change((before) => withArea(before, index, areaId)),
    runIn: (index, runIn) => change((before) => withRunIn(before, index, runIn)),
    repair: (damage) => change((before) => damage.reduce(toggledRepair, before)),
    undo: () =>
      setHistory(({ past, now: undone, future }) => {
        const last = past.at(-1)
        return last
          ? { past: past.slice(0, -1), now: last, future: [undone, ...future] }
          : { past, now: undone, future }
      }),
    redo: () =>
      setHistory(({ past, now: redone, future }) => {
        const [next, ...rest] = future
        return next ? { past: [...past, redone], now: next, future: rest } : { past, now: redone, future }
      }),
  }
}
