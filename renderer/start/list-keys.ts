/** What a key does on a row of the list. */

export interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly repeat: boolean
}

/** Rows to go on by, or what happens to the draft. */
export type RowCommand =
  | { readonly kind: 'go'; readonly by: number }
  | { readonly kind: 'open' | 'rename' | 'duplicate' | 'bin' | 'restore' | 'erase' }

const page = 10
const walks: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['PageDown', page],
  ['PageUp', -page],
  ['End', Number.POSITIVE_INFINITY],
  ['Home', Number.NEGATIVE_INFINITY],
])

function action({ key, ctrlKey, metaKey }: Key, inBin: boolean): RowCommand | null {
  if (ctrlKey || metaKey) return !inBin && key.toLowerCase() === 'd' ? { kind: 'duplicate' } : null
  switch (key) {
    case 'Enter':
      return { kind: inBin ? 'restore' : 'open' }
    case 'Delete':
      return { kind: inBin ? 'erase' : 'bin' }
    case 'F2':
      return inBin ? null : { kind: 'rename' }
    default:
      return null
  }
}

/**
 * The command of a key press, null where the key has none here. A key that is held down walks on,
 * but does nothing else: it must not bin one draft after the other. It still counts as handled,
 * 'held', so that the browser does not act on it either.
 */
export function rowCommand(press: Key, inBin: boolean): RowCommand | 'held' | null {
  if (press.altKey || press.shiftKey) return null
  const by = press.ctrlKey || press.metaKey ? undefined : walks.get(press.key)
  if (by !== undefined) return { kind: 'go', by }
  const found = action(press, inBin)
  return found && press.repeat ? 'held' : found
}
