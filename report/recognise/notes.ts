/** What the user is told about a recognised text: what was left out, and what is to be checked. */

import { checkDocumentNumber } from '../document/document-number.ts'
import type { Note } from '../document/result.ts'
import { numberNotes } from './number-notes.ts'
import type { ProposedParagraph } from './proposal.ts'
import { headingWords } from './sections.ts'

/** Paragraphs named in one note. */
const mostShown = 8
const shown = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text)

function wrapperNote(paragraphs: readonly ProposedParagraph[]): Note[] {
  const left = paragraphs.filter(({ role }) => role === 'wrapper')
  if (left.length === 0) return []
  const list = left
    .slice(0, mostShown)
    .map(({ text }) => `“${shown(text)}”`)
    .join('、')
  return [
    {
      code: 'wrapper-left-out',
      message: `网页的页眉、信息公开栏、链接等 ${left.length} 段不是报告正文，没有读入：${list}${left.length > mostShown ? '等' : ''}。如有误判，请从原文件中复制过来。`,
    },
  ]
}

interface Findings {
  readonly paragraphs: readonly ProposedParagraph[]
  readonly hasTitle: boolean
  /** Numbers before lines that were not taken for headings. */
  readonly notHeadings: readonly string[]
  /** Headings of duty parts without a duty area. */
  readonly unplaced: readonly string[]
  /** As the text writes it; '' where it names none. */
  readonly noticeNumber: string
}

/**
 * @returns notes 'wrapper-left-out', 'title-missing', those of numberNotes, 'number-in-body',
 *   'section-unplaced', 'notice-number-damaged'
 */
export function notesOn({ paragraphs, hasTitle, notHeadings, unplaced, noticeNumber }: Findings): Note[] {
  const notes = wrapperNote(paragraphs)
  const add = (code: string, message: string) => notes.push({ code, message })
  if (!hasTitle) add('title-missing', '没有找到报告的标题，请在标题行填写。')
  const headings = paragraphs.flatMap(({ heading, text }) =>
    heading ? [{ ...heading, words: shown(headingWords(text, heading)) }] : [],
  )
  notes.push(...numberNotes(headings))
  if (notHeadings.length > 0) {
    const numbers = notHeadings.slice(0, mostShown).join('、')
    add(
      'number-in-body',
      `有 ${notHeadings.length} 段以编号开头但不像标题（${numbers}），按正文读入，编号保留在文字里，请核对。`,
    )
  }
  if (unplaced.length > 0) {
    const headings = unplaced.map((heading) => `“${shown(heading)}”`).join('、')
    add(
      'section-unplaced',
      `有 ${unplaced.length} 个小节没有对应到职责领域：${headings}。文字已读入，请在职责清单中核对。`,
    )
  }
  const number = checkDocumentNumber(noticeNumber)
  if (number.kind === 'repairable')
    add(
      'notice-number-damaged',
      `通知文号“${noticeNumber}”写法有误，可能应为“${number.repaired}”，请核对通知后在报告信息中更正。`,
    )
  return notes
}
