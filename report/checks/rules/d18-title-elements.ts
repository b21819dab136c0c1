import { withoutBlanks } from '../../document/fields.ts'
import type { ReportRule, ReportSpot } from '../rule.ts'

const kind = /(?:报告|函|公示|公告|通报)(?:（[^（）]{1,20}）)?$/

export const titleElements: ReportRule = {
  id: 'D18',
  scope: 'report',
  title: '标题有机关、事由、文种',
  severity: 'warning',
  basis: '国标规定',
  source: '《党政机关公文处理工作条例》第九条（七）',
  why: '标题由发文机关名称、事由和文种组成；缺了机关或文种，登记、归档时认不出是谁的什么文。',
  check({ units, envelope: { details } }) {
    const unit = units.find((one) => one.kind === 'title')
    const text = unit?.text.replace(/\s+/g, '') ?? ''
    // A title with fill-ins is still being written.
    if (!unit || text === '' || withoutBlanks(text) !== text) return []
    const place = { block: unit.block, cell: null, start: 0, end: unit.text.length }
    const names = [details.region, details.organisation].filter((name) => name !== '')
    const spots: ReportSpot[] = []
    if (names.length > 0 && !names.some((name) => text.includes(name)))
      spots.push({ place, message: `标题里没有“${names[0]}”。请写上发文机关，如“${names.at(-1)}关于……的报告”。` })
    if (!kind.test(text)) spots.push({ place, message: '标题没有以文种（报告、函、公示）结尾，请补上。' })
    return spots
  },
  wrong: [
    { lines: ['# 临江市2021年教育工作情况'], found: ['临江市2021年教育工作情况'] },
    { lines: ['# 关于履行教育职责情况的自评报告'], found: ['关于履行教育职责情况的自评报告'] },
    { lines: ['# 教育工作情况'], found: ['教育工作情况', '教育工作情况'] },
  ],
  right: [
    { lines: ['# 临江市人民政府关于2021年履行教育职责情况的自评报告'] },
    { lines: ['# 临江市履行教育职责自评报告'] },
    { lines: ['# 临江市履行教育职责自评报告（送审稿）'] },
    { lines: ['# 【行政区】履行教育职责自评'] },
    { lines: ['# 自评报告'], details: { region: '', organisation: '' } },
  ],
}
