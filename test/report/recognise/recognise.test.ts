/** Texts in the shapes that offices and web pages give them → title, opening, parts, duty areas, text. */
import { describe, expect, it } from 'vitest'
import { outline } from '../../../report/document/outline.ts'
import { restore } from '../../../report/document/restore.ts'
import { draftFrom } from '../../../report/recognise/draft.ts'
import { proposeFile } from '../../../report/recognise/import.ts'
import type { Proposal } from '../../../report/recognise/proposal.ts'
import { recognise } from '../../../report/recognise/recognise.ts'
import { summary } from '../../../report/recognise/summary.ts'
import { builtinPack } from '../../packs.ts'
import { gbk, utf8, utf16 } from '../source/encode.ts'

const pack = builtinPack('hubei-2021')
const read = (...lines: readonly string[]) =>
  recognise(
    lines.flatMap((line) => line.split('\n')).map((text) => ({ text })),
    pack,
  )

const title = '临江市履行教育职责自评报告'
const lead = '按照省政府教育督导室《关于开展2021年评价工作的通知》（临教督〔2021〕6号）要求，现就我市有关情况报告如下。'
const body = '全市新建公办园12所，投入2000万元，新增学位3600个，普惠率达91.2%。'

const roles = (proposal: Proposal) => proposal.paragraphs.map(({ role }) => role)
const areas = (proposal: Proposal) =>
  proposal.parts.map((part) => part.sections.map(({ heading, areaId }) => [heading, areaId]))
const texts = (proposal: Proposal, role: string) =>
  proposal.paragraphs.filter((entry) => entry.role === role).map(({ text }) => text)
const codes = (proposal: Proposal) => proposal.notes.map(({ code }) => code)

describe('a report as a web page shows it', () => {
  const page = [
    '| | | |',
    '当前位置：首页 > 政务公开 > 督导评估',
    title,
    '',
    '索 引 号: 011112222/2021-00011 主题分类: 教育 发布机构: 临江市教育局 发文日期: 2021年10月8日 文  号: 文  号:无 名  称: 临江市履行教育职责自评报告',
    '来源：临江市教育局　浏览次数：36',
    title,
    '  ',
    `　　${lead}`,
    '　　一、主要工作及成效',
    `　　(一)学前教育普惠优质。${body}`,
    '　　二、存在问题及改进措施',
    '　　存在的问题主要有：一是公办园不足。',
    `　　(一)提升公办园占比。${body}`,
    '　　2021年9月30日',
    '',
    '相关链接:',
    '关于印发临江市教育事业发展规划的通知',
    '【打印本页】【关闭窗口】',
  ]
  const proposal = read(...page)

  it('takes title, opening, headings and text, and nothing of the page', () => {
    expect(proposal.title).toEqual([title])
    expect(proposal.lead).toEqual([lead])
    expect(texts(proposal, 'body')).toEqual(['存在的问题主要有：一是公办园不足。'])
    expect(texts(proposal, 'heading')).toEqual([
      '主要工作及成效',
      `学前教育普惠优质。${body}`,
      '存在问题及改进措施',
      `提升公办园占比。${body}`,
    ])
    expect(texts(proposal, 'wrapper')).toHaveLength(8)
  })

  it('says what it left out, word for word enough to find it', () => {
    const [note] = proposal.notes
    expect(note?.code).toBe('wrapper-left-out')
    expect(note?.message).toContain('8 段')
    expect(note?.message).toContain('关于印发临江市教育事业发展规划的通知')
  })

  it('gives every source paragraph a role and a reason', () => {
    expect(proposal.paragraphs).toHaveLength(page.length)
    for (const { reason } of proposal.paragraphs) expect(reason).not.toBe('')
  })

  it('reads the date at the end', () => {
    expect(proposal.details.date).toBe('2021-09-30')
    expect(texts(proposal, 'date')).toEqual(['2021年9月30日'])
  })
})

describe('every character of the text comes along', () => {
  it.each([
    ['UTF-8', utf8],
    ['GBK', gbk],
    ['UTF-16 LE', (text: string) => utf16(text, 'le', false)],
    ['UTF-16 BE', (text: string) => utf16(text, 'be', true)],
  ])('from %s', (_, encode) => {
    const source = [
      title,
      lead,
      '一、主要工作及成效',
      `（一）学前教育普惠优质。${body}`,
      `(二)民办教育健康有序.${body}`,
      '１．说明',
    ]
    const made = proposeFile('a.txt', encode(source.join('\r\n')), pack)
    if (!made.ok) throw new Error(made.message)
    const back = made.value.value.paragraphs.map(({ text, heading }) => (heading?.number ?? '') + text)
    expect(back).toEqual(source)
  })
})

