/**
 * Paragraphs of any source → what they are in a report: title, opening formula, headings, text,
 * signature, and which section answers which duty area of the pack.
 */
import type { HeadingLevel } from '../document/node.ts'
import type { Note } from '../document/result.ts'
import type { SourceParagraph } from '../source/paragraph.ts'
import type { TemplatePack } from '../template/pack.ts'
import { detailsOf, repairedNumber } from './details.ts'
import { folded, trimmed } from './fold.ts'
import { type NumberedHeading, numberedHeading, typedPrefix } from './heading.ts'
import { numberNotes } from './number-notes.ts'
import { dutyPart, isAreaHeading, isPartTitle } from './parts.ts'
import type { Proposal, ProposedHeading, ProposedParagraph, Role } from './proposal.ts'
import { placeParts } from './sections.ts'
import { dateOf, findSignature } from './signature.ts'
import { findTitle, isRecipient } from './title.ts'
import { alwaysWrapper, headWrapper, textEnd } from './wrapper.ts'

/** Characters of an unnumbered line that can be the heading of a part. */
const longestPartTitle = 25

const plain = (role: Role, text: string, reason: string): ProposedParagraph => ({ role, text, heading: null, reason })

type Line = Omit<ProposedHeading, 'areaId' | 'confidence'> & { readonly text: string; readonly reason: string }

/** Finds headings line by line; what a line is depends on the numbers and the part before it. */
function headingReader(pack: TemplatePack, partsNumbered: boolean) {
  const last = [0, 0, 0, 0, 0]
  let opened = false
  let inDuties = dutyPart('', pack) !== null
  const notHeadings: string[] = []

  const accept = (found: NumberedHeading | null): found is NumberedHeading => {
    // An item before any section is part of the opening.
    if (!found || (found.level > 2 && !opened)) return false
    if (!found.doubtful || (found.level <= 2 && found.n === (last[found.level] ?? 0) + 1)) return true
    if (found.level <= 2) notHeadings.push(found.number.trim())
    return false
  }
  /** A level that the source states is believed; the number goes all the same. */
  const stated = (line: string, level: number | undefined): Line | null => {
    if (level === undefined || level < 1 || level > 4) return null
    const number = typedPrefix(line)
    const text = line.slice(number.length)
    const runIn = /。./.test(text)
    const n = numberedHeading(line)?.n ?? null
    return { level: level as HeadingLevel, number, n, text, runIn, cut: null, reason: '原文件中设为标题' }
  }
  const unnumbered = (line: string): Line | null => {
    const made = { number: '', n: null, cut: null, text: line }
    if (!partsNumbered && line.length <= longestPartTitle && isPartTitle(line, pack))
      return { ...made, level: 1, runIn: false, reason: '没有编号，与常用的部分标题相同' }
    const stop = line.indexOf('。')
    const head = stop < 0 ? line : line.slice(0, stop)
    return inDuties && isAreaHeading(head, pack)
      ? { ...made, level: 2, runIn: stop >= 0 && stop < line.length - 1, reason: '没有编号，与职责领域的标题相同' }
      : null
  }
  return {
    notHeadings,
    /**
     * @param line without indents, not empty
     * @param level outline level, where the source states one
     */
    read(line: string, level: number | undefined): Line | null {
      const found = numberedHeading(line)
      let heading = stated(line, level)
      if (heading) {
        // Nothing more to find out.
      } else if (accept(found)) {
        const { doubtful, ...rest } = found
        heading = { ...rest, reason: doubtful ? '编号与上一个标题相连' : '有编号的短标题' }
      } else if (!found) heading = unnumbered(line)
      if (!heading) return null
      last[heading.level] = heading.n ?? (last[heading.level] ?? 0) + 1
      last.fill(0, heading.level + 1)
      if (heading.level <= 2) opened = true
      if (heading.level === 1) inDuties = dutyPart(heading.text, pack) !== null
      return heading
    },
  }
}

const shown = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text)

function wrapperNote(paragraphs: readonly ProposedParagraph[]): Note[] {
  const left = paragraphs.filter(({ role }) => role === 'wrapper')
  if (left.length === 0) return []
  const list = left.map(({ text }) => `“${shown(text)}”`).join('、')
  return [
    {
      code: 'wrapper-left-out',
      message: `网页的页眉、信息公开栏、链接等 ${left.length} 段不是报告正文，没有读入：${list}。如有误判，请从原文件中复制过来。`,
    },
  ]
}

/**
 * Proposes what every paragraph is. Nothing is thrown away: what is not taken over has the role
 * 'wrapper' and is named in a note.
 */
