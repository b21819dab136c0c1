/**
 * The placement rules, computed by hand from the clauses of GB/T 9704-2012: 28 字 a line, a digit half a
 * 字, 315 twips a 字. 2021年9月30日 is 6.5 字 wide, 2021年12月31日 is 7.
 */
import { describe, expect, it } from 'vitest'
import { pageSetup } from '../../../report/paper/measures.ts'
import {
  dateText,
  inTwips,
  markSize,
  markTop,
  placeAttachmentName,
  placeSealed,
  placeSignature,
  placeSigners,
  placeStamp,
  sealsPerRow,
  widthInCharacters,
} from '../../../report/paper/placement.ts'
import { preset } from './papers.ts'

const page = pageSetup(preset())

describe('the page', () => {
  it.each(['word-grid', 'gbt33476', 'loose-28'] as const)(
    'of %s holds 22 lines and no more, 28 字 a line',
    (layout) => {
      const { textHeight, textWidth, line, characterTwips } = pageSetup(preset({ layout }))
      expect(Math.floor(textHeight / line)).toBe(22)
      expect(Math.floor(textWidth / characterTwips)).toBe(28)
    },
  )

  it('holds 28 characters of the grid that Word makes, 15.79 pt each', () => {
    const { textWidth, grid, bodySpacing } = pageSetup(preset({ scheme: 'character-grid' }))
    expect(bodySpacing).toBe(0)
    const pitch = 320 + ((grid.charSpace ?? 0) / 4096) * 20
    expect(textWidth / pitch).toBeGreaterThanOrEqual(28)
    expect(textWidth / pitch).toBeLessThan(28.01)
  })

  it('is 156 mm wide, and turned with its margins on landscape pages', () => {
    expect(page.textWidth).toBe(8844)
    const turned = pageSetup(preset(), 'landscape')
    expect([turned.width, turned.height]).toEqual([page.height, page.width])
    expect([turned.textWidth, turned.textHeight]).toEqual([page.textHeight, page.textWidth])
    // 订口 comes on top.
    expect(turned.margin.top).toBe(page.margin.left)
  })
})

describe('widths in 字', () => {
  it.each([
    ['临江市', 3],
    ['2021年9月30日', 6.5],
    ['2021年12月31日', 7],
    ['1.', 1],
    ['10.', 1.5],
    ['“双减”——', 6],
    ['36℃', 2],
    ['秘密★1年', 4.5],
    ['𬭎', 1],
    ['', 0],
  ])('%s is %d wide', (text, width) => {
    expect(widthInCharacters(text)).toBe(width)
  })
})

