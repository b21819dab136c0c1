/** Every rule against its own examples: what it finds, what it leaves alone, and that its fixes hold. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkAll, createChecker } from '../../../report/checks/check.ts'
import { fixedText } from '../../../report/checks/fix.ts'
import type { ReportExample, ReportRule, TextExample, TextRule } from '../../../report/checks/rule.ts'
import { rules } from '../../../report/checks/rules.ts'
import { wordsSchema } from '../../../report/checks/words.ts'
import { runInEnd } from '../../../report/document/node.ts'
import type { TextUnit } from '../../../report/document/units.ts'
import { exampleReport } from './example-report.ts'

const unit = ({ text, kind = 'paragraph', level }: Omit<TextExample, 'found'>): TextUnit => ({
  kind,
  text,
  level: kind === 'heading' ? (level ?? 2) : null,
  headingEnd: kind === 'heading' ? runInEnd(text) : 0,
})
const spots = (rule: TextRule, example: Omit<TextExample, 'found'>) =>
  rule.check(unit(example), wordsSchema.parse(example.words ?? {}))
const found = (rule: ReportRule, example: ReportExample) =>
  checkAll(createChecker([rule], exampleReport(example).words), exampleReport(example)).map(({ text }) => text)

describe.each(rules.filter((rule) => rule.scope === 'text').map((rule) => [rule.id, rule] as const))(
  '%s',
  (_, rule) => {
    it('has examples enough', () => {
      expect(rule.wrong.length).toBeGreaterThanOrEqual(3)
      expect(rule.right.length).toBeGreaterThanOrEqual(5)
    })

    it.each(rule.wrong.map((example) => [example.text, example] as const))(
      'finds what is wrong: %s',
      (text, example) => {
        const made = spots(rule, example)
        expect(made.map(({ start, end }) => text.slice(start, end))).toEqual(example.found)
        if (example.fixed === undefined) return
        const mended = fixedText(text, made)
        expect(mended).toBe(example.fixed)
        // A fix leaves nothing to find, and made twice it is made once.
        expect(spots(rule, { ...example, text: mended })).toEqual([])
      },
    )

    it.each(
      rule.right.map((one) => (typeof one === 'string' ? { text: one } : one)).map((one) => [one.text, one] as const),
    )('leaves alone what is right: %s', (_text, example) => {
      expect(spots(rule, example)).toEqual([])
    })
  },
)

describe.each(rules.filter((rule) => rule.scope === 'report').map((rule) => [rule.id, rule] as const))(
  '%s',
  (_, rule) => {
    it('has examples enough', () => {
      expect(rule.wrong.length).toBeGreaterThanOrEqual(3)
      expect(rule.right.length).toBeGreaterThanOrEqual(5)
    })

    it.each(rule.wrong.map((example) => [example.lines.join(' / '), example] as const))(
      'finds what is wrong: %s',
      (_text, example) => {
        expect(found(rule, example)).toEqual(example.found)
      },
    )

    it.each(rule.right.map((example) => [example.lines.join(' / '), example] as const))(
      'leaves alone what is right: %s',
      (_text, example) => {
        expect(found(rule, example)).toEqual([])
      },
    )
  },
)

describe('the list of rules', () => {
  it('is the table of docs/检查规则.md', () => {
    const names = { error: '错误', warning: '警告', hint: '提示' } as const
    const page = readFileSync(join(import.meta.dirname, '../../../docs/检查规则.md'), 'utf8')
    const rows = [...page.matchAll(/^\| ([A-Z]\d\d) +\|[^|]+\| (\S+) +\| (\S+) +\|/gm)]
    expect(rows.map(([, id, severity, basis]) => `${id} ${severity} ${basis}`).sort()).toEqual(
      rules.map(({ id, severity, basis }) => `${id} ${names[severity]} ${basis}`).sort(),
    )
  })

  it('has every file, each once; its name begins with the id', () => {
    const files = readdirSync(join(import.meta.dirname, '../../../report/checks/rules'))
    const ids = files.map((file) => file.split('-')[0]?.toUpperCase())
    expect(rules.map(({ id }) => id).sort()).toEqual(ids.sort())
  })
})
