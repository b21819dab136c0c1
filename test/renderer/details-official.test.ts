/** What an official document adds: which fields a form needs, and what is kept of them. */
import { describe, expect, it } from 'vitest'
import {
  copyNumberHint,
  namesIn,
  openSections,
  periodHint,
  secrecyHint,
  tidied,
  withForm,
} from '../../renderer/details/official-sections.ts'
import { emptyOfficial, paperForm } from '../../report/document/envelope.ts'
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

  it('opens what it uses, and what is printed all the same', () => {
    expect(openSections(details)).toEqual([])
    expect(openSections(officialDetails({ form: '上行文' }))).toEqual(['letterhead', 'signature', 'imprint'])
    expect(openSections(officialDetails({ form: '公示稿' }))).toEqual(['publicity'])
    // Printed in 普通稿 as well; a letterhead is not.
    expect(openSections(officialDetails({ sealing: '用印', remark: '联系人：王宁', mark: '临江市' }))).toEqual([
      'signature',
      'imprint',
    ])
  })
})

describe('what is kept', () => {
  it('is without white space round it and without empty names', () => {
    const kept = tidied({
      ...emptyOfficial,
      mark: ' 临江市人民政府\u200b文件\n',
      signers: ['王宁 ', '', '　'],
      imprint: { ...emptyOfficial.imprint, issuer: ' 办公室 ' },
    })
    expect(kept).toEqual({
      ...emptyOfficial,
      mark: '临江市人民政府 文件',
      signers: ['王宁'],
      imprint: { ...emptyOfficial.imprint, issuer: '办公室' },
    })
  })

  it('names pasted in one go are names', () => {
    expect(namesIn('王宁、张小明，李卫国')).toEqual(['王宁', '张小明', '李卫国'])
    expect(namesIn('临江市教育局\n临江市财政局')).toEqual(['临江市教育局', '临江市财政局'])
    expect(namesIn('王 宁')).toEqual(['王 宁'])
  })
})

describe('hints', () => {
  it.each(['', '秘密', '机密★10年', '绝密★长期', '秘密★6个月'])('%s needs none', (text) => {
    expect(secrecyHint(text)).toBe('')
  })
  it.each(['秘密1年', '内部', '机密☆1年'])('%s gets one', (text) => {
    expect(secrecyHint(text)).toContain('★')
  })
  it('of the copy number and the period', () => {
    expect(copyNumberHint('000012')).toBe('')
    expect(copyNumberHint('12')).toContain('6 位')
    expect(periodHint({ ...emptyOfficial.publicity, from: '2021-09-07', to: '2021-09-01' })).not.toBe('')
    expect(periodHint({ ...emptyOfficial.publicity, from: '2021-09-01', to: '2021-09-01' })).toBe('')
    expect(periodHint({ ...emptyOfficial.publicity, to: '2021-09-01' })).toBe('')
  })
})
