/** What the Word file says, element by element; the XML is what Word, WPS and LibreOffice agree on. */
import { describe, expect, it } from 'vitest'
import type { Envelope, PaperForm } from '../../../report/document/envelope.ts'
import { type Block, inlineOf, type Table, type TableCell } from '../../../report/document/node.ts'
import { defaultPreset } from '../../../report/paper/preset.ts'
import { type WrittenWord, writeWord } from '../../../report/word/write.ts'
import { area, details, doc, envelope, h, image, p, sentences, table, title } from '../../build.ts'
import { gridRows, paragraphs, parts } from './xml.ts'

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

function word(report: Envelope): WrittenWord {
  const done = writeWord(report)
  if (!done.ok) throw new Error(done.message)
  return done.value
}
const written = (...args: Parameters<typeof envelope>) => word(envelope(...args)).bytes
const texts = (...args: Parameters<typeof envelope>) =>
  paragraphs(written(...args))
    .map(({ text }) => text)
    .filter((text) => text !== '')

const small = doc(title('自评报告'), p('引语。'), h(1, '主要工作'), area('safety', '校园安全。投入2162万元。'))

describe('the form', () => {
  it('is title, recipient, text, signature, date', () => {
    expect(texts(small)).toEqual([
      '自评报告',
      '省人民政府教育督导室：',
      '引语。',
      '一、主要工作',
      '（一）校园安全。投入2162万元。',
      '临江市人民政府',
      '2021年9月30日',
    ])
  })

  it('of a publicity copy has neither recipient nor signature', () => {
    const all = texts(small, { details: { ...details, form: '公示' } })
    expect(all[1]).toBe('引语。')
    expect(all.at(-1)).toBe('（一）校园安全。投入2162万元。')
  })

  it('leaves out what the details do not say', () => {
    const all = texts(small, { details: { ...details, recipient: '', signatory: '', date: '' } })
    expect(all).toHaveLength(4)
  })

  it('takes a recipient that was typed with its colon', () => {
    expect(texts(small, { details: { ...details, recipient: '省教育厅:' } })[1]).toBe('省教育厅：')
  })
})

describe('the title', () => {
  const titleOf = (...text: string[]) => texts(doc(title(inlineOf(text.join('\n'))), p('文。')))[0]?.split('\n')

  it('keeps the lines that the user made, without spaces round them', () => {
    expect(titleOf('　临江市人民政府 ', '', '自评报告')).toEqual(['临江市人民政府', '自评报告'])
  })

  it('breaks a line of the user that is wider than the page', () => {
    const lines = titleOf('临江市人民政府', '关于2021年度履行教育职责自查自评情况以及存在问题整改情况的报告')
    expect(lines?.[0]).toBe('临江市人民政府')
    expect(lines).toHaveLength(3)
    expect(lines?.slice(1).join('')).toBe('关于2021年度履行教育职责自查自评情况以及存在问题整改情况的报告')
  })

  it('that is not there is said to be missing', () => {
    const done = word(envelope(doc(title(' '), p('文。'))))
    expect(done.notes.map(({ code }) => code)).toEqual(['title-missing'])
  })
})

describe('paragraphs', () => {
  it('lose the spaces and line breaks that were typed to move them', () => {
    const pushed = [
      { type: 'text', text: '　' },
      { type: 'hardBreak' },
      { type: 'text', text: ' 　文' },
      { type: 'hardBreak' },
      { type: 'text', text: '下行 ', marks: [{ type: 'bold' }] },
      { type: 'hardBreak' },
    ] as const
    const all = texts(doc(title('报告'), p(pushed), p('　　缩进。'), h(1, ' 标题　'), p('文。')))
    expect(all.slice(2, 6)).toEqual(['文\n下行', '缩进。', '一、标题', '文。'])
  })

  it('keep underlined space: a line to write on', () => {
    const line = { type: 'text', text: '    ', marks: [{ type: 'underline' }] } as const
    expect(texts(doc(title('报告'), p([{ type: 'text', text: '签字：' }, line])))).toContain('签字：    ')
  })
})

