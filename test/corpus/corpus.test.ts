/**
 * Varied reports as Word files: all of them against the schema and read back by pandoc and mammoth, eight
 * of every kind laid out by LibreOffice and audited. `npm run corpus` does the whole with all of them.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blockText } from '../../report/document/node.ts'
import { restore } from '../../report/document/restore.ts'
import { builtinPack } from '../packs.ts'
import { importFile } from '../report/import-file.ts'
import { canValidate, schemaErrors } from '../report/word/schema.ts'
import { type AtHand, atHand, type Exported, examined, exported, textFaults, unchecked } from './examine.ts'
import { corpus } from './generator.ts'
import { inPairs } from './office.ts'
import { comparable, printedDetails, readDetails, sidewaysTables } from './round-trip.ts'

const root = path.resolve(import.meta.dirname, '../..')
const reports = corpus()

/** Each form, layout and signature, tables upright and turned, attachments, pictures; none is long. */
const short = ['02', '05', '06', '08', '10', '12', '17', '19']

let folder = ''
let files: Exported[] = []
let hand: AtHand
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ziping-corpus-'))
  files = await inPairs(reports, (report) => exported(report, folder))
  hand = await atHand(root, folder)
  for (const line of unchecked(hand)) console.log(line)
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the corpus', () => {
  it('holds at least sixty reports of 1,000 to 100,000 characters in all forms and layouts', () => {
    const lengths = reports.map(({ envelope }) =>
      envelope.document.content.reduce((sum, block) => sum + blockText(block).length, 0),
    )
    expect(reports.length).toBeGreaterThanOrEqual(60)
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(1000)
    expect(Math.min(...lengths)).toBeLessThan(2000)
    expect(Math.max(...lengths)).toBeGreaterThanOrEqual(100_000)
    expect(new Set(reports.map(({ form }) => form)).size).toBe(4)
    expect(new Set(reports.map(({ preset }) => preset.layout)).size).toBe(3)
  })

  it('is the same at every run', () => {
    expect(corpus((at) => at % 9 === 0)).toEqual(reports.filter((_, at) => at % 9 === 0))
  })

  it('holds only reports that can be opened', () => {
    for (const { name, envelope } of reports) {
      const restored = restore(JSON.parse(JSON.stringify(envelope)))
      expect(restored.ok ? 'ok' : `${name}: ${restored.code}`).toBe('ok')
    }
  })
})

describe('every report of the corpus, exported and read in again', () => {
  const pack = builtinPack('hubei-2021')
  it.each(reports.map((report, at) => [report.name, at] as const))('%s is the same document', (_, at) => {
    const { report, bytes } = files[at] as Exported
    const read = importFile(`${report.name}.docx`, bytes, pack)
    if (!read.ok) throw new Error(read.message)
    expect(comparable(read.value.value)).toEqual(comparable(report.envelope))
    expect(readDetails(read.value.value)).toEqual(printedDetails(report.envelope, report.form))
    const sideways = sidewaysTables(read.value.value)
    for (const [table, wanted] of sidewaysTables(report.envelope).entries())
      if (wanted !== null) expect([table, sideways[table]]).toEqual([table, wanted || null])
  })
})

describe('every report of the corpus as a Word file', () => {
  it.skipIf(!canValidate)(
    'keeps to the schema',
    () => {
      expect(schemaErrors(files.map(({ report, bytes }) => [report.name, bytes]))).toEqual([])
    },
    120_000,
  )

  it('says what the draft says, to pandoc and to mammoth', async () => {
    const found = await inPairs(files, async (file) => ({
      name: file.report.name,
      faults: await textFaults(file, hand.pandoc),
    }))
    expect(found.filter(({ faults }) => faults.length > 0)).toEqual([])
  }, 120_000)
})

describe('some of every kind', () => {
  it('have 22 lines a page, 28 characters a line, and nothing that the audit finds', async (test) => {
    if (!hand.office) test.skip('LibreOffice is not there: the pages of the files were not looked at')
    const chosen = files.filter(({ report }) => short.some((name) => report.name.startsWith(name)))
    const findings = await examined(chosen, folder, hand)
    expect(findings).toHaveLength(short.length)
    expect(findings.map(({ name, faults }) => [name, ...faults])).toEqual(chosen.map(({ report }) => [report.name]))
    expect(findings.flatMap(({ linesOfPages }) => [...linesOfPages.keys()])).toContain(22)
    expect(findings.flatMap(({ charactersOfLines }) => [...charactersOfLines.keys()])).toContain(28)
  }, 180_000)
})
