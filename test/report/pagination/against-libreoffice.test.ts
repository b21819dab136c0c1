/** Every line of a few files against LibreOffice, where it and the faces of the tables are to be had. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paginate } from '../../../report/pagination/paginate.ts'
import { libreOffice } from '../../../report/pagination/typesetter.ts'
import type { Paper, PaperBlock } from '../../../report/paper/paper.ts'
import { wordFile } from '../../../report/word/file.ts'
import { convertToPdf, has } from '../../corpus/office.ts'
import { pdfPages } from '../../corpus/pdf.ts'
import { landscape, paper, preset, section, texts } from '../word/papers.ts'
import { body, chinese, linesOn, textOf } from './seen.ts'

const fonts = spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' }).stdout ?? ''
const version = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).stdout ?? ''
const lacking = [
  ...(version.includes('LibreOffice 7.4') ? [] : ['LibreOffice 7.4']),
  ...(has('pdftotext') ? [] : ['pdftotext']),
  ...['Noto Sans CJK SC', 'Liberation Serif', 'DejaVu Sans'].filter((name) => !fonts.includes(name)),
  // It would be taken instead of the substitutes.
  ...(fonts.includes('仿宋') ? ['a PC without 仿宋'] : []),
]
if (lacking.length > 0) console.log(`lines are not compared with LibreOffice's: ${lacking.join(', ')} is not there`)

const marks = [
  '“双师型”教师占74.0%，高出年初目标2.0个百分点。',
  '生机比达到10∶1，学校宽带接入达到885兆。',
  '借阅量同比增长12.8%—15.3%；《临江市课后服务管理规定（试行）》印发各校。',
  '录播教室采用4K设备，支持AI评课，STEM课程开设16门，接入Wi-Fi 6设备860台。',
  '落实“三个优先”——“优先规划”“优先投入”“优先保障”……做到说一件、办一件。',
  '推行“四点半课堂”“2+1”托管和‘小班化’教学（占96.1%），IPv6改造完成。',
]
/** Sentences in changing order, so that each mark comes to stand at the end of a line. */
const mixed = (count: number): PaperBlock[] =>
  Array.from({ length: count }, (_, at) =>
    body(
      Array.from(
        { length: 12 },
        (_, n) => `${chinese(((at * 7 + n * 5) % 11) + 1)}${marks[(at + n * (1 + (at % 5))) % marks.length]}`,
      ).join(''),
    ),
  )
const rows = texts(
  [2000, 4000, 2820],
  ['序号', '项目名称', '金额（万元）'],
  ...Array.from({ length: 50 }, (_, at) => [`${at + 1}`, `${chinese(8 + (at % 9))}工程`, `${at * 37}.5`]),
)

const papers: readonly (readonly [string, Paper])[] = [
  ['word-grid', paper([section(...mixed(30))])],
  ['gbt33476', paper([section(...mixed(20), rows, ...mixed(4))], { preset: preset({ layout: 'gbt33476' }) })],
  ['loose-28', paper([section(...mixed(12)), landscape(rows)], { preset: preset({ layout: 'loose-28' }) })],
]

/** Lines of a page as sets of characters: pdftotext puts what stands side by side in an order of its own. */
const sorted = (text: string) => [...text.replace(/\s/g, '')].sort().join('')

describe.skipIf(lacking.length > 0)('pages as LibreOffice makes them', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ziping-pages-'))
  const file = (name: string, ending: string) => path.join(folder, `${name}.${ending}`)
  beforeAll(async () => {
    for (const [name, made] of papers) writeFileSync(file(name, 'docx'), wordFile(made))
    await convertToPdf(
      papers.map(([name]) => file(name, 'docx')),
      folder,
    )
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(papers)('%s: the same pages, and all but one line in a thousand the same', async (name, made) => {
    const pdf = await pdfPages(file(name, 'pdf'))
    const pages = paginate(made, libreOffice)
    expect(pages.length).toBe(pdf.length)
    const wanted = pdf.map(({ lines }) => lines.map(({ text }) => text))
    const upright = pages.flatMap((page, at) =>
      // The cells of a row stand side by side: lines of text only.
      page.items.some((item) => item.kind === 'rule')
        ? []
        : [{ at, lines: linesOn(page).map((line) => sorted(textOf(line))) }],
    )
    const different = upright.flatMap(({ at, lines }) =>
      (wanted[at] ?? []).map(sorted).flatMap((text, n) => (text === lines[n] ? [] : [`${at + 1}: ${text}`])),
    )
    const all = upright.reduce((sum, { lines }) => sum + lines.length, 0)
    expect(all).toBeGreaterThan(150)
    expect(different.slice(0, Math.ceil(all / 1000)).length === different.length ? [] : different).toEqual([])
  })
})
