/** Where lines end, one case a reason: as Word does it, and as LibreOffice does. */
import { describe, expect, it } from 'vitest'
import { libreOffice, type Typesetter, word } from '../../../report/pagination/typesetter.ts'
import { defaultPreset } from '../../../report/paper/preset.ts'
import { textRuns } from '../../../report/paper/runs.ts'
import { text as run } from '../word/papers.ts'
import { body, brokenBy, chinese, linesOn, paged, seen, textOf } from './seen.ts'

/** `filled` Chinese characters, the text behind them, and what of it stands on the first line. */
type Case = readonly [reason: string, filled: number, text: string, onFirst: string]

const both: readonly Case[] = [
  ['28 characters are a line', 27, '校园', '校'],
  ['a comma does not begin a line', 27, '（试行）', ''],
  ['an opening bracket does not end a line', 27, '（试行', ''],
  ['an opening quotation mark does not end a line', 27, '“试行', ''],
  ['a title mark does not end a line', 27, '《意见》', ''],
  ['brackets within quotation marks go together', 26, '“《意见》', ''],
  ['a closing bracket takes the character before it along', 27, '校）园', ''],
  ['closing marks in a row take it along too', 26, '意见》）的', '意'],
  ['a closing quotation mark does not begin a line', 27, '校”园', ''],
  ['a dash of two characters is not parted', 27, '——校园', ''],
  ['a number is not parted', 26, '12345人', ''],
  ['a number may end a line', 26, '123平方', '123'],
  ['a number keeps its decimals', 27, '10.5分', ''],
  ['a number keeps its per cent sign', 26, '1234%的', ''],
  ['a Latin word is not parted', 26, 'campus校', ''],
  ['a Latin word may end a line', 26, 'app校', 'app'],
  ['a hyphen may end a line', 25, 'long-term校', 'long-'],
  ['words are parted at a space', 24, 'New York校', 'New'],
  ['spaces at the end of a line are not seen', 28, '   校园', ''],
]

const onlyWord: readonly Case[] = [
  ['a full stop hangs in the margin', 28, '。校园', '。'],
  ['one mark hangs, not two', 27, '校。”园', ''],
  ['an ellipsis of two characters is not parted', 27, '……校园', ''],
  ['a word behind a comma may begin a line', 26, '校，STEM课程', '校，'],
  ['a full-width per cent sign does not begin a line', 27, '校％园', ''],
]

const onlyLibreOffice: readonly Case[] = [
  ['no mark hangs in the margin', 28, '。校园', ''],
  ['an ellipsis is parted', 27, '……校园', '…'],
  ['a word is not parted from the comma before it', 26, '校，STEM课程', ''],
  ['a full-width per cent sign may begin a line', 27, '校％园', '校'],
  ['a path is not parted at its slash', 26, 'A/BCDE校', ''],
]

/** The first line behind the filled characters; where it is shorter than these, what it lacks is cut off. */
function firstLine(typesetter: Typesetter, filled: number, text: string): string {
  const [first = ''] = brokenBy(typesetter, chinese(filled) + text + chinese(20))
  return first.trimEnd()
}

describe.each([
  ['Word', word, [...both, ...onlyWord]],
  ['LibreOffice', libreOffice, [...both, ...onlyLibreOffice]],
] as const)('%s', (_, typesetter, cases) => {
  it.each(cases)('%s', (_, filled, text, onFirst) => {
    const line = firstLine(typesetter, filled, text)
    if (onFirst !== '') expect(line).toBe(chinese(filled) + onFirst)
    // Nothing of the text stands on the line, which may end even before it.
    else expect((chinese(filled) + text).startsWith(line) && line.length <= filled).toBe(true)
  })

  it('loses no character, whatever the text', () => {
    const text = `${chinese(25)}“‘A’”（10∶1）——……《意见》STEM课程，2.5—3小时；①校℃±5°×3・𬭎～％%、`.repeat(9)
    expect(brokenBy(typesetter, text).join('')).toBe(text)
  })

  it('divides a word that is longer than the line', () => {
    const lines = brokenBy(typesetter, 'a'.repeat(200))
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.join('')).toBe('a'.repeat(200))
  })

  it('divides a row of marks that may neither begin nor end a line', () => {
    expect(brokenBy(typesetter, '，'.repeat(90)).join('')).toBe('，'.repeat(90))
  })

  it('has a line for an empty paragraph', () => {
    const [page] = paged([body(''), body('校园')], {}, typesetter)
    const [line] = page ? linesOn(page) : []
    const [alone] = linesOn(paged([body('校园')], {}, typesetter)[0] as NonNullable<typeof page>)
    expect((line?.baseline ?? 0) - (alone?.baseline ?? 0)).toBe(579)
  })
})

