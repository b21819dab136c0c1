/** The published report in the seven forms in which offices keep one: the same sections, areas and text out of each. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { blockFacts, headingTitle, outline } from '../../../report/document/outline.ts'
import { proposeFile } from '../../../report/recognise/import.ts'
import { has } from '../../corpus/office.ts'
import { builtinPack } from '../../packs.ts'
import { importFile } from '../import-file.ts'
import { docxFile, wp, wr } from '../source/docx-file.ts'

const realReport = path.resolve(import.meta.dirname, '../../../../shared/reports/qianjiang-2021.txt')
const there = existsSync(realReport)
if (!there) console.log(`the published report is not there, its seven forms are left out: ${realReport}`)
for (const program of ['pandoc', 'soffice'])
  if (!has(program)) console.log(`${program} is not there, its form is left out`)

const pack = builtinPack('hubei-2021')
const text = there ? readFileSync(realReport, 'utf8') : ''
const folder = mkdtempSync(path.join(tmpdir(), 'ziping-forms-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a reader of the report sees: title, opening, and heading, area and body of every section. */
function seen(name: string, bytes: Uint8Array) {
  const made = importFile(name, bytes, pack)
  if (!made.ok) throw new Error(made.message)
  const { document } = made.value.value
  const { title, lead, parts } = outline(document)
  const words = (from: number, to: number) =>
    document.content
      .slice(from, to)
      .map((node) => blockFacts(node).text.slice(node.type === 'heading' ? blockFacts(node).headingEnd : 0))
      .join('')
      .replace(/\s/g, '')
  return {
    title,
    lead: words(lead.start, lead.end),
    parts: parts.map(({ heading, sections }) => ({
      heading: heading?.title,
      sections: sections.map((section) => {
        const node = document.content[section.index]
        return {
          heading: node?.type === 'heading' ? headingTitle(node) : '',
          area: section.areaId,
          body: words(section.index, section.end),
        }
      }),
    })),
  }
}

const utf8 = (content: string) => new TextEncoder().encode(content)
const escaped = (line: string) => line.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const lines = text.split('\n')
const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>自评报告</title></head><body>${lines
  .filter((line) => line.trim() !== '')
  .map((line) => `<p>${escaped(line)}</p>`)
  .join('\n')}</body></html>`

const typed = () => docxFile({ body: lines.map((line) => wp(wr(escaped(line)))).join('') })

/** Each line as heading or text, by what the plain text was recognised as. */
function recognised() {
  const made = proposeFile('q.txt', utf8(text), pack)
  if (!made.ok) throw new Error(made.message)
  return made.value.value.paragraphs.map((paragraph, at) => ({ ...paragraph, line: lines[at] ?? '' }))
}

const numbering = ['%1、', '(%2)']
  .map(
    (label, at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="${label}"/></w:lvl>`,
  )
  .join('')

const automatic = () =>
  docxFile({
    body: recognised()
      .map(({ heading, text: own, line }) =>
        heading && heading.level <= 2
          ? wp(wr(escaped(own)), `<w:numPr><w:ilvl w:val="${heading.level - 1}"/><w:numId w:val="1"/></w:numPr>`)
          : wp(wr(escaped(line))),
      )
      .join(''),
    numbering: `<w:abstractNum w:abstractNumId="1">${numbering}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
  })

const headingStyle = (level: number) =>
  `<w:style w:type="paragraph" w:styleId="H${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`

/** Headings of their own, by style and without a number; what ran on behind them is a paragraph. */
const styled = () =>
  docxFile({
    body: recognised()
      .map(({ heading, text: own, line }) => {
        if (!heading || heading.level > 2) return wp(wr(escaped(line)))
        const end = heading.runIn ? own.indexOf('。') + 1 : own.length
        const body = own.slice(end)
        const head = wp(wr(escaped(own.slice(0, end).replace(/。$/, ''))), `<w:pStyle w:val="H${heading.level}"/>`)
        return body === '' ? head : head + wp(wr(escaped(body)))
      })
      .join(''),
    styles: [1, 2].map(headingStyle).join(''),
  })

function byPandoc(): Uint8Array {
  const page = path.join(folder, 'report.html')
  writeFileSync(page, html)
  execFileSync('pandoc', [page, '-o', path.join(folder, 'pandoc.docx')])
  return new Uint8Array(readFileSync(path.join(folder, 'pandoc.docx')))
}

function byLibreOffice(): Uint8Array {
  writeFileSync(path.join(folder, 'old.txt'), text)
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'doc:MS Word 97', '--outdir', folder, path.join(folder, 'old.txt')],
    {
      stdio: 'ignore',
    },
  )
  return new Uint8Array(readFileSync(path.join(folder, 'old.doc')))
}

describe.skipIf(!there)('the published report', () => {
  const plain = there ? seen('q.txt', utf8(text)) : null

  it('as plain text has 15 + 10 sections', () => {
    expect(plain?.parts.map(({ sections }) => sections.length)).toEqual([15, 10])
  })

  it.for([
    ['a web page', 'q.html', () => utf8(html), true],
    ['.docx with typed numbers', 'q.docx', typed, true],
    ['.docx with automatic numbers', 'q.docx', automatic, true],
    ['.docx with heading styles', 'q.docx', styled, true],
    ['.docx by pandoc', 'q.docx', byPandoc, has('pandoc')],
    ['.doc by LibreOffice', 'q.doc', byLibreOffice, has('soffice')],
  ] as const)(
    'as %s says the same, character for character',
    { timeout: 120_000 },
    ([, name, bytes, possible], { skip }) => {
      // The reason is printed above.
      if (!possible) skip()
      expect(seen(name, bytes())).toEqual(plain)
    },
  )
})
