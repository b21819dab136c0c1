/** When a row of a pane need not be drawn anew. */
import { describe, expect, it } from 'vitest'
import { sameProps } from '../../renderer/same-props.ts'

interface Props {
  readonly row: { readonly name: string; readonly counts: readonly number[] }
  readonly here?: boolean | undefined
  readonly actions: { readonly jump: () => void }
}
const same = sameProps<Props>('row')
const actions = { jump: () => {} }
const props = (counts: number[], here?: boolean): Props => ({ row: { name: '学前教育', counts }, here, actions })

describe('a row', () => {
  it('made anew with the same content is the same', () => {
    expect(same(props([1, 2]), props([1, 2]))).toBe(true)
  })

  it('with other content is drawn anew', () => {
    expect(same(props([1, 2]), props([1, 3]))).toBe(false)
    expect(same(props([1]), props([1], true))).toBe(false)
  })

  it('with another action of the same look is drawn anew: it acts on something else', () => {
    expect(same(props([1]), { ...props([1]), actions: { jump: () => {} } })).toBe(false)
  })
})
