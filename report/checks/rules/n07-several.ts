import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const han = '〇一二三四五六七八九'
const pattern = /(?<![\d.])([1-9])0几(?=[\u4e00-\u9fff])/g

export const several: TextRule = {
  id: 'N07',
  scope: 'text',
  title: '带“几”的数用汉字',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15835—2011 4.2.2',
  why: '含“几”的概数用汉字数字；能查实的，最好写出准数。',
  check: ({ text }) =>
    patternSpots(text, pattern, ([found, tens = '']) => {
      const fix = `${tens === '1' ? '' : han.charAt(Number(tens))}十几`
      return { message: `“${found}”应写作“${fix}”，能查实的写准数。`, fix }
    }),
  wrong: [
    { text: '改造食堂20几处', found: ['20几'], fixed: '改造食堂二十几处' },
    { text: '走访10几所学校', found: ['10几'], fixed: '走访十几所学校' },
    { text: '检查90几次', found: ['90几'], fixed: '检查九十几次' },
  ],
  right: ['改造食堂二十几处', '改造食堂23处', '改造食堂20余处', '2010几何教具', '20多处'],
}
