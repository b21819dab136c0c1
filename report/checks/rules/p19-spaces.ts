import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

/** Between a Chinese character or mark and a digit or letter; a time behind its date stays apart. */
const pattern =
  /(?<=[\u4e00-\u9fff，。；：、）》”]) {1,3}(?=[\dA-Za-z])(?!\d{1,2}:\d\d)|(?<=[\dA-Za-z%％]) {1,3}(?=[\u4e00-\u9fff，。；：、（《“])/g

export const spaces: TextRule = {
  id: 'P19',
  scope: 'text',
  title: '汉字与数字、字母之间不空格',
  severity: 'warning',
  basis: '通常',
  source: '公文排版的通常写法',
  why: '公文按字排版，数字前后的空格会把行挤散，也占字数。',
  collapse: {
    from: 12,
    message: (count) => `全文有${count}处汉字与数字、字母之间的空格，多是从其他软件带来的。可以一次全部删去。`,
  },
  check: ({ text }) => patternSpots(text, pattern, () => ({ message: '这里不用空格。', fix: '' }), { inNames: true }),
  wrong: [
    { text: '投入 12.36 亿元', found: [' ', ' '], fixed: '投入12.36亿元' },
    { text: '覆盖率达 100% 以上', found: [' ', ' '], fixed: '覆盖率达100%以上' },
    { text: '引入 AI 课堂', found: [' ', ' '], fixed: '引入AI课堂' },
  ],
  right: ['投入12.36亿元', 'Unit 1 Lesson 2', '10月18日 17:43:47', '张  三', '市委　市政府'],
}
