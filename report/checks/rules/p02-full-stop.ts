import { halfWidth } from '../half-width.ts'
import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

/** At the end, or before what closes: within a line a point between Chinese characters may part a name (P21). */
const pattern = /(?<=[\u4e00-\u9fff”》）%％])(?<!(?:^|\n)[一二三四五六七八九十]{1,3})[.．](?=$|[\n”’）)])/g

export const fullStop: TextRule = {
  id: 'P02',
  scope: 'text',
  title: '句末用句号',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15834—2011 4.1',
  why: '汉语句末用“。”，英文句点多是输入法没有切换。',
  collapse: halfWidth,
  check: ({ text }) => patternSpots(text, pattern, ([found]) => ({ message: `句末的“${found}”应为“。”。`, fix: '。' })),
  wrong: [
    { text: '整改任务全部完成.', found: ['.'], fixed: '整改任务全部完成。' },
    { text: '校长说：“一个都不能少.”', found: ['.'], fixed: '校长说：“一个都不能少。”' },
    { text: '达标率为100%．', found: ['．'], fixed: '达标率为100%。' },
  ],
  right: ['整改任务全部完成。', '投入12.5万元', '1.经费投入', '一.', '买买提.艾力', '语文、数学...'],
}
