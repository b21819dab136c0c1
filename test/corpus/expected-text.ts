/**
 * What the exported file has to say, told from the draft and the standard alone, without the product's own
 * composing: one piece for every paragraph that holds a character, those of table cells in reading order.
 *
 * A piece is a paragraph's text with white space folded: line breaks are nothing (a title is broken by
 * sense), every other run of white space is one space, none at the ends.
 */
import type { Details, Envelope, PaperForm } from '../../report/document/envelope.ts'
import { type Attachment, type Block, inlineText, type TopNode } from '../../report/document/node.ts'
import { headingNumber } from '../../report/document/numbering.ts'

export const folded = (text: string): string => text.replace(/\r?\n/g, '').replace(/\s+/g, ' ').trim()

/** What XML cannot hold prints nowhere. */
const without = (text: string) =>
  text
    .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')

/** 2026-03-09 → 2026年3月9日 (7.3.5.4). */
const date = (text: string) => text.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, '$1年$2月$3日')

/** Numbered anew in every attachment; a heading without text takes no number and is not printed (7.3.3). */
function blockPieces(blocks: readonly TopNode[]): string[] {
  const count = [0, 0, 0, 0, 0]
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'heading': {
        const { level } = block.attrs
        const text = inlineText(block.content)
        if (without(text).trim() === '') return []
        count[level] = (count[level] ?? 0) + 1
        count.fill(0, level + 1)
        return [headingNumber(level, count[level] ?? 1) + without(text).trimStart()]
      }
      case 'paragraph':
        return [inlineText(block.content)]
      case 'table':
        return block.content.flatMap((row) =>
          (row.content ?? []).flatMap((cell) => cell.content.map((line) => inlineText(line.content))),
        )
      default:
        return []
    }
  })
}

/** Without the level-2 sections that are listed as 不涉及. */
function withoutOmitted(blocks: readonly Block[], areas: Envelope['areas']): Block[] {
  let left = false
  return blocks.filter((block) => {
    if (block.type === 'heading' && block.attrs.level <= 2)
      left = block.attrs.level === 2 && block.attrs.areaId !== null && areas[block.attrs.areaId]?.omitted !== undefined
    return !left
  })
}

/** 版头: two signers a line, the number on the last of these lines (7.2.5, 7.2.6); no mark on printed paper. */
function letterhead({ official, organisation }: Details, form: PaperForm): string[] {
  if (form !== '上行文' && form !== '套打') return []
  const lines: string[] = []
  for (let at = 0; at < official.signers.length; at += 2)
    lines.push(`${at === 0 ? '签发人：' : ''}${official.signers.slice(at, at + 2).join(' ')}`)
  const last = lines.pop() ?? ''
  return [
    official.copyNumber,
    official.secrecy,
    official.urgency,
    form === '上行文' ? official.mark || `${organisation}文件` : '',
    ...lines,
    `${official.documentNumber} ${last}`,
  ]
}

/** 附件说明 (7.3.4): no mark behind a name. */
function attachmentList(titles: readonly string[]): string[] {
  return titles.map((title, at) => {
    const name = folded(title).replace(/[。；，、.;,]+$/, '')
    return `${at === 0 ? '附件：' : ''}${titles.length > 1 ? `${at + 1}.` : ''}${name}`
  })
}

function signature({ signatory, date: day, official }: Details): string[] {
  const names = official.sealing === '签名章' ? [official.signerOffice] : [signatory, ...official.jointSignatories]
  return [...names, date(day)]
}

/** The wrapper of a report that is made public: the product's own words. */
function publicity({ official: { publicity } }: Details): string[] {
  return [
    `公示期间，任何单位和个人对报告内容有异议的，可通过来信、来电、来访等方式向${publicity.office}反映。以单位名义反映的，应当加盖公章；以个人名义反映的，应当署真实姓名并留联系方式。`,
    `公示时间：${date(publicity.from)}至${date(publicity.to).replace(/^\d+年/, '')}`,
    `受理单位：${publicity.office}`,
    `联系电话：${publicity.phone}`,
    `电子邮箱：${publicity.email}`,
    `通信地址：${publicity.address}`,
  ]
}

function imprint({ official: { imprint } }: Details, form: PaperForm): string[] {
  if ((form !== '上行文' && form !== '套打') || imprint.issuer === '') return []
  return [`抄送：${imprint.copiesTo}。`, `${imprint.issuer} ${date(imprint.date)}印发`]
}

/** All pieces of a report in the order in which they stand on paper. */
export function expectedPieces({ details, document, areas }: Envelope, form: PaperForm): string[] {
  const [title, ...rest] = document.content
  const blocks = rest as readonly Block[]
  const begins = blocks.flatMap((block, at) => (block.type === 'attachment' ? [at] : []))
  const attachments = begins.map((at, n) => ({
    title: inlineText((blocks[at] as Attachment).content),
    blocks: blocks.slice(at + 1, begins[n + 1]),
  }))
  const isPublic = form === '公示稿'
  const pieces = [
    ...letterhead(details, form),
    title?.type === 'title' ? inlineText(title.content) : '',
    isPublic || details.recipient === '' ? '' : `${details.recipient}：`,
    ...blockPieces(withoutOmitted(blocks.slice(0, begins[0]), areas)),
    ...(isPublic ? publicity(details) : []),
    ...attachmentList(attachments.map((one) => one.title)),
    ...(isPublic ? [] : signature(details)),
    isPublic || details.official.remark === '' ? '' : `（${details.official.remark}）`,
    ...attachments.flatMap((one, at) => [
      attachments.length > 1 ? `附件${at + 1}` : '附件',
      one.title,
      ...blockPieces(one.blocks),
    ]),
    ...imprint(details, form),
  ]
  return pieces.map((piece) => folded(without(piece))).filter((piece) => piece !== '')
}
