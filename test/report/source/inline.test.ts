/** Marks of a source on their way into the report. */
import { expect, it } from 'vitest'
import { inlineContent, markCollector } from '../../../report/source/inline.ts'

it('joins what stands side by side and keeps what does not', () => {
  const { add, marks } = markCollector()
  add({ type: 'bold', start: 0, end: 2 })
  add({ type: 'underline', start: 0, end: 2 })
  add({ type: 'bold', start: 2, end: 3 })
  add({ type: 'underline', start: 4, end: 5 })
  expect(marks).toEqual([
    { type: 'bold', start: 0, end: 3 },
    { type: 'underline', start: 0, end: 2 },
    { type: 'underline', start: 4, end: 5 },
  ])
})

it('cuts the text where a mark begins or ends, with the marks in the order of the source', () => {
  const content = inlineContent('甲乙丙丁', [
    { type: 'underline', start: 1, end: 4 },
    { type: 'bold', start: 0, end: 2 },
  ])
  expect(content).toEqual([
    { type: 'text', text: '甲', marks: [{ type: 'bold' }] },
    { type: 'text', text: '乙', marks: [{ type: 'underline' }, { type: 'bold' }] },
    { type: 'text', text: '丙丁', marks: [{ type: 'underline' }] },
  ])
})

it('takes a paragraph of a hundred thousand pieces in its stride', () => {
  const pieces = 100_000
  const { add, marks } = markCollector()
  add({ type: 'superscript', start: 0, end: 1 })
  for (let at = 0; at < pieces; at++) add({ type: 'bold', start: 2 * at, end: 2 * at + 1 })
  expect(marks).toHaveLength(pieces + 1)
  // Twice as many texts as pieces; searched from the front at each of them, it would run into the test's time limit.
  expect(inlineContent('甲乙'.repeat(pieces), marks)).toHaveLength(2 * pieces)
})
