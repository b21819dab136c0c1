import { figuresIn } from '../../document/figures.ts'
import { pairing } from '../pairing.ts'
import type { ReportRule } from '../rule.ts'

/** A day, a year's end, a term by which something is done. */
const deadline =
  /(?:20\d{2}年|今年|明年|本年|年内|年底|月底|学期|季度|暑期|\d{1,2}月)|(?:[一二三两四五六\d]年内)|以?前(?:完成|建成|达到|投入)|期限|时限/
/** Who answers for it. */
const owner = /牵头|责任(?:单位|部门|人|科室)|负责|配合|主责|由.{2,20}(?:局|办|委|科|组)/

const part = '## 存在问题及改进措施'
const problem = '主要问题：一是公办园数量不足。'

export const measureWithoutTarget: ReportRule = {
  id: 'G09',
  scope: 'report',
  title: '改进措施没有时限、责任单位或目标',
  severity: 'warning',
  basis: '通常',
  source: '同类报告的写法：措施写明目标、时限和责任单位',
  why: '没有时限、没有责任单位、没有目标数的措施无法检查，评价组常要求补充。',
  check(report) {
    return pairing(report)
      .measures.filter(({ body }) => !deadline.test(body) && !owner.test(body) && figuresIn(body).length === 0)
      .map(({ text, place }) => ({
        place,
        message: `“${text}”没有写时限、责任单位，也没有目标数。请至少补上一项。`,
      }))
  },
  wrong: [
    { lines: [part, problem, '### 增加公办园。加大建设力度，扩大供给。'], found: ['增加公办园'] },
    { lines: [part, problem, '### 增加公办园', '积极争取支持，加快推进。'], found: ['增加公办园'] },
    { lines: ['## 改进措施', '### 改造食堂。全面排查，限期整改。'], found: ['改造食堂'] },
  ],
  right: [
    { lines: [part, problem, '### 增加公办园。2022年底前新建公办园3所。'] },
    { lines: [part, problem, '### 增加公办园。由市教育局牵头，加快推进。'] },
    { lines: [part, problem, '### 增加公办园。普惠率提高到95%。'] },
    { lines: [part, problem, '### 增加公办园。年内全部开工。'] },
    { lines: ['## 主要工作', '### 增加公办园。加大建设力度。'] },
  ],
}
