/** What the report beside another is: last year's, or the one that was handed in. */
import { describe, expect, it } from 'vitest'
import { previousKind, previousNames } from '../../../report/document/previous.ts'
import { followUp } from '../../../report/rollover/follow-up.ts'
import { doc, envelope, p, title } from '../../build.ts'

const submitted = envelope(doc(title('临江市自评报告'), p('全市新建公办园12所。')))

describe('the report beside another', () => {
  it('is the one handed in where a 补充报告 or 整改报告 was started from it, whatever is written since', () => {
    const next = followUp(submitted, '报送的报告')
    expect(previousKind(next)).toBe('submitted')
    expect(previousKind({ ...next, details: { ...next.details, date: '2021-12-01', signatory: '临江市' } })).toBe(
      'submitted',
    )
  })

  it('is last year’s where this one is of a later round, or of another year', () => {
    const { previous, details } = followUp(submitted, '上年的报告')
    const later = { ...details, round: details.round + 1, reviewYear: details.reviewYear + 1 }
    expect(previousKind({ previous, details: later })).toBe('lastYear')
    expect(previousKind({ previous, details: { ...details, reviewYear: details.reviewYear + 1 } })).toBe('lastYear')
  })

  it('is spoken of as last year’s where there is none', () => {
    expect(previousKind(submitted)).toBe('lastYear')
  })

  it('that was handed in is nowhere called last year’s, and the other way round', () => {
    expect(Object.values(previousNames.submitted).filter((name) => name.includes('上年'))).toEqual([])
    expect(Object.values(previousNames.lastYear).filter((name) => name.includes('报送'))).toEqual([])
  })
})
