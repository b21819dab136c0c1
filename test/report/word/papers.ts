/** Hand-made papers: what the writer is given, without the rules that compose one from a report. */
import type {
  Paper,
  PaperBlock,
  PaperCell,
  PaperImprint,
  PaperParagraph,
  PaperRun,
  PaperSection,
  PaperTable,
  TextRun,
} from '../../../report/paper/paper.ts'
import { defaultPreset, type Preset } from '../../../report/paper/preset.ts'
import { sentences } from '../../build.ts'

export const preset = (change: Partial<Preset> = {}): Preset => ({ ...defaultPreset, ...change })

export const text = (text: string, more: Partial<TextRun> = {}): TextRun => ({ kind: 'text', text, ...more })

export const paragraph = (
  content: string | readonly PaperRun[],
  more: Partial<PaperParagraph> = {},
): PaperParagraph => ({
  kind: 'paragraph',
  style: 'body',
  runs: typeof content === 'string' ? [text(content)] : content,
  ...more,
})

export const empty = paragraph([], { style: 'flush' })

export const cell = (content: string, column: number, more: Partial<PaperCell> = {}): PaperCell => ({
  column,
  columns: 1,
  merge: 'none',
  header: false,
  paragraphs: [paragraph(content, { style: 'tableText' })],
  ...more,
})

export const table = (columns: readonly number[], ...rows: readonly (readonly PaperCell[])[]): PaperTable => ({
  kind: 'table',
  columns,
  headerRows: 1,
  rows: rows.map((cells) => ({ cells })),
  borders: 'grid',
})

/** A plain table of texts, its first row the header. */
export const texts = (columns: readonly number[], ...rows: readonly (readonly string[])[]): PaperTable =>
  table(columns, ...rows.map((row, at) => row.map((content, column) => cell(content, column, { header: at === 0 }))))

export const section = (...blocks: readonly PaperBlock[]): PaperSection => ({ orientation: 'portrait', blocks })
export const landscape = (...blocks: readonly PaperBlock[]): PaperSection => ({ orientation: 'landscape', blocks })

export const paper = (sections: readonly PaperSection[], change: Partial<Paper> = {}): Paper => ({
  form: '普通稿',
  preset: defaultPreset,
  title: '临江市人民政府关于2021年度履行教育职责自评情况的报告',
  organisation: '临江市人民政府',
  sections,
  pictures: {},
  ...change,
})

/** A grey square of 1 pixel. */
export const square = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

export const pictures: Paper['pictures'] = { square: { type: 'image/png', data: square, width: 40, height: 30 } }

export const picture = (number: number, key = 'square'): PaperParagraph =>
  paragraph([{ kind: 'picture', picture: key, width: 4000, height: 3000, alt: '新建的“教学楼”', number }], {
    style: 'picture',
  })

const title = paragraph([text('临江市人民政府'), { kind: 'break' }, text('关于履行教育职责自评情况的报告')], {
  style: 'title',
})
const heading = (level: 1 | 2 | 3 | 4, content: string) => paragraph(content, { style: `heading${level}` })

/** Merged across and down. */
export const mergedTable: PaperTable = {
  ...table(
    [2205, 2205, 4410],
    [cell('项目', 0, { header: true, merge: 'begins' }), cell('投入', 1, { header: true, columns: 2 })],
    [
      cell('', 0, { merge: 'continued', paragraphs: [] }),
      cell('2020', 1, { header: true }),
      cell('2021', 2, { header: true }),
    ],
    [cell('校舍', 0), cell('1', 1), cell('2', 2)],
  ),
  headerRows: 2,
}

const red = { colour: 'red', weight: 12, space: 5 } as const

/** 版头 as it stands above the text of a document to a superior. */
export const letterhead: readonly PaperBlock[] = [
  paragraph('000001', { style: 'letterhead' }),
  paragraph('特急', { style: 'letterhead', runs: [text('特急', { form: { face: 'hei' } })] }),
  paragraph([text('临江市人民政府文件', { form: { face: 'title', size: 72, colour: 'red', spacing: 0 } })], {
    style: 'letterhead',
    form: { align: 'center', line: { kind: 'exact', twips: 1440 }, before: 579 },
  }),
  paragraph([text('临政〔2026〕12号'), { kind: 'tab' }, text('签发人：'), text('王宁', { form: { face: 'kai' } })], {
    style: 'letterhead',
    form: { left: 315 },
    tabs: [{ at: 8529, align: 'right' }],
    ruleBelow: red,
  }),
  empty,
  empty,
]

export const imprint: PaperImprint = {
  kind: 'imprint',
  outer: { colour: 'black', weight: 8, space: 0 },
  inner: { colour: 'black', weight: 6, space: 0 },
  rows: [
    paragraph('抄送：市委办公室，市人大常委会办公室，市政协办公室，市教育局，市财政局，市人力资源和社会保障局。', {
      style: 'imprint',
      form: { left: 280 + 840, firstLine: -840, right: 280 },
    }),
    paragraph([text('临江市人民政府办公室'), { kind: 'tab' }, text('2026年3月9日印发')], {
      style: 'imprint',
      tabs: [{ at: 8844 - 280, align: 'right' }],
    }),
  ],
}

const report: readonly PaperBlock[] = [
  title,
  empty,
  paragraph('省人民政府教育督导室：', { style: 'flush' }),
  heading(1, '一、主要工作及成效'),
  paragraph(
    [
      text('（一）校园安全。', { form: { face: 'kai' } }),
      text(`“一校一策”——${sentences(3)}`, { form: { face: 'fangsong' } }),
      text('10'),
      text('2', { vertical: 'superscript' }),
      text('签字', { underline: true }),
    ],
    { style: 'heading2' },
  ),
  heading(3, '1.三级标题'),
  heading(4, '（1）四级标题'),
  paragraph(sentences(2)),
]

/** One paper of each kind that the writer knows. */
export const kinds: Readonly<Record<string, Paper>> = {
  普通稿: paper([section(...report, mergedTable, empty, picture(1), paragraph(sentences(2)))], { pictures }),
  上行文: paper([section(...letterhead, ...report, empty, imprint)], { form: '上行文' }),
  联合行文: paper([
    section(...report, empty, {
      ...table(
        [2948, 2948, 2948],
        ['临江市人民政府', '临江市教育局', '临江市财政局'].map((name, column) => cell(name, column)),
        ['', '', '2026年3月9日'].map((name, column) => cell(name, column)),
      ),
      borders: 'none',
      headerRows: 0,
    }),
  ]),
  附件: paper(
    [
      section(...report),
      landscape(
        paragraph('附件1', { style: 'attachmentLabel' }),
        empty,
        paragraph('分校数据一览表', { style: 'attachmentTitle' }),
        texts(
          Array.from({ length: 12 }, () => 1060),
          Array.from({ length: 12 }, (_, at) => `指标${at + 1}`),
          ...Array.from({ length: 40 }, (_, row) => Array.from({ length: 12 }, (_, at) => `${row * 12 + at}`)),
        ),
      ),
      section(
        paragraph('附件2', { style: 'attachmentLabel' }),
        empty,
        paragraph('佐证图片', { style: 'attachmentTitle' }),
        picture(1),
        picture(2),
        imprint,
      ),
    ],
    { pictures },
  ),
}
