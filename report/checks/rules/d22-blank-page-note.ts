import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const pattern = /[（(【]?此页无正文[）)】]?/g

export const blankPageNote: TextRule = {
  id: 'D22',
  scope: 'text',
  title: '不写“此页无正文”',
  severity: 'warning',
  basis: '国标规定',
  source: 'GB/T 9704—2012 7.3.5.5',
  why: '署名落到没有正文的一页时，调整行距、字距来解决，不再用“此页无正文”标注。导出时已按此排版。',
  check: ({ text }) =>
    patternSpots(
      text,
      pattern,
      () => ({ message: '不必写“此页无正文”，导出时署名会和正文排在同一页。请删去这一段。' }),
      {
        inNames: true,
      },
    ),
  wrong: [
    { text: '（此页无正文）', found: ['（此页无正文）'] },
    { text: '(此页无正文)', found: ['(此页无正文)'] },
    { text: '此页无正文', found: ['此页无正文'] },
  ],
  right: ['（本页以下空白）', '此页有正文', '正文共12页', '特此报告。', '无正文'],
}
