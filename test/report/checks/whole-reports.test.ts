/** All rules together on whole reports: a published one, whose every finding was judged, and a clean one. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { checklist } from '../../../report/checklist/checklist.ts'
import { checkAll, createChecker } from '../../../report/checks/check.ts'
import type { Finding } from '../../../report/checks/rule.ts'
import { rules } from '../../../report/checks/rules.ts'
import { noWords } from '../../../report/checks/words.ts'
import type { Envelope } from '../../../report/document/envelope.ts'
import { blockFacts, outline } from '../../../report/document/outline.ts'
import { sentencesOf } from '../../../report/rollover/compare.ts'
import { builtinPack } from '../../packs.ts'
import { importFile } from '../import-file.ts'
import { cleanPassages } from './clean-passages.ts'
import { cleanReport } from './clean-report.ts'
import { judged, knownDefects } from './published-report.ts'

const pack = builtinPack('hubei-2021')

function findings(envelope: Envelope): readonly Finding[] {
  const made = outline(envelope.document)
  const given = {
    envelope,
    outline: made,
    pack,
    checklist: checklist(envelope.document, made, pack, envelope.areas),
  }
  return checkAll(createChecker(rules, noWords), given)
}
const block = ({ place }: Finding) => (place !== null && 'block' in place ? place.block : null)

const realReport = path.resolve(import.meta.dirname, '../../../../shared/reports/qianjiang-2021.txt')
const there = existsSync(realReport)
if (!there) console.log(`the published report is not there, its findings are left out: ${realReport}`)

describe.skipIf(!there)('the published report', () => {
  const made = there ? importFile('q.txt', new Uint8Array(readFileSync(realReport)), pack) : null
  const found = made?.ok ? findings(made.value.value) : []

  it('has the findings that were judged, and no others', () => {
    expect(found.map((one) => `${one.rule} ${block(one) ?? '-'} ${one.text.slice(0, 15)}`)).toEqual(
      judged.map(({ rule, block: at, text }) => `${rule} ${at ?? '-'} ${text.slice(0, 15)}`),
    )
  })

  it('is judged rightly in 95 of 100 findings', () => {
    const good = judged.filter(({ verdict }) => verdict === 'right').length
    console.log(`findings on the published report: ${judged.length}, agreed with: ${good}`)
    expect(good / judged.length).toBeGreaterThanOrEqual(0.95)
  })

  it.each(knownDefects)('has defect %i found: %s', (_number, _what, rule, texts) => {
    const told = found.filter((one) => one.rule === rule).map(({ text }) => text)
    for (const text of texts) expect(told.some((one) => one.startsWith(text))).toBe(true)
  })

  it('has its half-width marks told once, with every place', () => {
    const told = found.filter(({ rule }) => rule === 'P01')
    expect(told).toHaveLength(1)
    expect(told[0]?.all.length).toBeGreaterThan(150)
  })
})

describe('a clean report of 30,000 characters', () => {
  const report = cleanReport()

  it('is as long as that', () => {
    const chars = report.document.content.reduce((sum, node) => sum + blockFacts(node).text.length, 0)
    expect(chars).toBeGreaterThan(30_000)
  })

  // A report that says one thing a hundred times has few chances to be found wrong: what counts is how much is different.
  it('says different things on more than 10,000 characters, figures apart', () => {
    const sentences = report.document.content.flatMap((node) =>
      sentencesOf(blockFacts(node).text).map((one) => one.replace(/[\d.,]+/g, '#')),
    )
    const length = (texts: Iterable<string>) => [...texts].reduce((sum, one) => sum + one.length, 0)
    const different = length(new Set(sentences))
    console.log(`characters of the clean report: ${length(sentences)}, in different sentences: ${different}`)
    expect(different).toBeGreaterThan(10_000)
  })

  it('has every duty area, and a passage of its own in each', () => {
    expect(Object.keys(cleanPassages).toSorted()).toEqual(pack.areas.map(({ id }) => id).toSorted())
  })

  it('has three findings at most', () => {
    const found = findings(report).map(({ rule, text, sentence }) => `${rule} ${text} in ${sentence.slice(0, 40)}`)
    console.log(`findings on the clean report: ${found.join('; ') || 'none'}`)
    expect(found.length).toBeLessThanOrEqual(3)
  })
})
