/** Whether two values are the same JSON, whatever the order of keys. It goes no deeper than both of them do. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one)) {
    if (!Array.isArray(other) || one.length !== other.length) return false
    for (let n = 0; n < one.length; n += 1) if (!sameJson(one[n], other[n])) return false
    return true
  }
  return !Array.isArray(other) && sameEntries(one as Entries, other as Entries)
}

type Entries = Readonly<Record<string, unknown>>

// A save compares thousands of objects: lists of their keys would cost more than what they are compared for.
function sameEntries(one: Entries, other: Entries): boolean {
  let keys = 0
  for (const key in one) {
    if (!Object.hasOwn(other, key) || !sameJson(one[key], other[key])) return false
    keys += 1
  }
  for (const _ in other) keys -= 1
  return keys === 0
}