describe('headings', () => {
  it.each([
    ['（一）学前教育普惠优质。'],
    ['(一)学前教育普惠优质。'],
    ['（ 一 ）学前教育普惠优质。'],
    ['\u00a0\u00a0(一)\u00a0学前教育普惠优质。'],
    ['　　（一）　学前教育普惠优质。'],
    ['㈠学前教育普惠优质。'],
    ['（一）、学前教育普惠优质。'],
  ])('%j is a run-in heading that opens the area', (start) => {
    const proposal = read(title, '一、主要工作及成效', `${start}${body}`)
    expect(areas(proposal)).toEqual([[['学前教育普惠优质', 'preschool']]])
    expect(texts(proposal, 'heading')[1]).toBe(`学前教育普惠优质。${body}`)
    expect(proposal.paragraphs[2]?.heading).toMatchObject({ level: 2, runIn: true, cut: null })
  })

  it('standing alone, the text in paragraphs of its own', () => {
    const proposal = read(
      title,
      '一、主要工作及成效',
      '（一）学前教育普惠优质',
      body,
      '1.扩大资源',
      body,
      '（1）新建',
      body,
    )
    expect(roles(proposal).slice(1)).toEqual(['heading', 'heading', 'body', 'heading', 'body', 'heading', 'body'])
    expect(proposal.paragraphs.flatMap(({ heading }) => (heading ? [[heading.level, heading.runIn]] : []))).toEqual([
      [1, false],
      [2, false],
      [3, false],
      [4, false],
    ])
  })

  it('ending in a colon or a gap is cut from its text, and no character is lost', () => {
    const proposal = read(
      title,
      '一、主要工作及成效',
      `（一）学前教育普惠优质：${body.replace('。', '；')}另有12所在建`,
    )
    expect(areas(proposal)).toEqual([[['学前教育普惠优质', 'preschool']]])
    expect(proposal.paragraphs[2]?.heading?.cut).toBe('学前教育普惠优质：'.length)
  })

  it('cut from its text it is one even where a number is missing before it', () => {
    const cut = (number: string, words: string) => `（${number}）${words}：${body}`
    const proposal = read(
      title,
      '一、主要工作及成效',
      cut('一', '学前教育'),
      cut('三', '民办教育'),
      cut('四', '特殊教育'),
    )
    expect(proposal.parts[0]?.sections.map(({ heading }) => heading)).toEqual(['学前教育', '民办教育', '特殊教育'])
    expect(codes(proposal)).toContain('number-gap')
  })

  it('a table of contents with numbers does not hide headings that have theirs from a style', () => {
    const black = (text: string) => ({ text, form: { face: '黑体' } })
    const song = (text: string) => ({ text, form: { face: '仿宋' } })
    const proposal = recognise(
      [
        { text: title },
        { text: '目　录' },
        { text: '一、主要工作及成效……………1' },
        song(lead),
        black('主要工作开展情况'),
        song(`${body}${body}`),
      ],
      pack,
    )
    expect(proposal.parts.map(({ heading }) => heading)).toEqual(['主要工作开展情况'])
  })

  it.each([
    ['a numbered sentence', `1.${body.slice(0, -1)}，同时对五个乡镇的八所小学附属园进行改造，年底前全部交付使用。`],
    ['an item that ends in ；', '1.新建公办园12所；'],
    ['an item that is a whole sentence', '2.全市新增学位3600个。'],
    ['a decimal', '2.5万名学生参加课后服务'],
    ['school years', '一、二年级学生不留书面作业。'],
    ['a year', '2021年，全市新建公办园12所。'],
  ])('%s is text and keeps its number', (_, line) => {
    const proposal = read(title, '一、主要工作及成效', `（一）学前教育普惠优质。${body}`, line)
    expect(proposal.paragraphs[3]).toMatchObject({ role: 'body', text: line })
  })

  it('a long sentence is a section only where its number continues the row', () => {
    const long = '认真落实立德树人根本任务，坚持五育并举，构建德智体美劳全面培养的教育体系'
    const next = read(title, '一、主要工作及成效', `（一）学前教育普惠优质。${body}`, `（二）${long}。${body}`)
    expect(next.parts[0]?.sections).toHaveLength(2)
    const other = read(title, '一、主要工作及成效', `（一）学前教育普惠优质。${body}`, `（九）${long}。${body}`)
    expect(other.parts[0]?.sections).toHaveLength(1)
    expect(codes(other)).toContain('number-in-body')
    expect(texts(other, 'body')).toEqual([`（九）${long}。${body}`])
  })

  it('a section number before a paragraph without a heading is noted, and stays in the text', () => {
    const line = `（二）${body.replaceAll('，', '和').slice(0, -1).repeat(3)}`
    const proposal = read(title, '一、主要工作及成效', `（一）学前教育普惠优质。${body}`, line)
    expect(texts(proposal, 'body')).toEqual([line])
    expect(proposal.notes.find(({ code }) => code === 'number-in-body')?.message).toContain('（二）')
  })

  it('numbers that jump, repeat or run on across sections are noted', () => {
    const proposal = read(
      title,
      '一、主要工作及成效',
      `（一）学前教育普惠优质。${body}`,
      '1.扩大资源',
      body,
      `（三）民办教育健康有序。${body}`,
      '2.规范招生',
      body,
      '一、存在问题',
      body,
    )
    expect(codes(proposal)).toEqual(expect.arrayContaining(['number-gap', 'number-repeated', 'numbers-run-on']))
    expect(proposal.notes.find(({ code }) => code === 'number-gap')?.message).toContain('（三）')
    expect(proposal.parts.map(({ heading }) => heading)).toEqual(['主要工作及成效', '存在问题'])
  })

  it('brackets and spaces of another form, and headings that lost their number, are noted', () => {
    const set = (text: string) => ({ text, form: { face: text === body ? '仿宋' : '楷体' } })
    const proposal = recognise(
      [{ text: title }, { text: '一、工作成效' }, set('(一)学前教育'), set(body), set('办好特殊教育'), set(body)],
      pack,
    )
    const note = (code: string) => proposal.notes.find((one) => one.code === code)?.message
    expect(note('number-form')).toContain('“(一)”')
    expect(note('number-missing')).toContain('“办好特殊教育”')
    expect(codes(read(title, '一、工作成效', `（一）学前教育。${body}`))).not.toContain('number-form')
  })

  it('without numbers, known headings are found all the same', () => {
    const proposal = read(
      title,
      lead,
      '主要工作及成效',
      `学前教育普惠优质。${body}`,
      '民办教育健康有序',
      body,
      '存在问题及改进措施',
      body,
    )
    expect(areas(proposal)).toEqual([
      [
        ['学前教育普惠优质', 'preschool'],
        ['民办教育健康有序', 'private'],
      ],
      [],
    ])
  })

  describe('with nothing to tell them but length and place', () => {
    const long = `${body}${body}`
    const text = [
      title,
      lead,
      '工作开展情况及成效',
      '大力发展学前教育（10分，自评9分）',
      long,
      '做好档案整理归集',
      long,
      '单位：万元',
      '存在的困难和问题',
      long,
      '稳定乡村教师队伍',
      long,
      '临江市人民政府',
      '2021年9月30日',
    ]

    it('lines that stand alone are parts by their words, else sections', () => {
      const proposal = read(...text)
      expect(
        proposal.paragraphs.flatMap(({ heading, text: words }) => (heading ? [[heading.level, words]] : [])),
      ).toEqual([
        [1, '工作开展情况及成效'],
        [2, '大力发展学前教育（10分，自评9分）'],
        [2, '做好档案整理归集'],
        [1, '存在的困难和问题'],
        [2, '稳定乡村教师队伍'],
      ])
      expect(areas(proposal)).toEqual([
        [
          ['大力发展学前教育（10分，自评9分）', 'preschool'],
          ['做好档案整理归集', null],
        ],
        [['稳定乡村教师队伍', null]],
      ])
      expect(proposal.details.signatory).toBe('临江市人民政府')
    })

    it('but not beside numbered headings, whose short lines are text', () => {
      const proposal = read(...text.map((line) => (line === '存在的困难和问题' ? `二、${line}` : line)))
      expect(proposal.parts.map(({ heading }) => heading)).toEqual(['存在的困难和问题'])
    })

    it('and not in a text of one or two such lines', () => {
      expect(read(title, lead, '工作开展情况及成效', long).parts).toEqual([])
    })
  })

  it('a level that the source states is believed', () => {
    const proposal = recognise(
      [
        { text: title },
        { text: '一、主要工作及成效', form: { outlineLevel: 1 } },
        { text: '学前教育普惠优质', form: { outlineLevel: 2 } },
        { text: body },
      ],
      pack,
    )
    expect(areas(proposal)).toEqual([[['学前教育普惠优质', 'preschool']]])
    expect(texts(proposal, 'heading')[0]).toBe('主要工作及成效')
  })

  it('a table of contents and page numbers are no headings', () => {
    const proposal = read(
      title,
      '目　录',
      '一、主要工作及成效……………1',
      '二、存在问题............12',
      lead,
      '一、主要工作及成效',
      '— 1 —',
      body,
    )
    expect(proposal.parts).toHaveLength(1)
    expect(texts(proposal, 'wrapper')).toHaveLength(4)
  })
})

