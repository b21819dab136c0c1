import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const unit =
  '(?:个|所|名|人|次|件|项|家|台|套|间|处|条|篇|节|课时|学时|分钟|小时|天|周岁|岁|元|万|亿|米|平方米|公里|%|％|倍|年级|户|场)'
const number = '\\d{1,6}(?:\\.\\d{1,4})?'
/** Not within an identifier, a date or a phone number, nor in the guide that is called so. */
const pattern = new RegExp(
  `(?<![\\d.\\-－–~/A-Za-z—〔])(${number})([万亿%％]{0,2})[-－–~](${number})(?=${unit})(?!岁儿童学习与发展指南)`,
  'g',
)

export const rangeSign: TextRule = {
  id: 'P17',
  scope: 'text',
  title: '数值范围用“～”',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15834—2011 4.13、GB/T 15835—2011 5.1.3',
  why: '数值的起止用浪纹线“～”或一字线“—”；短横线、半角的“~”不表示起止。',
  check: ({ text }) =>
    patternSpots(text, pattern, ({ 0: found, 1: from = '', 2: own = '', 3: to = '', index }) => {
      // A range goes upwards; what does not is something else, such as a class (3-2班).
      if (Number(from) >= Number(to)) return null
      // 15-30% lacks its first unit as well: that is another rule's (N02, N03).
      if (own === '' && /[%％万亿]/.test(text.charAt(index + found.length))) return null
      return { message: `“${found}”的起止应用“～”。`, fix: found.replace(/[-－–~]/, '～') }
    }),
  wrong: [
    { text: '每班配备10-20人', found: ['10-20'], fixed: '每班配备10～20人' },
    { text: '提高15%-30%', found: ['15%-30'], fixed: '提高15%～30%' },
    { text: '面向3~6岁儿童', found: ['3~6'], fixed: '面向3～6岁儿童' },
  ],
  right: [
    '每班配备10～20人',
    '面向3—6岁儿童',
    '电话0712-5550123',
    '《3-6岁儿童学习与发展指南》',
    '编号2021-12号',
    '落实3-6岁儿童学习与发展指南',
    '七（3-2班）',
  ],
}
