import { halfWidth } from '../half-width.ts'
import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

/** Not f(1): behind a letter brackets belong to it. */
const pattern = /(?<![A-Za-z])[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]/g

export const numberBrackets: TextRule = {
  id: 'H05',
  scope: 'text',
  title: '序号的括号用全角',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15834—2011 5.1',
  why: '汉字文稿里括号用全角，半角括号在公文里显得窄，前后也不一致。',
  collapse: halfWidth,
  check: ({ text }) =>
    patternSpots(text, pattern, ([found]) => {
      const fix = `（${found.slice(1, -1)}）`
      return found === fix ? null : { message: `“${found}”应写作“${fix}”。`, fix }
    }),
  wrong: [
    { text: '(一)加强领导', found: ['(一)'], fixed: '（一）加强领导' },
    { text: '分为:(1)体育;(2)美育', found: ['(1)', '(2)'], fixed: '分为:（1）体育;（2）美育' },
    { text: '（十二)规范办园', found: ['（十二)'], fixed: '（十二）规范办园' },
  ],
  right: ['（一）加强领导', '（1）体育', '函数f(1)', '（含幼儿园）', '《规划(2021)》', '1.体育'],
}
