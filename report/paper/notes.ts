/** What a user should know about an exported document, in the order of weight. */
import type { Details, PaperForm } from '../document/envelope.ts'
import type { Note } from '../document/result.ts'
import { markText } from './letterhead.ts'
import type { Printed } from './printed.ts'

/** Longer lists end with 等: the window that shows them is small. */
const mostNamed = 8

const list = (titles: readonly string[]) =>
  `${titles.slice(0, mostNamed).join('、')}${titles.length > mostNamed ? '等' : ''}`

/** Forms with a 版头 and a 版记. */
export const hasLetterhead = (form: PaperForm): boolean => form === '上行文' || form === '套打'

/** Whether a date in the form YYYY-MM-DD is one of the calendar. */
function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}

/** The year of the notice: of its number, else the round. */
const noticeYear = ({ noticeNumber, round }: Details): number => Number(/〔(\d{4})〕/.exec(noticeNumber)?.[1] ?? round)

/** Dates that are printed in this form, by their names, and are not of the calendar. */
function impossibleDates({ date, official }: Details, form: PaperForm): (Note | false)[] {
  const { imprint, publicity } = official
  const made: readonly (readonly [name: string, date: string])[] =
    form === '公示稿'
      ? [
          ['公示开始日期', publicity.from],
          ['公示结束日期', publicity.to],
        ]
      : [['成文日期', date], ...(hasLetterhead(form) ? [['印发日期', imprint.date] as const] : [])]
  return made.map(
    ([name, text]) =>
      text !== '' &&
      !isDate(text) && {
        code: 'date-impossible',
        message: `${name}“${text}”不是日历上的日期，已照这个日期导出，请在“报告信息”中更正。`,
      },
  )
}

function dateNotes(details: Details, form: PaperForm): (Note | false)[] {
  const { date, official } = details
  const { from, to } = official.publicity
  if (form === '公示稿')
    return [
      from !== '' &&
        to !== '' &&
        to < from && { code: 'period-reversed', message: '公示结束日期早于开始日期，请核对后重新导出。' },
    ]
  return [
    isDate(date) &&
      Number(date.slice(0, 4)) < noticeYear(details) && {
        code: 'date-before-notice',
        message: `成文日期早于通知的年份（${noticeYear(details)}年），请核对。`,
      },
    hasLetterhead(form) &&
      official.imprint.date !== '' &&
      date !== '' &&
      official.imprint.date < date && {
        code: 'imprint-before-date',
        message: '版记的印发日期早于成文日期，请核对。',
      },
  ]
}

interface MissingDetail {
  readonly code: string
  /** As the user knows it: 成文日期. */
  readonly name: string
}

/** What the form asks for and the details do not say. */
export function missingDetails(details: Details, form: PaperForm): readonly MissingDetail[] {
  const { official, signatory, date } = details
  const letterhead = hasLetterhead(form)
  const signed = form !== '公示稿'
  const stamped = official.sealing === '签名章'
  const found: readonly (MissingDetail | false)[] = [
    signed && !stamped && signatory.trim() === '' && { code: 'signatory-missing', name: '发文机关署名' },
    signed && stamped && official.signerOffice.trim() === '' && { code: 'signer-office-missing', name: '签发人职务' },
    signed && date === '' && { code: 'date-missing', name: '成文日期' },
    letterhead && official.documentNumber.trim() === '' && { code: 'document-number-missing', name: '发文字号' },
    letterhead && official.signers.every((name) => name.trim() === '') && { code: 'signers-missing', name: '签发人' },
    form === '上行文' && markText(details) === '' && { code: 'mark-missing', name: '发文机关标志' },
    letterhead && details.recipient.trim() === '' && { code: 'recipient-missing', name: '主送机关' },
    form === '公示稿' &&
      official.publicity.from === '' &&
      official.publicity.to === '' && { code: 'period-missing', name: '公示期' },
  ]
  return found.filter((one) => one !== false)
}

