/** Word files from other hands: every word of the text arrives, numbers that Word computes among it. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { SourceParagraph } from '../../../report/source/paragraph.ts'
import { readSource } from '../../../report/source/read.ts'
import { type DocxParts, docxFile, drawing, wcell, wp, wr } from './docx-file.ts'

function read(parts: DocxParts) {
  const made = readSource('去年.docx', docxFile(parts))
  if (!made.ok) throw new Error(made.message)
  return made.value
}
const paragraphs = (parts: DocxParts): readonly SourceParagraph[] => read(parts).value
const texts = (parts: DocxParts) => paragraphs(parts).map(({ text }) => text)
const codes = (parts: DocxParts) => read(parts).notes.map(({ code }) => code)

/** A level of a list. */
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const list = (levels: string, id = 1, more = '') =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${more}</w:num>`
const item = (text: string, at = 0, id = 1) =>
  wp(wr(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`)

describe('numbers that Word computes', () => {
  const official = list(
    level(0, 'chineseCountingThousand', '%1、') +
      level(1, 'chineseCounting', '（%2）') +
      level(2, 'decimal', '%3.') +
      level(3, 'decimal', '（%4）'),
  )

  it('stand before the text, level by level, anew under each heading above', () => {
    const body = [
      ['成效', 0],
      ['普惠', 1],
      ['均衡', 1],
      ['投入', 2],
      ['拨款', 3],
      ['问题', 0],
      ['师资', 1],
    ] as const
    expect(texts({ numbering: official, body: body.map(([text, at]) => item(text, at)).join('') })).toEqual([
      '一、成效',
      '（一）普惠',
      '（二）均衡',
      '1.投入',
      '（1）拨款',
      '二、问题',
      '（一）师资',
    ])
  })

  it.each([
    ['decimalEnclosedCircle', '①②③'],
    ['ideographTraditional', '甲乙丙'],
    ['upperRoman', 'IIIIII'],
    ['lowerLetter', 'abc'],
    ['chineseLegalSimplified', '壹贰叁'],
    ['decimalFullWidth', '１２３'],
    ['decimalZero', '010203'],
    ['bullet', ''],
    ['none', ''],
  ])('%s', (format, shown) => {
    const body = item('', 0) + ['甲区', '乙区', '丙区'].map((text) => item(text)).join('')
    // An empty paragraph of a list shows no number, but counts.
    const [, ...rest] = texts({ numbering: list(level(0, format, '%1').replace('"1"', '"0"')), body })
    expect(rest.map((text) => text.slice(0, -2)).join('')).toBe(shown)
  })

  it('come from the style, at the level that names the style', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="a2"><w:name w:val="二级"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
    const numbering = list(
      level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="a2"/>'),
    )
    expect(texts({ styles, numbering, body: wp(wr('普惠'), '<w:pStyle w:val="a2"/>') })).toEqual(['（一）普惠'])
  })

  it('begin where a list overrides the start, and are switched off by list 0', () => {
    const numbering = list(
      level(0, 'decimal', '%1.'),
      1,
      '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>',
    )
    expect(texts({ numbering, body: item('甲') + item('乙') + item('丙', 0, 0) })).toEqual(['5.甲', '6.乙', '丙'])
  })

  it('a label of several levels takes them all; Arabic throughout where it must', () => {
    const levels = level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')
    expect(texts({ numbering: list(levels), body: item('甲') + item('乙', 1) })).toEqual(['一、甲', '1.1乙'])
  })
})