describe('skeletons', () => {
  it('B: four parts; duties only in the one that reports on them', () => {
    const proposal = read(
      title,
      '一、基本情况',
      body,
      '二、履行教育职责情况',
      `（一）学前教育普惠优质。${body}`,
      `（二）推进教育数字化。${body}`,
      '三、存在的主要问题',
      `（一）学前教育普惠优质。${body}`,
      '四、下一步工作打算',
      `（一）学前教育普惠优质。${body}`,
    )
    expect(proposal.parts.map(({ partId }) => partId)).toEqual([null, 'achievements', null, null])
    expect(areas(proposal)).toEqual([
      [],
      [
        ['学前教育普惠优质', 'preschool'],
        ['推进教育数字化', 'digital'],
      ],
      [['学前教育普惠优质', null]],
      [['学前教育普惠优质', null]],
    ])
    expect(proposal.unplaced).toEqual([])
  })

  it.each(['今后工作安排', '2022年重点工作', '明年工作', '下一步工作计划'])(
    '“%s” reports on no duties, whatever its sections are called',
    (part) => {
      const proposal = read(
        title,
        '一、主要工作及成效',
        `（一）学前教育普惠优质。${body}`,
        `二、${part}`,
        `（一）民办教育健康有序。${body}`,
      )
      expect(areas(proposal)).toEqual([[['学前教育普惠优质', 'preschool']], [['民办教育健康有序', null]]])
    },
  )

  it('D: last round’s findings first', () => {
    const proposal = read(
      title,
      '一、上年度反馈问题整改情况',
      `（一）学前教育。${body}`,
      '二、工作成效',
      `（一）学前教育普惠优质。${body}`,
    )
    expect(proposal.parts.map(({ partId }) => partId)).toEqual([null, 'achievements'])
  })

  it('E: scores behind the headings stay in the text and do not hinder the match', () => {
    const heading = '学前教育普惠优质（63分，自评得分61.6分）'
    const proposal = read(
      title,
      '一、主要工作及成效',
      `（一）${heading}。${body}`,
      '（二）民办教育健康有序（自评分：5分）',
      body,
    )
    expect(areas(proposal)).toEqual([
      [
        [heading, 'preschool'],
        ['民办教育健康有序（自评分：5分）', 'private'],
      ],
    ])
  })

  it('areas of level 1: the parts answer them, and what stands below is an item', () => {
    const proposal = read(
      title,
      '一、学前教育普惠优质',
      `（一）扩大资源供给。${body}`,
      `二、民办教育健康有序。${body}`,
      '三、抓好校园安全管理',
      body,
      '四、做好档案整理',
      body,
      '五、存在问题及改进措施',
      `（一）学前教育普惠优质。${body}`,
    )
    expect(proposal.parts.map(({ own, sections }) => [own?.areaId, sections.map(({ areaId }) => areaId)])).toEqual([
      ['preschool', []],
      ['private', []],
      ['safety', []],
      [null, []],
      [undefined, [null]],
    ])
    expect(proposal.paragraphs[1]?.heading).toMatchObject({ level: 1, areaId: 'preschool', confidence: 1 })
    expect(proposal.unplaced).toEqual(['做好档案整理'])
    const draft = draftFrom(proposal, pack, 'a.txt').value
    const made = outline(draft.document)
    expect(made.parts.map(({ sections }) => sections.map(({ areaId }) => areaId))).toEqual([
      ['preschool'],
      ['private'],
      ['safety'],
      [],
      [null],
    ])
    expect(summary(draft, proposal).parts[0]?.areas).toEqual([
      { heading: '学前教育普惠优质', areaId: 'preschool', confidence: 1, chars: expect.any(Number) },
    ])
    expect(restore(JSON.parse(JSON.stringify(draft))).ok).toBe(true)
  })

  it('areas in groups: what stands below the groups are sections, and plans behind the problems are none', () => {
    const proposal = read(
      title,
      '一、坚持优先发展，办好各类教育',
      `（一）学前教育普惠优质。${body}`,
      `（二）民办教育健康有序。${body}`,
      `（三）做好档案整理归集。${body}`,
      '二、保障校园安全稳定',
      `（一）抓好校园安全管理。${body}`,
      `（二）抓好后勤保障管理。${body}`,
      '三、存在问题',
      body,
      '四、明年重点',
      `（一）职业教育现代开放。${body}`,
      `（二）推进教育数字化。${body}`,
    )
    expect(proposal.parts.map(({ own, sections }) => [own?.areaId, sections.map(({ areaId }) => areaId)])).toEqual([
      [undefined, ['preschool', 'private', null]],
      [undefined, ['safety', 'logistics']],
      [undefined, []],
      [undefined, [null, null]],
    ])
    expect(proposal.unplaced).toEqual(['做好档案整理归集'])
  })

  it('one section that answers two areas says so in the draft', () => {
    const proposal = read(title, '一、主要工作及成效', `（一）抓好校园安全管理和后勤保障管理。${body}`)
    const [heading] = draftFrom(proposal, pack, 'a.txt').value.document.content.filter(
      (node) => node.type === 'heading' && node.attrs.level === 2,
    )
    expect(heading).toMatchObject({ attrs: { areaId: 'safety', alsoAreaIds: ['logistics'] } })
  })

  it('parts as 第一部分, and sections before any part', () => {
    const proposal = read(title, `（一）学前教育普惠优质。${body}`, '第二部分　存在问题', body)
    expect(proposal.parts.map(({ heading }) => heading)).toEqual(['', '存在问题'])
    expect(areas(proposal)[0]).toEqual([['学前教育普惠优质', 'preschool']])
  })
})