describe('signature and date, from the left in 字', () => {
  it.each([
    // 7.3.5.2: 署名右空二字 (28 − 2 − 7), the date two further right.
    ['临江市人民政府', '2021年9月30日', 19, 21],
    ['临江市人民政府教育督导委员会办公室', '2021年10月8日', 9, 11],
    // As wide as the date: still 署名右空二字.
    ['临江市人民政府', '2021年12月31日', 19, 21],
    // The date is the longer one: it keeps two at the right (28 − 2 − 7), the signature two left of it.
    ['教育局', '2021年12月31日', 17, 19],
    ['', '2021年9月30日', 17.5, 19.5],
    // Wider than the line: from its beginning, never outside.
    ['临'.repeat(30), '2021年9月30日', 0, 2],
  ])('without a seal: %s, %s', (signatory, date, left, dateLeft) => {
    expect(placeSignature(signatory, date)).toEqual({ signatory: left, date: dateLeft })
  })

  it.each([
    // 7.3.5.1: 成文日期右空四字 (28 − 4 − 6.5), 署名 centred over it.
    ['临江市人民政府', '2021年9月30日', 17.25, 17.5],
    ['教育局', '2021年9月30日', 19.25, 17.5],
    ['临江市人民政府', '2021年12月31日', 17, 17],
    // Centred it would stand 1.25 字 outside: it ends at the edge.
    ['临江市人民政府教育督导委员会办公室', '2021年9月30日', 11, 17.5],
    ['临'.repeat(30), '2021年9月30日', 0, 17.5],
  ])('with a seal: %s, %s', (signatory, date, left, dateLeft) => {
    expect(placeSealed(signatory, date)).toEqual({ signatory: left, date: dateLeft })
  })

  it.each([
    // 7.3.5.3: the stamp of four 字 is 右空四字 and begins at 20, the office ends two before it.
    ['市长', '2021年9月30日', 16, 17.5],
    ['副市长', '2021年12月31日', 15, 17],
  ])("with the signer's stamp: %s, %s", (office, date, left, dateLeft) => {
    expect(placeStamp(office, date)).toEqual({ office: left, date: dateLeft })
  })

  it.each([
    // Two seals of 42 mm, three of them side by side, four in two rows.
    [['临江市人民政府', '临江市教育局'], 2],
    [['临江市教育局', '临江市财政局', '临江市民政局'], 3],
    [['临江市教育局', '临江市财政局', '临江市民政局', '临江市体育局'], 3],
    // 13 字 and one between: two on 28.
    [['临江市教育局', '临江市财政局', '临江市人力资源和社会保障局'], 2],
    [['临江市教育局', '临江市人民政府教育督导委员会办公室'], 1],
    [['临'.repeat(40), '临江市教育局'], 1],
  ])('joint seals: %j are %d a row', (names, count) => {
    expect(sealsPerRow(names)).toBe(count)
  })

  it.each([
    ['2021-09-30', '2021年9月30日'],
    ['2021-12-01', '2021年12月1日'],
    ['', ''],
    ['二〇二一年', '二〇二一年'],
  ])('writes the date %s as %s (7.3.5.4)', (date, text) => {
    expect(dateText(date)).toBe(text)
  })
})

describe('附件说明 (7.3.4)', () => {
  it.each([
    // 左空二字, 附件： three wide; a name alone begins at 5, with 1. at 6, with 10. at 6.5.
    [0, 1, 2, 5],
    [0, 3, 2, 6],
    [1, 3, 5, 6],
    [9, 12, 5, 6.5],
  ])('name %d of %d', (index, count, first, following) => {
    expect(placeAttachmentName(index, count)).toEqual({ first, following })
  })
})

describe('签发人 (7.2.6)', () => {
  it('stands one 字 from the right, its label before it', () => {
    expect(placeSigners(['王宁'])).toEqual([{ label: 21, names: [{ name: '王宁', at: 25 }] }])
  })

  it('is two a line, the following lines under the first name', () => {
    expect(placeSigners(['王宁', '李成林', '赵建国'])).toEqual([
      {
        label: 16,
        names: [
          { name: '王宁', at: 20 },
          { name: '李成林', at: 24 },
        ],
      },
      { label: null, names: [{ name: '赵建国', at: 20 }] },
    ])
  })

  it('is nothing where nobody signs', () => {
    expect(placeSigners([])).toEqual([])
  })

  it('never stands left of the line, however long the names', () => {
    for (const line of placeSigners(['临'.repeat(20), '江'.repeat(20)])) {
      expect(line.label).toBeGreaterThanOrEqual(0)
    }
  })
})

describe('发文机关标志 (7.2.4)', () => {
  it.each([
    // 小初 36 pt at most.
    ['临江市人民政府文件', 72],
    // 0.96 × 442.2 pt / 20 字 = 21.2 pt.
    ['临'.repeat(20), 42],
  ])('%s is %d half-points', (text, halfPoints) => {
    expect(markSize(text, page.textWidth)).toBe(halfPoints)
  })

  it('begins 35 mm below the type area of the standard, 72 mm below the edge of the paper, in every layout', () => {
    for (const layout of ['word-grid', 'gbt33476', 'loose-28'] as const) {
      const setup = pageSetup(preset({ layout }))
      expect((setup.margin.top + markTop(setup)) / (1440 / 25.4)).toBeCloseTo(72, 0)
    }
  })
})

describe('twips', () => {
  it.each([
    [2, 630],
    [17.25, 5434],
    [0, 0],
  ])('%d 字 are %d', (characters, twips) => {
    expect(inTwips(characters, page)).toBe(twips)
  })
})
