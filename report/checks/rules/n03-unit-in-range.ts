import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const pattern = /(?<![\d.%万亿—～])(\d{1,5}(?:\.\d{1,4})?)([～—~–－-])(\d{1,5}(?:\.\d{1,4})?)(万|亿)/g

export const unitInRange: TextRule = {
  id: 'N03',
  scope: 'text',
  title: '数值范围两头都写“万”“亿”',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15835—2011 5.1.3',
  why: '“9～16亿”可以读作从9到16亿；两头都写“万”“亿”才没有歧义。',
  check: ({ text }) =>
    patternSpots(text, pattern, ([found, from = '', sign = '', to = '', unit = '']) => {
      // 5000～1万 means what it says.
      if (Number(from) >= Number(to)) return null
      const fix = `${from}${unit}${sign === '—' ? sign : '～'}${to}${unit}`
      return { message: `“${found}”应写作“${fix}”。`, fix }
    }),
  wrong: [
    { text: '总投入9～16亿元', found: ['9～16亿'], fixed: '总投入9亿～16亿元' },
    { text: '每校补助5—10万元', found: ['5—10万'], fixed: '每校补助5万—10万元' },
    { text: '受益1.2～1.5万人', found: ['1.2～1.5万'], fixed: '受益1.2万～1.5万人' },
  ],
  right: ['总投入9亿～16亿元', '5000～1万元', '每班10～20人', '投入16亿元', '2019—2021年共3万人'],
}
