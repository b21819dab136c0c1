import type { TextRule } from '../rule.ts'

/** …… and —— are doubled by right; 。。。 is meant to be …… (P05). */
const doubled = /([，、；：！？])\1+|(?<!。)(。)。(?!。)/g

export const doubledMarks: TextRule = {
  id: 'P12',
  scope: 'text',
  title: '标点不重复',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15834—2011 第4章',
  why: '同一个点号连用两次，多是改稿时留下的。',
  check: ({ text }) =>
    [...text.matchAll(doubled)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      message: `“${found}”是重复的标点，应为“${found.charAt(0)}”。`,
      fix: found.charAt(0),
    })),
  wrong: [
    { text: '新建学校3所，，新增学位2700个。', found: ['，，'], fixed: '新建学校3所，新增学位2700个。' },
    { text: '全市学校食堂检查全覆盖。。', found: ['。。'], fixed: '全市学校食堂检查全覆盖。' },
    { text: '加强小学、、初中衔接；；落实到校。', found: ['、、', '；；'], fixed: '加强小学、初中衔接；落实到校。' },
  ],
  right: [
    '新建学校3所，新增学位2700个。',
    '语文、数学、英语……',
    '阳光体育——每天一小时。',
    '“双减”“五项管理”同步推进。',
    '一是补齐短板；二是巩固成果。',
  ],
}
