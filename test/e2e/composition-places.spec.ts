/**
 * Chinese input in every kind of place of the text: what was composed stands there exactly, nothing else has changed, and one
 * undo takes it back. All in one report, opened once for each group.
 */
import type { Page } from '@playwright/test'
import type { Inline, Mark } from '../../report/document/node.ts'
import { packZiping } from '../../report/document/package.ts'
import { area, attachment, doc, envelope, h, p, table, title } from '../build.ts'
import { type App, expect, test } from './app.ts'
import { compose, giveUp, inputMethod, select, spell } from './input-method.ts'
import { saved } from './steps.ts'

const marked = (
  text: string,
  ...types: ('bold' | 'underline' | 'superscript' | 'subscript' | 'carried')[]
): Inline => ({
  type: 'text',
  text,
  marks: types.map((type): Mark => ({ type })),
})
const plain = (text: string): Inline => ({ type: 'text', text })

const report = doc(
  title('临江市自评报告'),
  p('全市教育事业稳步发展。'),
  p(''),
  h(1, '主要工作'),
  area('leadership', '高度重视教育。全年研究教育工作六次。'),
  h(3, '经费保障'),
  p([plain('投入'), marked('两千万元', 'bold'), plain('用于改造')]),
  p([plain('建设'), marked('重点项目', 'underline'), plain('三个')]),
  p([plain('面积为五百m'), marked('2', 'superscript'), plain('左右')]),
  p([plain('浓度为CO'), marked('2', 'subscript'), plain('达标')]),
  p([marked('新建公办园十二所。普惠率逐年提高。', 'carried'), plain('今年另建三所。')]),
  p('学前教育方面，【学前教育的问题】；其他方面良好。'),
  p([
    plain('此项由'),
    { type: 'text', text: '临江市', marks: [{ type: 'field', attrs: { name: 'region' } }] },
    plain('负责'),
  ]),
  p([plain('第一行'), { type: 'hardBreak' }, plain('第二行')]),
  table(['年度', '投入'], ['前年', '']),
  p('居中的一行', 'center'),
  h(1, '存在问题'),
  p('检查食堂，检查校车，检查消防。'),
  p('落实落实政策，，继续推进。'),
  attachment('经费情况表'),
  p('附件的文字'),
)
/** Top-level blocks by their order; the title is the first one. */
const block = (index: number) => `> :nth-child(${index + 1})`

async function open(app: App): Promise<Page> {
  await app.openFile('输入法.ziping', packZiping(envelope(report)))
  await app.page.getByRole('button', { name: /打开文件/ }).click()
  await expect(app.page.getByRole('textbox', { name: '报告正文' })).toBeVisible()
  return app.page
}

const linesOf = (page: Page) =>
  page
    .locator('.report')
    .evaluate((report) =>
      [...report.querySelectorAll('h1, h2, h3, h4, h5, p')].map((line) =>
        [...line.childNodes].map((node) => (node.nodeName === 'BR' ? '' : node.textContent)).join(''),
      ),
    )

interface Place {
  readonly name: string
  /** Element and offset, of the caret or of a selection's two ends. */
  readonly from: readonly [string, number | 'end']
  readonly to?: readonly [string, number | 'end']
  /** Lines of the text that are no longer there, and what stands in their place. */
  readonly before: readonly string[]
  readonly after: string
}

