/** What an official document adds: which fields a form needs, and what is kept of them. */
import { describe, expect, it } from 'vitest'
import {
  changed,
  finished,
  officialDateFails,
  settledOfficialDate,
  startState,
  typed,
  typedOfficialDate,
  wrongDate,
} from '../../renderer/details/details-state.ts'
import { withYear } from '../../renderer/details/document-number.ts'
import {
  copyNumberHint,
  emailHint,
  imprintDateHint,
  periodHint,
  phoneHint,
  secrecyHint,
  signerOfficeHint,
} from '../../renderer/details/official-hints.ts'
import {
  filledIn,
  formName,
  namesIn,
  openSections,
  printedSections,
  restingSections,
  tidied,
  withForm,
} from '../../renderer/details/official-sections.ts'
import { emptyOfficial, paperForm, paperForms } from '../../report/document/envelope.ts'
import { details, officialDetails } from '../build.ts'

describe('the form', () => {
  it('follows the document form until another one is chosen', () => {
    expect(paperForm(details)).toBe('普通稿')
    expect(paperForm({ ...details, form: '公示' })).toBe('公示稿')
    const chosen = withForm(details, '上行文')
    expect(chosen.form).toBe('上行文')
    // Back to the usual one, it follows again.
    expect(withForm({ ...details, official: chosen }, '普通稿').form).toBeNull()
    expect(withForm({ ...details, form: '公示' }, '普通稿').form).toBe('普通稿')
  })

  it('changing it loses nothing that was filled in', () => {
    const filled = officialDetails({ documentNumber: '临政〔2021〕12号', signers: ['王宁'] })
    expect(withForm(filled, '公示稿')).toEqual({ ...filled.official, form: '公示稿' })
  })

  it('shows each section in one place: printed, or resting', () => {
    for (const form of paperForms) {
      const chosen = officialDetails({ form })
      expect([...printedSections(chosen), ...restingSections(chosen)].sort()).toEqual([
        'imprint',
        'letterhead',
        'publicity',
        'signature',
      ])
    }
    expect(printedSections(officialDetails({ form: '套打' }))).toEqual(['letterhead', 'signature', 'imprint'])
    expect(printedSections(officialDetails({ form: '公示稿' }))).toEqual(['publicity'])
  })

  it('opens what it prints; in an ordinary draft only what says something', () => {
    expect(openSections(details)).toEqual([])
    expect(openSections(officialDetails({ sealing: '用印' }))).toEqual(['signature'])
    expect(openSections(officialDetails({ remark: '联系人：王宁' }))).toEqual(['signature'])
    expect(openSections(officialDetails({ form: '上行文' }))).toEqual(['letterhead', 'signature', 'imprint'])
    expect(openSections(officialDetails({ form: '公示稿', mark: '临江市人民政府文件' }))).toEqual(['publicity'])
  })

  it('counts what is filled in, so that nothing rests unseen', () => {
    const { official } = officialDetails({ mark: '临江市人民政府文件', signers: ['王宁', '张小明'], secrecy: ' ' })
    expect(filledIn(official, 'letterhead')).toBe(2)
    expect(filledIn(official, 'signature')).toBe(0)
    expect(filledIn({ ...official, sealing: '签名章', signerOffice: '市长' }, 'signature')).toBe(2)
  })

  it('has the name that offices give it', () => {
    expect(paperForms.map(formName)).toEqual(['普通稿', '正式上行文', '套打', '公示稿'])
  })
})

describe('what is kept', () => {
  it('is without white space round it and without empty names', () => {
    const kept = tidied({
      ...emptyOfficial,
      mark: ' 临江市人民政府\u200b文件\n',
      signers: ['王宁 ', '', '　', '张小明、李卫国'],
      imprint: { ...emptyOfficial.imprint, issuer: ' 办公室 ' },
    })
    expect(kept).toEqual({
      ...emptyOfficial,
      mark: '临江市人民政府 文件',
      signers: ['王宁', '张小明', '李卫国'],
      imprint: { ...emptyOfficial.imprint, issuer: '办公室' },
    })
  })

  it('names pasted in one go are names', () => {
    expect(namesIn('王宁、张小明，李卫国、')).toEqual(['王宁', '张小明', '李卫国'])
    expect(namesIn('临江市教育局\n临江市财政局')).toEqual(['临江市教育局', '临江市财政局'])
    expect(namesIn('王 宁')).toEqual(['王 宁'])
  })
})

