/** What the sheet behind an export says. */
import { describe, expect, it } from 'vitest'
import { type Exported, sheetOf } from '../../renderer/export/exported.ts'
import {
  changesOf,
  digits,
  fangsongFaces,
  kaiFaces,
  layoutName,
  layouts,
  pageNumbers,
  schemes,
  titleFaces,
} from '../../renderer/export/preset-choices.ts'
import { defaultPreset, presetSchema } from '../../report/paper/preset.ts'

const exported: Exported = {
  name: '报告.docx',
  form: '普通稿',
  layout: '每面 22 行（28.95 磅）',
  pages: 9,
  fonts: ['仿宋_GB2312', '黑体'],
  missing: [],
  notes: [
    { code: 'blank-left', message: '有 2 处【】没有填写，已原样导出。' },
    { code: 'date-missing', message: '没有填写成文日期。需要时请在“报告信息”中填写后重新导出。' },
  ],
}

describe('the sheet', () => {
  it('says which faces the PC lacks, and that the file is right all the same', () => {
    expect(sheetOf(exported).fontsMean).toBe('本机都已安装。')
    const lacking = sheetOf({ ...exported, missing: ['黑体'] })
    expect(lacking.fonts).toEqual([
      { name: '仿宋_GB2312', here: true },
      { name: '黑体', here: false },
    ])
    expect(lacking.fontsMean).toContain('有 1 种本机没有')
    expect(lacking.fontsMean).toContain('文件本身没有问题')
    expect(sheetOf({ ...exported, missing: exported.fonts }).fontsMean).toContain('本机都没有')
  })

  it('names the path where the shell knows it, else the downloads', () => {
    const known = sheetOf({ ...exported, path: 'D:\\稿子\\报告.docx' })
    expect([known.where, known.whereElse]).toEqual(['D:\\稿子\\报告.docx', ''])
    expect(sheetOf(exported).where).toBe('报告.docx')
    expect(sheetOf(exported).whereElse).toContain('下载文件夹')
  })

  it('says the fill-ins of the file in a line of their own, once', () => {
    const sheet = sheetOf(exported)
    expect(sheet.blanks).toContain('2 处【】')
    expect(sheet.notes.map(({ code }) => code)).toEqual(['date-missing'])
    expect(sheetOf({ ...exported, notes: [] }).blanks).toBeNull()
  })

  it('leads to the details where a note is about them', () => {
    expect(sheetOf(exported).asksDetails).toBe(true)
    expect(sheetOf({ ...exported, notes: exported.notes.slice(0, 1) }).asksDetails).toBe(false)
  })
})

it('every choice of the preset can be made in the dialog, and no other', () => {
  const { shape } = presetSchema
  const offered: readonly (readonly [readonly string[], readonly { value: string }[]])[] = [
    [shape.layout.unwrap().options, layouts],
    [shape.scheme.unwrap().options, schemes],
    [shape.titleFace.unwrap().options, titleFaces],
    [shape.fangsongFace.unwrap().options, fangsongFaces],
    [shape.kaiFace.unwrap().options, kaiFaces],
    [shape.digits.unwrap().options, digits],
    [shape.pageNumber.unwrap().options, pageNumbers],
  ]
  for (const [possible, choices] of offered)
    expect(choices.map(({ value }) => value).sort()).toEqual([...possible].sort())
  expect(layoutName(defaultPreset)).toBe('每面 22 行（28.95 磅）')
})

it('says how many choices differ from the default', () => {
  expect(changesOf(defaultPreset)).toBe(0)
  expect(changesOf({ ...defaultPreset, layout: 'gbt33476', preprintedHeight: 60 })).toBe(2)
})