const lead = '全市教育事业稳步发展。'
const runIn = '高度重视教育。全年研究教育工作六次。'
const places: readonly Place[] = [
  { name: 'end of a paragraph', from: [block(1), 'end'], before: [lead], after: `${lead}学校` },
  { name: 'middle of a paragraph', from: [block(1), 2], before: [lead], after: '全市学校教育事业稳步发展。' },
  { name: 'start of a paragraph', from: [block(1), 0], before: [lead], after: `学校${lead}` },
  { name: 'an empty paragraph', from: [block(2), 0], before: [''], after: '学校' },
  {
    name: 'a selection in a line',
    from: [block(1), 2],
    to: [block(1), 6],
    before: [lead],
    after: '全市学校稳步发展。',
  },
  {
    name: 'a selection made backwards',
    from: [block(1), 6],
    to: [block(1), 2],
    before: [lead],
    after: '全市学校稳步发展。',
  },
  {
    name: 'a selection over two paragraphs',
    from: [block(6), 2],
    to: [block(7), 2],
    before: ['投入两千万元用于改造', '建设重点项目三个'],
    after: '投入学校重点项目三个',
  },
  {
    name: 'a selection over a heading and a paragraph',
    from: [block(5), 2],
    to: [block(6), 2],
    before: ['经费保障', '投入两千万元用于改造'],
    after: '经费学校两千万元用于改造',
  },
  { name: 'the title', from: [block(0), 3], before: ['临江市自评报告'], after: '临江市学校自评报告' },
  { name: 'a part, next to its number', from: [block(3), 0], before: ['主要工作'], after: '学校主要工作' },
  { name: 'an item, behind its text', from: [block(5), 'end'], before: ['经费保障'], after: '经费保障学校' },
  { name: 'a run-in heading, next to its number', from: [block(4), 0], before: [runIn], after: `学校${runIn}` },
  {
    name: 'the head of a run-in heading',
    from: [block(4), 4],
    before: [runIn],
    after: runIn.replace('教育', '学校教育'),
  },
  {
    name: 'where the head ends and the body begins',
    from: [block(4), 7],
    before: [runIn],
    after: runIn.replace('全年', '学校全年'),
  },
  { name: 'the end of a run-in body', from: [block(4), 'end'], before: [runIn], after: `${runIn}学校` },
  {
    name: 'inside bold',
    from: [`${block(6)} strong`, 2],
    before: ['投入两千万元用于改造'],
    after: '投入两千学校万元用于改造',
  },
  {
    name: 'the edge of bold',
    from: [`${block(6)} strong`, 'end'],
    before: ['投入两千万元用于改造'],
    after: '投入两千万元学校用于改造',
  },
  {
    name: 'inside underlined text',
    from: [`${block(7)} u`, 2],
    before: ['建设重点项目三个'],
    after: '建设重点学校项目三个',
  },
  {
    name: 'behind a superscript',
    from: [`${block(8)} sup`, 'end'],
    before: ['面积为五百m2左右'],
    after: '面积为五百m2学校左右',
  },
  { name: 'before a subscript', from: [block(9), 5], before: ['浓度为CO2达标'], after: '浓度为CO学校2达标' },
  {
    name: 'in a sentence of last year',
    from: [block(10), 2],
    before: ['新建公办园十二所。普惠率逐年提高。今年另建三所。'],
    after: '新建学校公办园十二所。普惠率逐年提高。今年另建三所。',
  },
  {
    name: 'where text of last year ends',
    from: [`${block(10)} [data-carried]`, 'end'],
    before: ['新建公办园十二所。普惠率逐年提高。今年另建三所。'],
    after: '新建公办园十二所。普惠率逐年提高。学校今年另建三所。',
  },
  {
    name: 'over a fill-in',
    from: [`${block(11)} .blank`, 0],
    to: [`${block(11)} .blank`, 'end'],
    before: ['学前教育方面，【学前教育的问题】；其他方面良好。'],
    after: '学前教育方面，学校；其他方面良好。',
  },
  {
    name: 'inside a fill-in',
    from: [`${block(11)} .blank`, 3],
    before: ['学前教育方面，【学前教育的问题】；其他方面良好。'],
    after: '学前教育方面，【学前学校教育的问题】；其他方面良好。',
  },
  {
    name: 'behind a printed detail',
    from: [`${block(12)} [data-field]`, 'end'],
    before: ['此项由临江市负责'],
    after: '此项由临江市学校负责',
  },
  { name: 'behind a manual line break', from: [block(13), 3], before: ['第一行第二行'], after: '第一行学校第二行' },
  { name: 'an empty cell', from: ['td:nth-child(2) p', 0], before: [''], after: '学校' },
  { name: 'a cell with text', from: ['td:nth-child(1) p', 'end'], before: ['前年'], after: '前年学校' },
  { name: 'a header cell', from: ['th:nth-child(1) p', 0], before: ['年度'], after: '学校年度' },
  { name: 'a centred line', from: [block(15), 'end'], before: ['居中的一行'], after: '居中的一行学校' },
  { name: 'the title of an attachment', from: [block(19), 2], before: ['经费情况表'], after: '经费学校情况表' },
  { name: 'the text of an attachment', from: [block(20), 'end'], before: ['附件的文字'], after: '附件的文字学校' },
  {
    name: 'under an underline of the checks',
    from: [block(18), 6],
    before: ['落实落实政策，，继续推进。'],
    after: '落实落实政策学校，，继续推进。',
  },
]

