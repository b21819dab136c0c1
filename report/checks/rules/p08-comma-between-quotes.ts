import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const pattern = /》、《|”、“/g

export const commaBetweenQuotes: TextRule = {
  id: 'P08',
  scope: 'text',
  title: '并列的书名号、引号之间不用顿号',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15834—2011 4.5.3.5',
  why: '书名号、引号本身已把各项分开，中间不再用顿号；有括注隔开时除外。',
  check: ({ text }) =>
    patternSpots(text, pattern, ([found]) => ({ message: `“${found}”之间不用顿号。`, fix: found.replace('、', '') }), {
      inNames: true,
    }),
  wrong: [
    { text: '印发《意见》、《办法》。', found: ['》、《'], fixed: '印发《意见》《办法》。' },
    { text: '落实“双减”、“五项管理”', found: ['”、“'], fixed: '落实“双减”“五项管理”' },
    { text: '《规划》、《方案》、《细则》', found: ['》、《', '》、《'], fixed: '《规划》《方案》《细则》' },
  ],
  right: [
    '印发《意见》《办法》。',
    '《意见》（〔2021〕6号）、《办法》',
    '“双减”“五项管理”',
    '“双减”、课后服务',
    '《意见》、会议纪要',
  ],
}
