/** The organisation's words as text: what is written down is read back; what cannot be read is named by its line. */
import { describe, expect, it } from 'vitest'
import { noWords, wordsSchema } from '../../../report/checks/words.ts'
import { mergedWords, readWordsList, readWordsText, wordsText } from '../../../report/checks/words-text.ts'

const words = wordsSchema.parse({
  places: ['临江市', '江北新区'],
  organisations: ['临江市人民政府教育督导室'],
  offices: ['基础教育科'],
  wordings: [{ right: '义务教育优质均衡', wrong: ['义教均衡', '义务教育均衡'] }],
  avoid: [
    { word: '差生', instead: '学习困难学生', why: '不用带贬义的称呼' },
    { word: '重点班', instead: '', why: '政策不允许' },
    { word: '等等', instead: '', why: '' },
  ],
})

describe('a file', () => {
  it('is read back as it was written, with any line ends and byte order mark', () => {
    expect(readWordsText(wordsText(words))).toEqual({ ok: true, value: words })
    expect(readWordsText(`\ufeff${wordsText(words).replaceAll('\n', '\r\n')}`)).toEqual({ ok: true, value: words })
    expect(readWordsText(wordsText(noWords))).toEqual({ ok: true, value: noWords })
  })

  it('may name some lists only', () => {
    expect(readWordsText('【科室名称】\n基础教育科\n')).toEqual({
      ok: true,
      value: { ...noWords, offices: ['基础教育科'] },
    })
  })

  it.each([
    ['that is something else', '临江市2021年自评报告\n现将有关情况报告如下。', /不是本单位用语文件/],
    ['with a list of another name', '【人名】\n王宁', /第 1 行的“【人名】”/],
    ['with a line that is no entry', '【固定表述】\n义教均衡', /“固定表述”第 1 行应写成/],
  ])('%s is refused with what is wrong, and what is safe', (_what, text, message) => {
    const read = readWordsText(text)
    expect(read).toMatchObject({ ok: false, code: 'bad-words', message: expect.stringMatching(message) })
    expect(!read.ok && read.message).toContain('原有用语没有改动')
  })
})

describe('a list', () => {
  it('takes = of any width, arrows, and columns pasted from a table', () => {
    for (const sign of ['=', ' ＝ ', '→', '\t'])
      expect(readWordsList('wordings', `义教均衡${sign}义务教育优质均衡`)).toMatchObject({
        ok: true,
        value: [{ right: '义务教育优质均衡', wrong: ['义教均衡'] }],
      })
  })

  it('leaves out empty lines and what stands twice', () => {
    expect(readWordsList('places', '临江市\n\n　\n临江市\n')).toEqual({ ok: true, value: ['临江市'] })
  })

  it('refuses what would be found again in what it is mended to', () => {
    expect(readWordsList('avoid', '\n差生 = 差生')).toMatchObject({
      ok: false,
      message: expect.stringContaining('第 2 行'),
    })
    expect(readWordsList('wordings', '均衡、优质 = 优质')).toMatchObject({ ok: false })
  })
})

it('two lists together have what is in either, once', () => {
  const more = wordsSchema.parse({ places: ['临江市', '江南区'] })
  expect(mergedWords(words, more).places).toEqual(['临江市', '江北新区', '江南区'])
  expect(mergedWords(words, words)).toEqual(words)
})
