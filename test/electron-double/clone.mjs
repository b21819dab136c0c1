/**
 * Values that cross between page and main. Electron clones them by the structured clone algorithm;
 * Playwright's bindings carry JSON, so bytes are wrapped on the way.
 */

/** Throws as Electron does where a value cannot be cloned (functions, DOM nodes). */
export function wrap(value) {
  const clone = structuredClone(value)
  const inner = (v) => {
    if (v instanceof Uint8Array) return { $bytes: Buffer.from(v).toString('base64') }
    if (Array.isArray(v)) return v.map(inner)
    if (v === undefined) return { $undefined: true }
    if (typeof v === 'object' && v !== null)
      return Object.fromEntries(Object.entries(v).map(([key, entry]) => [key, inner(entry)]))
    return v
  }
  return inner(clone)
}

export function unwrap(value) {
  if (Array.isArray(value)) return value.map(unwrap)
  if (typeof value !== 'object' || value === null) return value
  if (typeof value.$bytes === 'string') return new Uint8Array(Buffer.from(value.$bytes, 'base64'))
  if (value.$undefined === true) return undefined
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, unwrap(entry)]))
}
