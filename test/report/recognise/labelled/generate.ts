/** Writes a labelled report: its paragraphs as a reader would give them, and what each of them is. */
import type { HeadingLevel } from '../../../../report/document/node.ts'
import { headingNumber } from '../../../../report/document/numbering.ts'
import type { Role } from '../../../../report/recognise/proposal.ts'
import type { SourceParagraph } from '../../../../report/source/paragraph.ts'
import { type Random, random } from '../../../corpus/random.ts'
import { closings, filled, general, problems, topics } from '../../../corpus/stock.ts'
import {
  areaHeadings,
  doubleHeadings,
  foreignHeadings,
  groupHeadings,
  itemHeadings,
  otherHeadings,
  type PartKind,
  pairedHeadings,
  partTitles,
  scores,
} from './headings.ts'
import { type Plan, type Style, skeletons } from './plans.ts'

export interface Label {
  readonly role: Role
  /** Of headings. */
  readonly level?: HeadingLevel
  /** The heading's own words: without number, closing sign and run-in text. */
  readonly words?: string
  /** The duty areas that a heading answers. */
  readonly areas?: readonly string[]
}

export interface LabelledReport {
  readonly name: string
  readonly paragraphs: readonly SourceParagraph[]
  /** One for each paragraph. */
  readonly labels: readonly Label[]
}

const year = 2025
const notice = `《关于开展${year}年对市级人民政府履行教育职责评价工作的通知》（省教督〔${year}〕6号）`
const opening = `按照省政府教育督导室${notice}要求，我市认真开展自查自评，现将有关情况报告如下。`
const title = '临江市履行教育职责自评报告'
const titlesOfTwoLines = ['临江市人民政府', '关于履行教育职责自查自评情况的报告']
/** Nothing in it says what it is; only its setting does. */
const unusualTitle = [`临江市${year}年办教育答卷`]
const titleLines = ['临江市人民政府', `关于${year}年度履行教育职责情况的`, '自查自评报告']

/** Paragraphs that look a little like headings, or like something else, and are text. */
const traps: readonly string[] = [
  '一是健全机制。各校逐一建账，责任到人。',
  '（下转第12页）',
  '数据来源：教育事业统计年报',
  '3.5公里以内的学生由家长接送，3.5公里以外的学生乘坐校车。',
  '市教育局、市财政局、市人力资源和社会保障局',
  '附件中的数据均经审计。',
  '基本情况属实。',
  '主要做法是：坚持问题导向，逐校研判，逐项销号。',
  '——加强统筹。把教育用地纳入国土空间规划。',
  '●建成“校园通”平台，家长可在线查询。',
  '①新建校舍；②改造操场；③配齐设备。',
  '10月，全市召开推进会，部署下一阶段任务。',
  '1—9月，完成投资2000万元。',
  '50%以上的学校配备专职教师。',
  '“十四五”以来，全市新建学校18所。',
  '具体情况如下：',
  '2.5万名学生参加课后服务，群众反映较好。',
  `${year}年，全市新增学位3600个。`,
  '一、二年级学生不留书面作业，三至六年级书面作业平均完成时间不超过60分钟。',
  '一是健全机制；二是强化监管；三是严格问责。',
  '第一，坚持规划先行；第二，坚持建管并重。',
  '其中：城区学校36所，乡镇学校88所。',
  '注：以上数据截至当年12月31日。',
  '这项工作，是群众最关心、最直接、最现实的利益问题之一。',
]

const officialFaces: Readonly<Record<HeadingLevel, string>> = {
  1: '黑体',
  2: '楷体_GB2312',
  3: '仿宋_GB2312',
  4: '仿宋_GB2312',
}
const styleNames: Readonly<Record<'style' | 'Chinese style', (level: HeadingLevel) => string>> = {
  style: (level) => `heading ${level}`,
  'Chinese style': (level) => `${'一二三四'.charAt(level - 1)}级标题`,
}
const signs = { 2: 0x3220, 3: 0x2488, 4: 0x2474 } as const

