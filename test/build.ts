/** Builders of documents for tests, and a fictional city's details. */
import {
  type Details,
  type Envelope,
  emptyOfficial,
  envelopeFormat,
  envelopeVersion,
  type Official,
} from '../report/document/envelope.ts'
import {
  type Align,
  type Attachment,
  type Block,
  type Heading,
  type HeadingLevel,
  type Image,
  type Inline,
  inlineOf,
  type Paragraph,
  type ReportDocument,
  type Table,
  type Title,
} from '../report/document/node.ts'

type Content = string | readonly Inline[]
const inline = (content: Content): readonly Inline[] => (typeof content === 'string' ? inlineOf(content) : content)

export const title = (content: Content): Title => ({ type: 'title', content: inline(content) })

export const p = (content: Content, align: Align = null): Paragraph => ({
  type: 'paragraph',
  attrs: { align },
  content: inline(content),
})

export const h = (
  level: HeadingLevel,
  content: Content,
  { areaId = null, runIn = false }: { areaId?: string | null; runIn?: boolean } = {},
): Heading => ({ type: 'heading', attrs: { level, areaId, runIn }, content: inline(content) })

/** A run-in heading that opens a duty area. */
export const area = (areaId: string, text: string): Heading => h(2, text, { areaId, runIn: true })

/** A table of texts; the first row is its header. */
export const table = (...rows: readonly (readonly string[])[]): Table => ({
  type: 'table',
  content: rows.map((row, at) => ({
    type: 'tableRow',
    content: row.map((text) => ({
      type: at === 0 ? 'tableHeader' : 'tableCell',
      attrs: { colspan: 1, rowspan: 1, colwidth: null },
      content: [p(text)],
    })),
  })),
})

/** 附件: everything behind it, up to the next one, belongs to it. */
export const attachment = (content: Content): Attachment => ({ type: 'attachment', content: inline(content) })

/** A table that stands on landscape pages of its own (true), or on no account (false). */
export const turned = (of: Table, landscape: boolean): Table => ({ ...of, attrs: { landscape } })

export const image = (picture: string, width = 1): Image => ({
  type: 'image',
  attrs: { picture, alt: '新建的教学楼', width },
})

export const doc = (...content: readonly [Title, ...Block[]]): ReportDocument => ({ type: 'doc', content })

export const details: Details = {
  region: '临江市',
  organisation: '临江市人民政府',
  round: 2021,
  reviewYear: 2020,
  noticeIssuer: '省政府教育督导室',
  noticeTitle: '关于开展评价工作的通知',
  noticeNumber: '临教督〔2021〕6号',
  recipient: '省人民政府教育督导室',
  signatory: '临江市人民政府',
  date: '2021-09-30',
  form: '报告',
  official: emptyOfficial,
}

/** The city's details with what an official document adds. */
export const officialDetails = (change: Partial<Official>): Details => ({
  ...details,
  official: { ...emptyOfficial, ...change },
})

export const envelope = (document: ReportDocument, change: Partial<Envelope> = {}): Envelope => ({
  format: envelopeFormat,
  version: envelopeVersion,
  details,
  template: { id: 'hubei-2021', title: '湖北2021' },
  document,
  areas: {},
  pictures: {},
  source: null,
  previous: null,
  ignored: [],
  overruled: [],
  handIn: null,
  ...change,
})

/** Sentences about 临江市, own words, to fill pages with: n of them, never twice the same. */
export function sentences(n: number): string {
  const works = ['课后服务', '校舍安全', '教师培训', '学前教育', '职业教育', '学生资助', '校园食堂', '心理健康']
  return Array.from({ length: n }, (_, at) => {
    const work = works[at % works.length]
    return `第${at + 1}项，围绕${work}安排专项资金${1200 + at * 37}万元，覆盖学校${20 + (at % 60)}所，“一校一策”逐项落实，群众满意度达${90 + (at % 9)}.5%。`
  }).join('')
}
