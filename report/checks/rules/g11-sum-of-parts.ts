import { sumsIn } from '../../figures/sums.ts'
import { named } from '../quoted-names.ts'
import type { TextRule } from '../rule.ts'

export const sumOfParts: TextRule = {
  id: 'G11',
  scope: 'text',
  title: '各项相加等于总数',
  severity: 'error',
  basis: '通常',
  source: '同类报告中可以验算的写法',
  why: '总数和分项对不上，是评价组最容易查出的错。',
  check: ({ text }) =>
    sumsIn(named(text))
      .filter(({ holds }) => !holds)
      .map(({ start, end, total, sum }) => ({
        start,
        end,
        message: `总数${total.text}，各项相加是${sum}${total.unit}，对不上。请核对总数和各项。`,
      })),
  wrong: [
    { text: '全市有学校98所（小学53所、初中21所、高中10所）。', found: ['98所'] },
    { text: '新增学位3200个，其中小学1800个、初中1500个。', found: ['3200个'] },
    { text: '投入2162万元（校舍1200万元，设备900万元），全部到位。', found: ['2162万元'] },
  ],
  right: [
    '全市有学校84所（小学53所、初中21所、高中10所）。',
    '新增学位3000个，其中小学1800个、初中1200个。',
    '培训教师2241人次，其中国家级105人次、省级370人次。',
    '全市有学校98所（其中小学53所）。',
    '全市有学校98所（含小学53所、初中21所）。',
    '投入9.1亿元（中央3.4亿元、省3.3亿元、市2.4亿元）。',
    '教师5321人（高级职称占12.5%，中级占30%）。',
    '全市有学校98所，其中公办学校等80所、民办10所。',
  ],
}
