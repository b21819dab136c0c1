import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const pattern = /(?<=[\u4e00-\u9fff（])\.\d+(?=[%％个\u4e00-\u9fff，。；、）]|$)/g

export const leadingZero: TextRule = {
  id: 'N04',
  scope: 'text',
  title: '小数点前的零不省',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15835—2011 5.1.2',
  why: '小数写全，免得小数点被看漏。',
  check: ({ text }) =>
    patternSpots(text, pattern, ([found]) => ({ message: `“${found}”应写作“0${found}”。`, fix: `0${found}` })),
  wrong: [
    { text: '下降.85个百分点', found: ['.85'], fixed: '下降0.85个百分点' },
    { text: '差异系数为.35', found: ['.35'], fixed: '差异系数为0.35' },
    { text: '占.5%', found: ['.5'], fixed: '占0.5%' },
  ],
  right: ['下降0.85个百分点', '第1.2条', 'www.5y.cn', '1.经费投入', '编号A.5'],
}