describe('a line in its place', () => {
  const [page] = paged([
    body(chinese(60)),
    body('校园', { style: 'flush', form: { align: 'center' } }),
    body('校园', { style: 'flush', form: { align: 'right' } }),
    body(chinese(40), { style: 'flush', form: { left: 945, firstLine: -630, firstLineChars: 0 } }),
  ])
  const lines = page ? linesOn(page) : []
  const [left, right] = [1588, 1588 + 8844]
  const start = (at: number) => lines[at]?.segments[0]?.x ?? 0
  const end = (at: number) => {
    const last = lines[at]?.segments.at(-1)
    return (last?.x ?? 0) + (last?.width ?? 0)
  }

  it('begins two characters in, and the following ones at the edge', () => {
    expect([start(0), start(1)]).toEqual([left + 630, left])
  })

  it('is as wide as the type area but for the last of a paragraph', () => {
    expect([end(0), end(1)]).toEqual([expect.closeTo(right, 5), expect.closeTo(right, 5)])
    expect(end(2)).toBeLessThan(right - 6000)
  })

  it('stands centred or at the right', () => {
    expect(start(3) - left).toBeCloseTo(right - end(3), 5)
    expect(end(4)).toBeCloseTo(right, 5)
  })

  it('hangs behind its first one', () => {
    expect([start(5), start(6)]).toEqual([left + 315, left + 945])
  })

  it('begins anew behind a manual break, and is not stretched before it', () => {
    const pages = paged([body('', { runs: [run('校园'), { kind: 'break' }, run('安全')] })])
    expect(seen(pages)).toEqual([['校园', '安全']])
    const [first] = linesOn(pages[0] as NonNullable<typeof page>)
    expect(first?.segments[0]?.width).toBe(630)
  })

  it('goes to its tab stops, left and right', () => {
    const pages = paged([
      body('', {
        style: 'flush',
        tabs: [
          { at: 315, align: 'left' },
          { at: 8529, align: 'right' },
        ],
        runs: [{ kind: 'tab' }, run('文号'), { kind: 'tab' }, run('签发人')],
      }),
    ])
    const segments = linesOn(pages[0] as NonNullable<typeof page>)[0]?.segments ?? []
    expect(segments.map(({ text }) => text)).toEqual(['文号', '签发人'])
    expect(segments[0]?.x).toBe(left + 315)
    expect((segments[1]?.x ?? 0) + (segments[1]?.width ?? 0)).toBe(left + 8529)
  })

  it('raises small figures and takes less room for them', () => {
    const [line] = linesOn(
      paged([
        body('', { style: 'flush', runs: [run('10m'), run('2', { vertical: 'superscript' })] }),
      ])[0] as NonNullable<typeof page>,
    )
    const [base, raised] = line?.segments ?? []
    expect([base?.shift, base?.size]).toEqual([0, 32])
    expect(raised?.shift).toBeLessThan(0)
    expect(raised?.size).toBeLessThan(32)
  })

  it('says of each piece its face, its weight and its line below', () => {
    const runs = [
      ...textRuns('一是：', { face: 'kai', bold: true }, defaultPreset),
      run('落实', { underline: true }),
      run('2021年'),
    ]
    const [line] = linesOn(paged([body('', { runs })])[0] as NonNullable<typeof page>)
    expect(
      line?.segments.map(({ text, face, latin, bold, underline }) => [text, face, latin, bold, underline]),
    ).toEqual([
      ['一是：', 'kai', false, true, false],
      ['落实', 'fangsong', false, false, true],
      ['2021', 'fangsong', true, false, false],
      ['年', 'fangsong', false, false, false],
    ])
    expect(line ? textOf(line) : '').toBe('一是：落实2021年')
  })
})
