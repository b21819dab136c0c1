import { figuresIn } from '../../document/figures.ts'
import type { TopNode } from '../../document/node.ts'
import { previousKind } from '../../document/previous.ts'
import { sentenceSpans } from '../../document/sentence.ts'
import { unitsOf } from '../../document/units.ts'
import type { ReportRule } from '../rule.ts'

/** Characters from which on a sentence is told from others: a short one may well be the same in two years. */
const shortest = 10

const folded = (sentence: string) => sentence.replace(/[\s，。；、：,.;:！？]/g, '')

const sentencesOf = new WeakMap<readonly TopNode[], ReadonlySet<string>>()

/** Sentences with figures of last year's report. */
function lastYears(content: readonly TopNode[]): ReadonlySet<string> {
  const known = sentencesOf.get(content)
  if (known) return known
  const made = new Set(
    content.flatMap((node) =>
      unitsOf(node).flatMap(({ text, headingEnd }) =>
        sentenceSpans(text).flatMap(([start, end]) => {
          const sentence = text.slice(start, end)
          return end > headingEnd && figuresIn(sentence).length > 0 ? [folded(sentence)] : []
        }),
      ),
    ),
  )
  sentencesOf.set(content, made)
  return made
}

const previous = ['## 主要工作', '全市新建公办园12所，普惠率达91.2%。校园安全投入2162万元。']

export const carriedFigure: ReportRule = {
  id: 'G04',
  scope: 'report',
  title: '数据与上年报告一字不差',
  severity: 'warning',
  basis: '通常',
  source: '沿用上年报告的核对',
  why: '带数据的句子与上年报告完全相同，数据多半没有更新。确实没有变的，可以忽略此处。',
  check({ envelope, units }) {
    const last = envelope.previous
    // What was handed in this round holds for this round: a 整改报告 repeats it.
    if (!last || previousKind(envelope) === 'submitted') return []
    const before = lastYears(last.document.content)
    return units.flatMap(({ text, headingEnd, block, cell, kind }) => {
      if (kind === 'cell' || kind === 'title') return []
      return sentenceSpans(text).flatMap(([start, end]) => {
        const sentence = text.slice(start, end)
        if (end <= headingEnd || folded(sentence).length < shortest || figuresIn(sentence).length === 0) return []
        return before.has(folded(sentence))
          ? [
              {
                place: { block, cell, start, end },
                message: '这句话连同数据与上年报告完全相同。请更新数据；没有变化的，请核对后忽略此处。',
              },
            ]
          : []
      })
    })
  },
  wrong: [
    {
      lines: ['## 主要工作', '全市新建公办园12所，普惠率达91.2%。'],
      previous,
      found: ['全市新建公办园12所，普惠率达91.2%。'],
    },
    { lines: ['## 主要工作', '持续发力。校园安全投入2162万元。'], previous, found: ['校园安全投入2162万元。'] },
    {
      lines: ['## 主要工作', '### 学前教育。全市新建公办园12所,普惠率达91.2%。'],
      previous,
      found: ['全市新建公办园12所,普惠率达91.2%。'],
    },
  ],
  right: [
    { lines: ['## 主要工作', '全市新建公办园15所，普惠率达93.5%。'], previous },
    { lines: ['## 主要工作', '全市新建公办园12所，普惠率达91.2%。'] },
    { lines: ['## 主要工作', '持续发力。'], previous: ['## 主要工作', '持续发力。'] },
    { lines: ['## 主要工作', '投入5万元。'], previous: ['## 主要工作', '投入5万元。'] },
    { lines: ['## 主要工作', '校园安全投入2162万元，比上年增长3%。'], previous },
    // 整改报告: of the same round as what stands beside it.
    {
      lines: ['## 主要工作', '全市新建公办园12所，普惠率达91.2%。'],
      previous,
      details: { round: 2020, reviewYear: 2019 },
    },
  ],
}