describe('headings', () => {
  const levels = doc(title('报告'), h(1, '甲'), h(2, '乙'), h(3, '丙'), h(4, '丁'), h(3, '戊'), h(1, '己'), h(2, '庚'))

  it('carry their numbers as text', () => {
    const all = texts(levels, { details: { ...details, recipient: '', signatory: '', date: '' } })
    expect(all.slice(1)).toEqual(['一、甲', '（一）乙', '1.丙', '（1）丁', '2.戊', '二、己', '（一）庚'])
  })

  it('stand in their faces, with outline levels in their styles', () => {
    const docx = written(levels)
    const found = paragraphs(docx).filter(({ style }) => style.startsWith('Heading'))
    expect(found.map(({ style, runs }) => [style, runs[0]?.eastAsia])).toEqual([
      ['Heading1', '黑体'],
      ['Heading2', '楷体_GB2312'],
      ['Heading3', '仿宋_GB2312'],
      ['Heading4', '仿宋_GB2312'],
      ['Heading3', '仿宋_GB2312'],
      ['Heading1', '黑体'],
      ['Heading2', '楷体_GB2312'],
    ])
    const { 'word/styles.xml': styles = '' } = parts(docx)
    for (const level of [1, 2, 3, 4])
      expect(styles).toMatch(new RegExp(`<w:name w:val="heading ${level}"/>.*?<w:outlineLvl w:val="${level - 1}"/>`))
  })

  it('that run on change face behind the first 。', () => {
    const [run] = paragraphs(written(small)).filter(({ text }) => text.startsWith('（一）'))
    expect(run?.runs.map(({ text, eastAsia }) => [text, eastAsia])).toEqual([
      ['（一）', '楷体_GB2312'],
      ['校园安全。', '楷体_GB2312'],
      ['投入2162万元。', '仿宋_GB2312'],
    ])
  })

  it('of areas left out are not printed, and the rest is renumbered', () => {
    const three = doc(
      title('报告'),
      h(1, '甲'),
      area('a', '一。文。'),
      area('b', '二。文。'),
      p('二的续段'),
      area('c', '三。文。'),
    )
    const done = word(envelope(three, { areas: { b: { omitted: { reason: '本市没有' } } } }))
    const all = paragraphs(done.bytes).map(({ text }) => text)
    expect(all).toContain('（一）一。文。')
    expect(all).toContain('（二）三。文。')
    expect(all.join('')).not.toContain('二的续段')
    expect(done.notes.map(({ code }) => code)).toContain('omitted-left-out')
  })
})

describe('headings without text or body', () => {
  const codes = (...blocks: readonly Block[]) =>
    word(envelope(doc(title('报告'), ...blocks))).notes.map(({ code }) => code)

  it('an empty heading is dropped and takes no number', () => {
    const report = doc(title('报告'), h(1, '甲'), p('文。'), h(1, '　'), p('文二。'), h(1, '丙'), p('文三。'))
    const done = word(envelope(report))
    const all = paragraphs(done.bytes).map(({ text }) => text)
    expect(all).toContain('二、丙')
    expect(all).toContain('文二。')
    expect(done.notes.map(({ code }) => code)).toEqual(['heading-dropped'])
  })

  it('an empty heading behind an area left out does not lose its text', () => {
    const report = doc(title('报告'), h(1, '甲'), area('a', '一。文。'), h(2, ''), p('不属于一。'))
    const all = texts(report, { areas: { a: { omitted: { reason: '本市没有' } } } })
    expect(all).toContain('不属于一。')
    expect(all.join('')).not.toContain('一。文。')
  })

  it('parts and areas without a word below them are named', () => {
    const report = doc(
      title('报告'),
      h(1, '甲'),
      area('a', '有。文。'),
      area('b', '没有。'),
      h(2, '下有三级'),
      h(3, '丙'),
      h(1, '乙'),
    )
    const { notes } = word(envelope(report))
    expect(notes).toEqual([
      { code: 'section-empty', message: '有 2 个标题下面没有正文，只导出了标题：（二）没有、二、乙。' },
    ])
  })

  it('a table or a picture is body enough', () => {
    expect(codes(h(1, '甲'), table(['年度'], ['2020']))).toEqual([])
  })

  it('stand-alone headings stay with their text, run-in ones do not pull the next paragraph along', () => {
    const docx = written(
      doc(title('报告'), h(1, '甲'), area('a', '接排。文。'), area('b', '只有标题。'), p('文。'), p('完。')),
    )
    const kept = paragraphs(docx).flatMap(({ text, xml }) => (xml.includes('<w:keepNext/>') ? [text] : []))
    expect(kept).toEqual(['一、甲', '（二）只有标题。', '完。', '', '临江市人民政府'])
  })
})

