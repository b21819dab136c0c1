/** Last year's Word file → a draft: the same as from a text, and the tables, pictures and marks besides. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { blockText } from '../../../report/document/node.ts'
import { restore } from '../../../report/document/restore.ts'
import { proposeFile } from '../../../report/recognise/import.ts'
import { builtinPack } from '../../packs.ts'
import { importFile } from '../import-file.ts'
import { type DocxParts, docxFile, drawing, wcell, wp, wr } from '../source/docx-file.ts'

const pack = builtinPack('hubei-2021')
const png = new Uint8Array(24)
png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
png.set([0, 0, 0, 40, 0, 0, 0, 30], 16)

function draft(parts: DocxParts) {
  const made = importFile('去年.docx', docxFile(parts), pack)
  if (!made.ok) throw new Error(made.message)
  return made.value.value
}

const body = [
  wp(`${wr('临江市人民政府')}<w:r><w:br/></w:r>${wr('关于履行教育职责的自评报告')}`, '<w:jc w:val="center"/>'),
  wp(wr('省人民政府教育督导室：')),
  wp(wr('现将有关情况报告如下。')),
  wp(wr('一、主要工作及成效', '<w:b/>')),
  wp(`${wr('（一）学前教育普惠优质。', '<w:b/>')}${wr('普惠率')}${wr('91.2%', '<w:b/>')}${wr('，见下表。')}`),
  wp(wr('表1 各县区投入'), '<w:jc w:val="center"/>'),
  `<w:tbl><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid><w:tr>${wcell('东湖区')}</w:tr></w:tbl>`,
  wp(drawing('p1', 78 * 36_000)),
  wp(drawing('p1')),
  wp(`${wr('新增面积12km')}${wr('2', '<w:vertAlign w:val="superscript"/>')}${wr('。')}`),
  wp(wr('临江市人民政府')),
  wp(wr('2022年9月30日')),
  `<w:tbl><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid><w:tr>${wcell('佐证材料')}</w:tr></w:tbl>`,
].join('')

describe('a draft from a Word file', () => {
  const { document, pictures, details, source } = draft({ body, pictures: { p1: png } })

  it('title, text, tables and pictures stand in their order; nothing behind the signature is lost', () => {
    expect(document.content.map((node) => [node.type, blockText(node)])).toEqual([
      ['title', '临江市人民政府\n关于履行教育职责的自评报告'],
      ['paragraph', '现将有关情况报告如下。'],
      ['heading', '主要工作及成效'],
      ['heading', '学前教育普惠优质。普惠率91.2%，见下表。'],
      ['paragraph', '表1 各县区投入'],
      ['table', '东湖区'],
      ['image', ''],
      ['image', ''],
      ['paragraph', '新增面积12km2。'],
      ['table', '佐证材料'],
    ])
    expect(details).toMatchObject({
      recipient: '省人民政府教育督导室',
      signatory: '临江市人民政府',
      date: '2022-09-30',
    })
    expect(source).toEqual({ name: '去年.docx', kind: 'docx' })
  })

  it('bold goes from headings and stays in the text; superscripts and centred lines stay', () => {
    expect(document.content[2]?.type === 'heading' && document.content[2].content).toEqual([
      { type: 'text', text: '主要工作及成效' },
    ])
    expect(document.content[3]?.type === 'heading' && document.content[3].content).toEqual([
      { type: 'text', text: '学前教育普惠优质。普惠率' },
      { type: 'text', text: '91.2%', marks: [{ type: 'bold' }] },
      { type: 'text', text: '，见下表。' },
    ])
    expect(document.content[4]).toMatchObject({ attrs: { align: 'center' } })
    expect(document.content[8]).toMatchObject({
      content: [{ text: '新增面积12km' }, { text: '2', marks: [{ type: 'superscript' }] }, { text: '。' }],
    })
  })

  it('a picture that stands twice is kept once', () => {
    expect(Object.values(pictures).map(({ width, height }) => [width, height])).toEqual([[40, 30]])
    expect(
      document.content.filter(({ type }) => type === 'image').map((node) => 'attrs' in node && node.attrs),
    ).toEqual([
      { picture: Object.keys(pictures)[0], alt: '校园', width: 0.5 },
      { picture: Object.keys(pictures)[0], alt: '校园', width: 1 },
    ])
  })

  it('is a draft that can be stored', () => {
    expect(restore(JSON.parse(JSON.stringify(draft({ body, pictures: { p1: png } })))).ok).toBe(true)
  })
})

const realReport = path.resolve(import.meta.dirname, '../../../../shared/reports/qianjiang-2021.txt')
const has = (program: string) => spawnSync(program, ['--version']).status === 0

describe('the published report as a Word file', () => {
  const absent = existsSync(realReport) ? null : 'the published report is not beside the checkout'

  /** The proposal for the report as text, and for a file that a program made of it. */
  function compare(make: (text: string, folder: string) => string) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'ziping-word-'))
    try {
      const file = make(realReport, folder)
      const [text, word] = [realReport, file].map((name) => {
        const proposal = proposeFile(path.basename(name), readFileSync(name), pack)
        if (!proposal.ok) throw new Error(proposal.message)
        return proposal.value.value
      })
      if (!text || !word) throw new Error('nothing read')
      const lines = (of: typeof text) =>
        of.paragraphs
          .filter(({ role }) => !['empty', 'wrapper'].includes(role))
          .map(({ role, text: line }) => [role, line])
      expect(lines(word)).toEqual(lines(text))
      const areas = (of: typeof text) =>
        of.parts.map(({ sections }) => sections.map(({ heading, areaId, confidence }) => [heading, areaId, confidence]))
      expect(areas(word)).toEqual(areas(text))
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  it('by pandoc: the same roles, areas and words', (context) => {
    const reason = absent ?? (has('pandoc') ? null : 'pandoc is not installed')
    if (reason) context.skip(reason)
    compare((text, folder) => {
      const paragraphs = readFileSync(text, 'utf8')
        .split('\n')
        .join('\n\n')
        .replace(/[\\*_|#<>[\]^~`$]/g, '\\$&')
      writeFileSync(path.join(folder, 'a.md'), paragraphs)
      const file = path.join(folder, 'a.docx')
      const from = 'markdown-smart-fancy_lists-startnum-example_lists-yaml_metadata_block'
      const made = spawnSync('pandoc', ['-f', from, path.join(folder, 'a.md'), '-o', file], { encoding: 'utf8' })
      if (made.status !== 0) throw new Error(made.stderr)
      return file
    })
  })

  it('by LibreOffice: the same roles, areas and words', (context) => {
    const reason = absent ?? (has('soffice') ? null : 'LibreOffice is not installed')
    if (reason) context.skip(reason)
    compare((text, folder) => {
      const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
      const made = spawnSync('soffice', [profile, '--headless', '--convert-to', 'docx', '--outdir', folder, text])
      if (made.status !== 0) throw new Error(String(made.stderr))
      return path.join(folder, `${path.basename(text, '.txt')}.docx`)
    })
  }, 60_000)
})
