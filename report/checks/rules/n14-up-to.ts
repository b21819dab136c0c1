import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const pattern = /截止(?=(?:\d|目前|今年|去年|[上下]半年|[上下]学期))/g

export const upTo: TextRule = {
  id: 'N14',
  scope: 'text',
  title: '到某一时间为止用“截至”',
  severity: 'warning',
  basis: '通常',
  source: '《现代汉语词典》“截至”“截止”条',
  why: '“截止”是停止，后面不带时间；说到某一时间为止，用“截至”。',
  check: ({ text }) => patternSpots(text, pattern, () => ({ message: '这里应用“截至”。', fix: '截至' })),
  wrong: [
    { text: '截止2021年底，新建12所。', found: ['截止'], fixed: '截至2021年底，新建12所。' },
    { text: '截止目前已完成', found: ['截止'], fixed: '截至目前已完成' },
    { text: '截止9月30日', found: ['截止'], fixed: '截至9月30日' },
  ],
  right: ['截至2021年底', '报名截止', '截止日期为9月30日', '截止时间另行通知', '9月30日截止'],
}
