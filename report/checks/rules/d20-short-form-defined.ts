import type { ReportRule, ReportSpot } from '../rule.ts'

const definition = /（以下(?:简称|统称)[“"]?([^“”"（）\n]{2,20})[”"]?）/g
/** The full name: from the mark before it to the bracket. */
const fullName = /[^，。；：、“”\n]{1,60}$/
const longestName = 60

export const shortFormDefined: ReportRule = {
  id: 'D20',
  scope: 'report',
  title: '简称先说明后使用',
  severity: 'warning',
  basis: '通常',
  source: '公文使用简称的通常写法',
  why: '简称第一次出现时注明全称，读的人才知道指什么；只注一次。',
  check({ units }) {
    const found = units.flatMap((unit, at) =>
      [...unit.text.matchAll(definition)].map((match) => ({ unit, at, match, short: match[1] ?? '' })),
    )
    const spots: ReportSpot[] = []
    const defined = new Set<string>()
    for (const { unit, at, match, short } of found) {
      const start = match.index + match[0].indexOf(short)
      if (defined.has(short)) {
        const place = { block: unit.block, cell: unit.cell, start, end: start + short.length }
        spots.push({ place, message: `“${short}”前面已经注明过简称，这里不用再注。` })
        continue
      }
      defined.add(short)
      // 临江市教育局（以下简称“教育局”）: the short form is part of many names.
      if (fullName.exec(unit.text.slice(Math.max(0, match.index - longestName), match.index))?.[0].includes(short))
        continue
      const early = units
        .slice(0, at + 1)
        .map((one) => ({ one, before: one === unit ? one.text.slice(0, match.index) : one.text }))
        .map(({ one, before }) => ({ one, index: before.indexOf(short, one.headingEnd) }))
        .find(({ one, index }) => index >= 0 && one.kind !== 'title')
      if (!early) continue
      const { block, cell } = early.one
      spots.push({
        place: { block, cell, start: early.index, end: early.index + short.length },
        message: `“${short}”在注明简称之前就用了。请在这里写全称并注明简称。`,
      })
    }
    return spots
  },
  wrong: [
    { lines: ['县教联体共有6个。', '组建县域教育联合体（以下简称“县教联体”）。'], found: ['县教联体'] },
    {
      lines: [
        '推行“双减”专班制，成立作业和培训减负专班（以下简称双减专班），双减专班每周调度。',
        '作业和培训减负专班（以下简称双减专班）',
      ],
      found: ['双减专班'],
    },
    { lines: ['市教督委定期调度，市教育督导委员会（以下简称“市教督委”）每季度通报。'], found: ['市教督委'] },
  ],
  right: [
    { lines: ['组建县域教育联合体（以下简称“县教联体”）。', '县教联体共有6个。'] },
    { lines: ['教育局牵头。', '临江市教育局（以下简称“教育局”）负责。'] },
    { lines: ['## 主要工作', '### 组建县教联体。组建县域教育联合体（以下简称“县教联体”）。'] },
    { lines: ['成立工作专班（简称专班）。'] },
    { lines: ['市教育督导委员会每季度通报。'] },
  ],
}
