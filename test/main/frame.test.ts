import { describe, expect, it } from 'vitest'
import { decodeFrame, encodeFrame, FrameError } from '../../preload/frame.ts'
import { report } from './world.ts'

const there = (value: unknown) => decodeFrame(encodeFrame(value))
const bytes = (...values: number[]) => new Uint8Array(values)
/** A frame from its JSON text and its bytes. */
function frame(json: string, ...rest: number[]): Uint8Array {
  const text = new TextEncoder().encode(json)
  const made = new Uint8Array(4 + text.length + rest.length)
  new DataView(made.buffer).setUint32(0, text.length)
  made.set(text, 4)
  made.set(rest, 4 + text.length)
  return made
}

describe('frames', () => {
  it.each<[string, unknown]>([
    ['a report', report()],
    ['nothing', null],
    ['a text', '临江市'],
    ['numbers', [0, -1.5, 1e300]],
    ['bytes alone', bytes(1, 2, 3)],
    ['no bytes', bytes()],
    ['bytes within', { name: '去年.docx', bytes: bytes(0, 255), more: [bytes(7), { deep: bytes(8, 9) }] }],
    ['what looks like bytes', { $bytes: [0, 1] }],
    ['what looks like bytes, with bytes', [{ $bytes: [0, 1] }, bytes(5)]],
    ['keys with any number of $', { $: 1, $$: 2, $$bytes: 3, a$: 4, $bytes: { $bytes: [0, 0] } }],
  ])('carry %s there and back', (_what, value) => {
    expect(there(value)).toEqual(value)
  })

  it('carry keys that mean something to JavaScript as data', () => {
    const value = JSON.parse('{"__proto__":{"polluted":1},"$__proto__":{"polluted":2},"constructor":3}')
    const back = there(value) as Record<string, unknown>
    expect(JSON.stringify(back)).toBe(JSON.stringify(value))
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('drop undefined as JSON does', () => {
    expect(there({ a: undefined, b: 1 })).toEqual({ b: 1 })
    expect(there(undefined)).toBeNull()
  })

  it('do not blow bytes up', () => {
    const file = new Uint8Array(1_000_000).fill(200)
    expect(encodeFrame({ file }).byteLength).toBeLessThan(1_000_100)
  })

  it('carry part of a larger buffer, and hand out bytes of their own', () => {
    const buffer = Buffer.from([9, 1, 2, 9])
    const sent = encodeFrame({ bytes: buffer.subarray(1, 3) })
    const got = decodeFrame(sent) as { bytes: Uint8Array }
    expect(got).toEqual({ bytes: bytes(1, 2) })
    expect(got.bytes.buffer.byteLength).toBe(2)
    // A frame that itself is part of a larger buffer, as Node hands it out.
    const shifted = Buffer.concat([Buffer.from([1, 2, 3]), sent]).subarray(3)
    expect(decodeFrame(shifted)).toEqual({ bytes: bytes(1, 2) })
  })

  it.each<[string, Uint8Array]>([
    ['empty', bytes()],
    ['shorter than its header', bytes(0, 0, 0)],
    ['shorter than it says', bytes(0, 0, 0, 9, 123)],
    ['longer than anything', bytes(255, 255, 255, 255, 1)],
    ['without JSON', bytes(0, 0, 0, 0)],
    ['of broken JSON', frame('{"a":')],
    ['of broken UTF-8', new Uint8Array([0, 0, 0, 3, 0x22, 0xff, 0x22])],
    ['with bytes beyond its end', frame('{"$bytes":[0,3]}', 1, 2)],
    ['with bytes before its start', frame('{"$bytes":[-1,1]}', 1, 2)],
    ['with a negative length', frame('{"$bytes":[1,-1]}', 1, 2)],
    ['with half a byte', frame('{"$bytes":[0,0.5]}', 1)],
    ['with bytes at no place', frame('{"$bytes":"all"}', 1)],
    ['with bytes at too many places', frame('{"$bytes":[0,1,2]}', 1)],
    ['with bytes and more', frame('{"$bytes":[0,1],"a":1}', 1)],
    ['with a key that is never written', frame('{"$other":1}')],
  ])('that are %s are refused', (_what, broken) => {
    expect(() => decodeFrame(broken)).toThrow(FrameError)
  })

  it('are refused without quoting their text', () => {
    expect(() => decodeFrame(frame('机密'))).toThrow('no JSON')
  })
})
