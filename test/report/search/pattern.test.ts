/** Looking for words: in either width and case, by expression, and never for ever. */
import { describe, expect, it } from 'vitest'
import { expressionRisk } from '../../../report/search/expression-risk.ts'
import { pattern, type Query, replacement } from '../../../report/search/pattern.ts'

const query = (text: string, more: Partial<Query> = {}): Query => ({
  text,
  expression: false,
  caseSensitive: false,
  widthSensitive: false,
  ...more,
})
const found = (wanted: Query, text: string) => {
  const made = pattern(wanted)
  return made.ok ? made.value.matches(text).map(({ start, end }) => text.slice(start, end)) : made.code
}

describe('literally', () => {
  it('finds every place, none inside another', () => {
    expect(found(query('学学'), '学学学学学')).toEqual(['学学', '学学'])
  })
  it('takes full and half width, capital and small for the same unless told otherwise', () => {
    expect(found(query('91%'), '９１％，91%')).toEqual(['９１％', '91%'])
    expect(found(query('gdp'), 'GDP与ＧＤＰ')).toEqual(['GDP', 'ＧＤＰ'])
    expect(found(query('91%', { widthSensitive: true }), '９１％，91%')).toEqual(['91%'])
    expect(found(query('gdp', { caseSensitive: true }), 'GDP gdp')).toEqual(['gdp'])
  })
  it('takes the signs of expressions for what they are', () => {
    expect(found(query('2.5'), '2.5与215')).toEqual(['2.5'])
    expect(replacement('$1元', { start: 0, end: 1, groups: ['x'] }, query('x'))).toBe('$1元')
  })
  it('counts offsets behind characters of two units rightly', () => {
    expect(found(query('校'), '𠮷校𠮷校')).toEqual(['校', '校'])
  })
})

describe('by expression', () => {
  const expression = (text: string) => query(text, { expression: true })

  it('finds figures and puts groups into the replacement', () => {
    const made = pattern(expression('(\\d+)万元'))
    if (!made.ok) throw new Error(made.message)
    const [match] = made.value.matches('投入2162万元')
    expect(match && replacement('$1 万元（$&，$$，$7）', match, made.value.query)).toBe('2162 万元（2162万元，$，$7）')
  })
  it('does not find nothing', () => {
    expect(found(expression('\\d*'), '投入2162万元')).toEqual(['2162'])
    expect(found(expression('^'), '投入')).toEqual([])
  })
  it('says what is wrong with one that is not finished', () => {
    expect(found(expression('(\\d+'), '1')).toBe('bad-expression')
  })
  it.each(['(a+)+$', '(\\d*)*', '(年|月)+', '(?:[a-z]+,?){2,}', '((ab)*c)*', '.*.*.*.*x', '(.)\\1'])(
    'refuses %s, which could take for ever',
    (source) => {
      expect(expressionRisk(source)).not.toBeNull()
      expect(found(expression(source), 'a'.repeat(40))).toBe('slow-expression')
    },
  )
  it.each(['(ab)+', '[年月日]+', '\\d{1,3}(?:,\\d{3})?', '（[^）]+）', '(一|二)级', '.*等.*', '\\(\\d+\\)+'])(
    'lets %s run',
    (source) => {
      expect(expressionRisk(source)).toBeNull()
    },
  )
})
