/** When a part of a pane need not be drawn anew: for React's `memo`, whose own comparison knows identity alone. */

/**
 * @param byValue properties that are plain values (JSON) and made anew at each reading of the report: equal where their content is
 * @returns whether nothing that is shown differs
 */
export const sameProps =
  <Props extends object>(...byValue: readonly (keyof Props)[]) =>
  (before: Readonly<Props>, now: Readonly<Props>): boolean =>
    (Object.keys({ ...before, ...now }) as (keyof Props)[]).every(
      (key) =>
        Object.is(before[key], now[key]) ||
        (byValue.includes(key) && JSON.stringify(before[key]) === JSON.stringify(now[key])),
    )
