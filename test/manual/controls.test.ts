/** The manual names what is on the screen: what it quotes in “…” is written somewhere in the program, pictures are there and small. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { headingsByName } from '../../renderer/manual/places.ts'
import { shortcuts } from '../../renderer/window/ShortcutsDialog.tsx'
import { withoutComments } from '../architecture/imports.ts'
import { filesIn, isSource, repository } from '../architecture/sources.ts'

const manual = readFileSync(join(repository, 'docs/手册.md'), 'utf8')
/** Comments may name what is on no screen any more. */
const program = [
  ...['main', 'preload', 'renderer', 'report'].flatMap(filesIn).filter(isSource),
  ...filesIn('templates').filter(({ path }) => path.endsWith('.json')),
]
  .map(({ text }) => withoutComments(text))
  .join('\n')

/** Samples of text stand in `…`, so that quotation marks are for controls alone. */
const quoted = (text: string) => [...text.matchAll(/“([^”]+)”/g)].map((match) => match[1] ?? '')
/** As web sites with Markdown make them: signs gone. */
const anchor = (heading = '') => heading.replaceAll(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-')
const missing = (text: string) => [...new Set(quoted(text))].filter((name) => !program.includes(name))

describe('the manual', () => {
  it('quotes no control that the program does not have', () => {
    expect(missing(manual)).toEqual([])
    expect(quoted(manual).length).toBeGreaterThan(80)
  })

  it('has every shortcut of the sheet in its table', () => {
    const table = manual.slice(manual.indexOf('\n## 快捷键')).replaceAll(/ +\|/g, ' |')
    const rows = shortcuts.map(([what, keys]) => `| ${what} | ${keys.replaceAll('，', '、')} |`)
    expect(rows.filter((row) => !table.includes(row))).toEqual([])
  })

  it('is opened by F1 from places that the screens have', () => {
    // What a pane is called by may stand beside what it is called for.
    const screens = ['renderer', 'report/document']
      .flatMap(filesIn)
      .filter((file) => isSource(file) && !file.path.startsWith('renderer/manual/'))
      .map(({ text }) => withoutComments(text))
      .join('\n')
    expect(Object.keys(headingsByName).filter((name) => !screens.includes(name))).toEqual([])
  })

  it('would notice one', () => {
    expect(missing('点“新建报告”，再点“自动写完”')).toEqual(['自动写完'])
  })

  it('leads to headings and files that are there', () => {
    const headings = [...manual.matchAll(/^#{2,4} (.+)$/gm)].map((match) => match[1])
    expect(new Set(headings).size, 'two headings of one name').toBe(headings.length)
    for (const [, target] of manual.matchAll(/(?<!!)\[[^\]]+\]\(([^)]+)\)/g)) {
      if (target?.startsWith('#')) expect(headings.map(anchor)).toContain(target.slice(1))
      else expect(existsSync(join(repository, 'docs', target ?? '')), target).toBe(true)
    }
  })

  it('has the pictures that it names, and they are small together', () => {
    const files = ['docs/手册.md', 'docs/公文格式.md', 'docs/检查规则.md'].flatMap((page) =>
      [...readFileSync(join(repository, page), 'utf8').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((match) =>
        join(repository, dirname(page), match[1] ?? ''),
      ),
    )
    expect(files.filter((file) => !existsSync(file))).toEqual([])
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0)
    console.log(`pictures of the manual: ${files.length}, ${Math.round(bytes / 1024)} KB`)
    expect(bytes).toBeLessThan(3 * 1024 * 1024)
  })
})
