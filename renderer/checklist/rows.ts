/** What the checklist lists, in the order of the text: part headings, areas, other sections, areas not in the text. */
import type { AreaStatus } from '../../report/checklist/checklist.ts'
import type { Section } from '../../report/document/outline.ts'
import type { OpenReport } from '../session/report.ts'

export type Row =
  | { readonly kind: 'part'; readonly key: string; readonly text: string; readonly index: number }
  | { readonly kind: 'label'; readonly key: string; readonly text: string }
  | { readonly kind: 'area'; readonly key: string; readonly area: AreaStatus; readonly section: Section }
  /** A section that answers no duty area, such as a measure. */
  | { readonly kind: 'section'; readonly key: string; readonly section: Section; readonly chars: number }
  /** A duty area of the template that is not in the text. */
  | { readonly kind: 'absent'; readonly key: string; readonly area: AreaStatus }

export type Filter = 'all' | 'open'

const open = (area: AreaStatus) => area.state !== 'done' && area.state !== 'omitted'

/** @param charsOf characters of a section's body */
export function rows(report: OpenReport, filter: Filter, charsOf: (section: Section) => number): readonly Row[] {
  const areas = new Map(report.checklist.areas.map((area) => [area.areaId, area]))
  const listed = report.outline.parts.flatMap((part): Row[] => {
    const inside = part.sections.flatMap((section): Row[] => {
      const answered = [section.areaId ?? '', ...section.alsoAreaIds].flatMap((id) => areas.get(id) ?? [])
      if (answered.length === 0) {
        const chars = charsOf(section)
        return filter === 'open' && chars > 0
          ? []
          : [{ kind: 'section', key: `section-${section.index}`, section, chars }]
      }
      return answered
        .filter((area) => filter === 'all' || open(area))
        .map((area): Row => ({ kind: 'area', key: `${area.areaId}-${section.index}`, area, section }))
    })
    // A part that is a duty area itself is listed as that.
    if (!part.heading || part.sections[0]?.index === part.heading.index) return inside
    const { index, number, title } = part.heading
    return [{ kind: 'part', key: `part-${index}`, text: number + title, index }, ...inside]
  })
  const absent = report.checklist.areas
    .filter((area) => area.sections.length === 0 && (filter === 'all' || (area.required && open(area))))
    .sort((a, b) => Number(b.required) - Number(a.required))
    .map((area): Row => ({ kind: 'absent', key: `absent-${area.areaId}`, area }))
  if (absent.length === 0) return listed
  return [...listed, { kind: 'label', key: 'absent', text: '未列入报告的领域' }, ...absent]
}
