import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const number = '(\\d{1,8}(?:\\.\\d{1,4})?)'
const unit = '([万亿]?[\\u4e00-\\u9fff]{0,3}?)'
const pattern = new RegExp(
  `[由从]${number}${unit}(?:增加|增长|提高|扩大|上升|发展|提升)?[到至]${number}${unit}，(?:实现)?翻了?([一两二三四])番`,
  'g',
)
const times: Readonly<Record<string, number>> = { 一: 2, 两: 4, 二: 4, 三: 8, 四: 16 }
/** 翻一番 is said of what has about doubled. */
const tolerance = 0.15

export const doubling: TextRule = {
  id: 'N11',
  scope: 'text',
  title: '“翻番”与数据相符',
  severity: 'error',
  basis: '通常',
  source: '统计文字的通常用法：翻一番为2倍，翻两番为4倍',
  why: '翻一番是原来的2倍，翻两番是4倍，不是3倍；数字一对就能看出来。',
  check: ({ text }) =>
    patternSpots(text, pattern, ([, from = '', fromUnit = '', to = '', toUnit = '', fold = '']) => {
      const expected = times[fold] ?? 0
      if ((fromUnit !== '' && fromUnit !== toUnit) || Number(from) === 0) return null
      const ratio = Number(to) / Number(from)
      return Math.abs(ratio / expected - 1) <= tolerance
        ? null
        : { message: `翻${fold}番是${expected}倍，${from}到${to}是${Number(ratio.toFixed(2))}倍。请核对。` }
    }),
  wrong: [
    { text: '学位由3.6万个增加到7.2万个，翻两番', found: ['由3.6万个增加到7.2万个，翻两番'] },
    { text: '投入从200万元提高到600万元，翻了两番', found: ['从200万元提高到600万元，翻了两番'] },
    { text: '公办园从10所增加到12所，翻一番', found: ['从10所增加到12所，翻一番'] },
  ],
  right: [
    '学位由3.6万个增加到7.2万个，翻一番',
    '投入从200万元提高到800万元，翻了两番',
    '公办园从10所增加到21所，翻一番',
    '投入翻一番',
    '由3万人增加到5亿元，翻一番',
  ],
}
