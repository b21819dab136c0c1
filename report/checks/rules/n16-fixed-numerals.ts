import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const han = '〇一二三四五六七八九'
/** 星期5; 14五, a plan; 19届, a congress; 党的20大. */
const pattern =
  /(?<=星期|礼拜)[1-6](?![\d.])|(?<![\d.])1[0-5]五(?=规划|计划|期间|时期|以来|末|收官|开局|发展|教育|[”’])|(?<=党的)(?:1\d|2\d)(?=[届大])|(?<![\d.])(?:1\d|2\d)(?=届[一二三四五六七]中全会)/g

function written(number: number): string {
  if (number < 10) return han.charAt(number)
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens === 1 ? '' : han.charAt(tens)}十${ones === 0 ? '' : han.charAt(ones)}`
}

export const fixedNumerals: TextRule = {
  id: 'N16',
  scope: 'text',
  title: '星期、规划、届次用汉字数字',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15835—2011 4.2.3',
  why: '“星期五”“十四五”“二十大”是定型的词，里面的数字用汉字。',
  check: ({ text }) =>
    patternSpots(
      text,
      pattern,
      ([found]) => {
        const fix = found.replace(/\d+/, (digits) => written(Number(digits)))
        return { message: `“${found}”应写作“${fix}”。`, fix }
      },
      { inNames: true },
    ),
  wrong: [
    { text: '每周星期5开放', found: ['5'], fixed: '每周星期五开放' },
    { text: '“14五”规划开局', found: ['14五'], fixed: '“十四五”规划开局' },
    { text: '学习贯彻党的20大精神', found: ['20'], fixed: '学习贯彻党的二十大精神' },
    { text: '落实19届五中全会部署', found: ['19'], fixed: '落实十九届五中全会部署' },
  ],
  right: ['每周星期五开放', '“十四五”规划', '党的二十大', '第14届运动会', '五中全会', '2021届毕业生'],
}
