import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const unit = '(?:万|亿)?(?:元|人次|人|名|个|所|家|次|场|件|项|亩|册|台|间)'
const pattern = new RegExp(`(?:近|约|将近|大约)\\d{1,9}(?:\\.\\d{1,2})?${unit}|\\d{1,9}[多余]${unit}`, 'g')

export const vagueQuantity: TextRule = {
  id: 'G21',
  scope: 'text',
  title: '数据写得含糊',
  severity: 'hint',
  basis: '通常',
  source: '同类报告的写法：数据写准确数',
  why: '“近、约、余、多”的数核实不了。台账里有准确数的，请写准确数。',
  check: ({ text }) =>
    patternSpots(text, pattern, ({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      message: `“${found}”是约数。有准确数的，请写准确数。`,
    })),
  wrong: [
    { text: '新增学位近10000个。', found: ['近10000个'] },
    { text: '与60多家企业合作，培训300余人次。', found: ['60多家', '300余人次'] },
    { text: '投入约2.1亿元。', found: ['约2.1亿元'] },
  ],
  right: [
    '新增学位10021个。',
    '近3年新建公办园12所。',
    '近视率下降1.5个百分点。',
    '签订协议，预约参观12次。',
    '多个部门联合检查，余下5所年底完成。',
  ],
}
