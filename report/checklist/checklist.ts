/** The checklist (职责清单): what state each duty area is in, from the document alone. */
import type { AreaDecision } from '../document/envelope.ts'
import { withoutBlanks } from '../document/fields.ts'
import type { ReportDocument } from '../document/node.ts'
import { blockFacts, type Outline, type Section, sectionBody } from '../document/outline.ts'
import type { DutyArea, TemplatePack } from '../template/pack.ts'

/** 未写 / 在写 / 已写 / 完成 / 不涉及 */
export const areaStates = ['empty', 'begun', 'written', 'done', 'omitted'] as const
export type AreaState = (typeof areaStates)[number]

export const areaStateNames: Readonly<Record<AreaState, string>> = {
  empty: '未写',
  begun: '在写',
  written: '已写',
  done: '完成',
  omitted: '不涉及',
}

export interface AreaStatus {
  readonly areaId: string
  /** The area's title in the pack. */
  readonly title: string
  readonly required: boolean
  readonly state: AreaState
  /** The sections of the report that answer the area, in order; none where it is not in the text. One may answer another area, too. */
  readonly sections: readonly Section[]
  /** Characters of the body, spaces and fill-ins left out. */
  readonly chars: number
  readonly figures: number
  readonly carriedChars: number
  /** What the area must state, and whether a sign of it was found. */
  readonly mustState: readonly { readonly text: string; readonly found: boolean; readonly inferred: boolean }[]
  /**
   * What is missing, in short words: the must-state items not found, 数据 where a figure is expected;
   * of an area left out nothing but 理由, where none is given.
   */
  readonly missing: readonly string[]
  /** Why it is left out; '' unless omitted. */
  readonly reason: string
}

export interface Checklist {
  /** All areas of the pack: those in the text in the text's order, then the others in the pack's. */
  readonly areas: readonly AreaStatus[]
  /** Sections with an areaId that the pack does not know; the user must see them, too. */
  readonly unknown: readonly Section[]
  readonly progress: Progress
}

/** Over the areas that count: those in the text and the required ones, the omitted left out. */
export interface Progress {
  readonly done: number
  readonly written: number
  readonly begun: number
  readonly total: number
}

interface Measured {
  readonly text: string
  readonly chars: number
  readonly figures: number
  readonly carriedChars: number
}

function measure(document: ReportDocument, sections: readonly Section[]): Measured {
  const blocks = sections.flatMap((section) => document.content.slice(section.index, section.end)).map(blockFacts)
  const sum = (value: (facts: (typeof blocks)[number]) => number) =>
    blocks.reduce((total, facts) => total + value(facts), 0)
  return {
    // Not the area's own heading: its words are the template's (推进“双减”工作), they state nothing. Its
    // sub-headings were written for this report; they say what the text under them is about.
    text: withoutBlanks(sections.map((section) => sectionBody(document, section)).join('\n')),
    // Headings of no level count as characters: a frame of headings is not yet written.
    chars: sum((facts) => facts.chars),
    figures: sum((facts) => facts.figures.length),
    carriedChars: sum((facts) => facts.carriedChars),
  }
}

/** Nothing of an area left out is missing but the reason. */
const lackingReason = ({ reason }: { readonly reason: string }): string[] => (reason.trim() === '' ? ['理由'] : [])

function status(
  area: DutyArea,
  sections: readonly Section[],
  document: ReportDocument,
  decision: AreaDecision,
): AreaStatus {
  const { text, chars, figures, carriedChars } = measure(document, sections)
  const mustState = area.mustState.map((duty) => ({
    text: duty.text,
    inferred: duty.inferred,
    found: chars > 0 && duty.signals.some((signal) => text.includes(signal)),
  }))
  const missing = decision.omitted
    ? lackingReason(decision.omitted)
    : [
        ...mustState.filter((duty) => !duty.found).map((duty) => duty.text),
        ...(area.needsFigure && figures === 0 ? ['数据'] : []),
      ]
  const state: AreaState = decision.omitted
    ? 'omitted'
    : decision.done
      ? 'done'
      : chars === 0
        ? 'empty'
        : missing.length === 0 && chars >= area.minChars
          ? 'written'
          : 'begun'
  return {
    areaId: area.id,
    title: area.title,
    required: area.required,
    state,
    sections,
    chars,
    figures,
    carriedChars,
    mustState,
    missing,
    reason: decision.omitted?.reason ?? '',
  }
}

/** Whether an area counts towards the progress: it is in the text or required, and not left out. */
const counts = (area: AreaStatus) => area.state !== 'omitted' && (area.required || area.sections.length > 0)

/**
 * The state of every duty area.
 * @param outline of this very document, with the same areas left out as in `decisions`
 */
export function checklist(
  document: ReportDocument,
  outline: Outline,
  pack: Pick<TemplatePack, 'areas'>,
  decisions: Readonly<Record<string, AreaDecision>>,
): Checklist {
  const known = new Map(pack.areas.map((area) => [area.id, area]))
  const inText = new Map<string, Section[]>()
  for (const section of outline.parts.flatMap((part) => part.sections)) {
    const also = section.alsoAreaIds.filter((areaId) => known.has(areaId))
    for (const areaId of new Set(section.areaId === null ? also : [section.areaId, ...also]))
      inText.set(areaId, [...(inText.get(areaId) ?? []), section])
  }

  const order = [...inText.keys(), ...pack.areas.map((area) => area.id).filter((areaId) => !inText.has(areaId))]
  const areas = order.flatMap((areaId) => {
    const area = known.get(areaId)
    return area ? [status(area, inText.get(areaId) ?? [], document, decisions[areaId] ?? {})] : []
  })
  const counted = areas.filter(counts)
  const total = (state: AreaState) => counted.filter((area) => area.state === state).length
  return {
    areas,
    unknown: [...inText].flatMap(([areaId, sections]) => (known.has(areaId) ? [] : sections)),
    progress: { done: total('done'), written: total('written'), begun: total('begun'), total: counted.length },
  }
}
