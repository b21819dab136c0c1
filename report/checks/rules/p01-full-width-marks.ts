import { halfWidth } from '../half-width.ts'
import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

/** Beside a Chinese character or mark, so that 12,345, 17:43 and www.a.cn?b stay; the space behind goes with it. */
const pattern =
  /(?<=[\u4e00-\u9fff“”‘’《》（）〔〕【】、。])[,;:?!] {0,2}|[,;:?!] {0,2}(?=[\u4e00-\u9fff“”‘’《》（）〔〕【】])/g

const full: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }

export const fullWidthMarks: TextRule = {
  id: 'P01',
  scope: 'text',
  title: '标点用全角',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15834—2011 5.1',
  why: '汉字之间的标点占一个字的位置；半角标点多是从网页带来的。',
  collapse: halfWidth,
  check: ({ text }) =>
    patternSpots(
      text,
      pattern,
      ([found]) => {
        const mark = found.trimEnd()
        const fix = full[mark] ?? mark
        return { message: `“${mark}”应为全角的“${fix}”。`, fix }
      },
      { inNames: true },
    ),
  wrong: [
    { text: '经费增长,全部达标;', found: [',', ';'], fixed: '经费增长，全部达标；' },
    { text: '检出率为46.27%,比上年下降', found: [','], fixed: '检出率为46.27%，比上年下降' },
    { text: '（见附件1),健全机制, 压实责任:', found: [',', ', ', ':'], fixed: '（见附件1)，健全机制，压实责任：' },
    { text: '钱从哪里来?', found: ['?'], fixed: '钱从哪里来？' },
  ],
  right: [
    '经费增长，全部达标；',
    '投入12,345元',
    '10月18日17:43:47',
    'ABC, DEF',
    'www.linjiang.example?id=3',
    '师生比1:13.5',
  ],
}
