/** Text, attachments and pictures on paper: faces, numbers, places, and what is kept together. */
import { describe, expect, it } from 'vitest'
import type { PaperParagraph } from '../../../report/paper/paper.ts'
import { styleSheet } from '../../../report/paper/styles.ts'
import { area, attachment, details, h, image, p, table, turned } from '../../build.ts'
import { composed, named, paragraphs, preset, report, shown, textOf } from './papers.ts'

const text = [p('引语。'), h(1, '主要工作'), area('safety', '校园安全。投入2162万元。')]

describe('attachments', () => {
  const two = [
    ...text,
    attachment('分校学位一览表。'),
    h(1, '说明'),
    p('按学年填写。'),
    attachment('佐证图片'),
    p('图片。'),
  ]

  it('are listed behind the text without a mark at the end, and stand on pages of their own', () => {
    const { paper } = composed(report(two))
    expect(shown(paper)).toEqual(
      expect.arrayContaining(['attachmentList: 附件：1.分校学位一览表', 'attachmentList: 2.佐证图片']),
    )
    const labels = named(paper, 'attachmentLabel')
    expect(labels.map(textOf)).toEqual(['附件1', '附件2'])
    expect(labels.every(({ pageBreakBefore }) => pageBreakBefore)).toBe(true)
  })

  it('have label, blank line, title on the third line, and number their headings anew', () => {
    const all = shown(composed(report(two)).paper)
    const at = all.indexOf('attachmentLabel: 附件1')
    expect(all.slice(at, at + 6)).toEqual([
      'attachmentLabel: 附件1',
      'blank: ',
      'attachmentTitle: 分校学位一览表。',
      'blank: ',
      'heading1: 一、说明',
      'body: 按学年填写。',
    ])
  })

  it('have no number where there is only one', () => {
    const all = shown(composed(report([...text, attachment('学位表'), p('表。')])).paper)
    expect(all).toContain('attachmentList: 附件：学位表')
    expect(all).toContain('attachmentLabel: 附件')
  })

  it('that begin with a wide table are turned from their label on, each on its page', () => {
    const wide = turned(table(['年度', '学位'], ['2021', '3200']), true)
    const { sections } = composed(report([...text, attachment('一'), wide, attachment('二'), wide])).paper
    expect(sections.map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape'])
    const breaks = sections[1]?.blocks.filter((block) => block.kind === 'paragraph' && block.pageBreakBefore)
    // The section is a page break already.
    expect(breaks).toHaveLength(1)
  })
})

describe('page ends', () => {
  const kept = (all: readonly PaperParagraph[]) => all.map(({ form }) => form?.keepNext ?? false)

  it('nothing is kept with an attachment that begins a page, nor with the end', () => {
    const of = report([...text, attachment('学位表'), h(2, '只有标题')], { details: { ...details, form: '公示' } })
    const all = paragraphs(composed(of).paper)
    const label = all.findIndex(({ style }) => style === 'attachmentLabel')
    expect(kept(all.slice(label - 1, label))).toEqual([false])
    expect(kept(all.slice(-1))).toEqual([false])
  })

  it('a long list of attachments may go over to the next page, with at least two names before the signature', () => {
    const many = Array.from({ length: 8 }, (_, at) => [attachment(`附表${at}`), p('表。')]).flat()
    const list = named(composed(report([...text, ...many])).paper, 'attachmentList')
    expect(kept(list)).toEqual([true, false, false, false, false, false, true, true])
  })
})

describe('the text', () => {
  it('knows of each block where it stands in the report, and of nothing that is added', () => {
    const { paper } = composed(report([...text, table(['年度'], ['2021'])]))
    const sources = paper.sections.flatMap(({ blocks }) =>
      blocks.flatMap((b) => (b.kind !== 'imprint' && b.source !== undefined ? [b.source] : [])),
    )
    expect(sources).toEqual([0, 1, 2, 3, 4])
  })

  it('shows no trace of marks that only the editor knows', () => {
    const carried = [
      { type: 'text', text: '沿用', marks: [{ type: 'carried' }] },
      { type: 'text', text: '临江市', marks: [{ type: 'field', attrs: { name: 'region' } }] },
    ] as const
    const [body] = named(composed(report([p(carried)])).paper, 'body')
    expect(JSON.stringify(body)).not.toMatch(/carried|field|region/)
    expect(body && textOf(body)).toBe('沿用临江市')
  })

  it('keeps manual breaks, underlines, subscripts and superscripts', () => {
    const content = [
      { type: 'text', text: '面积10' },
      { type: 'text', text: '2', marks: [{ type: 'superscript' }] },
      { type: 'hardBreak' },
      { type: 'text', text: 'CO' },
      { type: 'text', text: '2', marks: [{ type: 'subscript' }, { type: 'underline' }] },
    ] as const
    const [body] = named(composed(report([p(content)])).paper, 'body')
    expect(body && textOf(body)).toBe('面积102\nCO2')
    expect(body?.runs.flatMap((run) => (run.kind === 'text' ? [run.vertical ?? ''] : []))).toEqual([
      '',
      'superscript',
      '',
      'subscript',
    ])
  })

  it('sets a run-in heading in 楷体 up to its full stop, and keeps only headings of their own with what follows', () => {
    const { paper } = composed(report([area('a', '校园安全。投入2162万元。'), h(2, '独立标题'), p('文。')]))
    const [runIn, own] = named(paper, 'heading2')
    expect(runIn?.runs.map((run) => run.kind === 'text' && [run.text, run.form?.face])).toEqual([
      ['（一）', 'kai'],
      ['校园安全。', 'kai'],
      ['投入2162万元。', 'fangsong'],
    ])
    expect([runIn?.form?.keepNext, own?.form?.keepNext]).toEqual([undefined, true])
  })

  it.each([true, false])('has level 3 bold only where the preset asks for it: %s', (boldLevel3) => {
    const chosen = preset({ boldLevel3 })
    expect(styleSheet(chosen).heading3.run.bold).toBe(boldLevel3)
    const [heading] = named(composed(report([h(3, '三级', {}), p('文。')]), { preset: chosen }).paper, 'heading3')
    expect(heading?.runs.some((run) => run.kind === 'text' && run.form?.bold === true)).toBe(boldLevel3)
  })

  it.each([
    // LibreOffice follows the character before a mark, and takes the beginning of a paragraph for Latin.
    ['“双减”自2021——“十四五”', [['“', 'own'], ['双减”自2021'], ['——“', 'own'], ['十四五”']]],
    ['“2021”年', [['“', 'own'], ['2021'], ['”', 'own'], ['年']]],
    ['校园“A”级', [['校园“A'], ['”', 'own'], ['级']]],
  ])('sets marks beside digits and letters in the Chinese face: %s', (content, runs) => {
    const [body] = named(composed(report([p(content)])).paper, 'body')
    const made = body?.runs.map((run) => (run.kind === 'text' ? [run.text, run.form?.latin].filter(Boolean) : []))
    expect(made).toEqual(runs)
  })

  it('needs no such runs where digits have the Chinese face themselves', () => {
    const [body] = named(composed(report([p('“2021”年')]), { preset: preset({ digits: 'chinese' }) }).paper, 'body')
    expect(body?.runs).toHaveLength(1)
  })

  it('of five thousand characters in one paragraph stays one paragraph', () => {
    const long = '临江市教育'.repeat(1000)
    const { paper, codes } = composed(report([p(long)]))
    expect(named(paper, 'body').map(textOf)).toEqual([long])
    expect(codes).toEqual([])
  })
})

describe('pictures', () => {
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const sized = (width: number, height: number, share: number) => {
    const pictures = { k: { type: 'image/png', data: pixel, width, height } } as const
    const run = named(composed(report([image('k', share)], { pictures })).paper, 'picture')[0]?.runs[0]
    return run?.kind === 'picture' ? [run.width, run.height] : null
  }

  it('are as wide as the user chose of the text width, in proportion', () => {
    expect(sized(400, 300, 0.5)).toEqual([4422, 3317])
  })

  it('are never taller than a page, nor of no width', () => {
    const [width = 0, height = 0] = sized(100, 1000, 1) ?? []
    expect(height).toBeLessThan(12756)
    expect(height / width).toBeCloseTo(10, 1)
    expect(sized(1, 100_000, 1)?.every((side) => side > 0)).toBe(true)
  })

  it('are kept with the caption below them', () => {
    const pictures = { k: { type: 'image/png', data: pixel, width: 4, height: 3 } } as const
    const { paper } = composed(report([image('k'), p('图1　新建的教学楼', 'center'), p('文。')], { pictures }))
    expect(named(paper, 'picture')[0]?.form?.keepNext).toBe(true)
  })
})
