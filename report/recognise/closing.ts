/**
 * What an official document has behind its text (GB/T 9704-2012, 7.3.5, 7.3.8, 7.4) and a publicity copy around
 * its end: joint signatories, the signer's office, 附注, 版记, the period and the contacts. It is printed from the
 * details, so it is read into them and not into the text.
 */
import { emptyOfficial, type Official } from '../document/envelope.ts'
import type { Table } from '../document/node.ts'
import { blockText } from '../document/node.ts'
import type { SourceParagraph } from '../source/paragraph.ts'
import { trimmed } from './fold.ts'
import { dateOf, isAuthority } from './signature.ts'

const copies = /^抄\s{0,4}送\s{0,2}[：:]\s{0,4}(.{2,500})$/
const issued = /^(.{2,40}?)\s{1,40}(\S{4,20}日)\s{0,4}印发$/
/** 7.3.8: in round brackets, behind the date. */
const inBrackets = /^[（(]([^（）()]{2,200})[）)]$/
const office = /^(?:代理?)?(?:常务)?副?(?:[省州市县区旗盟]长|主席|主任|局长|书记)$/
/** What a publicity copy says of itself, by the name in the details. */
const labels = {
  period: /^公示(?:时间|期限|期)\s{0,2}[：:]/,
  office: /^(?:受理|公示|监督)(?:单位|部门|机关)\s{0,2}[：:]/,
  phone: /^(?:联系|监督|受理|举报)?电话\s{0,2}[：:]/,
  email: /^(?:电子)?(?:邮箱|邮件)\s{0,2}[：:]/,
  address: /^(?:通[信讯]|联系|邮寄)?地址\s{0,2}[：:]/,
} as const
const invitation = /^公示期(?:间|内|限内)[，,].{4,200}(?:反映|提出|意见|异议)/
/** Fewer such lines together may be text. */
const fewestLabels = 3

const isLabelled = (line: string) => line.length <= 120 && Object.values(labels).some((pattern) => pattern.test(line))

/** The paragraphs of a table, cell by cell. */
const tableLines = (table: Table): string[] =>
  table.content.flatMap((row) =>
    (row.content ?? []).flatMap((cell) => cell.content.flatMap((one) => blockText(one).split('\n').map(trimmed))),
  )

/** Bare words of a paragraph, of a table one line a paragraph; what is empty left out. */
function wordsOf({ text, object }: SourceParagraph): string[] {
  const lines = object?.kind === 'table' ? tableLines(object.table) : object ? [] : [trimmed(text)]
  return lines.filter((line) => line !== '')
}

const isImprint = (lines: readonly string[]) =>
  lines.length > 0 && lines.length <= 3 && lines.every((line) => copies.test(line) || issued.test(line))

/** A table without rules in which joint signatories stand for their seals (7.3.5.2). */
const isSealed = (lines: readonly string[]) =>
  lines.length >= 2 &&
  lines.some((line) => dateOf(line) !== null) &&
  lines.every((line) => dateOf(line) !== null || isAuthority(line))

/**
 * @param paragraphs of the source
 * @param from index of the first that may belong to it: behind the last heading
 * @param attachments index of the first attachment; the text's end where there is none
 * @param end index behind the text's last paragraph
 * @returns by index the words that say something of the details
 */
