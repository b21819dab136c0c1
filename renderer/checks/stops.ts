/** Which finding the keys (F8, Shift+F8) go to next. */

export interface Stop {
  readonly key: string
  readonly from: number
  readonly to: number
}

/**
 * @param stops in the order of the text
 * @param selected the selection
 * @param current key of the finding one is at: of two in one place the other one comes next
 * @returns the next one in that direction, round the ends; null where there is none
 */
export function nextStop(
  stops: readonly Stop[],
  selected: { readonly from: number; readonly to: number },
  current: string | null,
  direction: 1 | -1,
): Stop | null {
  const here = stops.findIndex(({ key, from, to }) => key === current && from === selected.from && to === selected.to)
  if (here >= 0) return stops[(here + direction + stops.length) % stops.length] ?? null
  return direction > 0
    ? (stops.find(({ from }) => from >= selected.from) ?? stops[0] ?? null)
    : (stops.findLast(({ to }) => to <= selected.from) ?? stops.at(-1) ?? null)
}