describe('title, recipient, signature', () => {
  it('a title of two lines', () => {
    const proposal = read('临江市人民政府', '关于2021年度履行教育职责情况的自评报告', lead, '一、主要工作及成效')
    expect(proposal.title).toEqual(['临江市人民政府', '关于2021年度履行教育职责情况的自评报告'])
    expect(proposal.details).toMatchObject({ region: '临江市', organisation: '临江市人民政府', reviewYear: 2021 })
  })

  it('a title of unusual wording by its setting; the letterhead above it is none', () => {
    const set = (text: string, size: number) => ({ text, form: { align: 'center' as const, size } })
    const proposal = recognise(
      [
        set('临江市人民政府文件', 120),
        set('临政发〔2021〕6号', 32),
        set('临江市2021年', 44),
        set('办教育答卷', 44),
        { text: lead },
        { text: '一、主要工作及成效' },
        { text: body },
      ],
      pack,
    )
    expect(proposal.title).toEqual(['临江市2021年', '办教育答卷'])
  })

  it('a site name above a whole title is the page’s', () => {
    expect(read('临江市人民政府', title, lead, '一、工作').title).toEqual([title])
  })

  it('recipient, signatory and date go into the details and are not text', () => {
    const proposal = read(
      title,
      '省人民政府教育督导室：',
      lead,
      '一、主要工作及成效',
      body,
      '　　　　临江市人民政府（章）',
      '　　二〇二一年九月三十日',
    )
    expect(roles(proposal)).toEqual(['title', 'recipient', 'lead', 'heading', 'body', 'signatory', 'date'])
    expect(proposal.details).toMatchObject({
      recipient: '省人民政府教育督导室',
      signatory: '临江市人民政府',
      date: '2021-09-30',
    })
  })

  it('a date between title and recipient hides neither', () => {
    const proposal = read(title, '（2021年9月30日）', '省人民政府教育督导室：', lead, '一、主要工作及成效', body)
    expect(roles(proposal).slice(0, 4)).toEqual(['title', 'date', 'recipient', 'lead'])
  })

  it('what stands before further text is left where it stands', () => {
    const proposal = read(title, '一、主要工作及成效', body, '2021年9月30日', '附件：临江市教育经费统计表')
    expect(roles(proposal).slice(2)).toEqual(['body', 'body', 'body'])
    expect(proposal.details.date).toBeNull()
  })

  it('a date that is none is text', () => {
    expect(read(title, '一、主要工作及成效', body, '2021年2月30日').details.date).toBeNull()
  })

  it('without a title the rest is recognised and the user is told', () => {
    const proposal = read(lead, '一、主要工作及成效', body)
    expect(proposal.title).toEqual([])
    expect(codes(proposal)).toContain('title-missing')
  })

  it('a title alone: the opening is kept apart from text outside every part', () => {
    const proposal = read(title, lead, body)
    expect(proposal.lead).toEqual([lead])
    expect(proposal.unplaced).toEqual([body])
  })
})
