/** Where pages end, and what stands where on them. */
import { describe, expect, it } from 'vitest'
import type { Page } from '../../../report/pagination/pages.ts'
import { countPages, paginate } from '../../../report/pagination/paginate.ts'
import { libreOffice } from '../../../report/pagination/typesetter.ts'
import { compose } from '../../../report/paper/compose.ts'
import type { PaperBlock, PaperImprint, PaperParagraph } from '../../../report/paper/paper.ts'
import { attachment, doc, envelope, p, table as reportTable, sentences, title } from '../../build.ts'
import {
  cell,
  empty,
  landscape,
  mergedTable,
  paper,
  picture,
  pictures,
  type preset,
  section,
  table,
  texts,
} from '../word/papers.ts'
import { body, chinese, linesOn, paged, rulesOn, seen, textOf } from './seen.ts'

const pageOf = (pages: readonly Page[], number: number): Page => pages[number - 1] as Page
const counts = (pages: readonly Page[]) => pages.map((page) => linesOn(page).length)
/** So many paragraphs of one line each, numbered. */
const short = (count: number): PaperParagraph[] =>
  Array.from({ length: count }, (_, at) => body(`第${at + 1}段`, { style: 'flush' }))
const kept = (text: string) => body(text, { form: { keepNext: true } })
/** Text of each page from its first to its last line. */
const ends = (pages: readonly Page[]) => seen(pages).map((lines) => [lines[0], lines.at(-1)])

describe('full pages', () => {
  it.each([
    ['word-grid', 'run-spacing', 2098],
    ['gbt33476', 'run-spacing', 1960],
    ['loose-28', 'run-spacing', 2098],
    ['word-grid', 'character-grid', 2098],
  ] as const)('%s with %s holds 22 lines of 28 characters', (layout, scheme, top) => {
    const pages = paged([body(chinese(28 * 22 * 3), { style: 'flush' })], { layout, scheme })
    expect(counts(pages)).toEqual([22, 22, 22])
    expect(
      new Set(
        seen(pages)
          .flat()
          .map((line) => line.length),
      ),
    ).toEqual(new Set([28]))
    const baselines = linesOn(pageOf(pages, 2)).map(({ baseline }) => baseline)
    expect(Math.min(...baselines)).toBeGreaterThan(top)
    expect(Math.max(...baselines)).toBeLessThan(top + 13_100)
  })

  it('count empty paragraphs', () => {
    expect(counts(paged([...Array.from({ length: 22 }, () => empty), ...short(1)]))).toEqual([0, 1])
  })

  it('leave no line alone that follows: there is no widow control', () => {
    expect(counts(paged([...short(21), body(chinese(54))]))).toEqual([22, 1])
  })
})

describe('an empty document', () => {
  it.each([
    ['without a block', [] as PaperBlock[]],
    ['with an empty paragraph', [empty]],
  ])('%s is a page', (_, blocks) => {
    const pages = paged(blocks)
    expect(pages).toHaveLength(1)
    expect(seen(pages)).toEqual([[]])
    expect(pageOf(pages, 1).pageNumber?.text).toBe('— 1 —')
  })
})

describe('what is kept with the next paragraph', () => {
  it('goes to the next page with its first line', () => {
    expect(ends(paged([...short(21), kept('一、标题'), body(chinese(60))]))).toEqual([
      ['第1段', '第21段'],
      ['一、标题', expect.any(String)],
    ])
  })

  it('stays where the first line behind it still fits', () => {
    expect(counts(paged([...short(20), kept('一、标题'), body(chinese(60))]))).toEqual([22, 2])
  })

  it('goes in a chain', () => {
    expect(ends(paged([...short(20), kept('一、标题'), kept('（一）标题'), body('正文')]))[1]).toEqual([
      '一、标题',
      '正文',
    ])
  })

  it('is parted where the chain is longer than a page', () => {
    expect(counts(paged(Array.from({ length: 40 }, () => kept('一')))).reduce((sum, count) => sum + count)).toBe(40)
  })

  it('goes with the first rows of a table', () => {
    const rows = texts([4410, 4410], ['单位', '人数'], ['一中', '12'], ['二中', '13'])
    expect(ends(paged([...short(20), kept('表1'), rows]))[1]?.[0]).toBe('表1')
  })
})