export function findClosing(
  paragraphs: readonly SourceParagraph[],
  from: number,
  attachments: number,
  end: number,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const words = new Map<number, string[]>()
  for (let at = from; at < end; at++) {
    const own = wordsOf(paragraphs[at] ?? { text: '' })
    if (own.length > 0 || paragraphs[at]?.object) words.set(at, own)
  }
  const before = (limit: number) => [...words.keys()].filter((at) => at < limit && !found.has(at))
  const take = (at: number) => found.set(at, (words.get(at) ?? []).join('\n'))
  const line = (at: number | undefined) => (at === undefined ? '' : (words.get(at)?.join('\n') ?? ''))

  // 版记 closes the last page, behind the attachments.
  for (const at of before(end).toReversed()) {
    if (!isImprint(words.get(at) ?? [])) break
    take(at)
  }
  const tail = () => before(attachments)
  const closes = (at: number | undefined) =>
    at !== undefined && (dateOf(line(at)) !== null || isAuthority(line(at)) || isSealed(words.get(at) ?? []))

  const [beforeLast, last] = tail().slice(-2)
  if (last !== undefined && inBrackets.test(line(last)) && closes(beforeLast)) take(last)

  const labelled = tail().filter((at) => isLabelled(line(at)))
  if (labelled.length >= fewestLabels) {
    for (const at of labelled) take(at)
    for (const at of tail()) if (invitation.test(line(at))) take(at)
  }

  const sealed = tail().at(-1)
  if (sealed !== undefined && paragraphs[sealed]?.object && isSealed(words.get(sealed) ?? [])) {
    take(sealed)
    return found
  }
  // Joint signatories without a seal, and the office before the signer's stamp, stand above the date.
  const rest = tail()
  if (dateOf(line(rest.at(-1))) === null) return found
  const above = rest.slice(0, -1).toReversed()
  if (office.test(line(above[0])) && above[0] !== undefined) {
    take(above[0])
    return found
  }
  const others = above.findIndex((at) => !isAuthority(line(at)))
  const authorities = others < 0 ? above : above.slice(0, others)
  // The first of them is the signatory.
  for (const at of authorities.slice(0, -1)) take(at)
  return found
}

export interface FoundOfficial
  extends Pick<Official, 'jointSignatories' | 'signerOffice' | 'remark' | 'imprint' | 'publicity'> {
  /** Where no line of its own says so: the first of the joint signatories, and their date. */
  readonly signatory: string | null
  readonly date: string | null
}

/** 2026年3月10日至3月16日 → both days; the year of the second may be left out. */
function period(text: string): { from: string; to: string } {
  const [from = '', to = ''] = text.split(/\s{0,2}(?:至|到|[-—–－~～])\s{0,2}/)
  const year = /^(\S{4})年/.exec(from)?.[1] ?? ''
  return { from: dateOf(from) ?? '', to: dateOf(to) ?? dateOf(`${year}年${to}`) ?? '' }
}

/**
 * What the closing lines say.
 * @param lines of paragraphs with the role 'official', in order; several of one paragraph behind "\n"
 * @param signed whether a paragraph of its own is the signatory
 */
export function officialOf(lines: readonly string[], signed: boolean): FoundOfficial {
  const { imprint, publicity } = emptyOfficial
  const made = { imprint: { ...imprint }, publicity: { ...publicity }, remark: '', signerOffice: '' }
  const authorities: string[] = []
  let date: string | null = null
  for (const line of lines.flatMap((text) => text.split('\n'))) {
    const behind = (pattern: RegExp) => line.replace(pattern, '').trim()
    const sent = copies.exec(line)
    const printed = issued.exec(line)
    if (sent) made.imprint.copiesTo = (sent[1] ?? '').replace(/。$/, '')
    else if (printed) {
      made.imprint.issuer = (printed[1] ?? '').trim()
      made.imprint.date = dateOf(printed[2] ?? '') ?? ''
    } else if (labels.period.test(line)) Object.assign(made.publicity, period(behind(labels.period)))
    else if (labels.office.test(line)) made.publicity.office = behind(labels.office)
    else if (labels.phone.test(line)) made.publicity.phone = behind(labels.phone)
    else if (labels.email.test(line)) made.publicity.email = behind(labels.email)
    else if (labels.address.test(line)) made.publicity.address = behind(labels.address)
    else if (dateOf(line)) date = dateOf(line)
    else if (office.test(line)) made.signerOffice = line
    else if (inBrackets.test(line)) made.remark = inBrackets.exec(line)?.[1] ?? ''
    else if (isAuthority(line)) authorities.push(line)
  }
  const [first, ...others] = authorities
  return {
    ...made,
    date,
    signatory: signed ? null : (first ?? null),
    jointSignatories: signed ? authorities : others,
  }
}
