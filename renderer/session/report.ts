/**
 * The open report as one value, and what is computed from it. Pure: the store (session.ts) holds
 * one of these and replaces it whole.
 */
import { type Checklist, checklist, type Progress } from '../../report/checklist/checklist.ts'
import type { Envelope } from '../../report/document/envelope.ts'
import { blockFacts, countChars, type Outline, outline } from '../../report/document/outline.ts'
import type { TemplatePack } from '../../report/template/pack.ts'

export interface OpenReport {
  readonly id: string
  readonly name: string
  readonly envelope: Envelope
  /** Null where the draft's template is no longer installed: the text is all there, the checklist is not. */
  readonly pack: TemplatePack | null
  readonly outline: Outline
  readonly checklist: Checklist
  /** Characters of the whole text without spaces. */
  readonly chars: number
  /** Fill-ins not yet filled in. */
  readonly blanks: number
}

const noAreas = { areas: [] }

/** The report with everything computed anew; untouched blocks cost a look-up each. */
export function computed(base: Pick<OpenReport, 'id' | 'name' | 'pack'>, envelope: Envelope): OpenReport {
  const { document, areas } = envelope
  const made = outline(document, (areaId) => areas[areaId]?.omitted !== undefined)
  let chars = 0
  let blanks = 0
  for (const node of document.content) {
    const facts = blockFacts(node)
    chars += countChars(facts.text)
    blanks += facts.blanks
  }
  return {
    id: base.id,
    name: base.name,
    pack: base.pack,
    envelope,
    outline: made,
    checklist: checklist(document, made, base.pack ?? noAreas, areas),
    chars,
    blanks,
  }
}

/** Progress as it is stored with the draft; null where there is no checklist. */
export const storedProgress = (report: OpenReport): Progress | null => (report.pack ? report.checklist.progress : null)
