/** One report of the corpus, exported and looked at by everything at hand. */
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { paginate } from '../../report/pagination/paginate.ts'
import { libreOffice } from '../../report/pagination/typesetter.ts'
import { compose } from '../../report/paper/compose.ts'
import { writeWord } from '../../report/word/write.ts'
import { excused } from './exceptions.ts'
import { expectedPieces } from './expected-text.ts'
import type { CorpusReport } from './generator.ts'
import { layoutOf, unseen } from './layout.ts'
import { auditOf, convertToPdf, deviationsOf, has, inPairs, pdfOf, readyOffice } from './office.ts'
import { type PdfPage, pdfPages } from './pdf.ts'
import { type Comparison, compared } from './preview.ts'
import { firstDifference, piecesByMammoth, piecesByPandoc } from './read-word.ts'

/** What was found of one report; an empty list of faults is what everybody wants. */
export interface Finding {
  readonly name: string
  readonly faults: readonly string[]
  readonly excused: readonly string[]
  readonly pages: number
  readonly linesOfPages: ReadonlyMap<number, number>
  readonly charactersOfLines: ReadonlyMap<number, number>
  readonly preview: Comparison | null
}

export interface Exported {
  readonly report: CorpusReport
  readonly file: string
  readonly bytes: Uint8Array
}

export async function exported(report: CorpusReport, folder: string): Promise<Exported> {
  const written = writeWord(report.envelope, report)
  if (!written.ok) throw new Error(`${report.name}: ${written.message}`)
  const file = path.join(folder, `${report.name}.docx`)
  await writeFile(file, written.value.bytes)
  return { report, file, bytes: written.value.bytes }
}

export async function textFaults({ report, file, bytes }: Exported, withPandoc: boolean): Promise<string[]> {
  const expected = expectedPieces(report.envelope, report.form)
  const byMammoth = await piecesByMammoth(bytes)
  const faults = byMammoth.complaints.map((complaint) => `mammoth: ${complaint}`)
  const difference = firstDifference(expected, byMammoth.pieces)
  if (difference !== null) faults.push(`text by mammoth: ${difference}`)
  if (!withPandoc) return faults
  const other = firstDifference(expected, await piecesByPandoc(file))
  return other === null ? faults : [...faults, `text by pandoc: ${other}`]
}

function previewed({ envelope, preset, form }: CorpusReport, pdf: readonly PdfPage[]): Comparison {
  const composed = compose(envelope, { preset, form })
  if (!composed.ok) throw new Error(composed.message)
  return compared(paginate(composed.value.value, libreOffice), pdf)
}

/** What is at hand on this computer. */
export interface AtHand {
  readonly office: boolean
  readonly pandoc: boolean
  readonly audit: string | null
  readonly env: NodeJS.ProcessEnv
}

async function found(one: Exported, { office, pandoc, audit, env }: AtHand): Promise<Finding> {
  const { report, file } = one
  const faults = await textFaults(one, pandoc)
  const none = new Map<number, number>()
  const empty = { excused: [], pages: 0, linesOfPages: none, charactersOfLines: none, preview: null }
  if (!office) return { ...empty, name: report.name, faults }
  const pdf = pdfOf(file)
  if (pdf === null) return { ...empty, name: report.name, faults: [...faults, 'LibreOffice does not open it'] }
  const pages = await pdfPages(pdf)
  const layout = layoutOf(pages)
  const missing = unseen(expectedPieces(report.envelope, report.form), pages)
  const deviations = audit === null ? [] : await deviationsOf(audit, file, env)
  return {
    name: report.name,
    faults: [
      ...faults,
      ...layout.faults,
      ...(missing === 0 ? [] : [`${missing} characters on no page of LibreOffice`]),
      ...deviations.filter((one) => excused(one, pages) === null).map((one) => `audit: ${one.join(' ')}`),
    ],
    excused: deviations.flatMap((one) => excused(one, pages) ?? []),
    pages: pages.length,
    linesOfPages: layout.linesOfPages,
    charactersOfLines: layout.charactersOfLines,
    preview: previewed(report, pages),
  }
}

/** @param folder for what the audit needs */
export async function atHand(root: string, folder: string): Promise<AtHand> {
  const audit = auditOf(root)
  return {
    office: has('soffice') && has('pdftotext'),
    pandoc: has('pandoc'),
    audit: existsSync(audit) && has('python3') && has('xmllint') ? audit : null,
    env: await readyOffice(folder),
  }
}

/** What is not checked on this computer, a sentence each. */
export const unchecked = ({ office, pandoc, audit }: AtHand): string[] => [
  ...(office ? [] : ['not checked: pages and audit, for LibreOffice or pdftotext is not there']),
  ...(pandoc ? [] : ['not checked: text by pandoc, which is not there']),
  ...(audit === null ? ['not checked: the audit, for docx-audit, python3 or xmllint is not there'] : []),
]

export async function examined(files: readonly Exported[], folder: string, hand: AtHand): Promise<Finding[]> {
  if (hand.office)
    await convertToPdf(
      files.map(({ file }) => file),
      folder,
    )
  return inPairs(files, (file) => found(file, hand))
}
