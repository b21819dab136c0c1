/** 转到: a number, words or pinyin initials lead to a heading; and what is counted there. */
import { describe, expect, it } from 'vitest'
import { counted } from '../../renderer/tools/counted.ts'
import { hasInitials } from '../../renderer/tools/initials.ts'
import { found, numberValue, placesOf } from '../../renderer/tools/places.ts'
import type { ReportDocument, TopNode } from '../../report/document/node.ts'
import { outline } from '../../report/document/outline.ts'

const h = (level: 1 | 2 | 3, text: string): TopNode => ({
  type: 'heading',
  attrs: { level, areaId: null, runIn: false },
  content: [{ type: 'text', text }],
})
const p = (text: string): TopNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const document: ReportDocument = {
  type: 'doc',
  content: [
    { type: 'title', content: [{ type: 'text', text: '自评报告' }] },
    h(1, '主要工作及成效'),
    h(2, '高度重视教育发展'),
    p('投入2162万元。'),
    h(2, '扎实推进“双减”工作'),
    h(3, '课后服务'),
    h(1, '存在问题'),
    h(2, '学前教育资源不足'),
    { type: 'attachment', content: [{ type: 'text', text: '经费情况表' }] },
    p('略'),
  ],
}
const places = placesOf(outline(document), null)
const titles = (typed: string) => found(places, typed).map(({ number, title }) => `${number}${title}`)

describe('going to a heading', () => {
  it('by number: sections first, then parts and items', () => {
    expect(titles('2')).toEqual(['（二）扎实推进“双减”工作', '二、存在问题'])
    expect(titles('（一）')).toEqual(titles('1'))
    expect(titles('1')).toEqual([
      '（一）高度重视教育发展',
      '（一）学前教育资源不足',
      '一、主要工作及成效',
      '1.课后服务',
    ])
  })
  it('by words, and by initials that skip punctuation', () => {
    expect(titles('双减')).toEqual(['（二）扎实推进“双减”工作'])
    expect(titles('sjgz')).toEqual(['（二）扎实推进“双减”工作'])
    expect(titles('XQJY')).toEqual(['（一）学前教育资源不足'])
    expect(titles('jfqkb')).toEqual(['附件经费情况表'])
    expect(titles('zzz')).toEqual([])
  })
  it('lists everything in the order of the report where nothing is typed', () => {
    expect(found(places, ' ').map(({ index }) => index)).toEqual([1, 2, 4, 5, 6, 7, 8])
  })
  it('reads a number in any of its forms', () => {
    expect(['12', '（十二）', '十二、', '附件3', '12.'].map(numberValue)).toEqual([12, 12, 12, 3, 12])
    expect(numberValue('双减')).toBeNull()
  })
})

it.each([
  ['重点', 'zd'],
  ['重复', 'cf'],
  ['银行', 'yh'],
  ['执行', 'zx'],
  ['学校', 'xx'],
  ['校对', 'jd'],
  ['入学率', 'rxl'],
  ['日常', 'rc'],
  ['履行职责', 'lxzz'],
  ['五项管理', 'wxgl'],
  ['GDP增长', 'gdpzz'],
])('%s has the initials %s', (text, initials) => {
  expect(hasInitials(text, initials)).toBe(true)
})

it('counts section by section, and for Word with the numbers of the headings', () => {
  const made = counted(document, outline(document))
  expect(made.sections.map(({ title, count }) => [title, count.words])).toEqual([
    ['一、主要工作及成效', 7 + 8 + 6 + 10 + 4],
    ['（一）高度重视教育发展', 14],
    ['（二）扎实推进“双减”工作', 14],
    ['二、存在问题', 12],
    ['（一）学前教育资源不足', 8],
    ['附件　经费情况表', 6],
  ])
  expect(made.whole.words).toBe(4 + 35 + 12 + 6)
  expect(made.wordsInWord).toBe(made.whole.words + 2 + 3 + 3 + 1 + 2 + 3)
  expect(made.paragraphs).toBe(10)
})
