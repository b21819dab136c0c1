/** What the sheet behind an export says. */
import { describe, expect, it } from 'vitest'
import { type Exported, fontLine, otherNotes, whereLine } from '../../renderer/export/exported.ts'
import {
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
  blanks: 2,
  notes: [
    { code: 'blank-left', message: '有 2 处【】没有填写，已原样导出。' },
    { code: 'date-missing', message: '没有填写成文日期。' },
  ],
}

describe('the sheet', () => {
  it('says which faces the PC lacks, and that the file is right all the same', () => {
    expect(fontLine(exported)).toBe('文件使用的字体：仿宋_GB2312、黑体。本机都已安装。')
    const lacking = fontLine({ ...exported, missing: ['黑体'] })
    expect(lacking).toContain('本机没有 黑体')
    expect(lacking).toContain('文件中的字体名是对的')
  })

  it('names the path where the shell knows it, else the downloads', () => {
    expect(whereLine({ ...exported, path: 'D:\\稿子\\报告.docx' })).toBe('D:\\稿子\\报告.docx')
    expect(whereLine(exported)).toContain('下载文件夹')
  })

  it('does not say the fill-ins twice', () => {
    expect(otherNotes(exported).map(({ code }) => code)).toEqual(['date-missing'])
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
