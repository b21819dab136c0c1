/** Words as Word counts Chinese text. */
import { describe, expect, it } from 'vitest'
import { wordCount } from '../../../report/document/word-count.ts'

describe('字数', () => {
  it.each([
    ['全市学校', 4, '每个汉字'],
    ['投入2162万元。', 6, 'a figure is one, the mark is one'],
    ['普惠率91.2%，', 5, 'a decimal with its sign is one'],
    ['GDP 4%', 2, 'two runs parted by a space'],
    ['“双减”——', 6, 'quotes and dashes stand in the Chinese font'],
    ['𠮷林', 2, 'a rare character is one'],
    ['第一行\n第二行', 6, 'a line break is none'],
    ['', 0, 'nothing'],
  ])('%s is %i: %s', (text, words) => {
    expect(wordCount(text).words).toBe(words)
  })

  it('tells spaces and punctuation apart', () => {
    expect(wordCount('投入 200万元，（含）。')).toEqual({ words: 10, chars: 12, charsWithSpaces: 13, punctuation: 4 })
  })
})
