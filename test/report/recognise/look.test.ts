/** Headings by style and face: what the source says, and what it only looks like. */
import { describe, expect, it } from 'vitest'
import { levelsByLook, statedLevel } from '../../../report/recognise/look.ts'
import { recognise } from '../../../report/recognise/recognise.ts'
import type { SourceParagraph } from '../../../report/source/paragraph.ts'
import { builtinPack } from '../../packs.ts'

const pack = builtinPack('hubei-2021')
const text = '全市新建公办园12所，投入2000万元，新增学位3600个，普惠率达91.2%，比上年提高两个百分点，群众满意。'
const set = (words: string, face: string, more: SourceParagraph['form'] = {}): SourceParagraph => ({
  text: words,
  form: { face, size: 32, ...more },
})
const fangsong = (words: string) => set(words, '仿宋_GB2312')
const headings = (...paragraphs: readonly SourceParagraph[]) =>
  recognise([{ text: '临江市履行教育职责自评报告' }, ...paragraphs], pack).paragraphs.flatMap(
    ({ heading, text: words }) => (heading ? [[heading.level, words]] : []),
  )

describe('the level that a source states', () => {
  it.each([
    [{ outlineLevel: 2, style: 'heading 1' }, 2],
    [{ style: 'heading 3' }, 3],
    [{ style: 'Heading 1 Char' }, 1],
    [{ style: '标题2' }, 2],
    [{ style: '二级标题' }, 2],
    [{ style: '标题 2（楷体）' }, 2],
    [{ outlineLevel: 9 }, null],
    [{ style: 'heading 7' }, null],
    [{ style: '标题' }, null],
    [{ style: '正文标题说明' }, null],
    [undefined, null],
  ])('%j → %s', (form, level) => {
    expect(statedLevel(form)).toBe(level)
  })

  it('is not believed of a long text', () => {
    const long = { text: text.replaceAll('。', '，').repeat(3), form: { outlineLevel: 1 } }
    expect(headings({ text: '一、主要工作及成效' }, long)).toEqual([[1, '主要工作及成效']])
  })
})

describe('by face', () => {
  it('黑体, 楷体 and bold among 仿宋, without any number', () => {
    expect(
      headings(
        fangsong(text),
        set('主要工作及成效', '黑体'),
        set(`大力发展学前教育。${text}`, '楷体_GB2312'),
        set('扩大资源', '仿宋', { bold: true }),
        fangsong(text),
      ),
    ).toEqual([
      [1, '主要工作及成效'],
      [2, `大力发展学前教育。${text}`],
      [3, '扩大资源'],
    ])
  })

  it('as the numbered headings of this text have it: 宋体 in bold can be level 2', () => {
    const bold = { bold: true, size: 30 }
    expect(
      headings(
        set('一、主要工作及成效', '宋体', { bold: true, size: 36 }),
        set('（一）大力发展学前教育', '宋体', bold),
        set(text, '宋体'),
        set('办好特殊教育', '宋体', bold),
        set(text, '宋体'),
      ),
    ).toEqual([
      [1, '主要工作及成效'],
      [2, '大力发展学前教育'],
      [2, '办好特殊教育'],
    ])
  })

  it.each([
    '表1 各乡镇学校分布',
    '注：数据来自年报',
    '具体情况如下：',
    '一是健全机制。各校已经建账。',
    '第一，坚持规划先行',
  ])('“%s” is none, whatever its face', (line) => {
    expect(headings(fangsong(text), set('（一）学前教育', '楷体'), fangsong(text), set(line, '楷体'))).toHaveLength(1)
  })

  it('a text all in one face has no headings by it', () => {
    const look = levelsByLook([set(text, '楷体'), set('学前教育', '楷体')])
    expect([look(0), look(1)]).toEqual([null, null])
  })
})
