/**
 * Paragraphs of any source → what they are in a report: title, opening formula, headings, text,
 * signature, and which section answers which duty area of the pack.
 */
import type { SourceParagraph } from '../source/paragraph.ts'
import type { TemplatePack } from '../template/pack.ts'
import { assemble, withForm } from './assemble.ts'
import { findAttachments, withoutLabel } from './attachments.ts'
import { findClosing } from './closing.ts'
import { findHeadings } from './find-headings.ts'
import { folded, trimmed } from './fold.ts'
import { setAlike, setAsTitle } from './look.ts'
import type { Proposal, ProposedParagraph, Role } from './proposal.ts'
import { dateOf, findSignature } from './signature.ts'
import { findTitle, isRecipient } from './title.ts'
import { alwaysWrapper, headWrapper, textEnd } from './wrapper.ts'

const plain = (role: Role, text: string, reason: string): ProposedParagraph => ({ role, text, heading: null, reason })

/**
 * Proposes what every paragraph is. Nothing is thrown away: what is not taken over has the role
 * 'wrapper' and is named in a note.
 */
export function recognise(paragraphs: readonly SourceParagraph[], pack: TemplatePack): Proposal {
  // A table is something in the text, whatever it says: nothing behind the last line, nothing empty.
  const texts = paragraphs.map(({ text, object }) => (object ? objectSign : text))
  const lines = texts.map(trimmed)
  const end = textEnd(texts)
  const title = findTitle(texts.slice(0, end), setAlike(paragraphs), setAsTitle(paragraphs))
  const titleLines = new Set(title?.lines)
  const titleText = (title?.lines ?? []).map((index) => lines[index] ?? '')
  const start = (title?.lines.at(-1) ?? -1) + 1

  const attachments = findAttachments(lines, paragraphs, start, end)
  const found = findHeadings(lines, paragraphs, pack, start, end, attachments)
  const first = found.findIndex((heading) => heading !== null)
  // Tables behind the signature hide it no more than empty lines do.
  const words = paragraphs.map(({ text }) => text)
  const lastHeading = found.findLastIndex((heading, at) => heading !== null && at < attachments.start)
  const tail = Math.max(start, lastHeading + 1)
  const closing = findClosing(paragraphs, tail, attachments.start, end)
  const signature = findSignature(
    words.map((text, at) => (closing.has(at) ? '' : text)),
    tail,
    attachments.start,
  )
  const opening = first < 0 ? lines.findIndex((line, at) => at >= start && at < end && isOpening(line)) : -1
  // A date may stand between title and recipient.
  const firstFilled = lines.findIndex(
    (line, at) =>
      at >= start &&
      at < end &&
      line !== '' &&
      headWrapper(line) === null &&
      alwaysWrapper(line) === null &&
      dateOf(line) === null,
  )

  const role = (line: string, index: number): ProposedParagraph => {
    const object = paragraphs[index]?.object
    const official = closing.get(index)
    if (official !== undefined) return plain('official', official, '文末的版记、附注、联合署名或公示信息')
    if (object && index >= start && index < end)
      return { role: 'object', text: '', heading: null, object, reason: object.kind === 'table' ? '表格' : '图片' }
    if (line === '') return plain('empty', '', '空行')
    if (titleLines.has(index)) return plain('title', line, '正文之前的标题行')
    if (index < start) {
      const repeated = folded(line) === folded(titleText.join(''))
      return plain('wrapper', line, headWrapper(line) ?? (repeated ? '网页重复的标题' : '标题之前的网页内容'))
    }
    if (index >= end) return plain('wrapper', line, headWrapper(line) ?? '正文之后的链接或页脚')
    const page = alwaysWrapper(line)
    if (page) return plain('wrapper', line, page)
    if (attachments.heads.has(index)) return plain('attachment', withoutLabel(line), '附件的序号或标题')
    if (attachments.covered && attachments.list.has(index))
      return plain('attachmentList', line, '文末的附件说明，由附件生成')
    const heading = found[index]
    if (heading) {
      const { text, reason, ...rest } = heading
      return { role: 'heading', text, heading: { ...rest, areaId: null, alsoAreaIds: [], confidence: 0 }, reason }
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
  }
  const proposed = lines.map((line, index) => withForm(role(line, index), paragraphs[index]))
  return assemble(proposed, pack)
}

/** Stands for a table or picture among the lines (U+FFFC, object replacement character). */
const objectSign = '\ufffc'

/** Of a text without headings: whether a paragraph is its opening formula. */
function isOpening(line: string): boolean {
  return /^(?:根据|按照|遵照|依据|依照|按|为)/.test(line) && /[《要求精神]|如下|公示/.test(line)
}