const missing = (details: Details, form: PaperForm): Note[] =>
  missingDetails(details, form).map(({ code, name }) => ({
    code,
    message: `没有填写${name}，导出的文件里没有这一项。需要时请在“报告信息”中填写后重新导出。`,
  }))

export interface Composed {
  readonly details: Details
  readonly form: PaperForm
  readonly printed: Printed
  readonly hasTitle: boolean
  /** Characters that XML cannot hold, in the whole text. */
  readonly controls: number
  /** Characters that the chosen _GB2312 faces do not have, and those of titles that 方正小标宋简体 does not have. */
  readonly rare: readonly string[]
  readonly rareInTitles: readonly string[]
  /** Whether text stands on the first page. */
  readonly firstPage: boolean
  /** Whether the printed letterhead holds number and signers; true in every other form. */
  readonly fitsPreprinted: boolean
}

export function composeNotes(composed: Composed): Note[] {
  const { details, form, printed, hasTitle, controls, rare, rareInTitles, firstPage, fitsPreprinted } = composed
  const { blanks, omitted, withoutBody, emptyParagraphs, emptyHeadings, missingPictures, damagedPictures } = printed
  const untitled = printed.attachments.filter(({ title }) => title.trim() === '').length
  const notes: (Note | false)[] = [
    !hasTitle && { code: 'title-missing', message: '报告没有标题，导出的文件首行是空的，请填写标题后重新导出。' },
    blanks > 0 && { code: 'blank-left', message: `有 ${blanks} 处【】没有填写，已原样导出。` },
    ...missing(details, form),
    ...impossibleDates(details, form),
    ...dateNotes(details, form),
    !firstPage && {
      code: 'text-not-on-first-page',
      message:
        '版头、标题和主送机关占满了第一页，正文从第二页才开始。首页应当有正文，请精简签发人、标题或主送机关后重新导出。',
    },
    !fitsPreprinted && {
      code: 'preprinted-too-low',
      message: '“版式”中的套打留空不够放下发文字号和签发人，它们会印到红线以下。请量一下版头的高度，重新填写套打留空。',
    },
    damagedPictures > 0 && {
      code: 'picture-damaged',
      message: `有 ${damagedPictures} 张图片已损坏，没有导出，请重新插入。`,
    },
    missingPictures > 0 && {
      code: 'picture-missing',
      message: `有 ${missingPictures} 张图片不在草稿中，没有导出，请重新插入。`,
    },
    untitled > 0 && {
      code: 'attachment-untitled',
      message: `有 ${untitled} 个附件没有标题，附件说明中这一项是空的，请填写。`,
    },
    withoutBody.length > 0 && {
      code: 'section-empty',
      message: `有 ${withoutBody.length} 个标题下面没有正文，只导出了标题：${list(withoutBody)}。`,
    },
    omitted.length > 0 && {
      code: 'omitted-left-out',
      message: `列为不涉及的 ${omitted.length} 个领域没有导出：${list(omitted)}。`,
    },
    emptyHeadings > 0 && {
      code: 'heading-dropped',
      message: `略去了 ${emptyHeadings} 个没有文字的标题，后面的序号已顺延。`,
    },
    emptyParagraphs > 0 && {
      code: 'empty-dropped',
      message: `略去了 ${emptyParagraphs} 个空段（公文正文不留空行）。`,
    },
    controls > 0 && {
      code: 'control-characters',
      message: `略去了 ${controls} 个看不见的控制字符，文字没有改动。`,
    },
    rare.length > 0 && {
      code: 'rare-characters',
      message: `有 ${rare.length} 个生僻字不在 GB2312 字体中，已改用同类的大字库字体：${list(rare)}。请在打印前核对字形。`,
    },
    rareInTitles.length > 0 && {
      code: 'rare-in-title',
      message: `标题中有 ${rareInTitles.length} 个生僻字，方正小标宋简体里没有：${list(rareInTitles)}。请在“版式”中改用方正小标宋_GBK，或在打印前核对字形。`,
    },
  ]
  return notes.filter((note) => note !== false)
}