class Writer {
  readonly paragraphs: SourceParagraph[] = []
  readonly labels: Label[] = []
  private readonly counts = [0, 0, 0, 0, 0]
  private runningOn = 0

  private readonly style: Style
  private readonly by: Random

  constructor(style: Style, by: Random) {
    this.style = style
    this.by = by
  }

  put(
    role: Role,
    text: string,
    own: Pick<SourceParagraph, 'form' | 'marks'> & { label?: Omit<Label, 'role'> } = {},
  ): void {
    const { form, marks } = own
    this.paragraphs.push({ text, ...(form && { form }), ...(marks && { marks }) })
    this.labels.push({ role, ...own.label })
  }

  /** Text of the body, in the body's face where the source knows faces. */
  text(role: Role, text: string, align?: 'center' | 'right'): void {
    const look = this.knowsLooks() ? { style: 'Normal', face: '仿宋_GB2312', size: 32, bold: false } : null
    const form = look || align ? { ...look, ...(align && { align }) } : undefined
    this.put(role, (align ? '' : this.style.indent) + text, { form })
  }

  table(role: Role): void {
    const cell = {
      type: 'tableCell',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '学校' }] }],
    } as const
    const table = { type: 'table', content: [{ type: 'tableRow', content: [cell, cell] }] } as const
    this.paragraphs.push({ text: '', object: { kind: 'table', table } })
    this.labels.push({ role })
  }

  private knowsLooks(): boolean {
    return !['nothing', 'marks'].includes(this.style.form)
  }

  private number(level: HeadingLevel): string {
    const { numbers, faults } = this.style
    const { counts } = this
    counts[level] = (counts[level] ?? 0) + 1
    counts.fill(0, level + 1)
    let n = counts[level] ?? 1
    if (level === 3 && faults === 'running on') n = ++this.runningOn
    if (level === 1 && faults === 'doubled' && n > 1) n -= 1
    if (level === 2 && faults === 'skipped' && n > 2) n += 1
    if (numbers === 'none' || (level === 2 && faults === 'dropped' && n === 2)) return ''
    const full = headingNumber(level, n)
    if (numbers === 'half width') return full.replace('（', '(').replace('）', ')')
    if (numbers === 'spaced') return full.replace('（', '（ ').replace('）', ' ）　')
    if (numbers === 'signs' && level > 1 && n <= 10) return String.fromCharCode(signs[level as 2 | 3 | 4] + n - 1)
    return full
  }

  private formOf(level: HeadingLevel): SourceParagraph['form'] {
    switch (this.style.form) {
      case 'nothing':
      case 'marks':
        return undefined
      case 'outline':
        return {
          outlineLevel: level,
          style: `heading ${level}`,
          face: officialFaces[level],
          size: 32,
          bold: level === 3,
        }
      case 'style':
      case 'Chinese style':
        return { style: styleNames[this.style.form](level), face: '宋体', size: 30, bold: true }
      case 'face':
        return { style: 'Normal', face: officialFaces[level], size: 32, bold: level === 3 }
    }
  }

  /**
   * @param body the text that follows; with a heading that stands alone it makes a paragraph of its own
   * @param head how they stand to each other
   */
  heading(
    level: HeadingLevel,
    words: string,
    body: string | null,
    areas: readonly string[],
    head = this.style.head,
  ): void {
    const number = this.number(level)
    const form = this.formOf(level)
    const label = { level, words, areas }
    const before = this.style.indent + number
    const joint = { 'run-in': '。', colon: '：', gap: '　　', alone: '' }[head]
    const whole = head === 'alone' || body === null
    const text = before + words + (whole ? '' : joint + body)
    // Readers call a paragraph bold where all of it is; else the bold words are marked.
    const bold = this.style.form === 'marks' || form?.bold === true
    const end = whole ? text.length : before.length + words.length + 1
    this.put('heading', text, {
      form: form && { ...form, bold: bold && whole },
      label,
      ...(bold && { marks: [{ type: 'bold', start: this.style.indent.length, end }] }),
    })
    if (whole && body !== null) this.text('body', body)
  }

  sentences(area: string | null, count: number): string {
    const own = topics.find(({ id }) => id === area)?.sentences ?? []
    const rest = [...this.by.shuffled(own), ...this.by.shuffled(general)].slice(0, count)
    return rest.map((sentence) => filled(sentence, this.by)).join('')
  }
}