/** The lines with those of `before` taken out and `after` put where the first of them stood; the one of the place, where several are equal. */
function expected(lines: readonly string[], { before, after }: Place, at: number): string[] {
  return [...lines.slice(0, at), after, ...lines.slice(at + before.length)]
}

/** Which line an element is or stands in. */
const lineAt = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const element = document.querySelector(`.report ${wanted}`)
    const lines = [...document.querySelectorAll('.report :is(h1, h2, h3, h4, h5, p)')]
    return lines.findIndex((line) => line === element || line.contains(element))
  }, selector)

test('in every kind of place of the text', async ({ app }) => {
  const page = await open(app)
  const cdp = await inputMethod(page)
  const lines = await linesOf(page)
  for (const place of places)
    await test.step(place.name, async () => {
      const at = await lineAt(page, place.from[0])
      expect(lines.slice(at, at + place.before.length), 'the place is where it is said to be').toEqual(place.before)
      const [from, to] = [place.from, place.to ?? place.from].map(([where, offset]) => ({ at: where, offset }))
      if (!from || !to) throw new Error('no place')
      await select(page, from, to)
      await compose(cdp, 'xuexiao', '学校')
      await expect.poll(() => linesOf(page)).toEqual(expected(lines, place, at))
      // What waits for the end of the composition must not change it.
      await page.waitForTimeout(120)
      expect(await linesOf(page)).toEqual(expected(lines, place, at))
      await page.keyboard.press('Control+z')
      await expect.poll(() => linesOf(page)).toEqual(lines)
    })
})

test('while the window works on the text: search, autosave, checks; and when it is given up', async ({ app }) => {
  const page = await open(app)
  const cdp = await inputMethod(page)
  const lines = await linesOf(page)
  const line = block(17)

  await test.step('inside what a search has found', async () => {
    await page.keyboard.press('Control+f')
    const panel = page.getByRole('search', { name: '查找和替换' })
    await compose(cdp, 'jiancha', '检查')
    await expect(panel.getByLabel('查找内容')).toHaveValue('检查')
    await expect(panel.getByRole('status')).toHaveText(/共 3 处/)
    await select(page, { at: `${line} .found`, offset: 1 })
    await compose(cdp, 'xuexiao', '学校')
    await expect(page.locator(`.report ${line}`)).toHaveText('检学校查食堂，检查校车，检查消防。')
    await expect(panel.getByRole('status')).toHaveText(/共 2 处/)
    await page.keyboard.press('Control+z')
    await expect(panel.getByRole('status')).toHaveText(/共 3 处/)
  })

  await test.step('next to what a search has found, slower than it is searched anew', async () => {
    await select(page, { at: line, offset: 5 })
    for (const part of ['x', 'xu', 'xue', 'xuex']) {
      await cdp.send('Input.imeSetComposition', { text: part, selectionStart: part.length, selectionEnd: part.length })
      await page.waitForTimeout(400)
    }
    await cdp.send('Input.insertText', { text: '学校' })
    await expect(page.locator(`.report ${line}`)).toHaveText('检查食堂，学校检查校车，检查消防。')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Escape')
    await expect.poll(() => linesOf(page)).toEqual(lines)
  })

  await test.step('longer than autosave and checks wait', async () => {
    await select(page, { at: line, offset: 'end' })
    for (let length = 1; length <= 7; length++) {
      await spell(cdp, 'xuexiao'.slice(0, length), length)
      await page.waitForTimeout(350)
    }
    await cdp.send('Input.insertText', { text: '学校' })
    await expect(page.locator(`.report ${line}`)).toHaveText('检查食堂，检查校车，检查消防。学校')
    await saved(page)
    await page.keyboard.press('Control+z')
    await expect.poll(() => linesOf(page)).toEqual(lines)
  })

  await test.step('two words one after the other, then Enter', async () => {
    await select(page, { at: line, offset: 'end' })
    await compose(cdp, 'jiaoyu', '教育')
    await compose(cdp, 'xuexiao', '学校')
    await page.keyboard.press('Enter')
    await compose(cdp, 'anquan', '安全')
    await expect(page.locator(`.report ${line}`)).toHaveText('检查食堂，检查校车，检查消防。教育学校')
    await expect(page.locator(`.report ${block(18)}`)).toHaveText('安全')
  })

  await test.step('given up: what was spelled is gone', async () => {
    const before = await linesOf(page)
    await select(page, { at: block(1), offset: 2 })
    await spell(cdp, 'xuexiao')
    await giveUp(cdp)
    await expect.poll(() => linesOf(page)).toEqual(before)
  })
})
