/** What the review shows: a name for every role, the rows of the recognised structure, what is still open. Pure. */
import type { HeadingLevel } from '../../report/document/node.ts'
import { pinnedReason } from '../../report/recognise/match.ts'
import type { Proposal, ProposedSection } from '../../report/recognise/proposal.ts'
import type { ChosenRole } from '../../report/recognise/revision.ts'
import { headingWords } from '../../report/recognise/sections.ts'

/** A role that the user can give, its key, and what it says of the paragraph. */
export interface RoleChoice {
  readonly role: ChosenRole
  readonly level?: HeadingLevel
  readonly label: string
  /** Upper case; pressed in the list. */
  readonly key: string
}

/** In the order of the buttons. */
export const roleChoices: readonly RoleChoice[] = [
  { role: 'title', label: '题目', key: 'T' },
  { role: 'heading', level: 1, label: '一级', key: '1' },
  { role: 'heading', level: 2, label: '二级', key: '2' },
  { role: 'heading', level: 3, label: '三级', key: '3' },
  { role: 'heading', level: 4, label: '四级', key: '4' },
  { role: 'body', label: '正文', key: '0' },
  { role: 'recipient', label: '主送', key: 'R' },
  { role: 'signatory', label: '署名', key: 'S' },
  { role: 'date', label: '日期', key: 'D' },
  { role: 'attachment', label: '附件', key: 'A' },
  { role: 'wrapper', label: '不带入', key: 'X' },
]

const roleNames = {
  title: '题目',
  recipient: '主送',
  lead: '引语',
  body: '正文',
  signatory: '署名',
  date: '日期',
  attachment: '附件',
  attachmentList: '说明',
  wrapper: '不带入',
  official: '公文项',
  object: '表、图',
  empty: '',
} as const

type Proposed = Proposal['paragraphs'][number]

export const roleName = ({ role, heading }: Proposed): string =>
  role === 'heading' ? `${'一二三四'[(heading?.level ?? 1) - 1]}级` : roleNames[role]

/** Whether a paragraph has this role; the opening is text, too. */
export const isChoice = ({ role, heading }: Proposed, choice: RoleChoice): boolean =>
  choice.role === 'heading'
    ? role === 'heading' && heading?.level === choice.level
    : choice.role === role || (choice.role === 'body' && role === 'lead')

export type Certainty = '确定' | '很高' | '较高' | '待定'

export interface StructureRow {
  /** Of the paragraph that it stands for. */
  readonly index: number
  /** 题目, 引语, or the number of the heading. */
  readonly label: string
  readonly words: string
  readonly level: HeadingLevel | null
  /** A section of a part that reports on duties; null elsewhere. */
  readonly section: ProposedSection | null
  readonly certainty: Certainty
  /** Beside the certainty, such as why no area is certain. */
  readonly reason: string
}

/** From where on the words of the heading leave hardly a doubt. */
const veryHigh = 0.9

const certaintyOf = ({ areaId, confidence, reason }: ProposedSection): Certainty => {
  if (areaId === null) return reason === pinnedReason ? '确定' : '待定'
  return confidence === 1 ? '确定' : confidence >= veryHigh ? '很高' : '较高'
}

/** The first words of a text, for a row of one line. */
const glimpse = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

/** Title, opening, headings of level 1 and 2, signature, attachments: in the order of the text. */
export function structureRows(proposal: Proposal): StructureRow[] {
  const sections = new Map(
    proposal.parts
      .flatMap(({ own, partId, sections: below }) => [...(own ? [own] : []), ...(partId === null ? [] : below)])
      .map((section) => [section.index, section] as const),
  )
  const rows: StructureRow[] = []
  let seen: Proposed['role'] | null = null
  for (const [index, paragraph] of proposal.paragraphs.entries()) {
    const { role, text, heading, reason } = paragraph
    if (role === 'empty') continue
    const first = role !== seen
    seen = role
    if (heading && heading.level <= 2) {
      const section = sections.get(index) ?? null
      rows.push({
        index,
        label: heading.number.trim() || roleName(paragraph),
        words: headingWords(text, heading),
        level: heading.level,
        section,
        certainty: section ? certaintyOf(section) : '确定',
        reason: section?.reason ?? reason,
      })
    } else if (
      role === 'recipient' ||
      role === 'signatory' ||
      role === 'date' ||
      (role === 'attachment' && text !== '') ||
      (first && (role === 'title' || role === 'lead'))
    ) {
      const words = role === 'title' ? proposal.title.join('') : glimpse(text)
      rows.push({ index, label: roleName(paragraph), words, level: null, section: null, certainty: '确定', reason })
    }
  }
  return rows
}

/** Rows that wait for the user's word. */
export const openRows = (rows: readonly StructureRow[]): readonly StructureRow[] =>
  rows.filter(({ certainty }) => certainty === '待定')

export interface Counts {
  readonly titles: number
  readonly parts: number
  readonly sections: number
  /** Characters that are taken over, without spaces. */
  readonly chars: number
  /** Paragraphs with words that are not. */
  readonly left: number
}

export function counts({ paragraphs, title, parts }: Proposal): Counts {
  let chars = 0
  let left = 0
  for (const { role, text } of paragraphs)
    if (role === 'wrapper') left += 1
    else chars += text.replace(/\s/g, '').length
  return {
    titles: title.length > 0 ? 1 : 0,
    parts: parts.filter(({ index }) => index !== null).length,
    sections: parts.reduce((sum, { own, sections }) => sum + (own?.areaId ? 1 : 0) + sections.length, 0),
    chars,
    left,
  }
}