describe('sections and page breaks', () => {
  it('begin on a new page', () => {
    const pages = paged([body('一'), body('附件', { pageBreakBefore: true }), body('二')])
    expect(seen(pages)).toEqual([['一'], ['附件', '二']])
  })

  it('leave no page empty where one begins anyway', () => {
    const pages = paginate(paper([section(body('一')), section(body('二', { pageBreakBefore: true }))]))
    expect(seen(pages)).toEqual([['一'], ['二']])
  })

  it('turn the sheet, and number its pages where the others have their number (8)', () => {
    const pages = paginate(paper([section(body('一')), landscape(body(chinese(60))), section(body('二'))]))
    expect(pages.map(({ orientation, width, height }) => [orientation, width, height])).toEqual([
      ['portrait', 11906, 16838],
      ['landscape', 16838, 11906],
      ['portrait', 11906, 16838],
    ])
    expect(linesOn(pageOf(pages, 2))[0]?.segments[0]?.text.length).toBeGreaterThan(36)
    const number = pageOf(pages, 2).pageNumber
    expect(number?.turned).toBe(true)
    // Bound with its head to the left: the foot of the upright page is the left edge.
    expect(number?.x).toBeLessThan(1984)
  })

  it('attachments: each on a new page with its label, a line, its title', () => {
    const made = compose(
      envelope(
        doc(
          title('关于履行教育职责的自评报告'),
          p('正文。'),
          attachment('经费表'),
          p('甲'),
          attachment('名单'),
          p('乙'),
        ),
      ),
    )
    if (!made.ok) throw new Error(made.message)
    const pages = seen(paginate(made.value.value))
    expect(pages.slice(1)).toEqual([
      ['附件1', '经费表', '甲'],
      ['附件2', '名单', '乙'],
    ])
  })
})

describe('page numbers (7.5)', () => {
  const place = (change: Parameters<typeof preset>[0]) =>
    paged([body('一'), body('二', { pageBreakBefore: true })], change).map(({ pageNumber }) => pageNumber)

  it('stand a character from the outer edge, right on odd pages, left on even ones', () => {
    const [odd, even] = place({})
    expect(even?.x).toBe(1588 + 280)
    expect((odd?.x ?? 0) + (odd?.width ?? 0)).toBe(1588 + 8844 - 280)
    expect([odd?.text, even?.text]).toEqual(['— 1 —', '— 2 —'])
  })

  it('stand in the middle, or not at all', () => {
    const [first] = place({ pageNumber: 'centre' })
    expect((first?.x ?? 0) + (first?.width ?? 0) / 2).toBe(1588 + 4422)
    expect(place({ pageNumber: 'none' })).toEqual([null, null])
  })

  it('have their dashes 7 mm below the type area', () => {
    const [first] = place({})
    // A dash stands about a third of the size above the baseline.
    expect((first?.baseline ?? 0) - 93 - (16838 - 1984)).toBeGreaterThan(397 - 57)
    expect((first?.baseline ?? 0) - 93 - (16838 - 1984)).toBeLessThan(397 + 57)
  })
})

describe('tables', () => {
  const long = texts(
    [2205, 6615],
    ['序号', '项目'],
    ...Array.from({ length: 60 }, (_, at) => [`${at + 1}`, '校舍维修']),
  )

  it('repeat their header on every page, and have every row once', () => {
    const pages = seen(paged([body('见下表。'), long]))
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.map((lines) => lines.indexOf('序号'))).toEqual([1, ...pages.slice(1).map(() => 0)])
    expect(pages.flat().filter((line) => /^\d+$/.test(line))).toEqual(
      Array.from({ length: 60 }, (_, at) => `${at + 1}`),
    )
  })

  it('keep inside the type area', () => {
    for (const page of paged([body('见下表。'), long]))
      for (const { x1, x2, y2 } of rulesOn(page)) {
        expect(y2).toBeLessThanOrEqual(16838 - 1984)
        expect(Math.min(x1, x2)).toBeGreaterThanOrEqual(1588)
        expect(Math.max(x1, x2)).toBeLessThanOrEqual(1588 + 8844)
      }
  })

  it('do not part a row', () => {
    const rows = texts([1000, 2000], ['名', '述'], ['一', chinese(60)], ['二', chinese(60)])
    const pages = seen(paged([...short(15), rows]))
    expect(pages[0]).not.toContain('二')
    expect(pages[1]?.[0]).toBe('名')
    expect(pages.flat().join('')).toContain(chinese(7))
  })

  it('begin on the next page rather than leave their header alone', () => {
    const rows = texts([4410, 4410], ['单位', '人数'], ['一中', '12'])
    expect(seen(paged([...short(21), rows]))[1]).toEqual(['单位', '人数', '一中', '12'])
  })

  it('make a row as high as its longest cell', () => {
    const rows = (text: string) => texts([1000, 2000], ['名', '述'], ['一', text], ['二', '短'])
    const below = (text: string) => linesOn(pageOf(paged([rows(text)]), 1)).at(-1)?.baseline ?? 0
    // 12 pt in 1.141 of their size.
    expect(below(chinese(21)) - below('短')).toBe(2 * 274)
  })

  it('draw no line through a merged cell', () => {
    const page = pageOf(paged([mergedTable]), 1)
    const left = Math.min(...rulesOn(page).map(({ x1 }) => x1))
    const heights = new Set(
      rulesOn(page)
        .filter(({ x1, y1, y2 }) => y1 === y2 && x1 === left)
        .map(({ y1 }) => y1),
    )
    // Above the merged cell, below it, below the last row; none between the two rows that it takes.
    expect(heights.size).toBe(3)
  })

  it('give a merged cell the height that its rows lack', () => {
    const tall = table(
      [1000, 4000],
      [cell(chinese(12), 0, { merge: 'begins' }), cell('甲', 1)],
      [cell('', 0, { merge: 'continued', paragraphs: [] }), cell('乙', 1)],
      [cell('丙', 0), cell('丁', 1)],
    )
    const lines = linesOn(pageOf(paged([{ ...tall, headerRows: 0 }]), 1))
    const lowest = Math.max(
      ...lines.filter((line) => chinese(12).includes(textOf(line))).map(({ baseline }) => baseline),
    )
    expect(lines.find((line) => textOf(line) === '丙')?.baseline).toBeGreaterThan(lowest)
  })

  it('keep rows together that are kept with the next one', () => {
    const joint = {
      ...table([8820], ...Array.from({ length: 4 }, (_, at) => [cell('', 0, { paragraphs: [kept(`机关${at}`)] })])),
      headerRows: 0,
      borders: 'none' as const,
    }
    expect(seen(paged([...short(20), joint, body('日期')]))[1]).toEqual(['机关0', '机关1', '机关2', '机关3', '日期'])
  })

  it('set a text that is longer than a page, row by row, without an end', () => {
    const huge = texts([700, 700], ['名', '述'], ['一', chinese(300)], ['二', '短'])
    const pages = seen(paged([huge]))
    expect(pages.flat().filter((line) => line === '二')).toHaveLength(1)
  })
})

