/** No check's regular expression can run away: none repeats a group whose length varies. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../../report/checks/rules.ts'
import { noWords } from '../../report/checks/words.ts'
import { runInEnd } from '../../report/document/node.ts'
import { exampleReport } from '../report/checks/example-report.ts'
import { nestedQuantifiers } from './patterns.ts'

describe('nested quantifiers', () => {
  it.each([
    '(a+)+',
    '(?:\\d*,?){2,}',
    '((?:x{1,3}y)*)',
    '(?<n>[^)(]+)*',
    '(?:a(?:b*)c)+',
    '(?:(?:a+)?)+',
    '(?:、[^。]*)*',
    '(?:a|b+)*',
  ])('are seen in %s', (source) => {
    expect(nestedQuantifiers(source)).not.toEqual([])
  })

  it.each([
    '\\d+(?:\\.\\d+)?',
    '(?:,\\d{3})+',
    '[(+*)]+\\(a+\\)',
    '(?<=a+)b+',
    '(?:ab|cd){1,3}',
    '(?:《[^《》]*》[^《》]*)*',
    '(?:\\s{0,3}a){1,5}',
    '\\p{Script=Han}{1,5}',
  ])('are not seen in %s', (source) => {
    expect(nestedQuantifiers(source)).toEqual([])
  })
})

describe('the patterns of the checks', () => {
  const used = new Map<string, string>()
  const { exec } = RegExp.prototype

  // Every way in which a pattern is used comes down to exec, and composed ones are seen as they are.
  beforeAll(() => {
    let id = ''
    RegExp.prototype.exec = function (this: RegExp, text: string) {
      used.set(this.source, id)
      return exec.call(this, text)
    }
    for (const rule of rules) {
      id = rule.id
      if (rule.scope === 'report')
        for (const example of [...rule.wrong, ...rule.right]) rule.check(exampleReport(example))
      else
        for (const example of [...rule.wrong, ...rule.right]) {
          const { text, kind = 'paragraph' } = typeof example === 'string' ? { text: example } : example
          const heading = kind === 'heading'
          rule.check({ kind, text, level: heading ? 2 : null, headingEnd: heading ? runInEnd(text) : 0 }, noWords)
        }
    }
  })
  afterAll(() => {
    RegExp.prototype.exec = exec
  })

  it('are all seen', () => {
    expect(used.size).toBeGreaterThan(rules.filter(({ scope }) => scope === 'text').length / 2)
  })

  it('repeat no group whose length varies', () => {
    const nested = [...used].flatMap(([source, id]) => nestedQuantifiers(source).map((group) => `${id}: ${group}`))
    expect(nested).toEqual([])
  })
})
