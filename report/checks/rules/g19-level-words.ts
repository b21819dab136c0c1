import { named } from '../quoted-names.ts'
import type { ReportRule } from '../rule.ts'

/** 我县, 全县, 县委, 县政府 in a report of a city, and the other way round. */
const own = /(?:我|全)([省市县区旗])(?![域间直属级外内])|(?<![\p{Script=Han}])([市县区旗])(?:委|政府|教育局)(?!员)/gu
const levels = '省市县区旗'
/** “县管校聘”: quoted, a name of its own. */
const quoted = /“[^“”\n]{1,40}”/g

const details = { region: '临江市' }

export const levelWords: ReportRule = {
  id: 'G19',
  scope: 'report',
  title: '行政层级的称呼与本地不符',
  severity: 'warning',
  basis: '通常',
  source: '报告信息中的行政区',
  why: '市的报告里写“我县”“县委”，多半是从别处抄来的。确指所辖县区的，请写出名称。',
  check({ envelope, units }) {
    const level = envelope.details.region.at(-1) ?? ''
    if (!levels.includes(level) || level === '') return []
    // A city has counties and districts below it, so only 我 and 全 speak of the reporting place itself there.
    return units.flatMap(({ text, block, cell, headingEnd }) => {
      const bare = named(text).replace(quoted, (found) => '　'.repeat(found.length))
      return [...bare.matchAll(own)].flatMap(({ 0: found, 1: spoken, 2: bareLevel, index }) => {
        const said = spoken ?? bareLevel ?? ''
        if (said === level || said === '省' || index < headingEnd) return []
        // 全区 and 县委 may be meant for a part of a city; 我县 never is.
        if (!found.startsWith('我') && level === '市') return []
        // A county speaks of the city above it by 市委, 市政府.
        if (bareLevel !== undefined && said === '市') return []
        return [
          {
            place: { block, cell, start: index, end: index + found.length },
            message: `本报告的行政区是“${envelope.details.region}”，这里写的是“${found}”。请核对。`,
          },
        ]
      })
    })
  },
  wrong: [
    { lines: ['## 主要工作', '我县投入2162万元。'], details, found: ['我县'] },
    {
      lines: ['## 主要工作', '我市新建学校5所，全市普惠率91.2%。'],
      details: { region: '青石县' },
      found: ['我市', '全市'],
    },
    { lines: ['## 主要工作', '今年以来，我区配备保安532名。'], details, found: ['我区'] },
  ],
  right: [
    { lines: ['## 主要工作', '我市投入2162万元，全市普惠率91.2%。'], details },
    { lines: ['## 主要工作', '推进“县管校聘”改革。'], details },
    { lines: ['## 主要工作', '落实《我县教育强县方案》。'], details },
    { lines: ['## 主要工作', '按照市委、市政府部署，我县投入2162万元。'], details: { region: '青石县' } },
    { lines: ['## 主要工作', '我省和我市均有部署，市域内统筹。'], details },
    { lines: ['## 主要工作', '我县投入2162万元。'], details: { region: '' } },
  ],
}
