/** The four forms of an official document, from top to bottom. */
import { describe, expect, it } from 'vitest'
import { type Official, paperForms } from '../../../report/document/envelope.ts'
import type { Block } from '../../../report/document/node.ts'
import { pageSetup } from '../../../report/paper/measures.ts'
import type { PaperParagraph } from '../../../report/paper/paper.ts'
import { area, attachment, details, doc, envelope, h, officialDetails, p, table, title, turned } from '../../build.ts'
import { composed, named, paragraphs, preset, report, shown, tables, textOf } from './papers.ts'

const text = [p('引语。'), h(1, '主要工作'), area('safety', '校园安全。投入2162万元。')]
const office: Partial<Official> = {
  copyNumber: '000001',
  secrecy: '秘密★1年',
  urgency: '特急',
  documentNumber: '临政〔2021〕12号',
  signers: ['王宁', '李成林', '赵建国'],
  remark: '联系人：王宁，电话：0712-5550123',
  imprint: { copiesTo: '市委办公室，市教育局', issuer: '临江市人民政府办公室', date: '2021-10-08' },
  publicity: {
    from: '2021-10-18',
    to: '2021-10-24',
    office: '临江市教育局',
    phone: '0712-5550123',
    email: '',
    address: '',
  },
}
const official = (change: Partial<Official> = {}, blocks: readonly Block[] = text) =>
  report(blocks, { details: officialDetails({ ...office, ...change }) })
const exact = ({ form }: PaperParagraph): number => (form?.line?.kind === 'exact' ? form.line.twips : 579)
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe('普通稿', () => {
  it('is title, blank line, recipient, text, blank line, signature, date, remark', () => {
    expect(shown(composed(official()).paper)).toEqual([
      'title: 自评报告',
      'blank: ',
      'recipient: 省人民政府教育督导室：',
      'body: 引语。',
      'heading1: 一、主要工作',
      'heading2: （一）校园安全。投入2162万元。',
      'blank: ',
      'signatory: 临江市人民政府',
      'date: 2021年9月30日',
      'remark: （联系人：王宁，电话：0712-5550123）',
    ])
  })

  it('is what a report goes out as, and 公示稿 where its form is 公示', () => {
    expect(composed(report(text)).paper.form).toBe('普通稿')
    expect(composed(report(text, { details: { ...details, form: '公示' } })).paper.form).toBe('公示稿')
    expect(composed(official({ form: '套打' })).paper.form).toBe('套打')
    expect(composed(official({ form: '套打' }), { form: '上行文' }).paper.form).toBe('上行文')
  })

  it('leaves out what the details do not say, with its blank lines', () => {
    const bare = { ...details, recipient: '', signatory: '', date: '' }
    expect(shown(composed(report([p('文。')], { details: bare })).paper)).toEqual([
      'title: 自评报告',
      'blank: ',
      'body: 文。',
    ])
  })
})

