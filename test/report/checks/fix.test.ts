/** Fixes change no more than they must, and those that stand in each other's way are made one after the other. */
import { describe, expect, it } from 'vitest'
import { editsOf, fixedText } from '../../../report/checks/fix.ts'

describe('the edits of a fix', () => {
  it('leave alone what stands between two brackets', () => {
    expect(editsOf('(含幼儿园)', '（含幼儿园）')).toEqual([
      { start: 0, end: 1, text: '（' },
      { start: 5, end: 6, text: '）' },
    ])
  })

  it('put in, take out and replace no more than differs', () => {
    expect(editsOf('15～30%', '15%～30%')).toEqual([{ start: 2, end: 2, text: '%' }])
    expect(editsOf('》、《', '》《')).toEqual([{ start: 1, end: 2, text: '' }])
    expect(editsOf('10几所', '十几所')).toEqual([{ start: 0, end: 2, text: '十' }])
    expect(editsOf('，，', '，')).toEqual([{ start: 1, end: 2, text: '' }])
  })
})

describe('several fixes in one text', () => {
  it('are made together where one lies between the edits of another', () => {
    const text = '学校(小学,初中)'
    const spots = [
      { start: 2, end: 9, message: '', fix: '（小学,初中）' },
      { start: 5, end: 6, message: '', fix: '，' },
    ]
    expect(fixedText(text, spots)).toBe('学校（小学，初中）')
  })

  it('of which two are about the same characters: the first one is made', () => {
    const spots = [
      { start: 0, end: 2, message: '', fix: '，' },
      { start: 1, end: 3, message: '', fix: '。' },
    ]
    expect(fixedText('，，。末', spots)).toBe('，。末')
  })

  it('leave a finding without a fix as it stands', () => {
    expect(fixedText('错。', [{ start: 0, end: 1, message: '' }])).toBe('错。')
  })
})
