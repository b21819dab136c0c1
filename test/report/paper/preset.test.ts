/** 版式 from a file, and what each choice does to the styles and the faces. */
import { describe, expect, it } from 'vitest'
import { faceName, fontTable } from '../../../report/paper/faces.ts'
import { defaultPreset, readPreset } from '../../../report/paper/preset.ts'
import { styleSheet } from '../../../report/paper/styles.ts'
import { preset } from './papers.ts'

describe('a preset file', () => {
  it('says only what differs from the default', () => {
    expect(readPreset('\ufeff{"layout":"loose-28"}')).toEqual({ ok: true, value: preset({ layout: 'loose-28' }) })
    expect(readPreset('{}')).toEqual({ ok: true, value: defaultPreset })
  })

  it.each([
    ['not json', /不是 JSON/],
    ['[]', /整个文件/],
    ['{"layout":"narrow"}', /版心与行距/],
    ['{"fonts":"any","digits":5}', /数字字体.*fonts|fonts.*数字字体/],
    ['{"preprintedHeight":5}', /套打留空/],
  ])('that is wrong is refused, and what is wrong named: %s', (text, message) => {
    const read = readPreset(text)
    expect(read.ok ? '' : read.code).toBe('bad-preset')
    expect(read.ok ? '' : read.message).toMatch(message)
  })
})

describe('the choices', () => {
  it('28 characters by narrowed runs: 0.25 pt each, two characters of 315 twips in front', () => {
    const { body } = styleSheet(preset())
    expect([body.run.spacing, body.paragraph.firstLine, body.paragraph.firstLineChars]).toEqual([-5, 630, 200])
  })

  it("28 characters by Word's grid: no spacing, two characters of the grid in front", () => {
    const { body } = styleSheet(preset({ scheme: 'character-grid' }))
    expect([body.run.spacing, body.paragraph.firstLine, body.paragraph.firstLineChars]).toEqual([0, 632, 200])
  })

  it('宋体 in place of 小标宋 is bold, 小标宋 itself never', () => {
    for (const titleFace of ['方正小标宋简体', '方正小标宋_GBK', '宋体'] as const) {
      const chosen = preset({ titleFace })
      expect(faceName(chosen, 'title')).toBe(titleFace)
      expect(styleSheet(chosen).title.run.bold).toBe(titleFace === '宋体')
      expect(styleSheet(chosen).attachmentTitle.run.bold).toBe(titleFace === '宋体')
    }
  })

  it('digits in the Chinese face reach every style of the text', () => {
    const { body, heading1, tableText } = styleSheet(preset({ digits: 'chinese' }))
    expect([body, heading1, tableText].map(({ run }) => run.latin)).toEqual(['own', 'own', 'own'])
    // 页码 are 宋体 whatever the digits of the text are (7.5).
    expect(styleSheet(preset()).pageNumber.run).toMatchObject({ face: 'song', latin: 'own', size: 28 })
  })

  it('exact lines as high as the layout says, but for tables and pictures, which take what they need', () => {
    for (const [layout, twips] of [
      ['word-grid', 579],
      ['gbt33476', 589],
      ['loose-28', 560],
    ] as const) {
      const styles = styleSheet(preset({ layout }))
      expect(styles.body.paragraph.line).toEqual({ kind: 'exact', twips })
      expect(styles.tableText.paragraph.line).toEqual({ kind: 'single' })
      expect(styles.picture.paragraph.line).toEqual({ kind: 'single' })
    }
  })

  it('names in the font table every face that a run may carry, each once, with a face to take where it is missing', () => {
    for (const change of [{}, { titleFace: '宋体', fangsongFace: '仿宋', kaiFace: '楷体' }] as const) {
      const chosen = preset(change)
      const table = fontTable(chosen)
      const names = table.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      for (const face of ['title', 'hei', 'kai', 'fangsong', 'song', 'kaiFull', 'fangsongFull'] as const)
        expect(names).toContain(faceName(chosen, face))
      for (const { name, alternative } of table) if (name !== 'Times New Roman') expect(alternative).not.toBe('')
    }
  })
})
