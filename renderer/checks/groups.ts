/** How the pane puts findings in order: by where they stand, the gravest first. */
import { severities } from '../../report/checks/rule.ts'
import { type Outline, sectionAt } from '../../report/document/outline.ts'
import type { OpenReport } from '../session/report.ts'
import { type Counts, countsOf, type NamedFinding, openFindings, placeOf } from './state.ts'

export interface FindingGroup {
  readonly key: string
  readonly title: string
  readonly findings: readonly NamedFinding[]
}

/** Key, title and order of the group that a finding belongs to. */
function groupOf(
  { place, areaId, all, ...rest }: NamedFinding,
  { outline, checklist }: Pick<OpenReport, 'outline' | 'checklist'>,
): { readonly key: string; readonly title: string; readonly order: number } {
  if (place !== null && !('block' in place)) return { key: 'details', title: '报告信息', order: -2 }
  if (all.length > 0) return { key: 'report', title: '全文', order: -3 }
  const at = placeOf({ place, areaId, all, ...rest })
  const section = at
    ? sectionAt(outline, at.block)
    : outline.parts.flatMap((part) => part.sections).find((one) => areaId !== null && one.areaId === areaId)
  if (section) return { key: `section-${section.index}`, title: section.number + section.title, order: section.index }
  if (areaId !== null && checklist.areas.some((area) => area.areaId === areaId))
    return { key: 'absent', title: '未列入报告的领域', order: Number.POSITIVE_INFINITY }
  if (!at) return { key: 'report', title: '全文', order: -3 }
  const attachment = outline.attachments.find(({ index, end }) => index <= at.block && at.block < end)
  if (attachment)
    return {
      key: `attachment-${attachment.index}`,
      title: `${attachment.label} ${attachment.title}`,
      order: attachment.index,
    }
  const part = outline.parts.find(({ start, end }) => start <= at.block && at.block < end)
  return part?.heading
    ? { key: `part-${part.start}`, title: part.heading.number + part.heading.title, order: part.start }
    : { key: 'lead', title: '标题和开头', order: -1 }
}

/** What stands in each section, by the order of the sections. */
export function countsBySection(findings: readonly NamedFinding[], { parts }: Outline): readonly Counts[] {
  const standing = openFindings(findings)
  return parts
    .flatMap((part) => part.sections)
    .map(({ index, end }) =>
      countsOf(
        standing.filter((finding) => {
          const place = finding.all.length > 0 ? null : placeOf(finding)
          return place !== null && index <= place.block && place.block < end
        }),
      ),
    )
}

export function grouped(
  findings: readonly NamedFinding[],
  report: Pick<OpenReport, 'outline' | 'checklist'>,
): readonly FindingGroup[] {
  const groups = new Map<string, FindingGroup & { readonly order: number; readonly findings: NamedFinding[] }>()
  for (const finding of findings) {
    const group = groupOf(finding, report)
    const known = groups.get(group.key)
    if (known) known.findings.push(finding)
    else groups.set(group.key, { ...group, findings: [finding] })
  }
  const rank = ({ severity }: NamedFinding) => severities.indexOf(severity)
  return [...groups.values()]
    .toSorted((a, b) => a.order - b.order)
    .map((group) => ({ ...group, findings: group.findings.toSorted((a, b) => rank(a) - rank(b)) }))
}
