import { emptyOfficial, type Official, paperForm } from '../../document/envelope.ts'
import type { ReportRule, ReportSpot } from '../rule.ts'

const upward = (official: Partial<Official>) => ({
  official: { ...emptyOfficial, form: '上行文' as const, ...official },
})
const copies = (copiesTo: string) => ({ ...emptyOfficial.imprint, copiesTo })

export const recipientOfReport: ReportRule = {
  id: 'D17',
  scope: 'report',
  title: '上行文主送一个机关，不抄送下级',
  severity: 'warning',
  basis: '国标规定',
  source: '《党政机关公文处理工作条例》第十五条（一）',
  why: '向上级行文原则上主送一个上级机关，需要时抄送有关上级和同级机关，不抄送下级机关。',
  check({ envelope: { details } }) {
    const form = paperForm(details)
    if (form !== '上行文' && form !== '套打') return []
    const { recipient, official } = details
    const copiesTo = official.imprint.copiesTo
    const spots: ReportSpot[] = []
    if (/[、，,；;]\s*\S/.test(recipient))
      spots.push({
        place: { detail: 'recipient' },
        text: recipient,
        message: '主送机关写了不止一个。请留一个，其余的改为抄送。',
      })
    const below = /各(?:县|市|区|乡|镇|街道|学校|中小学|幼儿园|直属)[^，。；、]{0,20}/.exec(copiesTo)?.[0]
    if (below !== undefined)
      spots.push({
        place: { detail: 'official.imprint.copiesTo' },
        text: below,
        message: `“${below}”是下级单位，上行文不抄送下级机关。`,
      })
    return spots
  },
  wrong: [
    {
      lines: ['正文。'],
      details: { recipient: '省人民政府教育督导室、省教育厅', ...upward({}) },
      found: ['省人民政府教育督导室、省教育厅'],
    },
    {
      lines: ['正文。'],
      details: { recipient: '省人民政府教育督导室', ...upward({ imprint: copies('市委办公室，各县区人民政府') }) },
      found: ['各县区人民政府'],
    },
    {
      lines: ['正文。'],
      details: {
        recipient: '省政府；省教育厅',
        ...upward({ form: '套打', imprint: copies('各中小学校') }),
      },
      found: ['省政府；省教育厅', '各中小学校'],
    },
  ],
  right: [
    { lines: ['正文。'], details: { recipient: '省人民政府教育督导室', ...upward({}) } },
    { lines: ['正文。'], details: { recipient: '省人民政府教育督导室：', ...upward({}) } },
    { lines: ['正文。'], details: { recipient: '省人民政府教育督导室、省教育厅' } },
    { lines: ['正文。'], details: { recipient: '', ...upward({ imprint: copies('省教育厅，市委办公室') }) } },
    { lines: ['正文。'], details: { form: '公示', recipient: '甲、乙' } },
  ],
}
