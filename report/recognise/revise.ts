/** The recognised text with what the user changed: everything that follows from roles is found anew. */
import { runInEnd } from '../document/node.ts'
import type { SourceMark, SourceParagraph } from '../source/paragraph.ts'
import type { TemplatePack } from '../template/pack.ts'
import { assemble, withForm } from './assemble.ts'
import { withoutLabel } from './attachments.ts'
import { repairedText } from './damage.ts'
import { trimmed } from './fold.ts'
import { numberedHeading, typedPrefix } from './heading.ts'
import type { Proposal, ProposedHeading, ProposedParagraph, Role } from './proposal.ts'
import { damageKey, type ParagraphChange, type PlacedDamage, type Revision } from './revision.ts'

/** A foreign text as it was read, before the user has said anything. */
export interface Recognised {
  readonly paragraphs: readonly SourceParagraph[]
  /** One entry for each of `paragraphs`. */
  readonly proposal: Proposal
  /** In order. */
  readonly damage: readonly PlacedDamage[]
}

const byUser = '由您指定'

/** The paragraph with repairs made; its marks stay on the same words. */
function repaired(source: SourceParagraph, damage: readonly PlacedDamage[]): SourceParagraph {
  const moved = (offset: number) => {
    let shift = 0
    for (const { start, end, repaired: made } of damage) {
      if (offset <= start) break
      if (offset < end) return start + shift + Math.min(offset - start, made.length)
      shift += made.length - (end - start)
    }
    return offset + shift
  }
  const marks = source.marks?.map((mark): SourceMark => ({ ...mark, start: moved(mark.start), end: moved(mark.end) }))
  return { ...source, text: repairedText(source.text, damage), ...(marks && { marks }) }
}

/** A line as heading: the way it was recognised where it was one, else run-in where text follows on the first 。. */
function headingOf(line: string, was: ProposedHeading | null, change: ParagraphChange) {
  const typed = typedPrefix(line)
  // A number alone is all that the heading says.
  const number = typed.length < line.length ? typed : ''
  const text = line.slice(number.length)
  const goesOn = text.slice(runInEnd(text)).trim() !== ''
  const level = change.level ?? was?.level ?? 1
  const found = numberedHeading(line)
  const same = { level, number, n: found?.n ?? null, areaId: null, alsoAreaIds: [], confidence: 0 }
  const cutBefore = was !== null && was.cut !== null ? (found?.cut ?? null) : null
  const form =
    change.runIn === undefined
      ? { runIn: goesOn && cutBefore === null && (was?.runIn ?? true), cut: cutBefore }
      : { runIn: change.runIn && goesOn, cut: !change.runIn && goesOn ? runInEnd(text) : null }
  return { text, heading: { ...same, ...form } }
}

function paragraphAs(role: Role, source: SourceParagraph, was: ProposedParagraph, change: ParagraphChange) {
  const reason = change.role === undefined ? was.reason : byUser
  const made = (text: string, heading: ProposedHeading | null = null): ProposedParagraph =>
    withForm({ role, text, heading, reason }, source)
  if (source.object)
    return role === 'object' ? { role, text: '', heading: null, object: source.object, reason } : made('')
  const line = trimmed(source.text)
  if (role === 'attachment') return made(withoutLabel(line))
  if (role !== 'heading') return made(line)
  const { text, heading } = headingOf(line, was.heading, change)
  return made(text, heading)
}

/** Before the first heading a text is the opening, behind it the body of a section. */
const inPlace = (role: Role, index: number, firstHeading: number): Role => {
  if (firstHeading < 0 || (role !== 'lead' && role !== 'body')) return role
  return index < firstHeading ? 'lead' : 'body'
}

/**
 * The proposal that the user's changes make; without any, the one that was recognised. Parts, placements of
 * the sections that the user left alone, details, and notes are found anew.
 */
export function revise(recognised: Recognised, pack: TemplatePack, { changes, repairs }: Revision): Proposal {
  const { paragraphs, proposal, damage } = recognised
  if (changes.size === 0 && repairs.size === 0) return proposal
  const accepted = new Map<number, PlacedDamage[]>()
  for (const one of damage)
    if (repairs.has(damageKey(one))) accepted.set(one.index, [...(accepted.get(one.index) ?? []), one])

  const roles = proposal.paragraphs.map(({ role }, index) => changes.get(index)?.role ?? role)
  const first = roles.indexOf('heading')
  const made = proposal.paragraphs.map((was, index) => {
    const source = paragraphs[index]
    const change = changes.get(index)
    const role = inPlace(roles[index] ?? was.role, index, first)
    const own = accepted.get(index)
    if (!source || (!change && !own && role === was.role)) return was
    return paragraphAs(role, own ? repaired(source, own) : source, was, change ?? {})
  })
  const pinned = new Map(
    [...changes].flatMap(([index, { areaId }]) =>
      areaId !== undefined && (made[index]?.heading?.level ?? 9) <= 2 ? [[index, areaId] as const] : [],
    ),
  )
  return assemble(made, pack, pinned)
}
