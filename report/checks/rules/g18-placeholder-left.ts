import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const han = '\\p{Script=Han}'
/** XX市, ××学校, **局, 某某县, ___: what a model text leaves open. */
const pattern = new RegExp(
  [
    `[XＸ×xｘ*＊]{2,6}(?=[省市县区镇乡村校局院所园人名个年月日元])`,
    `(?<=${han})[XＸ×ｘ*＊]{2,6}(?=${han}|[，。；、])`,
    `某某(?=${han})|某(?=[省市县区校局镇乡])`,
    '_{3,}|＿{2,}|[（(]待(?:填|补充?|定|核实?)[）)]|TODO',
  ].join('|'),
  'gu',
)

export const placeholderLeft: TextRule = {
  id: 'G18',
  scope: 'text',
  title: '还留着占位的文字',
  severity: 'error',
  basis: '通常',
  source: '范文、模板里的占位符号',
  why: '报送的报告里不能留“XX”“某某”一类占位文字。',
  check: ({ text }) =>
    patternSpots(text, pattern, ({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      message: `“${found}”是占位文字，请填写实际内容。`,
    })),
  wrong: [
    { text: 'XX市教育局牵头落实。', found: ['XX'] },
    { text: '某县投入××万元，由某某学校承办。', found: ['某', '××', '某某'] },
    { text: '投入____万元（待补充）。', found: ['____', '（待补充）'] },
  ],
  right: [
    '临江市教育局牵头落实。',
    '接入Wi-Fi 6设备860台，面积12×8米。',
    '二氧化碳浓度控制在1000×10以内。',
    '某些学校还存在差距，某一方面仍需加强。',
    '【投入】万元。',
    '开设STEM课程16门。',
  ],
}
