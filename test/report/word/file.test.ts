/** What a Word file says of each element of a Paper; Word, WPS and LibreOffice agree on the XML. */
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { pageSetup } from '../../../report/paper/measures.ts'
import type { PaperBlock, PaperParagraph } from '../../../report/paper/paper.ts'
import { wordFile } from '../../../report/word/file.ts'
import { fontsOf } from '../../../report/word/fonts.ts'
import {
  cell,
  empty,
  imprint,
  kinds,
  landscape,
  letterhead,
  mergedTable,
  paper,
  paragraph,
  picture,
  pictures,
  preset,
  section,
  table,
  text,
  texts,
} from './papers.ts'
import { gridRows, paragraphs, parts } from './xml.ts'

const documentOf = (docx: Uint8Array) => parts(docx)['word/document.xml'] ?? ''
const written = (...blocks: readonly PaperBlock[]) => wordFile(paper([section(...blocks)], { pictures }))
const xmlOf = (...blocks: readonly PaperBlock[]) => documentOf(written(...blocks))
const only = (one: PaperParagraph) => paragraphs(written(one))[0]
const attributes = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<w:${name}((?: [^>]*?)?)/?>`, 'g'))].map(([, list = '']) =>
    Object.fromEntries([...list.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])),
  )
const footersOf = (docx: Uint8Array) =>
  Object.entries(parts(docx)).flatMap(([name, xml]) => (/^word\/footer\d+\.xml$/.test(name) ? [xml] : []))
/** Sections with the XML of the footers that they refer to. */
function sectionsOf(docx: Uint8Array) {
  const all = parts(docx)
  const targets = new Map(
    [...(all['word/_rels/document.xml.rels'] ?? '').matchAll(/Id="([^"]*)"[^>]*Target="([^"]*)"/g)].map(
      ([, id, target]) => [id, target],
    ),
  )
  return [...documentOf(docx).matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([xml]) => ({
    xml,
    footers: Object.fromEntries(
      attributes(xml, 'footerReference').map((one) => [
        one['w:type'],
        all[`word/${targets.get(one['r:id'] ?? '')}`] ?? '',
      ]),
    ),
  }))
}

describe('runs', () => {
  it('all name four faces and the hint, breaks, tabs, pictures and page numbers too', () => {
    for (const one of Object.values(kinds)) {
      const docx = wordFile(one)
      for (const xml of [documentOf(docx), ...footersOf(docx)]) {
        const runs = [...xml.matchAll(/<w:r>(.*?)<\/w:r>/gs)]
        expect(runs.length).toBeGreaterThan(0)
        for (const [run] of runs)
          expect(run).toMatch(
            /^<w:r><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="[^"]+" w:hAnsi="[\u4e00-\u9fa5][^"]*" w:eastAsia="[\u4e00-\u9fa5][^"]*" w:cs="[^"]+"\/>/,
          )
      }
    }
  })

  it('set digits in Times New Roman, or in the Chinese face round them', () => {
    const ascii = (digits: 'times' | 'chinese') => {
      const file = wordFile(paper([section(paragraph('投入2162万元'))], { preset: preset({ digits }) }))
      return attributes(paragraphs(file)[0]?.runs[0]?.xml ?? '', 'rFonts')[0]?.['w:ascii']
    }
    expect(ascii('times')).toBe('Times New Roman')
    expect(ascii('chinese')).toBe('仿宋_GB2312')
  })

  it('repeat nothing that their style says', () => {
    expect(only(paragraph([text('文', { form: { size: 32, bold: false } })]))?.runs[0]?.xml).not.toMatch(/w:sz|w:b\b/)
  })

  it('say what differs from their style', () => {
    const form = { face: 'title', size: 72, colour: 'red', spacing: 0, bold: true } as const
    const xml = only(paragraph([text('标志', { form, underline: true })]))?.runs[0]?.xml ?? ''
    expect(xml).toContain('w:eastAsia="方正小标宋简体"')
    for (const one of ['<w:b/>', '<w:color w:val="FF0000"/>', '<w:spacing w:val="0"/>', '<w:sz w:val="72"/>', '<w:u '])
      expect(xml).toContain(one)
  })

  it('keep spaces at their ends and in a row', () => {
    const [first, second, third] = only(paragraph([text(' 甲'), text('乙  丙'), text('丁 戊')]))?.runs ?? []
    expect(first?.xml).toContain('<w:t xml:space="preserve"> 甲</w:t>')
    expect(second?.xml).toContain('xml:space="preserve"')
    expect(third?.xml).toContain('<w:t>丁 戊</w:t>')
  })

  it('hold breaks and tabs at their stops', () => {
    const one = only(
      paragraph([text('左'), { kind: 'tab' }, text('右'), { kind: 'break' }, text('下')], {
        tabs: [
          { at: 8529, align: 'right' },
          { at: 400, align: 'left' },
        ],
      }),
    )
    expect(one?.xml).toMatch(/左<\/w:t>.*<w:tab\/>.*右<\/w:t>.*<w:br\/>.*下<\/w:t>/)
    expect(attributes(/<w:tabs>.*<\/w:tabs>/.exec(one?.xml ?? '')?.[0] ?? '', 'tab')).toEqual([
      { 'w:val': 'left', 'w:pos': '400' },
      { 'w:val': 'right', 'w:pos': '8529' },
    ])
  })

  it('carry no character that a file cannot hold, and no half of one', () => {
    const typed = '甲\u0000乙\u0008丙\ufffe丁\ud800戊\udc00己\t庚<&>"䶮𬭎😀'
    expect(only(paragraph(typed))?.text).toBe('甲乙丙丁戊己 庚<&>"䶮𬭎😀')
    expect(only(paragraph([text('\u0007'), text('文')]))?.runs).toHaveLength(1)
  })
})

describe('paragraphs', () => {
  const indentOf = (one: PaperParagraph) => attributes(only(one)?.xml ?? '', 'ind')[0]

  it('leave to their style what it says', () => {
    const xml = only(paragraph('文', { form: { align: 'both', firstLine: 630, firstLineChars: 200 } }))?.xml ?? ''
    expect(xml).not.toMatch(/<w:(ind|jc|spacing|keepNext)/)
  })

  it('cancel the indent of their style in characters and in twips', () => {
    expect(indentOf(paragraph('文', { form: { firstLine: 0, firstLineChars: 0 } }))).toMatchObject({
      'w:firstLineChars': '0',
      'w:firstLine': '0',
    })
  })

  it('hang where the first line begins further left', () => {
    expect(indentOf(paragraph('文', { style: 'flush', form: { left: 1260, firstLine: -945 } }))).toEqual({
      'w:left': '1260',
      'w:right': '0',
      'w:firstLineChars': '0',
      'w:hanging': '945',
    })
  })

  it('take an own height of line, stay with the next one, and begin pages', () => {
    const xml = only(
      paragraph('文', { form: { line: { kind: 'exact', twips: 1440 }, keepNext: true }, pageBreakBefore: true }),
    )?.xml
    expect(xml).toContain('<w:spacing w:before="0" w:after="0" w:line="1440" w:lineRule="exact"/>')
    expect(xml).toContain('<w:keepNext/><w:pageBreakBefore/>')
  })

  it('draw a rule below', () => {
    const line = letterhead.find((one) => one.kind === 'paragraph' && one.ruleBelow)
    expect(xmlOf(line ?? empty)).toContain(
      '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="5" w:color="FF0000"/></w:pBdr>',
    )
  })

  it('that are empty say the form of their mark, so that their height is right', () => {
    const small = paragraph([text('', { form: { size: 20 } })], { style: 'tableText' })
    expect(only(small)?.xml).toMatch(/<w:rPr><w:rFonts [^>]*w:eastAsia="仿宋_GB2312"[^>]*\/><w:sz w:val="20"\/>/)
    expect(only(small)?.xml).not.toContain('<w:r>')
    expect(only(empty)?.xml).toMatch(/<w:pPr><w:pStyle [^>]*><w:rPr><w:rFonts /)
  })
})

describe('sections', () => {
  it.each([
    ['word-grid', 'run-spacing', { 'w:type': 'lines', 'w:linePitch': '579' }],
    ['gbt33476', 'run-spacing', { 'w:type': 'lines', 'w:linePitch': '589' }],
    ['word-grid', 'character-grid', { 'w:type': 'linesAndChars', 'w:linePitch': '579', 'w:charSpace': '-849' }],
  ] as const)('of %s with %s have its grid', (layout, scheme, grid) => {
    const docx = wordFile(paper([section(paragraph('文'))], { preset: preset({ layout, scheme }) }))
    expect(attributes(documentOf(docx), 'docGrid')).toEqual([grid])
    const styles = parts(docx)['word/styles.xml'] ?? ''
    const body = /w:styleId="OfficialBody".*?<\/w:style>/s.exec(styles)?.[0] ?? ''
    // Never both: the grid of characters, and characters that are narrowed in themselves.
    expect(body.includes('<w:spacing w:val="-5"/>')).toBe(scheme === 'run-spacing')
    expect(body.includes('<w:snapToGrid w:val="0"/>')).toBe(scheme === 'run-spacing')
  })

  it('turn the sheet, and every one names its own footers', () => {
    const docx = wordFile(kinds.附件 ?? paper([]))
    const sections = sectionsOf(docx)
    expect(sections.map(({ xml }) => attributes(xml, 'pgSz')[0])).toEqual([
      { 'w:w': '11906', 'w:h': '16838' },
      { 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' },
      { 'w:w': '11906', 'w:h': '16838' },
    ])
    expect(sections.map(({ footers }) => Object.keys(footers))).toEqual(Array(3).fill(['default', 'even']))
    expect(sections[2]?.footers).toEqual(sections[0]?.footers)
    expect(sections[1]?.footers).not.toEqual(sections[0]?.footers)
  })

  it('end in a paragraph, never in a table, and no two tables touch', () => {
    const grid = texts([4000], ['甲'], ['1'])
    const xml = documentOf(wordFile(paper([section(grid, grid), landscape(grid), section(grid, imprint)])))
    expect(xml).not.toMatch(/<\/w:tbl>(<w:tbl>|<w:sectPr>|<\/w:body>)/)
    expect(sectionsOf(wordFile(paper([section(grid), landscape(grid)])))).toHaveLength(2)
  })

  it('put no visible line behind a table at their end', () => {
    const last = paragraphs(written(texts([4000], ['甲']))).at(-1)
    expect(last?.xml).toContain('w:line="20" w:lineRule="exact"')
  })
})

describe('page numbers', () => {
  const footersWith = (pageNumber: 'odd-even' | 'centre' | 'none') => {
    const docx = wordFile(
      paper([section(paragraph('文')), landscape(paragraph('文'))], { preset: preset({ pageNumber }) }),
    )
    return { sections: sectionsOf(docx), settings: parts(docx)['word/settings.xml'] ?? '' }
  }

  it('stand outside, one character in, between dashes, in 宋体', () => {
    const { sections, settings } = footersWith('odd-even')
    const { default: odd = '', even = '' } = sections[0]?.footers ?? {}
    expect(odd).toMatch(/<w:ind [^>]*w:right="280".*<w:jc w:val="right"\/>/)
    expect(even).toMatch(/<w:ind [^>]*w:left="280".*<w:jc w:val="left"\/>/)
    for (const footer of [odd, even]) {
      expect([...footer.matchAll(/<w:(?:t|instrText)[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual([
        '— ',
        ' PAGE ',
        '1',
        ' —',
      ])
      expect(footer).toContain('w:ascii="宋体"')
      expect(footer).toContain('OfficialPageNumber')
    }
    expect(settings).toContain('<w:evenAndOddHeaders/>')
  })

  it('in the middle are the same on all pages', () => {
    const { sections, settings } = footersWith('centre')
    expect(Object.keys(sections[0]?.footers ?? {})).toEqual(['default'])
    expect(sections[0]?.footers.default).toContain('<w:jc w:val="center"/>')
    expect(settings).not.toContain('evenAndOddHeaders')
  })

  it('can be left out', () => {
    expect(footersWith('none').sections.map(({ footers }) => footers)).toEqual([{}, {}])
  })

  it('of landscape pages stand at the left edge, turned: low on odd pages, high on even ones', () => {
    const [
      ,
      {
        footers: { default: odd = '', even = '' },
      } = { footers: {} },
    ] = footersWith('odd-even').sections
    const { margin, height } = pageSetup(preset(), 'landscape')
    const place = (footer: string) => {
      const [at] = attributes(footer, 'tblpPr')
      const [row] = attributes(footer, 'trHeight')
      const from = Number(at?.['w:tblpY'])
      return { x: Number(at?.['w:tblpX']), from, to: from + Number(row?.['w:val']) }
    }
    for (const footer of [odd, even]) {
      expect(footer).toContain('<w:textDirection w:val="tbRl"/>')
      // Outside the type area, as far from the paper's edge as on upright pages.
      expect(place(footer).x).toBe(pageSetup(preset()).footer)
      expect(place(footer).x + 280).toBeLessThan(margin.left)
    }
    // The upright page's right is the turned page's foot.
    expect(place(odd).to).toBe(height - margin.bottom - 280)
    expect(odd).toContain('<w:jc w:val="right"/>')
    expect(place(even).from).toBe(margin.top + 280)
    expect(even).toContain('<w:jc w:val="left"/>')
  })
})

describe('the imprint', () => {
  const xml = () => xmlOf(paragraph('文'), imprint)

  it('floats on the lower edge of the type area, as wide as that', () => {
    const { margin, textWidth } = pageSetup(preset())
    expect(attributes(xml(), 'tblpPr')[0]).toMatchObject({
      'w:vertAnchor': 'margin',
      'w:tblpYSpec': 'bottom',
      'w:horzAnchor': 'page',
      'w:tblpX': String(margin.left),
    })
    expect(attributes(xml(), 'tblW')[0]?.['w:w']).toBe(String(textWidth))
  })

  it('has thick rules outside, thin ones between, and none at the sides', () => {
    const borders = [...xml().matchAll(/<w:tcBorders>(.*?)<\/w:tcBorders>/g)].map(([, sides = '']) =>
      [...sides.matchAll(/<w:(\w+) [^>]*w:sz="(\d+)"/g)].map(([, side, weight]) => `${side} ${weight}`),
    )
    expect(borders).toEqual([
      ['top 8', 'bottom 6'],
      ['top 6', 'bottom 8'],
    ])
  })

  it('hangs on a paragraph of no height', () => {
    expect(xml()).toMatch(/<\/w:tbl><w:p><w:pPr>(?:(?!<w:p>).)*w:line="20"(?:(?!<w:p>).)*<\/w:p><w:sectPr>/)
  })
})

describe('tables', () => {
  it('are as wide as their columns together, in twips', () => {
    for (const docx of [written(mergedTable), wordFile(kinds.附件 ?? paper([]))])
      for (const [one] of documentOf(docx).matchAll(/<w:tbl>.*?<\/w:tbl>/gs)) {
        const grid = attributes(one, 'gridCol').map((column) => Number(column['w:w']))
        expect(attributes(one, 'tblW')).toEqual([
          { 'w:w': String(grid.reduce((sum, width) => sum + width, 0)), 'w:type': 'dxa' },
        ])
        expect(one).toContain('<w:tblLayout w:type="fixed"/>')
        for (const row of one.split('<w:tr>').slice(1))
          expect(attributes(row, 'tcW').reduce((sum, width) => sum + Number(width['w:w']), 0)).toBe(
            grid.reduce((sum, width) => sum + width, 0),
          )
      }
  })

  it('merge cells across and down', () => {
    const docx = written(mergedTable)
    expect(gridRows(docx)).toEqual([
      [
        ['项目', '投入'],
        ['', '2020', '2021'],
        ['校舍', '1', '2'],
      ],
    ])
    expect(attributes(documentOf(docx), 'gridSpan')).toEqual([{ 'w:val': '2' }])
    expect(attributes(documentOf(docx), 'vMerge')).toEqual([{ 'w:val': 'restart' }, { 'w:val': 'continue' }])
  })

  it('repeat their header rows and never part a row', () => {
    const rows = xmlOf(mergedTable).split('<w:tr>').slice(1)
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, true, false])
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
  })

  it('have a paragraph in every cell, of the size of table text', () => {
    const cells = [...xmlOf(mergedTable).matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([one]) => one)
    expect(cells).toHaveLength(8)
    for (const one of cells) expect(one).toMatch(/<\/w:tcPr><w:p><w:pPr><w:pStyle w:val="OfficialTable"\/>/)
  })

  it('draw borders on their cells, or none where they only place text', () => {
    expect(xmlOf(mergedTable)).toContain('<w:tcBorders><w:top w:val="single" w:sz="4"')
    const placing = { ...table([4422, 4422], [cell('甲', 0), cell('乙', 1)]), borders: 'none' } as const
    expect(xmlOf(placing)).not.toContain('w:tcBorders')
  })
})

describe('pictures', () => {
  it('stand in a line of their own height at the given size', () => {
    const xml = xmlOf(picture(1))
    expect(xml).toContain(`<wp:extent cx="${4000 * 635}" cy="${3000 * 635}"/>`)
    expect(xml).toContain('descr="新建的“教学楼”"')
    const styles = parts(written(picture(1)))['word/styles.xml'] ?? ''
    expect(/w:styleId="OfficialPicture".*?<\/w:style>/s.exec(styles)?.[0]).toContain('w:lineRule="auto"')
  })

  it('have ids of their own, and are kept once however often they stand', () => {
    const docx = written(picture(1), picture(2))
    const ids = [...documentOf(docx).matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(2)
    expect(Object.keys(parts(docx)).filter((name) => name.startsWith('word/media/'))).toEqual(['word/media/image1.png'])
  })

  it('that no paragraph shows are not in the file', () => {
    expect(Object.keys(parts(written(paragraph('文')))).join()).not.toContain('media')
  })
})

describe('styles', () => {
  const styles = parts(written(paragraph('文')))['word/styles.xml'] ?? ''

  it('begin with Normal, in the form of text that is flush left', () => {
    expect(/<w:style [^>]*>/.exec(styles)?.[0]).toContain('w:styleId="Normal"')
    expect(styles).toMatch(/<w:docDefaults>.*<w:lang w:val="en-US" w:eastAsia="zh-CN"/)
  })

  it('know the headings by the names of Word, with their levels', () => {
    for (const level of [1, 2, 3, 4])
      expect(styles).toMatch(
        new RegExp(`<w:name w:val="heading ${level}"/>(?:(?!</w:style>).)*<w:outlineLvl w:val="${level - 1}"/>`, 's'),
      )
  })

  it('name no face of a theme, and switch off what moves lines', () => {
    expect(styles).not.toMatch(/Theme/)
    const all = styles.split('<w:style w:type="paragraph"').slice(1)
    for (const one of all)
      for (const name of ['widowControl', 'autoSpaceDE', 'autoSpaceDN', 'snapToGrid'])
        expect(one).toContain(`<w:${name} w:val="0"/>`)
  })
})

describe('the package', () => {
  const docx = wordFile(kinds.附件 ?? paper([]))

  it('begins with its content types and has no entries for folders', () => {
    const names = Object.keys(unzipSync(docx))
    expect(names[0]).toBe('[Content_Types].xml')
    expect(names.filter((name) => name.endsWith('/'))).toEqual([])
  })

  it('refers to nothing that is not there', () => {
    const all = parts(docx)
    const targets = (rels: string, folder: string) =>
      [...(all[rels] ?? '').matchAll(/Target="([^"]*)"/g)].map(([, target]) => folder + target)
    const referred = [...targets('_rels/.rels', ''), ...targets('word/_rels/document.xml.rels', 'word/')]
    expect(referred.sort()).toEqual(
      Object.keys(all)
        .filter((name) => !/rels$|^\[/.test(name))
        .sort(),
    )
    const ids = [...documentOf(docx).matchAll(/r:(?:id|embed)="([^"]*)"/g)].map(([, id]) => id)
    for (const id of ids) expect(all['word/_rels/document.xml.rels']).toContain(`Id="${id}"`)
    const types = all['[Content_Types].xml'] ?? ''
    for (const name of referred) expect(types.includes(`"/${name}"`) || /\.(png|jpeg)$/.test(name)).toBe(true)
  })

  it('says title and organisation, and neither a person, nor a program, nor a time', () => {
    const { 'docProps/core.xml': core = '', 'docProps/app.xml': app = '' } = parts(docx)
    expect(core).toContain('<dc:title>临江市人民政府关于2021年度履行教育职责自评情况的报告</dc:title>')
    expect(core).toContain('<dc:creator>临江市人民政府</dc:creator>')
    expect(core + app).not.toMatch(/lastModifiedBy|dcterms|Application|Template|Manager|docx|ziping/i)
  })

  it('tells Word what its Chinese edition would write', () => {
    const { 'word/settings.xml': settings = '', 'word/fontTable.xml': fonts = '' } = parts(docx)
    for (const one of ['compressPunctuation', 'w:eastAsia="zh-CN"', 'w:useFELayout', 'compatibilityMode'])
      expect(settings).toContain(one)
    expect(fonts).toMatch(/<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"\/>/)
    expect(fonts).toMatch(/<w:font w:name="楷体_GB2312"><w:altName w:val="楷体"\/>/)
  })

  it('is the same for the same paper, whatever the clock says', () => {
    const again = structuredClone(kinds.附件 ?? paper([]))
    expect(wordFile(again)).toEqual(docx)
    // The time of all entries is that of the zip's epoch.
    expect([docx[10], docx[11], docx[12], docx[13]]).toEqual([0, 0, 0x21, 0])
  })
})

describe('the list of faces', () => {
  it('names what the text needs, and the page numbers', () => {
    expect(fontsOf(paper([section(paragraph('一', { style: 'heading1' }), paragraph('文'))]))).toEqual([
      '黑体',
      '仿宋_GB2312',
      '宋体',
    ])
  })

  it('names Times New Roman only where a digit or letter stands in it', () => {
    const withDigits = (digits: 'times' | 'chinese') =>
      fontsOf(paper([section(paragraph('2021年'))], { preset: preset({ digits, pageNumber: 'none' }) }))
    expect(withDigits('times')).toEqual(['仿宋_GB2312', 'Times New Roman'])
    expect(withDigits('chinese')).toEqual(['仿宋_GB2312'])
  })
})
