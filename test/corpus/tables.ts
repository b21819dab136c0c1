/** Tables of the corpus: plain, with merged cells, ragged, over several pages, too wide for an upright page. */
import type { Paragraph, Table, TableCell } from '../../report/document/node.ts'
import { inlineOf } from '../../report/document/node.ts'
import type { Random } from './random.ts'

const lines = (text: string): Paragraph[] => [{ type: 'paragraph', attrs: { align: null }, content: inlineOf(text) }]

const cell = (text: string, attrs: TableCell['attrs'] = {}): TableCell => ({
  type: 'tableCell',
  attrs: { colspan: 1, rowspan: 1, colwidth: null, ...attrs },
  content: lines(text),
})
const header = (text: string, attrs: TableCell['attrs'] = {}): TableCell => ({
  ...cell(text, attrs),
  type: 'tableHeader',
})

const table = (...rows: readonly (readonly TableCell[])[]): Table => ({
  type: 'table',
  content: rows.map((content) => ({ type: 'tableRow', content })),
})

const towns = ['东湖镇', '白鹭镇', '柳林镇', '青石乡', '渡口镇', '望山乡', '南浦镇', '新田镇', '龙泉乡']
const figure = (by: Random, most = 9999) => String(by.between(12, most))
const share = (by: Random) => `${(by.between(700, 999) / 10).toFixed(1)}%`

export const plainTable = (by: Random): Table =>
  table(
    ['乡镇（街道）', '在校生（人）', '专任教师（人）', '投入（万元）', '达标率'].map((text) => header(text)),
    ...by
      .shuffled(towns)
      .slice(0, by.between(3, 7))
      .map((town) => [
        cell(town),
        cell(figure(by)),
        cell(figure(by, 800)),
        cell(`${figure(by, 4000)}.${by.between(0, 9)}`),
        cell(share(by)),
      ]),
  )

/** Two rows of headers, merged down and across, with the widths of the editor. */
export const mergedTable = (by: Random): Table =>
  table(
    [
      header('类别', { rowspan: 2, colwidth: [160] }),
      header('上年', { colspan: 2, colwidth: [100, 100] }),
      header('本年', { colspan: 2, colwidth: [100, 100] }),
    ],
    ['数量', '占比', '数量', '占比'].map((text) => header(text)),
    ...['公办幼儿园', '普惠性民办幼儿园', '其他民办幼儿园'].map((kind) => [
      cell(kind),
      cell(figure(by, 90)),
      cell(share(by)),
      cell(figure(by, 90)),
      cell(share(by)),
    ]),
    [cell('说明'), cell('数据取自年度教育事业统计，截至12月31日，含教学点。', { colspan: 4 })],
    [cell('合计', { rowspan: 2 }), cell(figure(by), { colspan: 2 }), cell(figure(by), { colspan: 2 })],
    [cell('其中农村'), cell(figure(by)), cell('城区'), cell(figure(by))],
  )

/** Rows of different length, an empty cell, a cell of two paragraphs. */
export const raggedTable = (by: Random): Table =>
  table(
    [header('序号'), header('事项'), header('完成情况')],
    [cell('1'), cell('校舍维修')],
    [
      cell('2'),
      { ...cell(''), content: [...lines('教师招聘'), ...lines('（含特岗教师）')] },
      cell(`已招${figure(by, 300)}人`),
    ],
    [cell('3')],
    [cell('4'), cell(''), cell('按月推进，年底前办结')],
  )

/** Over more than a page; its header repeats. */
export const longTable = (by: Random): Table =>
  table(
    ['序号', '项目名称', '责任单位', '总投资（万元）', '进度'].map((text) => header(text)),
    ...Array.from({ length: by.between(36, 60) }, (_, at) => [
      cell(String(at + 1)),
      cell(
        `${by.one(towns)}${by.one(['中心学校教学楼', '幼儿园改扩建', '学生宿舍维修', '运动场建设', '食堂改造提升'])}`,
      ),
      cell(by.one(['市教育局', '市财政局', '市住房和城乡建设局', '所在乡镇政府'])),
      cell(figure(by, 3600)),
      cell(by.one(['已完工', '主体封顶', '招标中', '前期工作'])),
    ]),
  )

/** Fourteen columns of figures: it needs a landscape page. */
export const wideTable = (by: Random): Table => ({
  ...table(
    ['单位', ...Array.from({ length: 12 }, (_, at) => `${at + 1}月（万元）`), '合计（万元）'].map((text) =>
      header(text),
    ),
    ...towns
      .slice(0, by.between(4, 9))
      .map((town) => [
        cell(town),
        ...Array.from({ length: 12 }, () => cell(`${figure(by, 9000)}.${by.between(0, 9)}`)),
        cell(`${by.between(10_000, 99_999)}.${by.between(0, 9)}`),
      ]),
  ),
  attrs: { landscape: null },
})

/** The user's wish: landscape, though it would fit upright. */
export const turnedTable = (by: Random): Table => ({ ...plainTable(by), attrs: { landscape: true } })
