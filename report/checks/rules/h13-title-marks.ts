import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

/** 、 joins issuers and stays; so do quotes, brackets and names. */
const pattern = /[，。；：！？]/g

export const titleMarks: TextRule = {
  id: 'H13',
  scope: 'text',
  title: '公文标题不用句读',
  severity: 'warning',
  basis: '通常',
  source: '公文标题的通常写法',
  why: '公文标题除书名号、引号、括号和顿号外一般不用标点，末尾不加句号。',
  check: ({ kind, text }) =>
    kind !== 'title'
      ? []
      : patternSpots(text, pattern, ({ 0: found, index }) =>
          index === text.length - 1
            ? { message: `标题末尾不用“${found}”。`, fix: '' }
            : { message: `标题中一般不用“${found}”，请改为空格、换行或另拟标题。` },
        ),
  wrong: [
    {
      kind: 'title',
      text: '临江市人民政府关于履行教育职责情况的自评报告。',
      found: ['。'],
      fixed: '临江市人民政府关于履行教育职责情况的自评报告',
    },
    { kind: 'title', text: '临江市履行教育职责自评报告：', found: ['：'], fixed: '临江市履行教育职责自评报告' },
    { kind: 'title', text: '优先发展，临江市履行教育职责自评报告', found: ['，'] },
  ],
  right: [
    { kind: 'title', text: '临江市人民政府关于履行教育职责情况的自评报告' },
    { kind: 'title', text: '临江市教育局、临江市财政局关于教育经费的报告' },
    { kind: 'title', text: '关于落实《深化评价，促进公平实施方案》的报告' },
    { kind: 'title', text: '临江市【自评年度，四位】自评报告（送审稿）' },
    '新建学校3所。',
  ],
}
