import { emptyOfficial, paperForm } from '../../document/envelope.ts'
import type { ReportRule, ReportSpot } from '../rule.ts'

const whole = { recipient: '省政府教育督导室', signatory: '临江市人民政府', date: '2021-10-18' }
const publicity = {
  from: '2021-09-01',
  to: '2021-09-07',
  office: '临江市教育局',
  phone: '0712-5550123',
  email: '',
  address: '',
}
const official = { ...emptyOfficial, publicity }

export const partsOfForm: ReportRule = {
  id: 'G24',
  scope: 'report',
  title: '文种应有的内容不全',
  severity: 'warning',
  basis: '国标规定',
  source: 'GB/T 9704—2012 7.3.2、7.3.5；公示应写明期限和受理方式',
  why: '报告、函应有主送机关、署名和成文日期；公示稿应有公示期、受理单位和电话。',
  check({ envelope: { details } }) {
    const missing = (detail: string, name: string, why: string): ReportSpot => ({
      place: { detail },
      text: name,
      message: `没有填写${name}。${why}请在“报告信息”中补上。`,
    })
    if (paperForm(details) === '公示稿') {
      const { from, to, office, phone } = details.official.publicity
      return [
        ...(from === '' || to === '' ? [missing('official.publicity.from', '公示期', '公示稿应写明起止日期。')] : []),
        ...(office === '' ? [missing('official.publicity.office', '受理单位', '公示稿应写明由谁受理意见。')] : []),
        ...(phone === '' ? [missing('official.publicity.phone', '联系电话', '公示稿应写明怎样反映意见。')] : []),
      ]
    }
    return [
      ...(details.recipient === '' ? [missing('recipient', '主送机关', `${details.form}应有主送机关。`)] : []),
      ...(details.signatory === '' ? [missing('signatory', '发文机关署名', `${details.form}应有署名。`)] : []),
      ...(details.date === '' ? [missing('date', '成文日期', `${details.form}应有成文日期。`)] : []),
    ]
  },
  wrong: [
    { lines: ['## 主要工作'], details: { ...whole, form: '报告', recipient: '' }, found: ['主送机关'] },
    {
      lines: ['## 主要工作'],
      details: { ...whole, form: '函', signatory: '', date: '' },
      found: ['发文机关署名', '成文日期'],
    },
    {
      lines: ['## 主要工作'],
      details: { form: '公示', official: { ...official, publicity: { ...publicity, from: '', phone: '' } } },
      found: ['公示期', '联系电话'],
    },
  ],
  right: [
    { lines: ['## 主要工作'], details: { ...whole, form: '报告' } },
    { lines: ['## 主要工作'], details: { ...whole, form: '函' } },
    { lines: ['## 主要工作'], details: { form: '公示', recipient: '', signatory: '', date: '', official } },
    { lines: ['## 主要工作'], details: { ...whole, form: '报告', official: { ...official, form: '公示稿' } } },
    { lines: ['# 临江市自评报告', '## 主要工作'], details: { ...whole, form: '报告', region: '' } },
  ],
}
