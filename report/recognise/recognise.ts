/**
 * Paragraphs of any source → a proposal: wrapper, title, recipient, opening formula, headings with
 * their duty areas, text, signature. In this order, each step seeing what the ones before left over.
 */
import type { Details } from '../document/envelope.ts'
import { runInEnd } from '../document/node.ts'
import type { SourceParagraph } from '../source/paragraph.ts'
import type { TemplatePack } from '../template/pack.ts'
import { detailsOf } from './details.ts'
import { type FoundHeading, findHeading } from './heading.ts'
import { matchAreas } from './match.ts'
import type { Proposal, RecognisedParagraph, Role } from './proposal.ts'
import { isWrapper } from './wrapper.ts'

interface Draft {
  readonly source: SourceParagraph
  role: Role
  heading: FoundHeading | null
}

const titleEnd = /(?:报告|函|公示|汇报|材料|情况)$/
const titleWords = /履行教育|教育职责|自评|自查|督导|评价/
/** Characters; a longer line is a paragraph. */
const longestTitle = 60

const looksLikeTitle = (text: string) =>
  text.length <= longestTitle && !/[。；]/.test(text) && titleEnd.test(text) && titleWords.test(text)

/** Lines that only count as part of a title when they stand right before one. */
const looksLikeTitleStart = (text: string) =>
  text.length <= 30 && /(?:政府|委员会|办公室|教育局|管委会|关于.*)$/.test(text)

/** The title's lines among the paragraphs before the text begins; a page repeats the title, the last one counts. */
function findTitle(drafts: readonly Draft[], before: number): void {
  const last = drafts
    .slice(0, before)
    .findLastIndex(({ role, source }) => role === 'body' && looksLikeTitle(source.text))
  const title = drafts[last]
  if (!title) return
  title.role = 'title'
  const above = drafts[last - 1]
  if (above?.role === 'body' && above.source.text !== title.source.text && looksLikeTitleStart(above.source.text))
    above.role = 'title'
  // What stands above the title belongs to the page.
  const first = drafts.findIndex(({ role }) => role === 'title')
  for (const draft of drafts.slice(0, first)) draft.role = 'wrapper'
}

function findRecipient(drafts: readonly Draft[], from: number, before: number): void {
  const next = drafts.slice(from, before).find(({ role }) => role === 'body')
  if (next && /[:：]$/.test(next.source.text) && next.source.text.length <= 60 && !/如下[:：]$/.test(next.source.text))
    next.role = 'recipient'
}

const dateLine = /^(?:20\d{2}|二[〇○零]\S{2})年\S{1,2}月\S{1,3}日$/
const organisationLine = /^[\u4e00-\u9fa5\s（）()]{4,40}(?:政府|局|办公室|委员会|督导室|管委会)$/

function findSignature(drafts: readonly Draft[]): void {
  const text = drafts.filter(({ role }) => role === 'body')
  const [above, last] = text.slice(-2)
  const dated = last && dateLine.test(last.source.text.replace(/\s/g, ''))
  if (last && dated) last.role = 'date'
  const signatory = dated ? above : last
  if (signatory && signatory.heading === null && organisationLine.test(signatory.source.text))
    signatory.role = 'signatory'
}

/** Parts that answer for what is wrong: their sections are measures, not duty areas. */
const problemPart = /问题|不足|短板|困难|整改|改进|措施|下一步|打算|今后|建议/
const dutyPart = /成效|工作|履职|履行|做法|落实|情况/

/** The pack's part whose areas may be answered in a part of the text; undefined = none of its areas. */
function partIdOf(title: string, pack: TemplatePack): string | null | undefined {
  const same = pack.parts.find((part) => part.title === title)
  if (same) return pack.areas.some((area) => area.part === same.id) ? same.id : undefined
  if (problemPart.test(title) && !/^(?:主要)?工作(?:及|和|与)?成效/.test(title)) return undefined
  return title === '' || dutyPart.test(title) ? null : null
}

