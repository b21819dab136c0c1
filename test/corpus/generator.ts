/** The corpus: more than sixty reports of a fictional city, the same ones at every run. */
import {
  type Details,
  type Envelope,
  emptyOfficial,
  envelopeFormat,
  envelopeVersion,
  type Official,
} from '../../report/document/envelope.ts'
import {
  type Block,
  blockText,
  type Heading,
  type Inline,
  inlineOf,
  type Paragraph,
  type Title,
} from '../../report/document/node.ts'
import { type Preset, presetSchema } from '../../report/paper/preset.ts'
import { picture } from './pictures.ts'
import { type Feature, type Plan, plans } from './plans.ts'
import { type Random, random } from './random.ts'
import {
  closings,
  filled,
  general,
  openings,
  problems,
  type Topic,
  topics,
  withLatin,
  withQuotes,
  withRare,
} from './stock.ts'
import { longTable, mergedTable, plainTable, raggedTable, turnedTable, wideTable } from './tables.ts'

export interface CorpusReport {
  readonly name: string
  readonly envelope: Envelope
  readonly preset: Preset
  readonly form: Plan['form']
  readonly features: readonly Feature[]
}

/** What writing a report needs at every step. */
interface Writer {
  readonly by: Random
  readonly has: (feature: Feature) => boolean
}

const p = (content: string | readonly Inline[], align: 'left' | 'center' | 'right' | null = null): Paragraph => ({
  type: 'paragraph',
  attrs: { align },
  content: typeof content === 'string' ? inlineOf(content) : content,
})

const h = (level: Heading['attrs']['level'], text: string, runIn = false, areaId: string | null = null): Heading => ({
  type: 'heading',
  attrs: { level, areaId, runIn },
  content: inlineOf(text),
})

/** Sentences of a topic, of the general stock, and of what the plan asks for, in no fixed order. */
function sentences({ by, has }: Writer, topic: Topic, count: number): string {
  const extra = [
    ...(has('西文') ? withLatin : []),
    ...(has('引号') ? withQuotes : []),
    ...(has('生僻') ? withRare : []),
  ]
  return Array.from({ length: count }, () => {
    const from = by.next()
    const stock = extra.length > 0 && from < 0.25 ? extra : from < 0.6 ? topic.sentences : general
    return filled(by.one(stock), by)
  }).join('')
}

/** Marks of the editor on a part of a text: what prints (bold, raised), and what must leave no trace (carried, field). */
function marked({ by, has }: Writer, text: string): readonly Inline[] {
  const cut = by.between(4, Math.max(5, text.length - 6))
  const [before, piece, after] = [text.slice(0, cut), text.slice(cut, cut + 5), text.slice(cut + 5)]
  if (has('加粗') && by.next() < 0.3)
    return [
      { type: 'text', text: before },
      { type: 'text', text: piece, marks: [{ type: by.next() < 0.5 ? 'bold' : 'underline' }] },
      ...inlineOf(after),
    ]
  if (has('沿用') && by.next() < 0.5)
    return [
      { type: 'text', text: before, marks: [{ type: 'carried' }] },
      { type: 'text', text: piece },
      ...(after === '' ? [] : [{ type: 'text', text: after, marks: [{ type: 'carried' }] } as const]),
    ]
  if (has('上下标') && by.next() < 0.4)
    return [
      { type: 'text', text: `${text}新增绿地1200m` },
      { type: 'text', text: '2', marks: [{ type: 'superscript' }] },
      { type: 'text', text: '，室内CO' },
      { type: 'text', text: '2', marks: [{ type: 'subscript' }] },
      { type: 'text', text: '浓度合格。' },
    ]
  if (has('换行') && by.next() < 0.3)
    return [...inlineOf(text), { type: 'hardBreak' }, ...inlineOf('联系电话见学校公告栏。')]
  return inlineOf(text)
}

