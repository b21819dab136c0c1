import type { Spot, TextRule } from '../rule.ts'

const percentage = /(\d{1,3}(?:\.\d{1,4})?)[%％](?!～|—)/g
/** The change, right before its percentage: 上升了17%. */
const change = /(?:提高|上升|下降|增长|增加|减少|降低|回落|提升)了?$/
const toOrFrom = /(?:由|从|自|的|为|到|至|达|率|比|占)$/

/** Changes that are the very difference of the two percentages before them in the same sentence. */
function differences(text: string): readonly Spot[] {
  const spots: Spot[] = []
  let start = 0
  for (const sentence of text.split(/(?<=[。！？；\n])/)) {
    const found = [...sentence.matchAll(percentage)]
    for (let at = 2; at < found.length; at++) {
      const [from, to, by] = [found[at - 2], found[at - 1], found[at]]
      if (!from || !to || !by) continue
      if (!change.test(sentence.slice(Math.max(0, by.index - 4), by.index))) continue
      if (!toOrFrom.test(sentence.slice(Math.max(0, to.index - 1), to.index)) || by.index - from.index > 60) continue
      const decimals = Math.max(...[from, to, by].map(([, value = '']) => value.split('.')[1]?.length ?? 0))
      const difference = Math.abs(Number(to[1]) - Number(from[1])).toFixed(decimals)
      if (difference !== Number(by[1]).toFixed(decimals)) continue
      const fix = `${by[1]}个百分点`
      spots.push({
        start: start + by.index,
        end: start + by.index + by[0].length,
        message: `${from[0]}与${to[0]}相差${fix}，不是${by[0]}。`,
        fix,
      })
    }
    start += sentence.length
  }
  return spots
}

export const percentagePoint: TextRule = {
  id: 'N08',
  scope: 'text',
  title: '两个百分数相减用“百分点”',
  severity: 'error',
  basis: '通常',
  source: '国家统计局关于百分数与百分点用法的说明',
  why: '由65%到82%，相差17个百分点；写成“上升17%”，意思是变为原来的1.17倍。',
  check: ({ text }) => differences(text),
  wrong: [
    { text: '普惠率由65%上升到82%，上升了17%。', found: ['17%'], fixed: '普惠率由65%上升到82%，上升了17个百分点。' },
    {
      text: '近视率从52.3%降至50.8%，下降1.5%。',
      found: ['1.5%'],
      fixed: '近视率从52.3%降至50.8%，下降1.5个百分点。',
    },
    {
      text: '2020年为91%，2021年为93.5%，提高2.5%；达标率为100%。',
      found: ['2.5%'],
      fixed: '2020年为91%，2021年为93.5%，提高2.5个百分点；达标率为100%。',
    },
  ],
  right: [
    '普惠率由65%上升到82%，上升了17个百分点。',
    '普惠率由50%上升到60%，上升了20%。',
    '支出增长7.37%，占比14%，提高2%。',
    '普惠率由65%上升到82%。升学率上升17%。',
    '达标率为100%',
  ],
}