describe('runs', () => {
  it('name all four fonts and the hint, so that “ ” — … do not fall into the Latin face', () => {
    const docx = written(doc(title('“报告”'), p('“轻负高效”——……1+1'), table(['“年度”'], ['2020'])))
    for (const { runs } of paragraphs(docx))
      for (const { text, xml } of runs)
        if (text.trim() !== '')
          expect(xml).toMatch(
            /<w:rFonts(?=[^>]*w:ascii="(?:Times New Roman|[\u4e00-\u9fa5][^"]*)")(?=[^>]*w:hAnsi="[\u4e00-\u9fa5])(?=[^>]*w:eastAsia="[\u4e00-\u9fa5])(?=[^>]*w:cs=)(?=[^>]*w:hint="eastAsia")/,
          )
  })

  it('keep bold, underline, sub- and superscript, and nothing of the editor', () => {
    const docx = written(
      doc(
        title('报告'),
        p([
          { type: 'text', text: '粗', marks: [{ type: 'bold' }] },
          { type: 'text', text: '线', marks: [{ type: 'underline' }] },
          { type: 'text', text: '2', marks: [{ type: 'superscript' }] },
          { type: 'text', text: '3', marks: [{ type: 'subscript' }] },
          { type: 'text', text: '沿用', marks: [{ type: 'carried' }] },
          { type: 'text', text: '临江市', marks: [{ type: 'field', attrs: { name: 'region' } }] },
          { type: 'hardBreak' },
          { type: 'text', text: '下行' },
        ]),
      ),
    )
    const body = paragraphs(docx).find(({ text }) => text.startsWith('粗'))
    expect(body?.text).toBe('粗线23沿用临江市\n下行')
    const of = (text: string) => body?.runs.find((run) => run.text === text)?.xml ?? ''
    expect(of('粗')).toContain('<w:b/>')
    expect(of('线')).toContain('<w:u ')
    expect(of('2')).toContain('superscript')
    expect(of('3')).toContain('subscript')
    expect(parts(docx)['word/document.xml']).not.toMatch(/highlight|w:shd|w:ins|comment|data-/)
    expect(of('沿用').replace('沿用', '')).toBe(of('临江市').replace('临江市', ''))
  })

  it('hold no character that would break the file', () => {
    const all = texts(doc(title('报\u0000告'), p('一\u0008二\ud800三\uffff四<&>"五\t六😀')))
    expect(all[0]).toBe('报告')
    expect(all).toContain('一二三四<&>"五 六😀')
  })
})

