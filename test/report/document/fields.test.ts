/** Details printed in the text. */
import { describe, expect, it } from 'vitest'
import { blanks, fieldText, fieldUpdate, fieldValue, withoutBlanks } from '../../../report/document/fields.ts'
import { details } from '../../build.ts'

describe('we', () => {
  it.each([
    ['临江市', '我市'],
    ['潜江市', '我市'],
    ['蔡甸区', '我区'],
    ['东湖新技术开发区', '我区'],
    ['望湖县', '我县'],
    ['江北区', '我区'],
    ['恩施土家族苗族自治州', '我州'],
    ['长阳土家族自治县', '我县'],
    ['神农架林区', '我区'],
    ['湖北省', '我省'],
    ['开发园', '我地'],
    ['', ''],
  ])('of %s is %s', (region, we) => {
    expect(fieldValue({ ...details, region }, 'we')).toBe(we)
  })
})

it('the closing words follow the form', () => {
  const closing = (form: '报告' | '函' | '公示') => fieldText({ ...details, form }, 'closing')
  expect([closing('报告'), closing('函'), closing('公示')]).toEqual(['报告如下', '函告如下', '予以公示'])
})

it('an empty detail prints as its fill-in', () => {
  expect(fieldText({ ...details, noticeNumber: '' }, 'noticeNumber')).toBe('【通知文号】')
})

describe('a changed detail', () => {
  const after = { ...details, region: '望湖县', noticeNumber: '' }
  it('takes the place of what it printed before', () => {
    expect(fieldUpdate('临江市', 'region', details, after)).toBe('望湖县')
    expect(fieldUpdate('我市', 'we', details, after)).toBe('我县')
  })
  it('becomes a fill-in when it is emptied, and a value again', () => {
    expect(fieldUpdate(details.noticeNumber, 'noticeNumber', details, after)).toBe('【通知文号】')
    expect(fieldUpdate('【通知文号】', 'noticeNumber', after, details)).toBe(details.noticeNumber)
  })
  it('leaves alone what was reworded by hand, and what is the same already', () => {
    expect(fieldUpdate('本市', 'we', details, after)).toBeNull()
    expect(fieldUpdate('望湖县', 'region', details, after)).toBeNull()
  })
})

it('fill-ins are found by their brackets', () => {
  expect(blanks('一是【公办园】；二是【】。【没有闭合')).toEqual([
    { start: 2, end: 7, label: '公办园' },
    { start: 10, end: 12, label: '' },
  ])
})

it('a text without its fill-ins is what somebody wrote', () => {
  expect(withoutBlanks('投入【金额】万元，【没有闭合')).toBe('投入万元，【没有闭合')
})
