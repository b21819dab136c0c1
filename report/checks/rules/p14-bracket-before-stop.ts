import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

/** Such a note belongs to the sentence before it; one that is a sentence of its own stands behind the mark by right. */
const pattern = /。（(?:详?见|含|不含|附件|下同|以下简称|截至|单位：)[^（）。\n]{0,20}）。?/g

export const bracketBeforeStop: TextRule = {
  id: 'P14',
  scope: 'text',
  title: '句内的括注放在句号前',
  severity: 'warning',
  basis: '标准规定',
  source: 'GB/T 15834—2011 4.9、附录A',
  why: '只注释句中内容的括号是这句话的一部分，句号放在括号后面。',
  check: ({ text }) =>
    patternSpots(text, pattern, ([found]) => {
      const fix = `${found.replaceAll('。', '')}。`
      return { message: `“${found}”应写作“${fix}”。`, fix }
    }),
  wrong: [
    { text: '整改任务全部完成。（见附件1）', found: ['。（见附件1）'], fixed: '整改任务全部完成（见附件1）。' },
    {
      text: '新建幼儿园12所。（含改扩建）投入1.2亿元。',
      found: ['。（含改扩建）'],
      fixed: '新建幼儿园12所（含改扩建）。投入1.2亿元。',
    },
    { text: '共53所。（详见附件）。', found: ['。（详见附件）。'], fixed: '共53所（详见附件）。' },
  ],
  right: [
    '整改任务全部完成（见附件1）。',
    '（一）加强领导。（二）加大投入。',
    '全部达标。（数据由市教育局提供。）',
    '一个都不能少。（掌声）',
    '新建12所（含改扩建），投入1.2亿元。',
  ],
}
