/** Recognition measured on the labelled set: 130 generated reports, five skeletons in eighteen styles and in eight mixtures of them. */
import { describe, expect, it } from 'vitest'
import { recognise } from '../../../report/recognise/recognise.ts'
import { readSource } from '../../../report/source/read.ts'
import { builtinPack } from '../../packs.ts'
import { labelledReport } from './labelled/generate.ts'
import { type Measured, measure, sum } from './labelled/measure.ts'
import { plans, skeletons } from './labelled/plans.ts'
import { labelledWordFile } from './labelled/word.ts'

const pack = builtinPack('hubei-2021')
const measured = plans.map((plan) => {
  const report = labelledReport(plan)
  const proposal = recognise(report.paragraphs, pack)
  return { plan, codes: proposal.notes.map(({ code }) => code), ...measure(report, proposal) }
})
const noteOf: Readonly<Record<string, readonly string[]>> = {
  'running on': ['numbers-run-on'],
  doubled: ['number-repeated'],
  skipped: ['number-gap'],
  dropped: ['number-missing'],
}
const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)
const shares = ({ paragraphs, rightRoles, headings, found, rightHeadings, areas, placed, rightAreas }: Measured) => ({
  roles: share(rightRoles, paragraphs),
  precision: share(rightHeadings, found),
  recall: share(rightHeadings, headings),
  ofPlaced: share(rightAreas, placed),
  ofAreas: share(rightAreas, areas),
})
const percent = (value: number) => `${(100 * value).toFixed(1)} %`

function printed(name: string, of: Measured): string {
  const { roles, precision, recall, ofPlaced, ofAreas } = shares(of)
  return `${name.padEnd(42)} roles ${percent(roles)}  headings ${percent(precision)} precision ${percent(recall)} recall  areas ${percent(ofPlaced)} of the placed right, ${percent(ofAreas)} found`
}

describe('the labelled set', () => {
  const whole = sum(measured)
  console.log(
    [
      ...[...new Set(plans.map(({ style }) => style.name))].map((name) =>
        printed(name, sum(measured.filter(({ plan }) => plan.style.name === name))),
      ),
      ...Object.keys(skeletons).map((name) =>
        printed(`skeleton ${name}`, sum(measured.filter(({ plan }) => plan.skeleton === name))),
      ),
      printed(`all ${measured.length} reports, ${whole.paragraphs} paragraphs`, whole),
    ].join('\n'),
  )
  const { roles, precision, recall, ofPlaced, ofAreas } = shares(whole)

  it('has at least 40 reports', () => {
    expect(measured.length).toBeGreaterThanOrEqual(40)
  })

  it('at least 98 % of paragraphs have the right role', () => {
    expect(roles, whole.wrong.join('\n')).toBeGreaterThanOrEqual(0.98)
  })

  it('headings: precision and recall at least 0.98, level and words counted in', () => {
    expect(precision, whole.wrong.join('\n')).toBeGreaterThanOrEqual(0.98)
    expect(recall, whole.wrong.join('\n')).toBeGreaterThanOrEqual(0.98)
  })

  it('no section stands on an area that it does not answer', () => {
    expect(whole.wrong.filter((line) => line.includes('MISPLACED'))).toEqual([])
    expect(ofPlaced).toBeGreaterThanOrEqual(0.95)
  })

  it('numbers that are wrong or of another form are noted', () => {
    const missed = measured.flatMap(({ plan, codes }) => {
      const { faults, numbers, flat, items } = plan.style
      // Numbers that are not there, or of a level that the report has not, cannot be wrong.
      const countable = faults === 'running on' ? items === 'headings' && !flat : !(flat && faults === 'skipped')
      const wrong = numbers !== 'none' && countable
      const expected = [
        ...(wrong ? (noteOf[faults] ?? []) : []),
        ...(['half width', 'spaced', 'signs'].includes(numbers) && !(flat && items === 'none') ? ['number-form'] : []),
      ]
      return expected.filter((code) => !codes.includes(code)).map((code) => `${plan.name}: ${code}`)
    })
    expect(missed).toEqual([])
  })

  it('nine of ten areas find their section', () => {
    expect(ofAreas, whole.wrong.join('\n')).toBeGreaterThanOrEqual(0.9)
  })
})

describe('the same reports as Word files', () => {
  const read = plans.map((plan) => {
    const report = labelledReport(plan)
    const { form, numbers, faults } = plan.style
    const automatic = form === 'outline' && numbers === 'full width' && faults === 'none'
    const source = readSource(`${plan.seed}.docx`, labelledWordFile(report, automatic))
    if (!source.ok) throw new Error(source.message)
    return { report, automatic, paragraphs: source.value.value }
  })

  it('arrive paragraph for paragraph, numbers that Word computes as text', () => {
    expect(read.filter(({ automatic }) => automatic).length).toBeGreaterThanOrEqual(5)
    for (const { report, paragraphs } of read)
      expect(paragraphs.map(({ text }) => text.trim())).toEqual(report.paragraphs.map(({ text }) => text.trim()))
  })

  it('are recognised as well', () => {
    const whole = sum(read.map(({ report, paragraphs }) => measure(report, recognise(paragraphs, pack))))
    console.log(printed('all as Word files', whole))
    const { roles, precision, recall } = shares(whole)
    expect(roles, whole.wrong.join('\n')).toBeGreaterThanOrEqual(0.98)
    expect(Math.min(precision, recall), whole.wrong.join('\n')).toBeGreaterThanOrEqual(0.98)
    expect(whole.wrong.filter((line) => line.includes('MISPLACED'))).toEqual([])
  })
})
