/** Texts that patterns are slow on, for one rule: what it looks for, what it must leave alone, and single signs, over and over. */
import { checklist } from '../../../report/checklist/checklist.ts'
import type { CheckedReport, Rule } from '../../../report/checks/rule.ts'
import { noWords } from '../../../report/checks/words.ts'
import { type ReportDocument, runInEnd } from '../../../report/document/node.ts'
import { outline } from '../../../report/document/outline.ts'
import { placedUnits } from '../../../report/document/units.ts'
import type { TemplatePack } from '../../../report/template/pack.ts'
import { envelope, h, p, title } from '../../build.ts'

const signs = [
  ...[' ', '1', '一', '学', '（', '(', '“', '"', '《', '《》', '〔', '…', '-', '.', '，', '。', '：'],
  ...[
    '2021',
    '、等',
    '市委 ',
    '1、',
    '1%',
    '12,',
    '1～',
    '约1',
    '一是',
    '（一',
    '附件',
    '学校9所（',
    '以下简称“甲”）（',
  ],
]

/** Many of the one, then many of the other: what is opened and never closed, or closed in the wrong order. */
const halves = ['（》', '“”', '《》', '"”', '()', '〔（', '1%', '，。', '一是', '第，', ' 学'] as const

/** @param length characters of each text */
export function longTexts(rule: Rule, length = 100_000): readonly string[] {
  const examples =
    rule.scope === 'text'
      ? [...rule.wrong, ...rule.right].map((example) => (typeof example === 'string' ? example : example.text))
      : [...rule.wrong, ...rule.right].flatMap(({ lines }) => lines.map((line) => line.replace(/^[#!|]+ /, '')))
  const half = Math.ceil(length / 2)
  return [
    ...[...signs, ...examples].map((piece) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)),
    ...halves.map((pair) => pair.charAt(0).repeat(half) + pair.charAt(1).repeat(half)),
  ]
}

/** The text as a paragraph and as a run-in heading's body. */
function reportWith(text: string, pack: TemplatePack): CheckedReport {
  const content = [title('自评报告'), h(1, '存在问题及改进措施'), p(text), h(2, `改进。${text}`, { runIn: true })]
  const document: ReportDocument = { type: 'doc', content }
  const made = outline(document)
  return {
    envelope: envelope(document),
    outline: made,
    pack,
    checklist: checklist(document, made, pack, {}),
    words: noWords,
    units: placedUnits(document, made),
  }
}

/** Milliseconds that a rule takes for one text. */
export function measured(rule: Rule, text: string, pack: TemplatePack): number {
  const reading = (check: () => unknown) => {
    const begun = performance.now()
    check()
    return performance.now() - begun
  }
  if (rule.scope === 'report') {
    const report = reportWith(text, pack)
    return reading(() => rule.check(report))
  }
  const heading = { kind: 'heading', text, level: 2, headingEnd: runInEnd(text) } as const
  return Math.max(
    reading(() => rule.check({ kind: 'paragraph', text, level: null, headingEnd: 0 }, noWords)),
    reading(() => rule.check(heading, noWords)),
  )
}

/** The least of three measurements: what the rule takes where the machine does nothing else. */
export const least = (rule: Rule, text: string, pack: TemplatePack): number =>
  Math.min(...[1, 2, 3].map(() => measured(rule, text, pack)))