describe('tables', () => {
  const merged = {
    type: 'table' as const,
    content: [
      {
        type: 'tableRow' as const,
        content: [
          { type: 'tableHeader' as const, attrs: { rowspan: 2, colspan: 1, colwidth: [100] }, content: [p('项目')] },
          {
            type: 'tableHeader' as const,
            attrs: { rowspan: 1, colspan: 2, colwidth: [100, 200] },
            content: [p('投入')],
          },
        ],
      },
      {
        type: 'tableRow' as const,
        content: ['2020', '2021'].map((text) => ({ type: 'tableHeader' as const, content: [p(text)] })),
      },
      {
        type: 'tableRow' as const,
        content: ['校舍', '1', '2'].map((text) => ({ type: 'tableCell' as const, content: [p(text)] })),
      },
    ],
  }

  it('have a grid whose sum is their width, in twips', () => {
    const { 'word/document.xml': xml = '' } = parts(written(doc(title('报告'), merged)))
    const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]))
    expect(grid).toEqual([2205, 2205, 4410])
    expect(/<w:tblW w:w="(\d+)"/.exec(xml)?.[1]).toBe(String(grid.reduce((a, b) => a + b)))
  })

  it('give columns whose width nobody set the average of the others', () => {
    const widths = [100, 0, 300]
    const report = doc(title('报告'), {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: widths.map((width) => ({ type: 'tableCell', attrs: { colwidth: [width] }, content: [p('甲')] })),
        },
      ],
    })
    const { 'word/document.xml': xml = '' } = parts(written(report))
    const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]))
    expect(grid).toEqual([1470, 2940, 4410])
  })

  it('keep merged cells and repeat all header rows', () => {
    const { 'word/document.xml': xml = '' } = parts(written(doc(title('报告'), merged)))
    expect(xml).toContain('<w:gridSpan w:val="2"/>')
    expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(1)
    expect(xml.match(/<w:vMerge( w:val="continue")?\/>/g)).toHaveLength(1)
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(3)
  })

  it('do not grow together, and never end the text', () => {
    const { 'word/document.xml': xml = '' } = parts(
      written(doc(title('报告'), table(['甲'], ['1']), table(['乙'], ['2'])), {
        details: { ...details, form: '公示' },
      }),
    )
    expect(xml).not.toMatch(/<\/w:tbl><w:tbl>/)
    expect(xml).not.toMatch(/<\/w:tbl><w:sectPr/)
  })

  it('leave one blank line before the signature and do not let it stand alone on a page', () => {
    const all = paragraphs(written(doc(title('报告'), p('文。'), table(['甲'], ['1']))))
    const at = all.findIndex(({ text }) => text === '1')
    expect(all.slice(at).map(({ text }) => text)).toEqual(['1', '', '临江市人民政府', '2021年9月30日'])
    expect(all[at]?.xml).toContain('<w:keepNext/>')
    expect(all[at - 1]?.xml).not.toContain('<w:keepNext/>')
  })

  const cell = (text: string, attrs: TableCell['attrs'] = {}): TableCell => ({
    type: 'tableCell',
    attrs,
    content: [p(text)],
  })
  const rowsOf = (...rows: readonly (readonly TableCell[])[]): Table => ({
    type: 'table',
    content: rows.map((content) => ({ type: 'tableRow', content })),
  })

  it.each([
    [
      'a row that merging emptied',
      rowsOf([cell('甲', { rowspan: 2 }), cell('乙', { rowspan: 2 })], [], [cell('丙'), cell('丁')]),
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ],
    [
      'rows that are too short',
      rowsOf([cell('一'), cell('二'), cell('三')], [cell('四')], [cell('五', { colspan: 2 })]),
      [
        ['一', '二', '三'],
        ['四', '', ''],
        ['五', ''],
      ],
    ],
    [
      'spans that run into each other',
      rowsOf(
        [cell('一'), cell('二', { rowspan: 3 }), cell('三')],
        [cell('四', { colspan: 3 })],
        [cell('五'), cell('六')],
      ),
      [
        ['一', '二', '三'],
        ['四', '', ''],
        ['五', '', '六'],
      ],
    ],
    ['a span below the last row', rowsOf([], [cell('甲', { rowspan: 9 })]), [['甲']]],
  ])('have as many places in every row as in the grid: %s', (_what, odd, expected) => {
    const docx = written(doc(title('报告'), odd))
    expect(gridRows(docx)).toEqual([expected])
  })

  it('that hold no cell are not printed', () => {
    const none = rowsOf([])
    expect(parts(written(doc(title('报告'), none)))['word/document.xml']).not.toContain('<w:tbl>')
  })

  it('set the cells that are merged away as small as the others', () => {
    const { 'word/document.xml': xml = '' } = parts(written(doc(title('报告'), merged)))
    const cells = [...xml.matchAll(/<w:tc>.*?<\/w:tc>/gs)]
    expect(cells).toHaveLength(8)
    for (const [one] of cells) expect(one).toContain('<w:pStyle w:val="OfficialTable"/>')
  })
})

