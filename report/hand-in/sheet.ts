/**
 * 核对单: the hand-in gate's page as a document of its own, written to Word like every other one. It is cut so
 * that it stays one page, whatever stands in the report; the draft keeps everything.
 */
import { type Details, type Envelope, emptyOfficial, envelopeFormat, envelopeVersion } from '../document/envelope.ts'
import { inlineOf, type Paragraph, type Table, type TableCell } from '../document/node.ts'
import { type Gate, lineStateNames } from './gate.ts'

/** Rows of overruled errors: with the lines above them, what one page of 22 lines holds. */
const mostRows = 4
/** Characters of a cell that stay on two lines of the widest column. */
const mostCell = 44

const cut = (text: string, most = mostCell): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

const paragraph = (text: string, align: 'left' | null = null): Paragraph => ({
  type: 'paragraph',
  attrs: { align },
  content: inlineOf(text),
})

/** @param widths of the columns, CSS pixels */
function table(header: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]): Table {
  const row = (type: TableCell['type'], texts: readonly string[]) => ({
    type: 'tableRow' as const,
    content: texts.map(
      (text, at): TableCell => ({
        type,
        attrs: { colspan: 1, rowspan: 1, colwidth: widths[at] === undefined ? null : [widths[at]] },
        content: [paragraph(text)],
      }),
    ),
  })
  return {
    type: 'table',
    attrs: { landscape: false },
    content: [row('tableHeader', header), ...rows.map((one) => row('tableCell', one))],
  }
}

/** Nothing of an official document round it: no recipient, no signature, no date. */
const plain: Details = {
  region: '',
  organisation: '',
  round: 0,
  reviewYear: 0,
  noticeIssuer: '',
  noticeTitle: '',
  noticeNumber: '',
  recipient: '',
  signatory: '',
  date: '',
  form: '报告',
  official: { ...emptyOfficial, form: '普通稿' },
}

/**
 * @param title of the report
 * @param at YYYY-MM-DD HH:mm
 */
export function handInSheet({ details, template }: Envelope, title: string, gate: Gate, at: string): Envelope {
  const overruled = gate.errors.flatMap(({ finding, reason }) =>
    reason === null ? [] : [[cut(finding.message), cut(reason)]],
  )
  const more = overruled.length - mostRows
  return {
    format: envelopeFormat,
    version: envelopeVersion,
    details: { ...plain, region: details.region, round: details.round, reviewYear: details.reviewYear },
    template,
    document: {
      type: 'doc',
      content: [
        { type: 'title', content: inlineOf('交稿检查核对单') },
        paragraph(`报告：${cut(title.replaceAll('\n', '') || '（没有标题）', 50)}`, 'left'),
        paragraph(`检查时间：${at}　结果：${gate.passed ? '通过' : '未通过'}`, 'left'),
        table(
          ['项目', '结果', '说明'],
          gate.lines.map(({ title: item, state, text }) => [item, lineStateNames[state], cut(text)]),
          [110, 80, 400],
        ),
        ...(overruled.length > 0
          ? [
              paragraph(
                `说明理由后放行的错误${more > 0 ? `（共 ${overruled.length} 处，列出前 ${mostRows} 处）` : ''}：`,
                'left',
              ),
              table(['错误', '理由'], overruled.slice(0, mostRows), [300, 290]),
            ]
          : []),
        paragraph('起草：　　　　　　审核：　　　　　　负责人：', 'left'),
      ],
    },
    areas: {},
    pictures: {},
    source: null,
    previous: null,
    ignored: [],
    overruled: [],
    handIn: null,
  }
}
