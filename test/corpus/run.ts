/**
 * `npm run corpus [-- NAME …] [--keep FOLDER]`: every report of the corpus, or those whose names begin so,
 * exported and looked at by everything at hand: schema, audit, LibreOffice, pandoc, mammoth, and the
 * pages of the preview. What is not at hand is said.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { canValidate, schemaErrors } from '../report/word/schema.ts'
import { atHand, examined, exported, type Finding, unchecked } from './examine.ts'
import { exceptions } from './exceptions.ts'
import { corpus } from './generator.ts'
import { inPairs } from './office.ts'
import { plans } from './plans.ts'

type Say = (line: string) => void

function sums(maps: readonly ReadonlyMap<number, number>[]): string {
  const total = new Map<number, number>()
  for (const map of maps) for (const [key, count] of map) total.set(key, (total.get(key) ?? 0) + count)
  return (
    [...total]
      .sort(([a], [b]) => b - a)
      .map(([key, count]) => `${key}: ${count}`)
      .join('  ') || 'none'
  )
}

/** A line each; what the preview does otherwise below it. */
function told(findings: readonly Finding[], say: Say): void {
  for (const { name, faults, pages, preview, excused: let_go } of findings) {
    const previewText =
      preview === null ? '' : `  preview ${preview.pages}/${preview.wanted} pages, ${preview.same} begin alike`
    say(
      `${faults.length === 0 ? 'ok   ' : 'FAULT'} ${name}  ${pages} pages${previewText}${let_go.length > 0 ? `  excused ${let_go.length}` : ''}`,
    )
    for (const fault of faults.slice(0, 6)) say(`        ${fault}`)
    if (faults.length > 6) say(`        … ${faults.length - 6} more`)
    if (preview?.first)
      say(
        `        page ${preview.first.page}: “${preview.first.wanted.slice(0, 16)}”, in the preview “${preview.first.got.slice(0, 16)}”`,
      )
  }
}

/** Preview: as many of 60 reports, and as large a share of the pages. */
const alike = { reports: 57 / 60, pages: 0.95 }

function summary(findings: readonly Finding[], say: Say): boolean {
  const good = findings.filter(({ faults }) => faults.length === 0).length
  say('')
  say(`${good} of ${findings.length} reports without a fault`)
  say(`lines of full pages       ${sums(findings.map((one) => one.linesOfPages))}`)
  say(`characters of full lines  ${sums(findings.map((one) => one.charactersOfLines))}`)
  for (const { name, clause } of exceptions) {
    const times = findings.flatMap((one) => one.excused).filter((one) => one === name).length
    say(`excused: ${name} ${times} times (${clause})`)
  }
  const seen = findings.flatMap(({ preview }) => preview ?? [])
  if (seen.length === 0) return good === findings.length
  const equal = seen.filter(({ pages, wanted }) => pages === wanted).length
  const pages = seen.reduce((sum, one) => sum + one.wanted, 0)
  const same = seen.reduce((sum, one) => sum + one.same, 0)
  say(
    `preview: as many pages in ${equal} of ${seen.length}, the same first line on ${same} of ${pages} (${((100 * same) / pages).toFixed(1)} %)`,
  )
  return good === findings.length && equal / seen.length >= alike.reports && same / pages >= alike.pages
}

/** @returns the exit code: 0 where nothing is at fault and the preview keeps its shares */
export async function run(args: readonly string[], root: string, say: Say): Promise<number> {
  const keepAt = args.indexOf('--keep')
  const keep = keepAt < 0 ? null : (args[keepAt + 1] ?? null)
  const wanted = args.filter((_, at) => keepAt < 0 || (at !== keepAt && at !== keepAt + 1))
  const reports = corpus((at) => wanted.length === 0 || wanted.some((name) => plans[at]?.name.startsWith(name)))
  const folder = keep === null ? await mkdtemp(path.join(tmpdir(), 'ziping-corpus-')) : path.resolve(keep)
  await mkdir(folder, { recursive: true })
  try {
    const files = await inPairs(reports, (report) => exported(report, folder))
    const hand = await atHand(root, folder)
    for (const line of unchecked(hand)) say(line)
    const errors = canValidate ? schemaErrors(files.map(({ report, bytes }) => [report.name, bytes])) : []
    for (const error of errors) say(`SCHEMA ${error}`)
    const findings = await examined(files, folder, hand)
    told(findings, say)
    const good = summary(findings, say)
    say(canValidate ? `schema: ${errors.length} errors in ${files.length} files` : 'schema: not checked')
    return good && errors.length === 0 ? 0 : 1
  } finally {
    if (keep === null) await rm(folder, { recursive: true, force: true })
  }
}
