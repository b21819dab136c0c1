/** Problems and measures are paired by what they are about. */
import { describe, expect, it } from 'vitest'
import { pairing } from '../../../report/checks/pairing.ts'
import { exampleReport } from './example-report.ts'

const report = exampleReport({
  lines: [
    '## 存在问题及改进措施',
    '主要问题：一是学前教育阶段存在公办园数量不足、骨干流动频繁；二是“五项管理”仍需持续发力等。',
    '### 增加公办园。年底前新建公办园3所。',
    '### 常态开展“五项管理”。每月督查一次。',
    '### 弘扬师德师风。评选标兵20名。',
  ],
})
const { problems, measures } = pairing(report)

describe('problems and measures', () => {
  it('reads the problems out of a running list, each with its place', () => {
    expect(problems.map(({ text }) => text)).toEqual(['公办园数量不足', '骨干流动频繁', '“五项管理”仍需持续发力'])
    const unit = report.units.find(({ block }) => block === problems[0]?.place.block)
    for (const { text, place } of problems) expect(unit?.text.slice(place.start, place.end)).toBe(text)
  })

  it('pairs by shared words and leaves what nothing answers alone', () => {
    expect(problems.map((problem) => problem.measures)).toEqual([[0], [], [1]])
    expect(measures.map((measure) => measure.problems)).toEqual([[0], [2], []])
  })

  it('is empty where the report states no problems', () => {
    const none = exampleReport({ lines: ['## 主要工作及成效', '一是新建公办园；二是改造食堂。'] })
    expect(pairing(none)).toEqual({ problems: [], measures: [] })
  })
})
