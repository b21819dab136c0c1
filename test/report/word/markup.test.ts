/** Markup: nothing unescaped, nothing that XML cannot hold, nothing out of order. */
import { describe, expect, it } from 'vitest'
import { element, escaped, inOrder, joined, nothing, printable } from '../../../report/word/xml.ts'

describe('text', () => {
  it.each([
    ['<w:t>&"', '&lt;w:t&gt;&amp;&quot;'],
    ["it's", "it's"],
    ['甲\u0000\u0001\u001f\u007f\u0085乙', '甲乙'],
    ['甲\t乙\r\n丙', '甲 乙 丙'],
    ['\ud800甲\udc00', '甲'],
    ['𬭎😀', '𬭎😀'],
    ['\udc00\ud800', ''],
    ['甲\ufffe\uffff', '甲'],
    ['', ''],
  ])('%j is written as %s', (text, written) => {
    expect(escaped(text)).toBe(written)
  })

  it('that is clean stays as it is', () => {
    expect(printable('临江市  2021')).toBe('临江市  2021')
  })
})

describe('elements', () => {
  it('close themselves where nothing stands in them', () => {
    expect(element('w:b', {})).toBe('<w:b/>')
    expect(element('w:p', {}, null, false, nothing)).toBe('<w:p/>')
  })

  it('leave out attributes without a value, and keep those that are 0', () => {
    expect(element('w:ind', { 'w:left': 0, 'w:right': undefined, 'w:hanging': null })).toBe('<w:ind w:left="0"/>')
  })

  it('escape what stands in attributes', () => {
    expect(element('wp:docPr', { descr: '"<教学楼>"\u0000' })).toBe('<wp:docPr descr="&quot;&lt;教学楼&gt;&quot;"/>')
  })

  it('take their children in the order of the schema, however they are named', () => {
    const b = element('w:b', {})
    const sz = element('w:sz', { 'w:val': 32 })
    expect(inOrder('w:rPr', ['b', 'sz'], { sz, b })).toBe('<w:rPr><w:b/><w:sz w:val="32"/></w:rPr>')
    expect(inOrder('w:rPr', ['b', 'sz'], { b: false })).toBe('')
  })

  it('stand one behind the other', () => {
    expect(joined([element('w:p', {}), null, element('w:p', {})])).toBe('<w:p/><w:p/>')
  })
})