/** A duty area: its heading run in or standing alone, paragraphs, sometimes lower headings, tables and pictures. */
function areaBlocks(writer: Writer, topic: Topic, at: number): Block[] {
  const { by, has } = writer
  const alone = has('独立') ? by.next() < 0.8 : has('接排') ? false : by.next() < 0.4
  const areaId = `${topic.id}-${at}`
  if (has('空节') && by.next() < 0.2) return [h(2, topic.title, false, areaId)]
  const blocks: Block[] = alone
    ? [h(2, topic.title, false, areaId)]
    : [
        {
          ...h(2, '', true, areaId),
          content: marked(writer, `${topic.title}。${sentences(writer, topic, by.between(2, 5))}`),
        },
      ]
  if (has('四级') && by.next() < 0.5) {
    blocks.push(h(3, by.one(['健全工作机制', '加大投入力度', '规范日常管理'])), p(sentences(writer, topic, 2)))
    blocks.push(h(3, `${by.one(['抓好督促检查', '注重宣传引导'])}。${sentences(writer, topic, 2)}`, true))
    blocks.push(h(4, by.one(['明确责任分工', '细化时间安排'])), p(sentences(writer, topic, 3)))
    blocks.push(h(4, `${by.one(['强化结果运用', '及时总结经验'])}。${sentences(writer, topic, 1)}`, true))
  }
  const paragraphs = by.between(alone ? 1 : 0, 2)
  for (let n = 0; n < paragraphs; n++) blocks.push(p(marked(writer, sentences(writer, topic, by.between(2, 6)))))
  if (has('对齐') && by.next() < 0.3)
    blocks.push(p('（数据来源：市教育事业统计）', by.one(['left', 'center', 'right'])))
  if (has('空段') && by.next() < 0.4) blocks.push(p(by.one(['', '  ', '　　'])))
  if (has('空白') && by.next() < 0.4) blocks.push(p(`本项共投入【金额】万元，惠及学生【人数】人，由【责任单位】负责。`))
  if (has('图') && by.next() < 0.25)
    blocks.push({
      type: 'image',
      attrs: { picture: by.one(['a', 'b']), alt: '学位变化图', width: by.one([0.4, 0.7, 1]) },
    })
  if (has('表') && by.next() < 0.25) blocks.push(plainTable(by))
  if (has('合并') && by.next() < 0.2) blocks.push(mergedTable(by))
  if (has('不齐') && by.next() < 0.2) blocks.push(raggedTable(by))
  return blocks
}

function attachmentBlocks({ by, has }: Writer): Block[] {
  const open = (title: string): Block => ({ type: 'attachment', content: inlineOf(title) })
  const text = (topic: number) => p(sentences({ by, has }, topics[topic % topics.length] as Topic, by.between(3, 9)))
  const made: Block[] = []
  if (has('附件') || has('附件表') || has('三附件'))
    made.push(open('2025年度临江市教育经费投入情况表'), has('附件表') ? plainTable(by) : text(7), text(8))
  if (has('长附件名'))
    made.push(
      open('临江市2025年度义务教育优质均衡发展监测指标、学前教育普及普惠监测指标及专项资金安排使用情况一览表'),
      text(2),
    )
  if (has('三附件'))
    made.push(
      open('临江市中小学幼儿园规划布局调整方案'),
      h(1, '总体考虑'),
      text(1),
      h(2, '基本原则'),
      text(2),
      h(1, '实施步骤'),
      text(3),
    )
  if (has('附件横表')) made.push(open('分月教育支出明细表'), wideTable(by))
  else if (has('三附件')) made.push(open('佐证材料目录'), longTable(by))
  if (has('附件图'))
    made.push(open('新建学校效果图'), { type: 'image', attrs: { picture: 'a', alt: '效果图', width: 1 } }, text(4))
  return made
}

function titleOf({ has }: Writer): Title {
  const text = has('书名号标题')
    ? '临江市人民政府关于贯彻落实《关于深化新时代教育督导体制机制改革的意见》和《对市县级人民政府履行教育职责的评价办法》情况的自评报告'
    : has('长标题')
      ? '临江市人民政府关于2025年度履行教育职责、推进义务教育优质均衡发展和学前教育普及普惠工作情况的自查自评报告'
      : has('手动标题')
        ? '临江市人民政府\n2025年度履行教育职责自评报告'
        : '临江市人民政府关于2025年度履行教育职责情况的自评报告'
  return { type: 'title', content: inlineOf(text) }
}

function documentOf(writer: Writer, chars: number): { content: [Title, ...Block[]]; omitted: string | null } {
  const { by, has } = writer
  const lead = p(marked(writer, filled(by.one(openings), by)))
  const blocks: Block[] = [lead, h(1, '主要工作及成效')]
  const length = () => blocks.reduce((sum, block) => sum + blockText(block).length, 0)
  const order = by.shuffled(topics)
  let omitted: string | null = null
  for (let at = 0; at === 0 || length() < chars * 0.8; at++) {
    const topic = order[at % order.length] as Topic
    blocks.push(...areaBlocks(writer, topic, at))
    if (has('不涉及') && at === 1) omitted = `${topic.id}-${at}`
    // A part holds some fifteen areas; numbers beyond 二十 are odd in one part.
    if (at % 16 === 15) blocks.push(h(1, by.one(['重点改革任务推进情况', '上年度问题整改情况', '特色做法和典型经验'])))
  }
  if (has('超长段')) blocks.push(p(sentences(writer, order[0] as Topic, 90)))
  if (has('长表')) blocks.push(p('项目安排见下表。'), longTable(by), p(sentences(writer, order[1] as Topic, 3)))
  if (has('宽表')) blocks.push(p('各乡镇分月支出见下表。'), wideTable(by), p(sentences(writer, order[2] as Topic, 4)))
  if (has('合并')) blocks.push(mergedTable(by), p(sentences(writer, order[3] as Topic, 2)))
  if (has('表')) blocks.push(p('有关数据如下。'), plainTable(by), p(sentences(writer, order[4] as Topic, 2)))
  if (has('不齐')) blocks.push(raggedTable(by))
  if (has('转向')) blocks.push(turnedTable(by))
  if (has('图'))
    blocks.push(
      { type: 'image', attrs: { picture: 'b', alt: '投入变化图', width: 0.6 } },
      p('图示为近三年投入变化。', 'center'),
    )
  blocks.push(h(1, '存在的主要问题及改进措施'))
  for (let at = 0; at < 2 || (length() < chars && at < 40); at++) {
    const topic = order[(at + 5) % order.length] as Topic
    blocks.push(
      h(2, filled(problems[at % problems.length] as string, by), true),
      p(sentences(writer, topic, by.between(1, 4))),
    )
  }
  while (length() < chars) blocks.push(p(sentences(writer, by.one(topics), by.between(3, 6))))
  blocks.push(p(by.one(closings)))
  return { content: [titleOf(writer), ...blocks, ...attachmentBlocks(writer)], omitted }
}