/** The heading's own words, for matching: up to the first 。 where it runs on. */
export function headingWords(text: string, runIn: boolean): string {
  return (runIn ? text.slice(0, runInEnd(text)) : text).replace(/。$/, '')
}

function place(
  drafts: readonly Draft[],
  pack: TemplatePack,
): Map<Draft, { areaId: string | null; confidence: number; reason: string }> {
  const placed = new Map<Draft, { areaId: string | null; confidence: number; reason: string }>()
  let part = ''
  const groups = new Map<string | null, Draft[]>()
  for (const draft of drafts) {
    if (draft.role !== 'heading' || !draft.heading) continue
    const words = headingWords(draft.heading.text, draft.heading.runIn)
    if (draft.heading.level === 1) part = words
    if (draft.heading.level !== 2) continue
    const partId = partIdOf(part, pack)
    if (partId === undefined) placed.set(draft, { areaId: null, confidence: 1, reason: '本部分不对应职责领域' })
    else groups.set(partId, [...(groups.get(partId) ?? []), draft])
  }
  const taken = new Set<string>()
  for (const [partId, sections] of groups) {
    const words = sections.map(({ heading }) => (heading ? headingWords(heading.text, heading.runIn) : ''))
    for (const [at, match] of matchAreas(words, pack, partId).entries()) {
      const draft = sections[at]
      if (!draft) continue
      const twice = match.areaId !== null && taken.has(match.areaId)
      if (match.areaId !== null) taken.add(match.areaId)
      placed.set(draft, twice ? { areaId: null, confidence: match.confidence, reason: '该领域已有对应的章节' } : match)
    }
  }
  return placed
}

export function recognise(paragraphs: readonly SourceParagraph[], pack: TemplatePack): Proposal {
  const drafts: Draft[] = paragraphs.map((source) => ({
    source,
    role: isWrapper(source.text) ? 'wrapper' : 'body',
    heading: null,
  }))
  for (const draft of drafts) {
    if (draft.role !== 'body') continue
    draft.heading = findHeading(draft.source)
    if (draft.heading) draft.role = 'heading'
  }
  const firstHeading = drafts.findIndex(({ role }) => role === 'heading')
  const before = firstHeading < 0 ? drafts.length : firstHeading
  findTitle(drafts, before)
  const titleEndsAt = drafts.findLastIndex(({ role }) => role === 'title') + 1
  findRecipient(drafts, titleEndsAt, before)
  findSignature(drafts)
  for (const draft of drafts.slice(0, before)) if (draft.role === 'body') draft.role = 'lead'

  const placed = place(drafts, pack)
  const recognised = drafts.map((draft): RecognisedParagraph => {
    const { source, role, heading } = draft
    const area = placed.get(draft)
    return {
      source,
      role,
      text: role === 'heading' && heading ? heading.text : source.text,
      level: role === 'heading' ? (heading?.level ?? null) : null,
      runIn: role === 'heading' && heading?.runIn === true,
      areaId: area?.areaId ?? null,
      confidence: area?.confidence ?? 1,
      reason: area?.reason ?? '',
    }
  })
  return { paragraphs: recognised, details: foundDetails(recognised) }
}

function foundDetails(paragraphs: readonly RecognisedParagraph[]): Partial<Details> {
  const texts = (role: Role) => paragraphs.filter((entry) => entry.role === role).map(({ text }) => text)
  const [recipient] = texts('recipient')
  const [signatory] = texts('signatory')
  const date = /^(20\d{2})年(\d{1,2})月(\d{1,2})日$/.exec(texts('date')[0]?.replace(/\s/g, '') ?? '')
  return {
    ...detailsOf(texts('title').join(''), texts('lead').join('\n')),
    ...(recipient && { recipient: recipient.replace(/[:：]$/, '') }),
    ...(signatory && { signatory: signatory.replace(/\s/g, ''), organisation: signatory.replace(/\s/g, '') }),
    ...(date && { date: `${date[1]}-${date[2]?.padStart(2, '0')}-${date[3]?.padStart(2, '0')}` }),
  }
}