export function recognise(paragraphs: readonly SourceParagraph[], pack: TemplatePack): Proposal {
  const texts = paragraphs.map(({ text }) => text)
  const lines = texts.map(trimmed)
  const end = textEnd(texts)
  const title = findTitle(texts.slice(0, end))
  const titleLines = new Set(title?.lines)
  const titleText = (title?.lines ?? []).map((index) => lines[index] ?? '')
  const start = (title?.lines.at(-1) ?? -1) + 1

  const partsNumbered = lines.slice(start, end).some((line) => numberedHeading(line)?.level === 1)
  const reader = headingReader(pack, partsNumbered)
  const found = lines.map((line, index) =>
    index < start || index >= end || line === '' || alwaysWrapper(line) !== null
      ? null
      : reader.read(line, paragraphs[index]?.form?.outlineLevel),
  )
  const first = found.findIndex((heading) => heading !== null)
  const signature = findSignature(texts, Math.max(start, found.findLastIndex((heading) => heading !== null) + 1), end)
  const opening = first < 0 ? lines.findIndex((line, at) => at >= start && at < end && isOpening(line)) : -1
  const firstFilled = lines.findIndex(
    (line, at) => at >= start && at < end && line !== '' && headWrapper(line) === null,
  )

  const proposed = lines.map((line, index): ProposedParagraph => {
    if (line === '') return plain('empty', '', '空行')
    if (titleLines.has(index)) return plain('title', line, '正文之前的标题行')
    if (index < start) {
      const repeated = folded(line) === folded(titleText.join(''))
      return plain('wrapper', line, headWrapper(line) ?? (repeated ? '网页重复的标题' : '标题之前的网页内容'))
    }
    if (index >= end) return plain('wrapper', line, headWrapper(line) ?? '正文之后的链接或页脚')
    const page = alwaysWrapper(line)
    if (page) return plain('wrapper', line, page)
    const heading = found[index]
    if (heading) {
      const { text, reason, ...rest } = heading
      return { role: 'heading', text, heading: { ...rest, areaId: null, confidence: 0 }, reason }
    }
    if (index === signature.signatory?.index) return plain('signatory', line, '文末的署名')
    if (index === signature.date?.index) return plain('date', line, '文末的成文日期')
    if (first >= 0 ? index > first : index > Math.max(opening, start - 1)) {
      if (first < 0 && opening < 0 && headWrapper(line)) return plain('wrapper', line, headWrapper(line) ?? '')
      return plain('body', line, '标题之下的文字')
    }
    const around = headWrapper(line)
    if (around) return plain('wrapper', line, around)
    if (index === firstFilled && isRecipient(line)) return plain('recipient', line, '标题之下、以冒号结尾的机关')
    if (!signature.date && dateOf(line)) return plain('date', line, '标题之下的日期')
    return plain('lead', line, '第一个标题之前的文字')
  })

  const { parts, paragraphs: placed } = placeParts(proposed, pack)
  const lead = placed.filter(({ role }) => role === 'lead').map(({ text }) => text)
  const known = detailsOf(titleText.join(''), lead)
  const recipient = placed.find(({ role }) => role === 'recipient')
  const noSection = parts.flatMap((part) =>
    part.partId === null ? [] : part.sections.filter(({ areaId }) => areaId === null).map(({ heading }) => heading),
  )
  const outside = first < 0 ? placed.filter(({ role }) => role === 'body').map(({ text }) => text) : []
  const repair = repairedNumber(known.notice?.number ?? '')

  return {
    title: titleText,
    lead,
    paragraphs: placed,
    parts,
    details: {
      ...known,
      recipient: recipient ? trimmed(recipient.text.replace(/[：:]$/, '')) : null,
      signatory: signature.signatory?.name ?? null,
      date:
        signature.date?.iso ??
        placed.map((entry) => (entry.role === 'date' ? dateOf(entry.text) : null)).find((iso) => iso !== null) ??
        null,
    },
    unplaced: [...noSection, ...outside],
    notes: [
      ...wrapperNote(placed),
      ...(titleText.length === 0 ? [{ code: 'title-missing', message: '没有找到报告的标题，请在标题行填写。' }] : []),
      ...numberNotes(placed.flatMap(({ heading }) => (heading ? [heading] : []))),
      ...(reader.notHeadings.length > 0
        ? [
            {
              code: 'number-in-body',
              message: `有 ${reader.notHeadings.length} 段以编号开头但不像标题（${reader.notHeadings.slice(0, 5).join('、')}），按正文读入，编号保留在文字里，请核对。`,
            },
          ]
        : []),
      ...(noSection.length > 0
        ? [
            {
              code: 'section-unplaced',
              message: `有 ${noSection.length} 个小节没有对应到职责领域：${noSection.map((heading) => `“${heading}”`).join('、')}。文字已读入，请在职责清单中核对。`,
            },
          ]
        : []),
      ...(repair
        ? [
            {
              code: 'notice-number-damaged',
              message: `通知文号“${known.notice?.number}”可能缺了括号，应为“${repair}”，请核对通知后在报告信息中更正。`,
            },
          ]
        : []),
    ],
  }
}

/** Of a text without headings: whether a paragraph is its opening formula. */
function isOpening(line: string): boolean {
  return /^(?:根据|按照|遵照|依据|依照|按|为)/.test(line) && /[《要求精神]|如下|公示/.test(line)
}