describe('pictures', () => {
  const pictures = (width: number, height: number) => ({
    k: { type: 'image/png' as const, data: pixel, width, height },
  })

  it('are as wide as chosen, with their proportions', () => {
    const { 'word/document.xml': xml = '' } = parts(
      written(doc(title('报告'), image('k', 0.5)), { pictures: pictures(400, 200) }),
    )
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml) ?? []
    // 156 mm / 2 in EMU of 360 000 a centimetre, to the pixel.
    expect(Number(width)).toBeCloseTo(7.8 * 360_000, -5)
    expect(Number(width) / Number(height)).toBeCloseTo(2, 1)
    expect(xml).toContain('descr="新建的教学楼"')
  })

  it('never run past the page', () => {
    const { 'word/document.xml': xml = '' } = parts(
      written(doc(title('报告'), image('k')), { pictures: pictures(100, 1000) }),
    )
    const height = Number(/<wp:extent cx="\d+" cy="(\d+)"/.exec(xml)?.[1])
    expect(height).toBeLessThan(22.5 * 360_000)
  })

  // A key may be any text: those of Object.prototype among them.
  it.each(['weg', 'constructor', '__proto__'])('that are not there are left out, and said so: %s', (key) => {
    const done = word(envelope(doc(title('报告'), image(key), p('文'))))
    expect(done.notes.map(({ code }) => code)).toEqual(['picture-missing'])
  })
})

