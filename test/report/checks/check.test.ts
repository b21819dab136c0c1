/** The run of the rules: what is remembered, left out, put together, and what a rule that throws does. */
import { describe, expect, it } from 'vitest'
import { checkAll, createChecker, ignoredKey } from '../../../report/checks/check.ts'
import type { CheckedReport, ReportRule, TextRule } from '../../../report/checks/rule.ts'
import { noWords } from '../../../report/checks/words.ts'
import { exampleReport } from './example-report.ts'

const facts = { title: '试', basis: '通常', source: '', why: '', wrong: [], right: [] } as const

/** Finds every 错, and counts the texts it reads. */
function wrongCharacter(seen: string[] = []): TextRule {
  return {
    ...facts,
    id: 'T1',
    scope: 'text',
    severity: 'error',
    check: ({ text }) => {
      seen.push(text)
      return [...text.matchAll(/错/g)].map(({ index }) => ({
        start: index,
        end: index + 1,
        message: '有错',
        fix: '对',
      }))
    },
  }
}

const lines = ['## 主要工作', '### {safety} 校园安全。第一句错。第二句也错。', '| 甲 | 错乙 |', '末段。']
const run = (rules: readonly (TextRule | ReportRule)[], report: CheckedReport) =>
  checkAll(createChecker(rules, noWords), report)

describe('a run', () => {
  it('says of each finding where it stands, in which area and in which sentence', () => {
    const found = run([wrongCharacter()], exampleReport({ lines }))
    expect(found.map(({ areaId, place, sentence }) => ({ areaId, place, sentence }))).toEqual([
      { areaId: 'safety', place: { block: 2, cell: null, start: 8, end: 9 }, sentence: '第一句错。' },
      { areaId: 'safety', place: { block: 2, cell: null, start: 14, end: 15 }, sentence: '第二句也错。' },
      { areaId: 'safety', place: { block: 3, cell: [0, 1, 0], start: 0, end: 1 }, sentence: '错乙' },
    ])
  })

  it('reads a block anew only where it is another one', () => {
    const seen: string[] = []
    const checker = createChecker([wrongCharacter(seen)], noWords)
    const report = exampleReport({ lines })
    checkAll(checker, report)
    seen.length = 0
    const { document } = report.envelope
    const content = document.content.with(4, { type: 'paragraph', content: [{ type: 'text', text: '改错' }] })
    const changed = { ...report, envelope: { ...report.envelope, document: { ...document, content } } }
    expect(checkAll(checker, changed)).toHaveLength(4)
    expect(seen).toEqual(['改错'])
  })

  it('leaves out areas that are left out', () => {
    const report = exampleReport({ lines: ['### {safety} 校园安全。错。'] })
    const omitted = (areas: CheckedReport['outline']['parts']) =>
      areas.map((part) => ({ ...part, sections: part.sections.map((section) => ({ ...section, omitted: true })) }))
    const outline = { ...report.outline, parts: omitted(report.outline.parts) }
    expect(run([wrongCharacter()], { ...report, outline })).toEqual([])
  })

  it('pauses between blocks, so that a window can go on in between', () => {
    const steps = createChecker([wrongCharacter()], noWords).run(exampleReport({ lines }))
    let pauses = 0
    while (!steps.next().done) pauses += 1
    expect(pauses).toBeGreaterThanOrEqual(lines.length)
  })

  it('pauses inside a block that many rules read for the first time, and no longer once it is remembered', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({ ...wrongCharacter(), id: `T${at}` }))
    const checker = createChecker(many, noWords)
    const report = exampleReport({ lines: ['只有一段，也错。'] })
    const pauses = () => {
      const steps = checker.run(report)
      let count = 0
      while (!steps.next().done) count += 1
      return count
    }
    const first = pauses()
    expect(first).toBeGreaterThanOrEqual(5)
    expect(pauses()).toBeLessThan(first)
    expect(checkAll(checker, report)).toHaveLength(40)
  })
})

describe('findings that are one property of the file', () => {
  const rule: TextRule = { ...wrongCharacter(), collapse: { from: 3, message: (count) => `全文有 ${count} 处` } }

  it('are one finding with all its places', () => {
    const [one, ...others] = run([rule], exampleReport({ lines }))
    expect(others).toEqual([])
    expect(one).toMatchObject({ message: '全文有 3 处', place: null, areaId: null })
    expect(one?.all.map(({ fix }) => fix)).toEqual(['对', '对', '对'])
  })

  it('can be ignored as that one finding, and come back when there are more or fewer', () => {
    const report = exampleReport({ lines })
    const ignored = run([rule], report).map(ignoredKey)
    const again = (with_: CheckedReport) =>
      run([rule], { ...with_, envelope: { ...with_.envelope, ignored } }).map((finding) => finding.ignored)
    expect(again(report)).toEqual([true])
    expect(again(exampleReport({ lines: [...lines, '又错。'] }))).toEqual([false])
  })

  it('are counted over all rules about that property; the one that found most speaks', () => {
    const { collapse } = rule
    if (!collapse) throw new Error('the rule has no collapse')
    const other: TextRule = {
      ...rule,
      id: 'T9',
      collapse,
      check: ({ text }) =>
        [...text.matchAll(/乙/g)].map(({ index }) => ({ start: index, end: index + 1, message: '' })),
    }
    const [one, ...others] = run([other, rule], exampleReport({ lines }))
    expect(others).toEqual([])
    expect(one).toMatchObject({ rule: rule.id, message: '全文有 4 处' })
    expect(one?.all.map(({ fix }) => fix)).toEqual(['对', '对', '对', null])
  })

  it('stay single where they are few', () => {
    expect(run([rule], exampleReport({ lines: ['一处错，两处错。'] }))).toHaveLength(2)
  })
})

describe('an ignored finding', () => {
  it('is known again while its sentence reads so, and comes back when it changes', () => {
    const report = exampleReport({ lines })
    const [first] = run([wrongCharacter()], report)
    if (!first) throw new Error('nothing found')
    const ignored = [ignoredKey(first)]
    const again = run([wrongCharacter()], { ...report, envelope: { ...report.envelope, ignored } })
    expect(again.map((finding) => finding.ignored)).toEqual([true, false, false])
    const changed = exampleReport({ lines: lines.map((line) => line.replace('第一句错', '第一句仍错')) })
    const back = run([wrongCharacter()], { ...changed, envelope: { ...changed.envelope, ignored } })
    expect(back.some((finding) => finding.ignored)).toBe(false)
  })
})

describe('a rule that throws', () => {
  const thrower: ReportRule = {
    ...facts,
    id: 'T2',
    scope: 'report',
    severity: 'error',
    check: () => {
      throw new Error('bug')
    },
  }

  it('is left out and named once; the others go on', () => {
    const checker = createChecker([thrower, wrongCharacter()], noWords)
    const report = exampleReport({ lines })
    expect(checkAll(checker, report)).toHaveLength(3)
    expect(checkAll(checker, report)).toHaveLength(3)
    expect(checker.broken.map(({ rule }) => rule)).toEqual(['T2'])
  })
})
