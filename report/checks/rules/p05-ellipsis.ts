import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

/** Two marks alone are a doubled mark (P12). */
const pattern = /\.{3,}|。{3,}|(?<!…)…(?!…)/g

export const ellipsis: TextRule = {
  id: 'P05',
  scope: 'text',
  title: '省略号写作……',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15834—2011 4.11',
  why: '省略号是六个连点，占两个字的位置；句点、句号连写不是省略号。',
  check: ({ text }) => patternSpots(text, pattern, ([found]) => ({ message: `“${found}”应写作“……”。`, fix: '……' })),
  wrong: [
    { text: '语文、数学、英语...', found: ['...'], fixed: '语文、数学、英语……' },
    { text: '扎实推进。。。', found: ['。。。'], fixed: '扎实推进……' },
    { text: '语文、数学…', found: ['…'], fixed: '语文、数学……' },
  ],
  right: ['语文、数学、英语……', '投入12.5万元。', '新增学位2700个。', '阳光体育——每天一小时。', '第1.2条'],
}
