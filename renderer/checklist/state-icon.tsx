/** The state of a duty area by shape and colour: ring, half, filled, ticked, crossed out. */
import { type AreaState, areaStateNames } from '../../report/checklist/checklist.ts'

const colour: Readonly<Record<AreaState, string>> = {
  empty: 'var(--red)',
  begun: 'var(--amber-fill)',
  written: 'var(--green)',
  done: 'var(--green)',
  omitted: 'var(--ink-3)',
}

/** @param quiet an area that nobody asked for: no warning colour while it is empty */
export function StateIcon({ state, quiet = false }: { state: AreaState; quiet?: boolean }) {
  const fill = quiet && state === 'empty' ? 'var(--line-strong)' : colour[state]
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" role="img" aria-label={areaStateNames[state]}>
      <circle cx="8" cy="8" r="6.5" fill={state === 'done' ? fill : 'none'} stroke={fill} strokeWidth="1.5" />
      {state === 'begun' && <path d="M8 1.5 a6.5 6.5 0 0 1 0 13 z" fill={fill} />}
      {state === 'written' && <circle cx="8" cy="8" r="3.8" fill={fill} />}
      {state === 'done' && (
        <path d="M4.8 8.2 l2.2 2.3 l4.2 -4.6" fill="none" stroke="var(--on-fill)" strokeWidth="1.7" />
      )}
      {state === 'omitted' && <path d="M4.5 8 h7" stroke={fill} strokeWidth="1.6" />}
    </svg>
  )
}