/** Headings of the duty part with the areas that they answer. */
function dutySections(by: Random): (readonly [string, readonly string[]])[] {
  const double = by.one(doubleHeadings)
  const paired = by.one(pairedHeadings)
  const taken = new Set([...double[1], paired[0]])
  const single = by
    .shuffled(Object.keys(areaHeadings).filter((area) => !taken.has(area)))
    .slice(0, 9)
    .map((area) => [by.one(areaHeadings[area] ?? []), [area]] as const)
  const pair = [paired[1], paired[2]].map((words) => [words, [paired[0]]] as const)
  return by.shuffled([
    ...single,
    ...pair,
    double,
    ...by
      .shuffled(foreignHeadings)
      .slice(0, 2)
      .map((words) => [words, []] as const),
  ])
}

function items(writer: Writer, style: Style, by: Random, level: 2 | 3): void {
  if (style.items === 'none') return
  const headings = style.items === 'headings' || (style.items === 'both' && by.next() < 0.5)
  const count = by.between(2, 3)
  for (const [at, words] of by.shuffled(itemHeadings).slice(0, count).entries()) {
    if (headings) {
      writer.heading(level, words, writer.sentences(null, 1), [], by.next() < 0.5 ? 'run-in' : 'alone')
      // Without numbers nothing tells the fourth level from the third: both stand in the face of the text.
      const told = style.numbers !== 'none' || style.form !== 'face'
      if (level === 3 && at === 0 && told && by.next() < 0.3)
        for (const own of ['新建一批', '改建一批']) writer.heading(4, own, writer.sentences(null, 1), [], 'run-in')
    } else {
      const sentence = filled(by.one(general), by).replace(/。$/, at === count - 1 ? '。' : '；')
      writer.text('body', `${by.one(['%.', '（%）', '%、']).replace('%', String(at + 1))}${sentence}`)
    }
  }
}

function bodyOf(writer: Writer, style: Style, by: Random, level: 2 | 3): void {
  items(writer, style, by, level)
  if (by.next() < 0.4) writer.text('body', by.one(traps))
  if (by.next() < 0.2) {
    writer.text('body', '表1 各乡镇学校分布', 'center')
    writer.table('object')
  }
}

function dutyPart(writer: Writer, { skeleton, style }: Plan, by: Random): void {
  const scored = skeleton === 'E'
  const groups = by.shuffled(groupHeadings)
  for (const [at, [words, areas]] of dutySections(by).entries()) {
    if (style.grouped && at % 4 === 0) writer.heading(1, groups[at / 4] ?? '', null, [])
    const full = scored ? words + by.one(scores) : words
    writer.heading(style.flat ? 1 : 2, full, writer.sentences(areas[0] ?? null, by.between(1, 3)), areas)
    bodyOf(writer, style, by, style.flat ? 2 : 3)
  }
}

function otherPart(writer: Writer, kind: PartKind, by: Random): void {
  if (kind === 'overview' || kind === 'organisation') {
    writer.text('body', writer.sentences(null, 2))
    return
  }
  if (kind === 'problems' || kind === 'problemsAndMeasures') {
    const found = by
      .shuffled(problems)
      .slice(0, 3)
      .map((text) => filled(text, by).replace(/。$/, ''))
    writer.text(
      'body',
      `存在的问题主要有以下几个方面：${found.map((text, at) => `${'一二三'.charAt(at)}是${text}`).join('；')}。`,
    )
    if (kind === 'problems') return
  }
  for (const words of by.shuffled(otherHeadings).slice(0, 4)) writer.heading(2, words, writer.sentences(null, 2), [])
}

