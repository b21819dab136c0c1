/** What title and opening formula say: region, notice, year, form; and dates as offices write them. */
import { describe, expect, it } from 'vitest'
import { detailsOf, formulaSpans } from '../../../report/recognise/details.ts'
import { dateOf } from '../../../report/recognise/signature.ts'

describe('opening formula', () => {
  it.each([
    [
      '根据省人民政府教育督导委员会办公室《关于开展2022年履行教育职责评价的通知》（临教督办〔2022〕3号）精神，我县认真自评，现将有关情况函告如下：',
      {
        notice: {
          issuer: '省人民政府教育督导委员会办公室',
          title: '关于开展2022年履行教育职责评价的通知',
          number: '临教督办〔2022〕3号',
        },
        round: 2022,
        form: '函',
      },
    ],
    [
      '按照《关于印发〈评价办法〉和《评价细则》的通知》要求，现予以公示。',
      {
        notice: { issuer: '', title: '关于印发〈评价办法〉和《评价细则》的通知', number: '' },
        round: null,
        form: '公示',
      },
    ],
    ['按照上级通知(临教督函20216号)要求，现将情况汇报如下。', { notice: null, round: null, form: '报告' }],
    [
      '根据省教育督导室《开展自评工作的通知》(临教督函20216号)要求，现将情况报告如下。',
      {
        notice: { issuer: '省教育督导室', title: '开展自评工作的通知', number: '临教督函20216号' },
        round: 2021,
        form: '报告',
      },
    ],
  ])('%s', (text, found) => {
    expect(detailsOf('', [text])).toMatchObject(found)
  })

  it('finds where the details stand, so that they can follow later changes', () => {
    const text = '按照省教育督导室《关于自评的通知》（临教督〔2021〕6号）要求，现就我市工作情况报告如下。'
    expect(formulaSpans(text).map(({ name, start, end }) => [name, text.slice(start, end)])).toEqual([
      ['noticeIssuer', '省教育督导室'],
      ['noticeTitle', '关于自评的通知'],
      ['noticeNumber', '临教督〔2021〕6号'],
      ['we', '我市'],
      ['closing', '报告如下'],
    ])
  })
})

it.each([
  ['临江市履行教育职责自评报告', '临江市', null, '报告'],
  ['江北省临江市2021年度履行教育职责自评报告', '江北省临江市', 2021, '报告'],
  ['临江县人民政府关于履行教育职责自评情况的函', '临江县', null, '函'],
  ['临江高新技术产业开发区教育工作自评报告（公示稿）', '临江高新技术产业开发区', null, '报告'],
  ['履行教育职责自评报告', null, null, '报告'],
  ['2021年度履行教育职责自评报告的公示', null, 2021, '公示'],
])('the title %s', (title, region, reviewYear, form) => {
  expect(detailsOf(title, [])).toMatchObject({ region, reviewYear, form })
})

it.each([
  ['2021年9月30日', '2021-09-30'],
  ['２０２１年９月３０日', '2021-09-30'],
  ['二〇二一年十二月三十一日', '2021-12-31'],
  ['二○二一年九月五日', '2021-09-05'],
  ['（2020年2月29日）', '2020-02-29'],
  ['2021年2月29日', null],
  ['2021年9月', null],
  ['2021年9月30日，全市召开会议', null],
])('the date %s', (text, iso) => {
  expect(dateOf(text)).toBe(iso)
})
