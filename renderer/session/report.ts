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

function counted({ document }: Envelope): { readonly chars: number; readonly blanks: number } {
  let chars = 0
  let blanks = 0
  for (const node of document.content) {
    const facts = blockFacts(node)
    chars += countChars(facts.text)
    blanks += facts.blanks
  }
  return { chars, blanks }
}

/** Made when it is asked for first, and once. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/**
 * The report with everything computed anew; untouched blocks cost a look-up each. Each part is computed when somebody
 * reads it: the text of a key that another one follows at once costs nothing.
 */
export function computed(base: Pick<OpenReport, 'id' | 'name' | 'pack'>, envelope: Envelope): OpenReport {
  const { document, areas } = envelope
  const { id, name, pack } = base
  const made = once(() => outline(document, (areaId) => areas[areaId]?.omitted !== undefined))
  const listed = once(() => checklist(document, made(), pack ?? noAreas, areas))
  const counts = once(() => counted(envelope))
  return {
    ...{ id, name, pack, envelope },
    get outline() {
      return made()
    },
    get checklist() {
      return listed()
    },
    get chars() {
      return counts().chars
    },
    get blanks() {
      return counts().blanks
    },
  }
}

/** Progress as it is stored with the draft; null where there is no checklist. */
export const storedProgress = (report: OpenReport): Progress | null => (report.pack ? report.checklist.progress : null)