describe('what a paragraph looks like', () => {
  it('face, size, alignment and level come from runs, styles and defaults, the nearest first', () => {
    const styles = [
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>',
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:sz w:val="32"/></w:rPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr></w:style>',
    ].join('')
    const body = wp(wr('一、成效'), '<w:pStyle w:val="2"/><w:jc w:val="center"/>') + wp(wr('正文', '<w:b/>'))
    const [heading, text] = paragraphs({ styles, body })
    expect(heading?.form).toEqual({
      outlineLevel: 1,
      style: 'heading 1',
      face: '黑体',
      size: 32,
      align: 'center',
      bold: false,
    })
    expect(text?.form).toEqual({ style: 'Normal', face: '宋体', size: 32, bold: true })
  })

  it('marks are offsets into the text, a computed number counted in', () => {
    const numbering = list(level(0, 'decimal', '%1.'))
    const body = wp(
      `${wr('面积')}${wr('12', '<w:b/>')}${wr('km')}${wr('2', '<w:vertAlign w:val="superscript"/>')}`,
      '<w:numPr><w:numId w:val="1"/></w:numPr>',
    )
    expect(paragraphs({ numbering, body })[0]).toMatchObject({
      text: '1.面积12km2',
      marks: [
        { type: 'bold', start: 4, end: 6 },
        { type: 'superscript', start: 8, end: 9 },
      ],
    })
  })

  it('lines of a centred paragraph are lines of a title; elsewhere the break stays in the text', () => {
    const broken = `${wr('临江市')}<w:r><w:br/></w:r>${wr('自评报告')}`
    expect(texts({ body: wp(broken, '<w:jc w:val="center"/>') + wp(broken) })).toEqual([
      '临江市',
      '自评报告',
      '临江市\n自评报告',
    ])
  })
})

