/** Names of exported files: 机关_标题_日期, on every system. */
import { describe, expect, it } from 'vitest'
import { fileName, suggestedName } from '../../../report/paper/file-name.ts'

const details = { organisation: '临江市人民政府', signatory: '', region: '临江市', date: '2021-10-18' }
const title = '临江市人民政府关于2020年履行教育职责的自评报告'
const named = (changes: Partial<typeof details>, text = title, extension = 'docx') =>
  suggestedName({ ...details, ...changes }, text, extension)

describe('the suggested name', () => {
  it('is 机关_标题_日期', () => {
    expect(named({})).toBe('临江市人民政府_2020年履行教育职责的自评报告_2021-10-18.docx')
    expect(named({}, title, 'pdf')).toMatch(/\.pdf$/)
  })

  it.each([
    [
      'the title does not begin with the organisation',
      '2020年自评报告',
      '临江市人民政府_2020年自评报告_2021-10-18.docx',
    ],
    ['it is followed by no 关于', '临江市人民政府自评报告', '临江市人民政府_自评报告_2021-10-18.docx'],
    [
      'the title names a longer one, which is taken',
      '临江市人民政府办公室关于报送自评报告的函',
      '临江市人民政府办公室_报送自评报告的函_2021-10-18.docx',
    ],
    ['the title is nothing else', '临江市人民政府', '临江市人民政府_2021-10-18.docx'],
    ['the title has two lines', '临江市人民政府关于\n自评报告', '临江市人民政府_自评报告_2021-10-18.docx'],
  ])('says the organisation once; %s', (_what, text, name) => expect(named({}, text)).toBe(name))

  it.each([
    [{ organisation: '' }, '临江市人民政府_2020年履行教育职责的自评报告_2021-10-18.docx'],
    [
      { organisation: '', signatory: '临江市教育局' },
      '临江市教育局_临江市人民政府关于2020年履行教育职责的自评报告_2021-10-18.docx',
    ],
    [{ date: '' }, '临江市人民政府_2020年履行教育职责的自评报告.docx'],
    [{ organisation: '', region: '', date: '' }, '临江市人民政府关于2020年履行教育职责的自评报告.docx'],
  ])('leaves out what is not known: %j', (changes, name) => expect(named(changes)).toBe(name))

  it('is 自评报告 where nothing is known', () => {
    const none = { organisation: '', signatory: '', region: '', date: '' }
    for (const text of ['', ' \n ', '【标题】', '...', '/\\:*?"<>|']) expect(named(none, text)).toBe('自评报告.docx')
  })

  it('leaves out what is still a fill-in', () => {
    expect(named({ organisation: '【机关】' }, '【年份】年自评报告')).toBe('临江市_年自评报告_2021-10-18.docx')
  })

  it('keeps the date, and loses the end of the title, where it is too long', () => {
    const name = named({}, '关于进一步落实履行教育职责的自评报告'.repeat(20))
    expect(name).toMatch(/^临江市人民政府_关于进一步.*_2021-10-18\.docx$/)
    expect([...name].length).toBeLessThanOrEqual(120)
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(210)
    expect([...named({ organisation: '' }, 'a'.repeat(500))]).toHaveLength(120)
  })

  it('never cuts a character in two', () => {
    for (let before = 0; before < 4; before++)
      expect(named({}, `${'a'.repeat(before)}${'𬭎'.repeat(200)}`)).toMatch(/^\P{Cs}*$/u)
  })
})

describe('a name that every system takes', () => {
  it.each(['CON', 'nul', 'com1', 'LPT9', 'aux.txt', 'prn ', 'COM¹', 'con .x'])('is no device of Windows: %s', (stem) =>
    expect(fileName(stem, 'docx')).toMatch(/^_/),
  )
  it('may begin like one', () => expect(fileName('console', 'docx')).toBe('console.docx'))

  it.each([
    ['../../etc/passwd', 'etc passwd.docx'],
    ['C:\\Windows\\a', 'C Windows a.docx'],
    ['a\u0000b\u202Excod.exe', 'a b xcod.exe.docx'],
    ['a<b>c:d"e|f?g*h', 'a b c d e f g h.docx'],
    ['  . 报告 . ', '报告.docx'],
    ['报告\t一\n二', '报告 一 二.docx'],
    ['', '自评报告.docx'],
  ])('%j becomes %s', (stem, name) => expect(fileName(stem, 'docx')).toBe(name))

  it('does not end its stem in a dot or a space after it was cut', () => {
    for (let length = 100; length < 125; length++)
      expect(fileName(`${'a'.repeat(length)} . b`, 'docx')).not.toMatch(/[. ]\.docx$/)
  })
})