describe('pictures', () => {
  it('stand in the middle, and go to the next page where they do not fit', () => {
    const pages = paginate(paper([section(...short(20), picture(1), body('图1'))], { pictures }))
    expect(pages).toHaveLength(2)
    const item = pageOf(pages, 2).items[0]
    expect(item).toMatchObject({ kind: 'picture', x: 1588 + (8844 - 4000) / 2, y: 2098, width: 4000, height: 3000 })
    // The text goes on below it.
    expect(linesOn(pageOf(pages, 2))[0]?.baseline).toBeGreaterThan(2098 + 3000)
  })
})

describe('rules', () => {
  it('stand below their paragraph, as wide as the type area, in their colour', () => {
    const ruled = body('', { ruleBelow: { colour: 'red', weight: 12, space: 5 } })
    expect(rulesOn(pageOf(paged([ruled]), 1))).toEqual([
      expect.objectContaining({ x1: 1588, x2: 1588 + 8844, colour: 'red', weight: 30 }),
    ])
  })
})

describe('the imprint (7.4)', () => {
  const rule = (weight: number) => ({ colour: 'black', weight, space: 0 }) as const
  const imprint: PaperImprint = {
    kind: 'imprint',
    rows: [body('抄送：市委办公室。', { style: 'imprint' }), body('市政府办公室', { style: 'imprint' })],
    outer: rule(8),
    inner: rule(6),
  }
  const foot = 16838 - 1984

  it('ends at the lower edge of the type area', () => {
    const page = pageOf(paged([...short(3), imprint]), 1)
    expect(rulesOn(page).map(({ y1 }) => y1)).toEqual([foot - 2 * 579, foot - 579, foot])
    expect(rulesOn(page).map(({ weight }) => weight)).toEqual([20, 15, 20])
  })

  it('goes to a page of its own where the text leaves no room', () => {
    const pages = paged([...short(21), imprint])
    expect(seen(pages)[1]).toEqual(['抄送：市委办公室。', '市政府办公室'])
    expect(Math.max(...rulesOn(pageOf(pages, 2)).map(({ y1 }) => y1))).toBe(foot)
  })
})

describe('LibreOffice', () => {
  it('fills whole lines of the grid only, so the grid of each layout leaves it as many as Word', () => {
    const titled = [body('题', { style: 'title' }), body('题', { style: 'title' }), ...short(60)]
    for (const layout of ['word-grid', 'gbt33476', 'loose-28'] as const)
      expect(counts(paged(titled, { layout }, libreOffice)), layout).toEqual(counts(paged(titled, { layout })))
  })
})

describe('the same paper', () => {
  it('has as many pages whether they are drawn or only counted', () => {
    for (const content of [
      p(sentences(400)),
      reportTable(['a', 'b'], ...Array.from({ length: 90 }, (_, at) => [`${at}`, sentences(1)])),
    ]) {
      const made = compose(envelope(doc(title('自评报告'), content)))
      if (!made.ok) throw new Error(made.message)
      const pages = paginate(made.value.value).length
      expect(pages).toBeGreaterThan(2)
      expect(countPages(made.value.value)).toBe(pages)
    }
  })

  it('gives the same pages, and leaves the paper as it is', () => {
    const made = compose(envelope(doc(title('自评报告'), p(sentences(3000)))))
    if (!made.ok) throw new Error(made.message)
    const before = JSON.stringify(made.value.value)
    expect(paginate(made.value.value)).toEqual(paginate(made.value.value))
    expect(JSON.stringify(made.value.value)).toBe(before)
  })
})