describe('what is beside the text', () => {
  it('tracked changes are taken as accepted, and said', () => {
    const body =
      wp(
        `${wr('投入')}<w:del w:id="1"><w:r><w:delText>三</w:delText></w:r></w:del><w:ins w:id="2">${wr('四')}</w:ins>${wr('亿元')}`,
      ) +
      wp(wr('前半句，'), '<w:rPr><w:del w:id="3"/></w:rPr>') +
      wp(wr('后半句。'))
    expect(texts({ body })).toEqual(['投入四亿元', '前半句，后半句。'])
    expect(codes({ body })).toEqual(['changes-accepted'])
  })

  it('comments, text boxes, hidden text and symbols are left out, each with its note', () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${wp(wr('机密文字框'))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${wp(wr('机密文字框'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const body = wp(
      `${wr('正文')}<w:r><w:commentReference w:id="0"/></w:r>${box}${wr('藏', '<w:vanish/>')}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>`,
    )
    expect(texts({ body })).toEqual(['正文'])
    expect(codes({ body })).toEqual(['comments-dropped', 'text-boxes-dropped', 'hidden-dropped', 'symbols-dropped'])
    expect(read({ body }).notes[1]?.message).toContain('1 个文本框没有读入：“机密文字框”')
  })

  it('footnotes stand where they are called; headers are named', () => {
    const body = wp(`${wr('普惠率91%')}<w:r><w:footnoteReference w:id="2"/></w:r>${wr('。')}`)
    const footnotes = `<w:footnote w:id="2">${wp(wr('含民办园'))}</w:footnote>`
    expect(texts({ body, footnotes, header: wp(wr('内部资料')) })).toEqual(['普惠率91%（注：含民办园）。'])
    expect(codes({ body, footnotes, header: wp(wr('内部资料')) })).toEqual(['page-margins-dropped'])
    expect(codes({ body, footnotes, header: wp(wr('— 1 —')) })).toEqual([])
  })

  it('a table of contents is not text', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style>'
    const sdt = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${wp(wr('一、成效 1'))}</w:sdtContent></w:sdt>`
    const body = sdt + wp(wr('二、问题 9'), '<w:pStyle w:val="t"/>') + wp(wr('正文'))
    expect(texts({ styles, body })).toEqual(['正文'])
    expect(codes({ styles, body })).toEqual(['contents-dropped'])
  })

  it('links, content controls and fields show what they show', () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${wr('2022年')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const body = `<w:sdt><w:sdtContent>${wp(`<w:hyperlink>${wr('见附件')}</w:hyperlink>${field}<w:fldSimple w:instr="PAGE">${wr('3')}</w:fldSimple>`)}</w:sdtContent></w:sdt>`
    expect(texts({ body })).toEqual(['见附件2022年3'])
  })
})

describe('tables and pictures', () => {
  const grid = '<w:tblGrid><w:gridCol w:w="1500"/><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>'

  it('merged cells become spans; header rows and widths stay', () => {
    const rows = [
      `<w:tr><w:trPr><w:tblHeader/></w:trPr>${wcell('县区', '<w:vMerge w:val="restart"/>')}${wcell('投入', '<w:gridSpan w:val="2"/>')}</w:tr>`,
      `<w:tr>${wcell('', '<w:vMerge/>')}${wcell('2021')}${wcell('2022')}</w:tr>`,
    ].join('')
    const [found] = paragraphs({ body: `<w:tbl>${grid}${rows}</w:tbl>` })
    const table = found?.object?.kind === 'table' ? found.object.table : null
    const cells = table?.content.map((row) =>
      row.content?.map(({ type, attrs, content }) => [type, attrs, content[0]?.content?.[0]]),
    )
    expect(cells).toEqual([
      [
        ['tableHeader', { colspan: 1, rowspan: 2, colwidth: [100] }, { type: 'text', text: '县区' }],
        ['tableHeader', { colspan: 2, rowspan: 1, colwidth: [200, 200] }, { type: 'text', text: '投入' }],
      ],
      [
        ['tableCell', { colspan: 1, rowspan: 1, colwidth: [200] }, { type: 'text', text: '2021' }],
        ['tableCell', { colspan: 1, rowspan: 1, colwidth: [200] }, { type: 'text', text: '2022' }],
      ],
    ])
  })

  it('a table on landscape pages among upright ones is set sideways', () => {
    const table = `<w:tbl>${grid}<w:tr>${wcell('甲')}</w:tr></w:tbl>`
    const section = (width: number, height: number) => `<w:sectPr><w:pgSz w:w="${width}" w:h="${height}"/></w:sectPr>`
    const upright = section(11906, 16838)
    const landscape = section(16838, 11906)
    const sideways = (body: string) =>
      paragraphs({ body }).flatMap(({ object }) =>
        object?.kind === 'table' ? [object.table.attrs?.landscape ?? null] : [],
      )
    expect(sideways(`${table}${wp('', upright)}${table}${table}${wp('', landscape)}${table}${upright}`)).toEqual([
      null,
      true,
      true,
      null,
    ])
    expect(sideways(`${wp('', upright)}${table}<w:sectPr><w:pgSz w:orient="landscape"/></w:sectPr>`)).toEqual([true])
    // A file that is landscape throughout says nothing about its tables.
    expect(sideways(`${table}${wp('', landscape)}${table}${landscape}`)).toEqual([null, null])
  })

  it('a table in a table gives its text to the cell around it, and is named', () => {
    const inner = `<w:tbl>${grid}<w:tr>${wcell('里面')}</w:tr></w:tbl>`
    const body = `<w:tbl>${grid}<w:tr><w:tc>${wp(wr('外面'))}${inner}${wp('')}</w:tc></w:tr></w:tbl>`
    const [found] = paragraphs({ body })
    expect(JSON.stringify(found?.object)).toContain('里面')
    expect(codes({ body })).toEqual(['inner-tables-flattened'])
  })

  it('PNG and JPEG pictures come along with their size; others are named', () => {
    const png = new Uint8Array(24)
    png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    png.set([0, 0, 1, 64, 0, 0, 0, 200], 16)
    const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 60, 0, 80, 3, 0, 0])
    const body = wp(wr('图')) + wp(drawing('p1')) + wp(drawing('p2', 78 * 36_000)) + wp(drawing('p3'))
    const pictures = { p1: png, p2: jpeg, p3: new Uint8Array([1, 2, 3]) }
    const found = paragraphs({ body, pictures }).flatMap(({ object }) => (object?.kind === 'picture' ? [object] : []))
    expect(found.map(({ picture, alt, width }) => [picture.type, picture.width, picture.height, alt, width])).toEqual([
      ['image/png', 320, 200, '校园', 1],
      ['image/jpeg', 80, 60, '校园', 0.5],
    ])
    expect(codes({ body, pictures })).toEqual(['pictures-dropped'])
  })
})

describe('files that are not what they seem', () => {
  const bad = (bytes: Uint8Array) => {
    const made = readSource('去年.docx', bytes)
    return made.ok ? null : { code: made.code, message: made.message }
  }
  const withDocument = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) })

  it.each([
    ['cut off', docxFile({ body: wp(wr('正文')) }).subarray(0, 300)],
    ['no document in it', zipSync({ 'word/styles.xml': strToU8('<a/>') })],
    ['broken XML', withDocument('<w:document><w:body>')],
    [
      'entities that grow',
      withDocument(
        '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>',
      ),
    ],
    ['deeper than any document', withDocument(`${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`)],
  ])('%s: damaged, and what to do', (_, bytes) => {
    expect(bad(bytes)).toMatchObject({ code: 'damaged' })
    expect(bad(bytes)?.message).toMatch(/^“去年\.docx”没有读入：.*文件没有改动。请重新复制一份/)
  })

  it('more than any report unpacks to is not unpacked', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(210 * 1024 * 1024) })
    expect(bad(bomb)?.code).toBe('too-big')
  })

  it('more empty elements than any report has are not set up in memory', () => {
    expect(bad(docxFile({ body: '<w:p/>'.repeat(3_100_000) }))?.code).toBe('too-big')
  })

  it('a note that is called again and again is given once', () => {
    const called = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const made = readSource(
      '去年.docx',
      docxFile({
        body: wp(wr('正文') + called.repeat(50_000)),
        footnotes: `<w:footnote w:id="2">${wp(wr('说'.repeat(20_000)))}</w:footnote>`,
      }),
    )
    expect(made.ok && made.value.value[0]?.text).toBe(`正文（注：${'说'.repeat(20_000)}）`)
  })

  it.each([
    ['-100', 'upperLetter', 'A、'],
    ['2000000000', 'lowerLetter', 'a、'],
    ['2000000000', 'upperRoman', 'I、'],
    ['1e400', 'decimal', '1、'],
    ['甲', 'decimal', '1、'],
    ['781', 'upperLetter', '781、'],
  ])('numbers that start at %s as %s are read', (start, format, label) => {
    const level = `<w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1、"/></w:lvl>`
    const made = readSource(
      '去年.docx',
      docxFile({
        body: wp(wr('甲'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        numbering: `<w:abstractNum w:abstractNumId="1">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
      }),
    )
    expect(made.ok && made.value.value[0]?.text).toBe(`${label}甲`)
  })

  it('a label of megabytes does not stand before every paragraph', () => {
    const level = `<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="${'甲'.repeat(300_000)}"/></w:lvl>`
    const made = readSource(
      '去年.docx',
      docxFile({
        body: wp(wr('正文'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>').repeat(2),
        numbering: `<w:abstractNum w:abstractNumId="1">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
      }),
    )
    expect(made.ok && made.value.value.map(({ text }) => text.length)).toEqual([102, 102])
  })

  it('a document without text says so', () => {
    expect(bad(docxFile({ body: wp('') }))?.code).toBe('empty')
  })

  it('other prefixes, the strict namespace and another place in the package make no difference', () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    const file = zipSync({
      '_rels/.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/main.xml"/></Relationships>',
      ),
      'word/main.xml': strToU8(`<document xmlns="${strict}"><body><p><r><t>正文</t></r></p></body></document>`),
    })
    const made = readSource('a.docx', file)
    expect(made.ok && made.value.value.map(({ text }) => text)).toEqual(['正文'])
  })
})
