/**
 * Values on their way between the main process and the page, as text.
 * Electron sends them by the structured clone algorithm; `structuredClone` is asked first, so what it refuses is
 * refused here, then the copy is written down. This function is also pasted into the page: it may use nothing from outside.
 */
export function makeCloner() {
  const { stringify, parse } = JSON
  const arrays = { Uint8Array, Int8Array, Uint16Array, Int16Array, Uint32Array, Int32Array, Float32Array, Float64Array }
  const toText = (bytes) => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
    return btoa(text)
  }
  const toBytes = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

  const plain = (value) => {
    if (value === undefined) return ['u']
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return ['p', value]
    if (typeof value === 'number') return Number.isFinite(value) ? ['p', value] : ['n', String(value)]
    if (typeof value === 'bigint') return ['i', String(value)]
    if (value instanceof ArrayBuffer) return ['b', toText(new Uint8Array(value))]
    if (ArrayBuffer.isView(value)) {
      const name = Object.prototype.toString.call(value).slice(8, -1)
      if (!(name in arrays)) throw new Error(`the double does not carry ${name}`)
      return ['t', name, toText(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))]
    }
    if (Array.isArray(value)) return ['a', value.map(plain)]
    if (value instanceof Date) return ['d', value.getTime()]
    if (value instanceof Map) return ['m', [...value].map((pair) => pair.map(plain))]
    if (value instanceof Set) return ['s', [...value].map(plain)]
    if (value instanceof Error) return ['e', value.name, value.message]
    return ['o', Object.entries(value).map(([key, inner]) => [key, plain(inner)])]
  }
  const revived = ([kind, one, two]) => {
    switch (kind) {
      case 'u':
        return undefined
      case 'p':
        return one
      case 'n':
        return Number(one)
      case 'i':
        return BigInt(one)
      case 'b':
        return toBytes(one).buffer
      case 't':
        return new arrays[one](toBytes(two).buffer)
      case 'a':
        return one.map(revived)
      case 'd':
        return new Date(one)
      case 'm':
        return new Map(one.map((pair) => pair.map(revived)))
      case 's':
        return new Set(one.map(revived))
      case 'e':
        return Object.assign(new Error(two), { name: one })
      default: {
        const object = {}
        // Not by assignment: a key such as __proto__ is data.
        for (const [key, inner] of one)
          Object.defineProperty(object, key, {
            value: revived(inner),
            enumerable: true,
            writable: true,
            configurable: true,
          })
        return object
      }
    }
  }
  const cloned = (value) => {
    try {
      return structuredClone(value)
    } catch {
      // The words of Electron's own V8 serializer.
      throw new Error('An object could not be cloned.')
    }
  }
  return { encode: (value) => stringify(plain(cloned(value))), decode: (text) => revived(parse(text)) }
}