describe('dates of the official part', () => {
  const start = startState(officialDetails({ form: '公示稿' }))

  it('are read as people type them, and shown in full when the field is left', () => {
    const state = settledOfficialDate(typedOfficialDate(start, 'from', '20210901'), 'from')
    expect(state.officialDateTexts.from).toBe('2021年9月1日')
    expect(finished(state)?.official.publicity.from).toBe('2021-09-01')
    const imprint = typedOfficialDate(state, 'imprintDate', '2021.10.20')
    expect(finished(imprint)?.official.imprint.date).toBe('2021-10-20')
  })

  it('keep a text that is no date, and the details wait for it', () => {
    const state = settledOfficialDate(typedOfficialDate(start, 'to', '九月初'), 'to')
    expect(state.officialDateTexts.to).toBe('九月初')
    expect([officialDateFails(state, 'to'), officialDateFails(state, 'from')]).toEqual([true, false])
    expect(wrongDate(state)).toBe('to')
    expect(finished(state)).toBeNull()
    expect(wrongDate(start)).toBeNull()
  })

  it('do not undo what else was typed', () => {
    const state = typedOfficialDate(
      typed(start, 'official', { ...start.details.official, mark: '临江市人民政府文件' }),
      'imprintDate',
      '2021-10-20',
    )
    expect(finished(state)?.official).toMatchObject({ mark: '临江市人民政府文件', imprint: { date: '2021-10-20' } })
  })

  it('closing asks only where something would be lost', () => {
    const { details: before } = start
    expect(changed(start, before)).toBe(false)
    expect(changed(typedOfficialDate(start, 'to', '九月初'), before)).toBe(true)
    const there = typed(start, 'official', { ...before.official, remark: '联系人' })
    expect(changed(there, before)).toBe(true)
    expect(changed(typed(there, 'official', { ...there.details.official, remark: '' }), before)).toBe(false)
    // An added line without a name is nothing.
    expect(changed(typed(start, 'official', { ...before.official, signers: ['', ''] }), before)).toBe(false)
  })
})

describe('the year of a document number', () => {
  it('comes in its brackets where the caret is', () => {
    expect(withYear('临政12号', 2, 2026)).toEqual({ text: '临政〔2026〕12号', caret: 8 })
    expect(withYear('', 0, 2026)).toEqual({ text: '〔2026〕', caret: 6 })
  })
  it('comes once', () => {
    expect(withYear('临政〔2026〕', 8, 2026)).toBeNull()
  })
})

describe('hints', () => {
  it.each([
    ['秘密1年', '秘密★1年'],
    ['机密☆5年', '机密★5年'],
    [' 绝密★长期 ', '绝密★长期'],
    ['机密★６个月', '机密★6个月'],
  ])('secrecy %s can be repaired', (text, repaired) => {
    expect(secrecyHint(text)?.repaired).toBe(repaired)
  })
  it('secrecy: no word of what is empty, how it is written, how long it may be kept', () => {
    expect(secrecyHint('')).toBeNull()
    expect(secrecyHint('内部')?.text).toContain('★')
    expect(secrecyHint('秘密★10年')?.text).not.toContain('不超过')
    expect(secrecyHint('秘密★11年')?.text).toContain('不超过 10 年')
    expect(secrecyHint('机密★25年')?.text).toContain('不超过 20 年')
    expect(secrecyHint('绝密★30年')?.text).not.toContain('不超过')
  })
  it('copy number: six digits, due on a secret document', () => {
    expect(copyNumberHint({ copyNumber: '000012', secrecy: '秘密' })).toBeNull()
    expect(copyNumberHint({ copyNumber: '', secrecy: '' })).toBeNull()
    expect(copyNumberHint({ copyNumber: '', secrecy: '秘密' })?.text).toContain('应当标注份号')
    expect(copyNumberHint({ copyNumber: '12', secrecy: '' })?.repaired).toBe('000012')
    expect(copyNumberHint({ copyNumber: '一号', secrecy: '' })).toEqual({ text: expect.stringContaining('6 位') })
  })
  it('period and date of issue: in their order', () => {
    const { publicity } = emptyOfficial
    expect(periodHint({ ...publicity, from: '2021-09-07', to: '2021-09-01' })).not.toBeNull()
    expect(periodHint({ ...publicity, from: '2021-09-01', to: '2021-09-01' })).toBeNull()
    expect(periodHint({ ...publicity, to: '2021-09-01' })).toBeNull()
    const issued = (date: string) => ({
      date: '2021-10-18',
      official: { ...emptyOfficial, imprint: { ...emptyOfficial.imprint, date } },
    })
    expect(imprintDateHint(issued('2021-10-17'))).not.toBeNull()
    expect(imprintDateHint(issued('2021-10-18'))).toBeNull()
    expect(imprintDateHint(issued(''))).toBeNull()
  })
  it('contacts and the office beside a stamp', () => {
    expect([phoneHint(''), phoneHint('0712-5550123'), phoneHint('０７１２－５５５０１２３转8')]).toEqual([
      null,
      null,
      null,
    ])
    expect(phoneHint('0712')).not.toBeNull()
    expect([emailHint(''), emailHint('dds@linjiang.gov.cn ')]).toEqual([null, null])
    expect(emailHint('dds.linjiang.gov.cn')).not.toBeNull()
    expect(signerOfficeHint({ ...emptyOfficial, sealing: '签名章' })).not.toBeNull()
    expect(signerOfficeHint({ ...emptyOfficial, sealing: '签名章', signerOffice: '市长' })).toBeNull()
    expect(signerOfficeHint({ ...emptyOfficial, sealing: '用印' })).toBeNull()
  })
})