function officialOf({ has }: Writer, form: Plan['form']): Official {
  const letterhead = form === '上行文' || form === '套打'
  return {
    ...emptyOfficial,
    form,
    sealing: has('签名章') ? '签名章' : has('用印') ? '用印' : '不用印',
    jointSignatories: has('联合') ? ['临江市教育局', '临江市财政局', '临江市人力资源和社会保障局'] : [],
    signerOffice: has('签名章') ? '市长' : '',
    remark: has('附注') ? '联系人：王宁，电话：0712-5550123' : '',
    ...(letterhead && {
      documentNumber: '临政〔2026〕12号',
      signers: has('三签发人') ? ['王宁', '欧阳建国', '李䶮'] : ['王宁'],
    }),
    ...(has('份号密级') && { copyNumber: '000012', secrecy: '秘密★1年', urgency: '加急' }),
    ...(has('版记') && {
      imprint: {
        copiesTo: has('长抄送')
          ? '市委办公室，市人大常委会办公室，市政协办公室，市监察委员会，市法院，市检察院，各民主党派市委会，市教育局，市财政局，市人力资源和社会保障局，各乡镇人民政府、街道办事处'
          : '市委办公室，市人大常委会办公室，市政协办公室',
        issuer: '临江市人民政府办公室',
        date: '2026-03-10',
      },
    }),
    ...(form === '公示稿' && {
      publicity: {
        from: '2026-03-10',
        to: '2026-03-16',
        office: '临江市人民政府教育督导室',
        phone: '0712-5550124',
        email: 'dds@linjiang.example',
        address: '临江市滨江大道18号',
      },
    }),
  }
}

function detailsOf(writer: Writer, form: Plan['form']): Details {
  const { has } = writer
  return {
    region: '临江市',
    organisation: '临江市人民政府',
    round: 2026,
    reviewYear: 2025,
    noticeIssuer: '省政府教育督导室',
    noticeTitle: '关于开展2026年对市级人民政府履行教育职责评价工作的通知',
    noticeNumber: '省教督〔2026〕6号',
    recipient: has('无主送')
      ? ''
      : has('多主送')
        ? '省人民政府教育督导室，省教育厅，省财政厅，省人力资源和社会保障厅'
        : '省人民政府教育督导室',
    signatory: has('缺署名') ? '' : '临江市人民政府',
    date: '2026-03-09',
    form: form === '公示稿' ? '公示' : '报告',
    official: officialOf(writer, form),
  }
}

function report(plan: Plan, at: number): CorpusReport {
  const features = new Set(plan.features)
  const writer: Writer = { by: random(1000 + at), has: (feature) => features.has(feature) }
  const { content, omitted } = documentOf(writer, plan.chars)
  return {
    name: plan.name,
    form: plan.form,
    features: plan.features,
    preset: presetSchema.parse(plan.preset ?? {}),
    envelope: {
      format: envelopeFormat,
      version: envelopeVersion,
      details: detailsOf(writer, plan.form),
      template: { id: 'hubei-2021', title: '湖北2021' },
      document: { type: 'doc', content },
      areas: omitted === null ? {} : { [omitted]: { omitted: { reason: '本市没有这类学校' } } },
      pictures: { a: picture(320, 200), b: picture(120, 160) },
      source: null,
      previous: null,
      ignored: [],
      overruled: [],
      handIn: null,
    },
  }
}

/** All reports, or those whose place in the list is asked for. */
export const corpus = (wanted: (at: number) => boolean = () => true): readonly CorpusReport[] =>
  plans.flatMap((plan, at) => (wanted(at) ? [report(plan, at)] : []))
