import { pairing } from '../pairing.ts'
import type { ReportRule } from '../rule.ts'

const part = '## 存在问题及改进措施'

export const problemWithoutMeasure: ReportRule = {
  id: 'G07',
  scope: 'report',
  title: '问题没有对应的措施',
  // Pairing goes by shared words: good enough to ask, not to stand in the way.
  severity: 'warning',
  basis: '通常',
  source: '同类报告的写法：问题与措施一一对应',
  why: '提出的问题没有措施回应，评价组会问怎么改。按用词比对，请在问题措施对照表里核对。',
  check(report) {
    const { problems, measures } = pairing(report)
    // Without any measure the part is still to be written; saying so of each problem helps nobody.
    if (measures.length === 0) return []
    return problems
      .filter((problem) => problem.measures.length === 0)
      .map(({ text, place }) => ({
        place,
        message: `没有找到回应“${text}”的措施。请补写措施；已经写了的，在措施里点明这个问题。`,
      }))
  },
  wrong: [
    {
      lines: [part, '主要问题：一是公办园数量不足、骨干流动频繁。', '### 增加公办园。新建公办园3所。'],
      found: ['骨干流动频繁'],
    },
    {
      lines: [part, '主要问题：一是食堂设施陈旧；二是心理辅导力量薄弱。', '### 改造食堂设施。年底前完成。'],
      found: ['心理辅导力量薄弱'],
    },
    {
      lines: ['## 存在问题', '一是宿舍紧张；二是实训设备老化。', '## 改进措施', '### 更新实训设备。投入300万元。'],
      found: ['宿舍紧张'],
    },
  ],
  right: [
    { lines: [part, '主要问题：一是公办园数量不足。', '### 增加公办园。新建公办园3所。'] },
    { lines: [part, '主要问题：一是食堂设施陈旧。', '### 补齐后勤短板。改造食堂设施12处。'] },
    { lines: ['## 存在问题', '一是实训设备老化。', '## 改进措施', '### 更新实训设备。投入300万元。'] },
    { lines: [part, '主要问题：一是学前教育方面，【学前教育的问题】。', '### 增加公办园。新建公办园3所。'] },
    { lines: [part, '主要问题：一是公办园数量不足。'] },
    { lines: ['## 主要工作及成效', '一是宿舍全面改造；二是食堂全部达标。'] },
  ],
}
