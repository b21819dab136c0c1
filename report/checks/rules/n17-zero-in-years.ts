import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

/** 零, and the circles that look like 〇. */
const pattern = /(?<![〇零○０一二三四五六七八九十])二[零○Ｏ０〇O][零○Ｏ０〇O一二三四五六七八九]{2}(?=年|学年|届)/g

export const zeroInYears: TextRule = {
  id: 'N17',
  scope: 'text',
  title: '汉字年份用“〇”',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15835—2011 5.2.5',
  why: '年份是编号，零写作“〇”；圆圈、字母O看着像，检索不到，换字体就变样。',
  check: ({ text }) =>
    patternSpots(text, pattern, ([found]) => {
      const fix = found.replace(/[零○Ｏ０O]/g, '〇')
      return found === fix ? null : { message: `“${found}”应写作“${fix}”。`, fix }
    }),
  wrong: [
    { text: '二零二一年九月', found: ['二零二一'], fixed: '二〇二一年九月' },
    { text: '二○二〇年', found: ['二○二〇'], fixed: '二〇二〇年' },
    { text: '二Ｏ一九学年', found: ['二Ｏ一九'], fixed: '二〇一九学年' },
  ],
  right: ['二〇二一年九月', '2021年9月', '二百零一年', '二十零件', '二〇二一学年'],
}
