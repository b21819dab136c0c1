import { pairing } from '../pairing.ts'
import type { ReportRule } from '../rule.ts'

const part = '## 存在问题及改进措施'

export const measureWithoutProblem: ReportRule = {
  id: 'G08',
  scope: 'report',
  title: '措施没有对应的问题',
  severity: 'warning',
  basis: '通常',
  source: '同类报告的写法：问题与措施一一对应',
  why: '措施不回应任何一个列出的问题，显得问题没有查全，或是措施照搬了别处。按用词比对，请核对。',
  check(report) {
    const { problems, measures } = pairing(report)
    if (problems.length === 0) return []
    return measures
      .filter((measure) => measure.problems.length === 0)
      .map(({ text, place }) => ({
        place,
        message: `“${text}”没有回应前面列出的问题。请在问题里补上它针对的不足，或者删去这条措施。`,
      }))
  },
  wrong: [
    {
      lines: [part, '主要问题：一是公办园数量不足。', '### 增加公办园。新建3所。', '### 弘扬师德师风。评选标兵。'],
      found: ['弘扬师德师风'],
    },
    {
      lines: [part, '主要问题：一是食堂设施陈旧。', '### 改造食堂设施。年底完成。', '### 壮大集团办学。组建2个。'],
      found: ['壮大集团办学'],
    },
    {
      lines: ['## 存在问题', '一是宿舍紧张。', '## 改进措施', '### 新建宿舍。2栋。', '### 更新实训设备。300万元。'],
      found: ['更新实训设备'],
    },
  ],
  right: [
    { lines: [part, '主要问题：一是公办园数量不足。', '### 增加公办园。新建公办园3所。'] },
    { lines: [part, '主要问题：一是食堂设施陈旧。', '### 补齐后勤短板。改造食堂设施12处。'] },
    { lines: ['## 存在问题', '一是实训设备老化。', '## 改进措施', '### 更新实训设备。投入300万元。'] },
    { lines: [part, '### 增加公办园。新建公办园3所。'] },
    { lines: ['## 主要工作及成效', '### 弘扬师德师风。评选标兵20名。'] },
  ],
}
