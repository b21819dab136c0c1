import { blockFacts } from '../../document/outline.ts'
import type { ReportRule } from '../rule.ts'

/** Characters from which on an area counts as written; a shorter one is still being begun. */
const fewest = 60

const long =
  '各校按照方案逐项落实，开展多种形式的活动，健全工作台账，定期组织检查评比，及时通报结果，督促问题整改到位，得到家长和社会的普遍认可，取得了明显成效'

export const areaWithoutFigure: ReportRule = {
  id: 'G06',
  scope: 'report',
  title: '职责领域没有一个数据',
  severity: 'warning',
  basis: '通常',
  source: '同类报告的写法：每个领域以数据说明',
  why: '评价组按数据核实。一个领域通篇没有数据，成效就没有依据。',
  check: ({ outline, envelope }) =>
    outline.parts.flatMap(({ sections }) =>
      sections.flatMap((section) => {
        if (section.areaId === null || section.omitted) return []
        const facts = envelope.document.content.slice(section.index, section.end).map(blockFacts)
        const chars = facts.reduce((sum, one) => sum + one.chars, 0)
        if (chars < fewest || facts.some(({ figures }) => figures.length > 0)) return []
        return [
          {
            place: { block: section.index, cell: null, start: 0, end: section.title.length },
            message: `“${section.title}”写了${chars}字，没有一个数据。请补充本年度的数据。`,
          },
        ]
      }),
    ),
  wrong: [
    { lines: ['## 主要工作', `### {safety} 校园安全。${long}。`], found: ['校园安全'] },
    { lines: ['## 主要工作', '### {safety} 校园安全', `${long}。`], found: ['校园安全'] },
    {
      lines: ['## 主要工作', `### {preschool} 学前教育。2020年，${long}。落实《关于新建50所学校的方案》。`],
      found: ['学前教育'],
    },
  ],
  right: [
    { lines: ['## 主要工作', `### {safety} 校园安全。${long}。配备保安532名。`] },
    { lines: ['## 主要工作', '### {safety} 校园安全。正在补充。'] },
    { lines: ['## 存在问题', `### 加强管理。${long}。`] },
    { lines: ['## 主要工作', '### {safety} 校园安全', `${long}。`, '| 学校 | 532名 |'] },
    { lines: ['## 主要工作', `${long}。`] },
  ],
}