function front(writer: Writer, style: Style): void {
  if (style.around === 'site') {
    writer.put('wrapper', '| | | |')
    writer.put('wrapper', '当前位置：首页 > 政务公开 > 督导评估')
  }
  if (style.title === 'repeated') {
    writer.put('wrapper', title)
    writer.put('empty', '  ')
  }
  if (style.around === 'site') {
    const block = `索 引 号: 011112222/${year}-00011 主题分类: 教育 发布机构: 临江市教育局 发文日期: ${year}年10月8日 文  号: 文  号:无`
    writer.put('wrapper', block)
    writer.put('wrapper', '来源：临江市教育局　浏览次数：36')
  }
  const form = ['nothing', 'marks'].includes(style.form)
    ? undefined
    : ({ style: 'Normal', face: '方正小标宋简体', size: 44, bold: false, align: 'center' } as const)
  const lines = {
    unusual: unusualTitle,
    'one line': [title],
    'two lines': titlesOfTwoLines,
    'three lines': titleLines,
    repeated: [title],
  }
  for (const line of lines[style.title]) writer.put('title', line, { form })
  if (style.signature === 'below the title') writer.put('date', `（${year}年9月30日）`)
  writer.put('empty', '')
  if (style.around === 'contents') {
    writer.put('wrapper', '目　录')
    for (const line of ['一、主要工作及成效……………1', '二、存在问题............12']) writer.put('wrapper', line)
  }
  if (style.recipient) writer.put('recipient', '省人民政府教育督导室：')
  writer.text('lead', opening)
}

const attachmentNames = ['临江市教育经费投入情况统计表', '临江市佐证材料目录']

function back(writer: Writer, style: Style, by: Random): void {
  writer.text('body', by.one(closings))
  const listed = style.attachments === 'bodies' ? 'attachmentList' : 'body'
  if (style.attachments === 'list' || style.attachments === 'bodies') {
    writer.put('empty', '')
    writer.text(listed, `附件：1.${attachmentNames[0]}`)
    writer.text(listed, `　　　2.${attachmentNames[1]}`)
  }
  writer.put('empty', '')
  switch (style.signature) {
    case 'two lines':
      writer.text('signatory', '临江市人民政府', 'right')
      writer.text('date', `${year}年9月30日`, 'right')
      break
    case 'Chinese digits':
      writer.text('signatory', '临江市人民政府（盖章）', 'right')
      writer.text('date', '二〇二五年九月三十日', 'right')
      break
    case 'one line':
      writer.text('signatory', `临江市人民政府　　${year}年9月30日`, 'right')
      break
    case 'none':
    case 'below the title':
  }
  if (style.attachments === 'bodies')
    for (const [at, name] of attachmentNames.entries()) {
      writer.put('attachment', `附件${at + 1}`)
      writer.put('empty', '')
      writer.put('attachment', name)
      if (at === 1) writer.heading(1, '文件目录', null, [])
      writer.table('object')
      writer.text('body', '注：数据来自教育事业统计年报。')
    }
  if (style.around !== 'site') return
  if (style.attachments === 'files') writer.put('wrapper', `附件：1.${attachmentNames[0]}.xlsx`)
  writer.put('wrapper', '相关链接:')
  writer.put('wrapper', '关于印发临江市教育事业发展规划的通知')
  writer.put('wrapper', '【打印本页】【关闭窗口】')
}

/** The report of a plan; the same one at every call. */
export function labelledReport(plan: Plan): LabelledReport {
  const { style, seed, skeleton } = plan
  const by = random(seed)
  const writer = new Writer(style, by)
  front(writer, style)
  for (const [at, kind] of (skeletons[skeleton] ?? []).entries()) {
    const noDutyPart = style.flat || style.grouped
    if (kind !== 'achievements' || !noDutyPart)
      writer.heading(1, by.one(partTitles[kind]), null, noDutyPart && kind === 'feedback' ? ['rectification'] : [])
    if (kind === 'achievements') dutyPart(writer, plan, by)
    else otherPart(writer, kind, by)
    if (style.around === 'contents') writer.put('wrapper', `— ${at + 1} —`)
  }
  back(writer, style, by)
  return { name: plan.name, paragraphs: writer.paragraphs, labels: writer.labels }
}
