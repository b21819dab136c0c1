import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const pattern = /[０-９][０-９．]{0,20}(?<=[０-９])/g

export const fullWidthDigits: TextRule = {
  id: 'N01',
  scope: 'text',
  title: '数字用半角',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15835—2011 4.1',
  why: '全角数字在正文里字距不齐，检索和核对也找不到。',
  check: ({ text }) =>
    patternSpots(text, pattern, ([found]) => {
      const fix = found.normalize('NFKC')
      return { message: `“${found}”应写作“${fix}”。`, fix }
    }),
  wrong: [
    { text: '新建１２所', found: ['１２'], fixed: '新建12所' },
    { text: '投入２１６２万元', found: ['２１６２'], fixed: '投入2162万元' },
    { text: '达９１．２％', found: ['９１．２'], fixed: '达91.2％' },
  ],
  right: ['新建12所', '①加强领导', '达91.2%', '二〇二一年', 'Ａ类学校'],
}
