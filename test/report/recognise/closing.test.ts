/** What stands behind a report's text on paper goes into the details, and text that only looks like it stays text. */
import { describe, expect, it } from 'vitest'
import { recognise } from '../../../report/recognise/recognise.ts'
import type { SourceParagraph } from '../../../report/source/paragraph.ts'
import { table } from '../../build.ts'
import { builtinPack } from '../../packs.ts'

const pack = builtinPack('hubei-2021')
const report = ['临江市履行教育职责自评报告', '一、主要工作', '（一）校园安全。投入2162万元。']
const read = (...behind: (string | SourceParagraph)[]) => {
  const lines = [...report, ...behind].map((one): SourceParagraph => (typeof one === 'string' ? { text: one } : one))
  const { paragraphs, details } = recognise(lines, pack)
  return { roles: paragraphs.slice(report.length).map(({ role }) => role), details }
}
const tableOf = (...rows: string[][]): SourceParagraph => ({
  text: '',
  object: { kind: 'table', table: table(...(rows as [string[], ...string[][]])) },
})

describe('signatures', () => {
  it('of several organs: the first is the signatory, the others sign jointly', () => {
    const { roles, details } = read('临江市人民政府', '临江市教育局', '临江市财政局', '2021年9月30日')
    expect(roles).toEqual(['signatory', 'official', 'official', 'date'])
    expect(details).toMatchObject({ signatory: '临江市人民政府', date: '2021-09-30' })
    expect(details.official.jointSignatories).toEqual(['临江市教育局', '临江市财政局'])
  })

  it('in a table, where they stand for their seals', () => {
    const { roles, details } = read(tableOf(['临江市人民政府', '临江市教育局'], ['', '2021年9月30日']))
    expect(roles).toEqual(['official'])
    expect(details).toMatchObject({ signatory: '临江市人民政府', date: '2021-09-30' })
    expect(details.official.jointSignatories).toEqual(['临江市教育局'])
  })

  it('with the signer’s office', () => {
    const { roles, details } = read('市长', '2021年9月30日')
    expect(roles).toEqual(['official', 'date'])
    expect(details.official.signerOffice).toBe('市长')
  })
})

describe('附注 and 版记', () => {
  it('behind the date go into the details, and the signature is still found', () => {
    const { roles, details } = read(
      '临江市人民政府',
      '2021年9月30日',
      '（联系人：王宁，电话：0712-5550123）',
      tableOf(['抄送：市委办公室，市政协办公室。'], ['临江市人民政府办公室　2021年10月8日印发']),
    )
    expect(roles).toEqual(['signatory', 'date', 'official', 'official'])
    expect(details.official.remark).toBe('联系人：王宁，电话：0712-5550123')
    expect(details.official.imprint).toEqual({
      copiesTo: '市委办公室，市政协办公室',
      issuer: '临江市人民政府办公室',
      date: '2021-10-08',
    })
  })

  it('a last paragraph in brackets without a signature before it is text', () => {
    expect(read('全文如上。', '（以上数据由市教育局提供）').roles).toEqual(['body', 'body'])
  })
})

describe('what a publicity copy says of itself', () => {
  const lines = ['公示时间：2021年9月1日至9月7日', '受理单位：临江市教育局', '联系电话：0712-5550123']
  it('goes into the details', () => {
    const { roles, details } = read('公示期间，如有异议，请向市教育局反映。', ...lines)
    expect(roles).toEqual(['official', 'official', 'official', 'official'])
    expect(details.official.publicity).toMatchObject({
      from: '2021-09-01',
      to: '2021-09-07',
      office: '临江市教育局',
      phone: '0712-5550123',
    })
  })

  it('a single such line may be text', () => {
    expect(read('联系电话：0712-5550123').roles).toEqual(['body'])
  })
})

it('a table of the text stays a table', () => {
  expect(read(tableOf(['单位', '投入'], ['临江市教育局', '2162万元'])).roles).toEqual(['object'])
})
