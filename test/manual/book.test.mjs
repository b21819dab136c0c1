/** The manual as the build reads it: text as data, and nothing that the page could not draw. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { headingsByName } from '../../renderer/manual/places.ts'
import { manual, pictureSize, readManual } from '../../scripts/manual.mjs'

const docs = join(import.meta.dirname, '../../docs')
const sizeOf = () => ({ width: 2, height: 1 })
const read = (markdown, appendix = '# 附页\n\n## 一\n') =>
  readManual(
    [
      { name: '手册.md', markdown },
      { name: '附页.md', markdown: appendix },
    ],
    sizeOf,
  )
const whole = readManual(
  ['手册.md', '公文格式.md', '检查规则.md'].map((name) => ({ name, markdown: readFileSync(join(docs, name), 'utf8') })),
  sizeOf,
)

it('makes data of Markdown, and ways of its links', () => {
  expect(
    read('# 书名\n\n## 写作\n\n按 `F1`，**先看[写作](#写作)一章**和[附页](附页.md)。\n\n![图](a%20b.png)\n'),
  ).toEqual([
    { kind: 'heading', level: 2, id: '写作', text: '写作' },
    {
      kind: 'text',
      content: [
        '按 ',
        { kind: 'sample', text: 'F1' },
        '，',
        { kind: 'strong', content: ['先看', { kind: 'way', to: '写作', content: ['写作'] }, '一章'] },
        '和',
        { kind: 'way', to: '附页', content: ['附页'] },
        '。',
      ],
    },
    { kind: 'picture', address: 'picture:a b.png', alt: '图', width: 2, height: 1 },
    { kind: 'heading', level: 2, id: '附页', text: '附页' },
    { kind: 'heading', level: 3, id: '附页：一', text: '一' },
  ])
})

it('keeps lists, tables and lines to type', () => {
  const blocks = read('- 一\n- 二\n\n| 甲 | 乙 |\n| - | - |\n| 1 < 2 | & |\n\n```\na  b\n```\n\n> 注\n')
  expect(blocks.slice(0, 4)).toEqual([
    {
      kind: 'list',
      ordered: false,
      items: [[{ kind: 'text', content: ['一'] }], [{ kind: 'text', content: ['二'] }]],
    },
    { kind: 'table', head: [['甲'], ['乙']], rows: [[['1 < 2'], ['&']]] },
    { kind: 'lines', text: 'a  b' },
    { kind: 'quote', content: [{ kind: 'text', content: ['注'] }] },
  ])
})

it.each([
  ['HTML', '<img src=x onerror=alert(1)>'],
  ['HTML in a line', '写作 <b>粗</b>'],
  ['an address of the network', '[网站](https://example.org)'],
  ['a way that leads nowhere', '[写作](#没有)'],
  ['stars that Markdown leaves beside a sign', '见**“写作”**的说明'],
  ['two samples that Markdown takes for one', '`一``二`'],
  ['a rule', '一\n\n---\n'],
])('refuses %s, with the name of the file', (_what, markdown) => expect(() => read(markdown)).toThrow('手册.md: '))

it('reads the manual as it stands: every chapter, and every heading once', () => {
  const ids = whole.filter(({ kind }) => kind === 'heading').map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(expect.arrayContaining(['先做什么', '交稿与导出', '导出的公文里有什么', '检查规则', '快捷键']))
})

it('F1 leads from every place to a heading that the manual has', () => {
  const ids = whole.filter(({ kind }) => kind === 'heading').map(({ id }) => id)
  expect(Object.values(headingsByName).filter((heading) => !ids.includes(heading))).toEqual([])
})

it('gives the bundler the pictures as files, and their sizes from the files', () => {
  const code = manual().load.call({ addWatchFile: () => {} }, join(docs, '手册.md'))
  const pictures = code.match(/^import picture\d+ from .*\.png"$/gm)
  expect(pictures.length).toBeGreaterThanOrEqual(4)
  expect(code).not.toContain('"picture:')
  expect(code).toMatch(/"address":picture\d+,/)
  expect(manual().load.call({}, 'a.ts')).toBeNull()
  expect(pictureSize(readFileSync(join(docs, 'word/普通稿.png'))).width).toBeGreaterThan(100)
  expect(() => pictureSize(Buffer.from('GIF89a'))).toThrow('PNG')
})
