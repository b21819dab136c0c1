/** Saved web pages: the words of the page in their order, and nothing that only makes the page. */
import { describe, expect, it } from 'vitest'
import type { SourceParagraph } from '../../../report/source/paragraph.ts'
import { readSource } from '../../../report/source/read.ts'
import { gbk, utf8 } from './encode.ts'

function read(html: string, name = '去年.html'): readonly SourceParagraph[] {
  const made = readSource(name, utf8(`<!DOCTYPE html><html><body>${html}</body></html>`))
  if (!made.ok) throw new Error(made.message)
  return made.value.value
}
const texts = (html: string) => read(html).map(({ text }) => text)

describe('lines', () => {
  it.each([
    ['paragraphs, closed or not', '<p>一、成效<p>正文。</p>', ['一、成效', '正文。']],
    ['line breaks', '一、成效<br>正文。<br/><br>又一段。', ['一、成效', '正文。', '又一段。']],
    ['white space of the markup', '<p>\n  投入 \n <b> 12亿元</b>\n</p>', ['投入 12亿元']],
    ['full-width indents and NBSP are the author’s', '<p>　　正文&nbsp;。</p>', ['　　正文\u00a0。']],
    ['elements in a line', '<div><span>普惠率</span><font>91%</font></div>', ['普惠率91%']],
    ['what is not shown', '<p>正文<span style="display: none">藏</span></p><div hidden>藏</div>', ['正文']],
    [
      'menus, scripts and forms',
      '<nav>首页</nav><script>alert(1)</script><form><input value="搜"></form><p>正文',
      ['正文'],
    ],
    ['entities', '<p>&#12298;通知&#12299;&lt;附&gt;', ['《通知》<附>']],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected)
  })

  it('alignment and marks come along', () => {
    expect(read('<div style="text-align:center"><p><strong>临江市自评报告</strong></p></div>')).toEqual([
      {
        text: '临江市自评报告',
        marks: [{ type: 'bold', start: 0, end: 7 }],
        form: { align: 'center', bold: true },
      },
    ])
    expect(read('<p align="right">12km<sup>2</sup></p>')[0]).toMatchObject({
      text: '12km2',
      marks: [{ type: 'superscript', start: 4, end: 5 }],
      form: { align: 'right', bold: false },
    })
  })

  it('a page in GBK is read whatever its head says', () => {
    const made = readSource(
      'a.htm',
      gbk('<html><head><meta charset="gb2312"></head><body><p>临江市自评报告</p></body></html>'),
    )
    expect(made.ok && made.value.value[0]?.text).toBe('临江市自评报告')
  })

  it('nested without end it is still read in reasonable time', () => {
    expect(texts(`<p>正文</p>${'<div>'.repeat(20_000)}深处`)).toContain('正文')
  })
})

describe('pages made to do harm', () => {
  it('a cell nested without end is read up to a depth, and nothing is thrown', () => {
    const cell = `<td>${'<div>'.repeat(50_000)}深${'</div>'.repeat(50_000)}</td>`
    const page = `<!DOCTYPE html><html><body><p>正文</p><table><tr><td>甲</td><td>乙</td></tr><tr>${cell}<td>丙</td></tr></table></body></html>`
    const read = readSource('页.html', new TextEncoder().encode(page))
    expect(read.ok && read.value.value[0]?.text).toBe('正文')
  })

  it('more tags than any page has are refused unread', () => {
    const page = `<!DOCTYPE html><html><body>${'<p>'.repeat(1_100_000)}</body></html>`
    expect(readSource('页.html', new TextEncoder().encode(page))).toMatchObject({ ok: false, code: 'too-long' })
  })
})

describe('tables', () => {
  it('a table of data stays one, with its spans', () => {
    const html =
      '<table><thead><tr><td rowspan="2">县区</td><td colspan="2">投入</td></tr><tr><td>2021</td><td>2022</td></tr></thead><tr><th>东湖区</th><td>1.2<br>亿元</td><td></td></tr></table>'
    const [found] = read(html)
    const table = found?.object?.kind === 'table' ? found.object.table : null
    expect(
      table?.content.map((row) => row.content?.map(({ type, attrs }) => [type, attrs?.colspan, attrs?.rowspan])),
    ).toEqual([
      [
        ['tableHeader', 1, 2],
        ['tableHeader', 2, 1],
      ],
      [
        ['tableHeader', 1, 1],
        ['tableHeader', 1, 1],
      ],
      [
        ['tableHeader', 1, 1],
        ['tableCell', 1, 1],
        ['tableCell', 1, 1],
      ],
    ])
    expect(table?.content[2]?.content?.[1]?.content).toHaveLength(2)
  })

  it('a page set in a table is read as lines', () => {
    const page = `<table><tr><td>左栏</td><td><p>一、成效</p><p>${'正文。'.repeat(300)}</p></td></tr><tr><td></td><td>页脚</td></tr></table>`
    expect(texts(page)).toEqual(['左栏', '一、成效', '正文。'.repeat(300), '页脚'])
    expect(
      texts(
        '<table><tr><td><table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table></td><td>戊</td></tr><tr><td>己</td><td>庚</td></tr></table>',
      ),
    ).toEqual(['', '戊', '己', '庚'])
  })
})

describe('pages saved as one file', () => {
  const page = '<html><body><p>临江市自评报告</p></body></html>'
  const base64 = Buffer.from(page).toString('base64')
  const quoted = [...new TextEncoder().encode(page)].map((byte) => `=${byte.toString(16).padStart(2, '0')}`).join('')

  it.each([
    ['base64', base64],
    ['quoted-printable', quoted.replace(/(.{60})/g, '$1').replace(/((?:=..){20})/g, '$1=\r\n')],
    ['8bit', page],
  ])('%s', (encoding, content) => {
    const mht = [
      'From: <saved>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\tboundary="----=_a"',
      '',
      '------=_a',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'AAAA',
      '------=_a',
      'Content-Type: text/html; charset="utf-8"',
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      content,
      '------=_a--',
    ].join('\r\n')
    const made = readSource('去年.mht', utf8(mht))
    expect(made.ok && made.value.value.map(({ text }) => text)).toEqual(['临江市自评报告'])
  })
})

it('pictures of a page are named, never fetched', () => {
  const made = readSource('a.html', utf8('<html><body><p>正文<img src="http://127.0.0.1:1/a.png"></p></body></html>'))
  expect(made.ok && made.value.notes.map(({ code }) => code)).toEqual(['pictures-dropped'])
})
