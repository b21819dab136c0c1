import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const pattern =
  /(?:下降|减少|降低|缩短|缩小|下跌|压缩)了?(?:近|约|超过|至少)?(?:\d{1,4}(?:\.\d{1,4})?|[一二两三四五六七八九十]{1,3})倍/g

export const decreaseByTimes: TextRule = {
  id: 'N10',
  scope: 'text',
  title: '减少不用“倍”',
  severity: 'error',
  basis: '通常',
  source: '统计文字的通常用法：倍数只用于增加',
  why: '减少一倍就成了零，减少两倍没有意义；说减少用百分数或“降为原来的几分之几”。',
  check: ({ text }) =>
    patternSpots(text, pattern, ([found]) => ({ message: `“${found}”说不通，请改用百分数或“降为原来的几分之几”。` })),
  wrong: [
    { text: '辍学人数下降2倍', found: ['下降2倍'] },
    { text: '办理时间缩短了三倍', found: ['缩短了三倍'] },
    { text: '大班额数量减少近1.5倍', found: ['减少近1.5倍'] },
  ],
  right: ['学位增加2倍', '辍学人数下降50%', '降为原来的三分之一', '投入是上年的2倍', '缩小城乡差距，投入翻倍'],
}
