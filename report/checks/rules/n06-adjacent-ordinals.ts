import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const han = '一二三四五六七八九'
const pattern = /(?<![第十一二三四五六七八九、])([一二三四五六七八九])([一二三四五六七八九])(?=年级|等奖|学段|产业)/g

export const adjacentOrdinals: TextRule = {
  id: 'N06',
  scope: 'text',
  title: '并列的序数之间用顿号',
  severity: 'warning',
  basis: '标准规定',
  source: 'GB/T 15834—2011 4.5',
  why: '指一年级和二年级两个年级时写“一、二年级”；“一二年级”是不确定的说法。',
  check: ({ text }) =>
    patternSpots(text, pattern, ([found, first = '', second = '']) =>
      han.indexOf(second) === han.indexOf(first) + 1
        ? { message: `“${found}”指两个时应写作“${first}、${second}”。`, fix: `${first}、${second}` }
        : null,
    ),
  wrong: [
    { text: '小学一二年级不布置书面家庭作业', found: ['一二'], fixed: '小学一、二年级不布置书面家庭作业' },
    { text: '获一二等奖36项', found: ['一二'], fixed: '获一、二等奖36项' },
    { text: '八九年级全员参加', found: ['八九'], fixed: '八、九年级全员参加' },
  ],
  right: ['小学一、二年级', '三四个月', '十二年级', '一至二年级', '九年级'],
}