describe('the package', () => {
  it('is the same for the same report', () => {
    const report = envelope(doc(title('报告'), p(sentences(3)), image('k')), {
      pictures: { k: { type: 'image/png', data: pixel, width: 1, height: 1 } },
    })
    const [first, second] = [word(report).bytes, word(report).bytes]
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('names title and organisation, no user, no time, and has no theme', () => {
    const all = parts(written(small))
    expect(all['docProps/core.xml']).toContain('<dc:title>自评报告</dc:title>')
    expect(all['docProps/core.xml']).toContain('<dc:creator>临江市人民政府</dc:creator>')
    expect(all['docProps/core.xml']).not.toMatch(/\d{2}:\d{2}|Un-named/)
    expect(Object.keys(all)).not.toContain('word/theme/theme1.xml')
    expect(Object.keys(all)[0]).toBe('[Content_Types].xml')
    for (const target of [...(all['word/_rels/document.xml.rels'] ?? '').matchAll(/Target="([^"]+)"/g)].map(
      (m) => m[1],
    ))
      expect(Object.keys(all)).toContain(`word/${target}`)
  })

  it("holds nothing that only travels with the draft: last year's report, ignored findings, the source, last year's marks", () => {
    const carried = (marked: boolean) =>
      doc(title('报告'), p([{ type: 'text', text: '校舍安全。', ...(marked && { marks: [{ type: 'carried' }] }) }]))
    const all = (change: Partial<Envelope>, marked = false) => parts(written(carried(marked), change))
    const travelling = all(
      {
        previous: { name: '上年稿.docx', round: 2020, reviewYear: 2019, document: doc(title('旧题'), p('旧句。')) },
        ignored: [{ rule: 'word-missing', sentence: '被忽略的句子。' }],
        overruled: [{ rule: 'word-missing', sentence: '放行的句子。', reason: '放行的理由' }],
        source: { name: 'C:\\Users\\wang\\原稿.docx', kind: 'docx' },
        areas: { safety: { omitted: { reason: '不涉及的原因' } } },
      },
      true,
    )
    expect(travelling).toEqual(all({}))
    expect(Object.values(travelling).join('')).not.toMatch(/上年稿|旧题|旧句|被忽略|原稿|不涉及的原因|放行|wang/)
  })

  it('tells what was left: fill-ins, empty paragraphs', () => {
    const done = word(envelope(doc(title('报告'), p('一是【问题】。'), p(''), p('　'), p('完。'))))
    expect(done.notes.map(({ code }) => code)).toEqual(['blank-left', 'empty-dropped'])
  })

  it('counts the fill-ins of the title, and not those of areas left out', () => {
    const report = doc(
      title('【行政区】自评报告'),
      h(1, '甲'),
      area('a', '一。【问题】。'),
      area('b', '二。【数据】。'),
    )
    const { notes } = word(envelope(report, { areas: { a: { omitted: { reason: '本市没有' } } } }))
    expect(notes.find(({ code }) => code === 'blank-left')?.message).toContain('有 2 处')
  })

  it('names the organisation as its author, not the signatory', () => {
    const all = parts(written(small, { details: { ...details, signatory: '临江市教育局' } }))
    expect(all['docProps/core.xml']).toContain('<dc:creator>临江市人民政府</dc:creator>')
  })

  it('can be written of a report with more headings than there are Chinese numbers', () => {
    const many = Array.from({ length: 1001 }, () => h(1, '甲'))
    expect(texts(doc(title('报告'), ...many)).at(-3)).toBe('1001、甲')
  })

  it('of the emptiest report can still be written', () => {
    expect(written(doc(title(''), p(''))).length).toBeGreaterThan(1000)
  })
})

describe('forms', () => {
  const official = {
    ...details.official,
    documentNumber: '临政〔2026〕12号',
    signers: ['王宁'],
    imprint: { copiesTo: '市教育局', issuer: '临江市人民政府办公室', date: '2026-03-09' },
  }
  const report = envelope(small, { details: { ...details, official } })

  it('are those of the details, or the one that is asked for', () => {
    const wordOf = (form?: PaperForm) => {
      const done = writeWord(report, form ? { form } : {})
      return done.ok ? paragraphs(done.value.bytes).map(({ text }) => text) : []
    }
    expect(wordOf()).toEqual(wordOf('普通稿'))
    expect(wordOf('普通稿').join('')).not.toContain('临政〔2026〕12号')
    expect(wordOf('上行文').join('')).toContain('临江市人民政府文件')
    expect(wordOf('套打').join('')).not.toContain('临江市人民政府文件')
    expect(wordOf('套打').join('')).toContain('抄送：市教育局。')
    expect(wordOf('公示稿').join('')).not.toContain('省人民政府教育督导室')
  })

  it('carry the imprint as the last table, at the foot of the page', () => {
    const done = writeWord(report, { form: '上行文' })
    const xml = done.ok ? (parts(done.value.bytes)['word/document.xml'] ?? '') : ''
    expect(xml.slice(xml.lastIndexOf('<w:tbl>'))).toMatch(/w:tblpYSpec="bottom".*抄送：市教育局。.*印发/)
  })

  it('follow the preset', () => {
    const done = writeWord(report, { preset: { ...defaultPreset, fangsongFace: '仿宋', layout: 'gbt33476' } })
    expect(done.ok && done.value.fonts).toContain('仿宋')
    expect(done.ok && parts(done.value.bytes)['word/document.xml']).toContain('w:linePitch="589"')
  })
})

it('counts its pages', () => {
  const pagesOf = (...blocks: readonly Block[]) => word(envelope(doc(title('报告'), ...blocks))).pages
  expect(pagesOf(p('文。'))).toBe(1)
  // 22 lines of 28 characters a page.
  const long = pagesOf(p('临'.repeat(22 * 28 * 3)))
  expect(long).toBeGreaterThanOrEqual(4)
  expect(long).toBeLessThanOrEqual(5)
})

describe('wide tables', () => {
  const wide = { ...table(['年度', '投入'], ['2020', '1']), attrs: { landscape: true } }

  it('stand on pages of their own, turned', () => {
    const xml = parts(written(doc(title('报告'), p('前。'), wide, p('后。'))))['word/document.xml'] ?? ''
    expect([...xml.matchAll(/<w:pgSz [^>]*>/g)].map(([size]) => size.includes('landscape'))).toEqual([
      false,
      true,
      false,
    ])
  })

  it('with more columns than Word knows are refused, with a sentence', () => {
    const done = writeWord(envelope(doc(title('报告'), table(Array.from({ length: 64 }, () => '甲')))))
    expect(done).toMatchObject({ ok: false, code: 'too-many-columns' })
  })
})
