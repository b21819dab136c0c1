/** A report of some 30,000 characters about the fictional city that follows all rules: what checks find in it, they find wrongly. */
import type { Envelope } from '../../../report/document/envelope.ts'
import type { Block } from '../../../report/document/node.ts'
import { inlineOf } from '../../../report/document/node.ts'
import { areaHeading } from '../../../report/template/area-heading.ts'
import { details, doc, envelope, h, p, title } from '../../build.ts'
import { random } from '../../corpus/random.ts'
import { filled, general, topics } from '../../corpus/stock.ts'
import { builtinPack } from '../../packs.ts'
import { cleanPassages } from './clean-passages.ts'
import { cleanAttachments, cleanLower } from './clean-structures.ts'

const pack = builtinPack('hubei-2021')

/** Characters of one area, so that all areas together have the length of a long report. */
const perArea = 900

/** Sentences that break a rule on purpose: figures that are only near, 截止 for 截至. */
const broken = /约\{|截止|近\{/

const pairs = [
  ['公办园学位不足', '增加公办园学位', '2022年底前新建公办园3所，新增学位900个，由市教育局牵头。'],
  ['乡村音体美教师短缺', '补充乡村音体美教师', '三年内招聘乡村音体美教师120名，每学期考核一次。'],
  ['实训设备老化', '更新实训设备', '2022年投入300万元更新实训设备，市财政局负责落实资金。'],
  ['家校协同机制不健全', '健全家校协同机制', '年内建成家长学校53所，家校协同覆盖全部学校。'],
] as const

export function cleanReport(): Envelope {
  const by = random(2021)
  const stock = [...topics.flatMap(({ sentences }) => sentences), ...general].filter(
    (sentence) => !broken.test(sentence),
  )
  const paragraph = (chars: number): string => {
    let text = ''
    while (text.length < chars) text += filled(by.one(stock), by)
    return text
  }
  const areas = pack.areas.flatMap((area): Block[] => [
    h(2, `${areaHeading(area)}。${paragraph(300)}`, { areaId: area.id, runIn: true }),
    ...(cleanPassages[area.id] ?? []).map((text) => p(text)),
    ...Array.from({ length: perArea / 300 - 1 }, () => p(paragraph(300))),
    ...(area.id === 'compulsory' ? cleanLower : []),
  ])
  const listed = pairs.map(([problem], at) => `${'一二三四'[at]}是${problem}`).join('；')
  const measures = pairs.map(([, heading, text]) => h(2, `${heading}。${text}`, { runIn: true }))
  const document = doc(
    title('临江市履行教育职责自评报告'),
    { type: 'paragraph', content: inlineOf('按照省政府教育督导室要求，现将我市履行教育职责情况报告如下。') },
    h(1, '主要工作及成效'),
    ...areas,
    h(1, '存在问题及改进措施'),
    p(`对照要求，还存在以下问题：${listed}。`),
    ...measures,
    p('上轮反馈问题的整改情况见附件2。特此报告，请予审核。'),
    ...cleanAttachments,
  )
  return envelope(document, {
    details: { ...details, recipient: '省人民政府教育督导室', signatory: '临江市人民政府', date: '2021-10-18' },
  })
}
