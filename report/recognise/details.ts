/** What title and opening formula say about the report: region, notice, year, form. */
import type { DocumentForm } from '../document/envelope.ts'
import type { FieldName } from '../document/node.ts'
import type { FoundDetails } from './proposal.ts'

/** 根据/按照 + issuer + 《notice》 + (number): nearly the same in every report (domain notes §1c). */
const notice =
  /(?:根据|按照|遵照|依据|依照|按)\s{0,4}([^《》，,。；;]{0,40}?)\s{0,4}《((?:[^《》]|《[^《》]{1,80}》){4,100})》\s{0,4}(?:[（(]\s{0,4}([^《》。，,]{3,40}?号)\s{0,4}[)）])?/d
/** Characters at a paragraph's beginning among which the formula is looked for. */
const formulaLength = 1000

const we = /现[就将把]?(我[省州市县区旗盟地])/d
const closing = /(报告如下|汇报如下|函告如下|公示如下|予以公示)/d

const forms: readonly (readonly [RegExp, DocumentForm])[] = [
  [/函告如下/, '函'],
  [/予以公示|公示如下/, '公示'],
  [/报告如下|汇报如下/, '报告'],
]

const closed = /(?:自治州|地区|林区|新区|开发区|[省州市县区旗盟])$/

/** What stands in the title before its subject, where it is a place: 临江市. */
function regionIn(title: string): string | null {
  const before = /^(.{2,15}?)(?:人民政府|管委会|政府|关于|履行|教育|自查|自评|\d{4}\s*[-—年])/.exec(title)?.[1]?.trim()
  return before && closed.test(before) ? before : null
}

const organisationIn = (title: string): string | null =>
  /^(.{2,30}?(?:人民政府(?:办公室)?|管理?委员会|管委会))关于/.exec(title)?.[1] ?? null

/** The year of a notice: of its subject (开展2021年…), else of its number (〔2021〕, or 20216号 where the brackets were lost). */
function noticeYear(title: string, number: string): number | null {
  const found = /(20\d{2})\s*年(?!\s*[-—至])/.exec(title)?.[1] ?? /(20\d{2})/.exec(number)?.[1]
  return found === undefined ? null : Number(found)
}

function formIn(title: string, lead: string): DocumentForm | null {
  const spoken = forms.find(([words]) => words.test(lead))?.[1]
  if (spoken) return spoken
  const end = /(报告|公示|函)(?:[（(][^（）()]*[)）])?$/.exec(title)?.[1]
  return end === undefined ? null : (end as DocumentForm)
}

/**
 * @param title in one line
 * @param lead the paragraphs of the opening, in order
 */
export function detailsOf(
  title: string,
  lead: readonly string[],
): Omit<FoundDetails, 'recipient' | 'signatory' | 'date' | 'official'> {
  const found = lead.map((text) => notice.exec(text.slice(0, formulaLength))).find((match) => match !== null)
  const named = found ? { issuer: found[1] ?? '', title: found[2] ?? '', number: found[3] ?? '' } : null
  const review = /(20\d{2})\s*年度/.exec(title)?.[1]
  return {
    region: regionIn(title),
    organisation: organisationIn(title),
    round: named ? noticeYear(named.title, named.number) : null,
    reviewYear: review === undefined ? null : Number(review),
    notice: named,
    form: formIn(title, lead.join('')),
  }
}

export interface FieldSpan {
  readonly name: FieldName
  readonly start: number
  readonly end: number
}

/** Where an opening formula prints details, in order. */
export function formulaSpans(paragraph: string): FieldSpan[] {
  const text = paragraph.slice(0, formulaLength)
  const spans: FieldSpan[] = []
  const add = (name: FieldName, at: readonly [number, number] | undefined) => {
    const from = spans.at(-1)?.end ?? 0
    if (at && at[1] > at[0] && at[0] >= from) spans.push({ name, start: at[0], end: at[1] })
  }
  const named = notice.exec(text)?.indices
  add('noticeIssuer', named?.[1])
  add('noticeTitle', named?.[2])
  add('noticeNumber', named?.[3])
  add('we', we.exec(text)?.indices?.[1])
  add('closing', closing.exec(text)?.indices?.[1])
  return spans
}