describe('上行文', () => {
  const { paper } = composed(official(), { form: '上行文' })

  it('has its 版头 from the corner down to the title, and its 版记 last', () => {
    const all = shown(paper)
    expect(all.slice(0, all.indexOf('title: 自评报告'))).toEqual([
      'copyNumber: 000001',
      'secrecy: 秘密★1年',
      'urgency: 特急',
      'blank: ',
      'mark: 临江市人民政府文件',
      'blank: ',
      'blank: ',
      'documentNumber: \t签发人：王宁\t李成林',
      'documentNumber: \t临政〔2021〕12号\t赵建国',
      'rule: ',
      'blank: ',
      'blank: ',
    ])
    expect(all.at(-1)).toBe('imprint: 抄送：市委办公室，市教育局。 / 临江市人民政府办公室\t2021年10月8日印发')
  })

  it('has the number one 字 from the left and the last signer under the first one', () => {
    const [, last] = named(paper, 'documentNumber')
    expect(last?.tabs?.map(({ at }) => at)).toEqual([315, 20 * 315])
  })

  it('has the names in 楷体 and the label in 仿宋', () => {
    const [first] = named(paper, 'documentNumber')
    expect(first?.runs.flatMap((run) => (run.kind === 'text' ? [run.form?.face] : []))).toEqual([
      'fangsong',
      'kai',
      'kai',
    ])
  })

  it.each(['word-grid', 'gbt33476', 'loose-28'] as const)(
    'has its mark 72 mm below the edge of the paper in %s',
    (layout) => {
      const chosen = preset({ layout })
      const page = pageSetup(chosen)
      for (const change of [{}, { copyNumber: '', secrecy: '', urgency: '' }]) {
        const all = paragraphs(composed(official(change), { form: '上行文', preset: chosen }).paper)
        const at = all.findIndex(({ role }) => role === 'mark')
        const mark = all[at] as PaperParagraph
        // Its glyphs of 36 pt stand in the middle of their line.
        const lead = (exact(mark) - 720) / 2
        const above = sum(all.slice(0, at).map((one) => (one.role === 'blank' ? exact(one) : page.line)))
        expect((page.margin.top + above + lead) / (1440 / 25.4)).toBeCloseTo(72, 0)
      }
    },
  )

  it('has a red rule 4 mm below the number, as wide as the type area', () => {
    const [rule] = named(paper, 'rule')
    expect(rule?.ruleBelow?.colour).toBe('red')
    // What a line of 28.95 pt leaves below 16 pt type counts.
    expect((exact(rule as PaperParagraph) + (579 - 320) / 2) / (1440 / 25.4)).toBeCloseTo(4, 1)
    expect(rule?.form?.left ?? 0).toBe(0)
  })

  it("has the organisation's mark, or the one that the user wrote, on as many lines as it needs", () => {
    const own = (mark: string) => named(composed(official({ mark }), { form: '上行文' }).paper, 'mark').map(textOf)
    expect(own('')).toEqual(['临江市人民政府文件'])
    expect(own('中共临江市委教育工作领导小组')).toEqual(['中共临江市委教育工作领导小组'])
    const long = own('临江市人民政府教育督导委员会办公室及临江市教育局文件')
    expect(long.length).toBeGreaterThan(1)
    expect(long.join('')).toBe('临江市人民政府教育督导委员会办公室及临江市教育局文件')
  })

  it('gives a number too long to stand beside the names a line of its own', () => {
    const long = composed(official({ documentNumber: `临${'政'.repeat(18)}〔2021〕12号` }), { form: '上行文' }).paper
    expect(named(long, 'documentNumber')).toHaveLength(3)
  })

  it('has its 版记 behind the attachments, on an upright page', () => {
    const wide = turned(table(['年度', '学位'], ['2021', '3200']), true)
    const { sections } = composed(official({}, [...text, attachment('学位表'), wide]), { form: '上行文' }).paper
    expect(sections.map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape', 'portrait'])
    expect(sections.at(-1)?.blocks.at(-1)?.kind).toBe('imprint')
  })
})

describe('套打', () => {
  const rows = (height: number | null) =>
    paragraphs(composed(official(), { form: '套打', preset: preset({ preprintedHeight: height }) }).paper)
  const upTo = (all: readonly PaperParagraph[], role: string) =>
    all.slice(0, all.findIndex((one) => one.role === role) + 1)
  const height = (all: readonly PaperParagraph[]) => sum(all.map(exact))

  it('leaves mark and rule out and everything else where the printed letterhead has it', () => {
    const printed = paragraphs(composed(official(), { form: '上行文' }).paper)
    const without = rows(null)
    expect(without.some(({ role }) => role === 'mark')).toBe(false)
    expect(without.some(({ ruleBelow }) => ruleBelow)).toBe(false)
    expect(height(upTo(without, 'documentNumber'))).toBe(height(upTo(printed, 'documentNumber')))
    expect(height(upTo(without, 'title'))).toBe(height(upTo(printed, 'title')))
  })

  it('reserves the height that the office measured on its paper, down to the red rule', () => {
    expect(height(upTo(rows(110), 'rule')) / (1440 / 25.4)).toBeCloseTo(110, 0)
  })
})

describe('公示稿', () => {
  it('has neither recipient nor signature, and says until when and to whom objections go', () => {
    const all = shown(composed(official({}, [...text, attachment('学位表'), p('表。')]), { form: '公示稿' }).paper)
    expect(all.some((line) => /^(recipient|signatory|date|remark|imprint|mark)/.test(line))).toBe(false)
    const said = all.filter((line) => line.startsWith('publicity'))
    expect(said.slice(1)).toEqual([
      'publicity: 公示时间：2021年10月18日至10月24日',
      'publicity: 受理单位：临江市教育局',
      'publicity: 联系电话：0712-5550123',
    ])
    expect(said[0]).toContain('向临江市教育局反映')
    // 附件说明 stands behind all that is text.
    expect(all.indexOf('attachmentList: 附件：学位表')).toBeGreaterThan(all.indexOf(said.at(-1) ?? ''))
  })

  it('says the year twice where the period runs over new year, and is silent where nothing is known', () => {
    const publicity = { from: '2021-12-30', to: '2022-01-05', office: '', phone: '', email: '', address: '' }
    expect(shown(composed(official({ publicity }), { form: '公示稿' }).paper)).toContain(
      'publicity: 公示时间：2021年12月30日至2022年1月5日',
    )
    const none = composed(official({ publicity: { ...publicity, from: '', to: '' } }), { form: '公示稿' })
    expect(named(none.paper, 'publicity')).toEqual([])
  })
})

describe('the signature', () => {
  const joint = ['临江市教育局', '临江市财政局', '临江市人力资源和社会保障局']

  it('of several without a seal is stacked in order, the date below', () => {
    const { paper } = composed(official({ jointSignatories: joint, remark: '' }))
    expect(shown(paper).slice(-5)).toEqual([
      'signatory: 临江市人民政府',
      'signatory: 临江市教育局',
      'signatory: 临江市财政局',
      'signatory: 临江市人力资源和社会保障局',
      'date: 2021年9月30日',
    ])
    // The widest of 13 字 keeps two at the right.
    expect(new Set(named(paper, 'signatory').map(({ form }) => form?.left))).toEqual(new Set([13 * 315]))
  })

  it('of several with seals stands in rows, no name broken, the last one over the date', () => {
    const { paper } = composed(official({ sealing: '用印', jointSignatories: joint }))
    const [places] = tables(paper)
    expect(places?.borders).toBe('none')
    expect(
      shown(paper)
        .find((line) => line.startsWith('places'))
        ?.replaceAll('\n', ''),
    ).toBe('places: 临江市人民政府 | 临江市教育局 / 临江市财政局 | 临江市人力资源和社会保障局2021年9月30日')
    expect(sum(places?.columns ?? [])).toBeLessThanOrEqual(8844)
  })

  it('of four with seals has the fourth at the right, over the date', () => {
    const four = ['临江市教育局', '临江市财政局', '临江市民政局']
    const [places] = tables(composed(official({ sealing: '用印', jointSignatories: four })).paper)
    const last = places?.rows.at(-1)?.cells.map(({ paragraphs }) => paragraphs.map(textOf).join(''))
    expect(last).toEqual(['', '', '临江市民政局2021年9月30日'])
  })

  it('with a seal leaves two lines and centres the name over the date', () => {
    const { paper } = composed(official({ sealing: '用印', remark: '' }))
    expect(shown(paper).slice(-4)).toEqual(['blank: ', 'blank: ', 'signatory: 临江市人民政府', 'date: 2021年9月30日'])
    expect(named(paper, 'signatory')[0]?.form?.left).toBe(Math.round(17.25 * 315))
  })

  it("with the signer's stamp is his office, the stamp's place, the date", () => {
    const { paper } = composed(official({ sealing: '签名章', signerOffice: '市长', remark: '' }))
    expect(shown(paper).slice(-5)).toEqual(['blank: ', 'blank: ', 'signatory: 市长', 'blank: ', 'date: 2021年9月30日'])
  })

  it('is kept with the last lines of the text', () => {
    const { paper } = composed(report([p('文。'), p('尾。')]))
    const at = paragraphs(paper).findIndex((one) => textOf(one) === '尾。')
    const behind = paragraphs(paper).slice(at)
    expect(behind.map(({ form }) => form?.keepNext ?? false)).toEqual([true, true, true, false])
  })
})

describe('any form', () => {
  it.each(paperForms)('of the same report and preset is the same paper: %s', (form) => {
    expect(composed(official(), { form })).toEqual(composed(official(), { form }))
  })

  it.each(paperForms)('of a report without details and text has a page all the same: %s', (form) => {
    const empty = { ...details, organisation: '', recipient: '', signatory: '', date: '' }
    const { paper } = composed(envelope(doc(title(''), p('')), { details: empty }), { form })
    expect(paper.sections).toHaveLength(1)
    expect(paper.sections[0]?.blocks.length).toBeGreaterThan(0)
  })
})
