/**
 * What checking costs: a whole report that nothing is remembered of, the same after one keystroke, by text
 * rules and by report rules, the longest stretch without a pause, and each rule on texts of 100,000 characters.
 */
import { checklist } from '../../report/checklist/checklist.ts'
import { checkAll, createChecker } from '../../report/checks/check.ts'
import type { Rule } from '../../report/checks/rule.ts'
import { rules } from '../../report/checks/rules.ts'
import { noWords } from '../../report/checks/words.ts'
import type { Envelope } from '../../report/document/envelope.ts'
import { inlineOf, type TopNode } from '../../report/document/node.ts'
import { outline } from '../../report/document/outline.ts'
import type { TemplatePack } from '../../report/template/pack.ts'
import { least, longTexts, measured } from '../report/checks/long-texts.ts'
import { median, ms, slowest } from './figures.ts'
import { hubei, reportOf } from './report.ts'

const characters = 30_000
const keystrokes = 100
/** Milliseconds for a text of 100,000 characters. */
const allowed = 50

const textRules = rules.filter(({ scope }) => scope === 'text')
const reportRules = rules.filter(({ scope }) => scope === 'report')

/** What a run is given; made outside the measured time, as the window has it already. */
function given(envelope: Envelope, pack: TemplatePack) {
  const made = outline(envelope.document)
  return { envelope, outline: made, pack, checklist: checklist(envelope.document, made, pack, envelope.areas) }
}

/** A copy in which nothing of the blocks is remembered. */
const anew = (envelope: Envelope): Envelope => structuredClone(envelope)

function typed(envelope: Envelope, at: number): Envelope {
  const { content } = envelope.document
  const middle = content.findIndex((node, index) => index > content.length / 2 && node.type === 'paragraph')
  const changed: TopNode = { type: 'paragraph', content: inlineOf(`临江市新建学校3所，新增学位${2700 + at}个。`) }
  return { ...envelope, document: { ...envelope.document, content: content.with(middle, changed) } }
}

function afterKeystrokes(own: readonly Rule[], first: Envelope, pack: TemplatePack): readonly number[] {
  const checker = createChecker(own, noWords)
  checkAll(checker, given(first, pack))
  return Array.from({ length: keystrokes }, (_, at) => {
    const report = given(typed(first, at), pack)
    const begun = performance.now()
    checkAll(checker, report)
    return performance.now() - begun
  })
}

/** The stretches of a run between its pauses. */
function stretches(first: Envelope, pack: TemplatePack): readonly number[] {
  const run = createChecker(rules, noWords).run(given(anew(first), pack))
  const made: number[] = []
  for (;;) {
    const begun = performance.now()
    const { done } = run.next()
    made.push(performance.now() - begun)
    if (done) return made
  }
}

/** The middle one and the least: on a busy machine the least is nearer to what the program needs. */
const both = (times: readonly number[]) => `${ms(median(times))} (least ${ms(Math.min(...times))})`

/** Measured again where it took longer than it may: a pause of the machine is no time of the rule. */
function longest(rule: Rule, text: string, pack: TemplatePack): number {
  const once = measured(rule, text, pack)
  return once > allowed ? least(rule, text, pack) : once
}

export async function bench(say: (line: string) => void, root: string): Promise<void> {
  const pack = hubei(root)
  const first = reportOf(pack, characters)
  const cold = Array.from({ length: 7 }, () => {
    const report = given(anew(first), pack)
    const begun = performance.now()
    checkAll(createChecker(rules, noWords), report)
    return performance.now() - begun
  })
  say(`${rules.length} rules, ${characters} characters, all anew: ${both(cold)} (the first ${ms(cold[0] ?? 0)})`)
  const text = afterKeystrokes(textRules, first, pack)
  const whole = afterKeystrokes(reportRules, first, pack)
  say(`after a keystroke: text rules ${both(text)}, report rules ${both(whole)}`)
  say(`the longest stretch without a pause: ${ms(slowest(stretches(first, pack)))}`)
  const times = rules.map((rule) => ({
    id: rule.id,
    time: slowest(longTexts(rule).map((one) => longest(rule, one, pack))),
  }))
  const [worst] = times.toSorted((a, b) => b.time - a.time)
  const slow = times.filter(({ time }) => time > allowed).map(({ id, time }) => `${id} ${ms(time)}`)
  say(
    `each rule on 100,000 characters of any shape: at most ${ms(worst?.time ?? 0)}; over ${allowed} ms: ${slow.join(', ') || 'none'}`,
  )
}
