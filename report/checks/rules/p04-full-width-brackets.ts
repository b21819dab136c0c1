import { halfWidth } from '../half-width.ts'
import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const pattern = /[（(][^()（）\n]{1,100}[)）]/g
const chinese = /[\u4e00-\u9fff]/
/** An enumeration's number is another rule's (H05). */
const number = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})$/

export const fullWidthBrackets: TextRule = {
  id: 'P04',
  scope: 'text',
  title: '括号用全角',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15834—2011 5.1',
  why: '括号里是汉字时用全角括号，一对括号也不能一全一半。',
  collapse: halfWidth,
  check: ({ text }) =>
    patternSpots(
      text,
      pattern,
      ([found]) => {
        const inside = found.slice(1, -1)
        const fix = `（${inside}）`
        const mixed = found.startsWith('（') !== found.endsWith('）')
        if (found === fix || number.test(inside) || !(mixed || chinese.test(inside))) return null
        return { message: `“${found}”应用全角括号“（）”。`, fix }
      },
      { inNames: true },
    ),
  wrong: [
    { text: '公办园(含小区配套园)12所', found: ['(含小区配套园)'], fixed: '公办园（含小区配套园）12所' },
    { text: '（临教督函〔2021〕6号)', found: ['（临教督函〔2021〕6号)'], fixed: '（临教督函〔2021〕6号）' },
    {
      text: '城区(市直)学校与乡镇(街道)学校',
      found: ['(市直)', '(街道)'],
      fixed: '城区（市直）学校与乡镇（街道）学校',
    },
  ],
  right: ['公办园（含小区配套园）12所', '指标体系(KPI)', '(一)加强领导', '2021年(2)', '（见附件1）'],
}
