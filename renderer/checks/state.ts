/** What the checks found of the open report, for every part of the window that shows it. */
import { create } from 'zustand'
import { type Finding, type Severity, severities } from '../../report/checks/rule.ts'
import type { ReportDocument } from '../../report/document/node.ts'
import type { TextPlace } from '../../report/document/units.ts'

/** A finding by a name that it keeps while its sentence stands. */
export type NamedFinding = Finding & { readonly key: string }

/** What was done last in the pane, and can be taken back there. */
export interface LastAction {
  /** 已修正 3 处. */
  readonly text: string
  readonly takeBack: () => void
  /** Holds only while the text is this one; null: whatever the text says. */
  readonly document: ReportDocument | null
}

interface ChecksState {
  /** Of the last run that came to its end, in the order of the text. Ignored ones too. */
  readonly findings: readonly NamedFinding[]
  /** What stands in each section, by the order of the sections; the same value while the numbers are the same. */
  readonly bySection: readonly Counts[]
  /** Whether there has been one. */
  readonly ran: boolean
  /** Ids of rules that threw and are left out. */
  readonly broken: readonly string[]
  /** Key of the finding one is at. */
  readonly current: string | null
  readonly last: LastAction | null
}

export const noChecks: ChecksState = { findings: [], bySection: [], ran: false, broken: [], current: null, last: null }

export const useChecks = create<ChecksState>(() => noChecks)

/** Equal findings of one sentence are told apart by their order. */
export function named(findings: readonly Finding[]): readonly NamedFinding[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const name = `${finding.rule} ${finding.sentence || finding.message} ${finding.text}`
    const times = seen.get(name) ?? 0
    seen.set(name, times + 1)
    return { ...finding, key: times === 0 ? name : `${name} ${times}` }
  })
}

/** Whether two runs found the same in the same places: then nothing is to be drawn anew. */
export function alike(a: readonly NamedFinding[], b: readonly NamedFinding[]): boolean {
  const said = ({ key, message, areaId, fix, ignored, place, all }: NamedFinding) =>
    JSON.stringify([key, message, areaId, fix, ignored, place, all])
  return a.length === b.length && a.every((finding, at) => said(finding) === said(b[at] ?? finding))
}

/** Those that stand: not ignored. */
export const openFindings = (findings: readonly NamedFinding[]): readonly NamedFinding[] =>
  findings.filter(({ ignored }) => !ignored)

export type Counts = Readonly<Record<Severity, number>>

export function countsOf(findings: readonly Finding[]): Counts {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return Object.fromEntries(severities.map((severity) => [severity, count(severity)])) as Record<Severity, number>
}

/** Where a finding stands in the text: of one that stands for many, the first place; null where it stands nowhere. */
export function placeOf({ place, all }: Finding): TextPlace | null {
  if (place === null) return all[0]?.place ?? null
  return 'block' in place ? place : null
}

export const severityNames: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', hint: '提示' }
