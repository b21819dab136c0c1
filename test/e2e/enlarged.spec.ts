/** At 100 to 200 % on an office screen and with the largest text: nothing is cut off, the primary button is in sight. */
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { newReport, row } from './steps.ts'

/** CSS pixels of 1366 × 768 at 100, 125, 150 and 200 %, and of 1920 × 1080 at 200 %. */
const screens = [
  [1366, 768],
  [1093, 614],
  [911, 512],
  [683, 384],
  [960, 540],
] as const

/**
 * What cannot be read or reached: buttons, tabs and fields that stand outside of the window or of what scrolls around them,
 * words that are wider than their button and have no title, and a window that scrolls sideways.
 */
const unreachable = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = []
    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth) found.push(`sideways: ${root.scrollWidth} in ${root.clientWidth}`)
    const dialogs = [...document.querySelectorAll('[role="dialog"]')].filter((one) => one.checkVisibility())
    const scope = dialogs.at(-1) ?? document.body
    const named = (element: Element) =>
      `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 20)}`
    const scrolls = (element: Element): boolean => {
      for (let up = element.parentElement; up; up = up.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(up)
        if (/auto|scroll/.test(overflowX + overflowY)) return true
      }
      return false
    }
    for (const element of scope.querySelectorAll(
      'button, [role="tab"], input:not([type="radio"], [type="checkbox"])',
    )) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      const box = element.getBoundingClientRect()
      if (box.width === 0 || scrolls(element)) continue
      // Antd keeps tabs that do not fit in a menu behind ….
      if (element.closest('.ant-tabs-nav-list')) continue
      if (box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1)
        found.push(`outside: ${named(element)}`)
      const hides = getComputedStyle(element).overflowX !== 'visible'
      if (
        hides &&
        element.scrollWidth > element.clientWidth + 1 &&
        !element.closest('[title]') &&
        element.tagName !== 'INPUT'
      )
        found.push(`cut off: ${named(element)}`)
    }
    return found
  })

/** Every dialog that has one shows its primary button whole. */
async function primaryInSight(page: Page): Promise<void> {
  const primary = page.locator('.ant-btn-primary:visible').last()
  if ((await primary.count()) > 0) await expect(primary).toBeInViewport({ ratio: 1 })
}

for (const size of ['standard', 'huge'] as const)
  test(`every size of screen, text ${size}`, async ({ app }) => {
    test.slow()
    await app.page.evaluate((uiSize) => window.ziping.call['settings.set']({ uiSize }), size)
    await app.restart()
    const { page } = app
    const whole = async (screen: string) => {
      expect.soft(await unreachable(page), screen).toEqual([])
      await primaryInSight(page)
    }
    const atEach = async (name: string) => {
      for (const [width, height] of screens) {
        await page.setViewportSize({ width, height })
        await page.waitForTimeout(100)
        await whole(`${name} at ${width} × ${height}`)
      }
      await page.setViewportSize({ width: 1366, height: 768 })
    }
    await page.getByRole('button', { name: '设置…' }).waitFor()
    await atEach('start page')
    await page.keyboard.press('Control+n')
    await expect(page.getByRole('dialog')).toBeVisible()
    await atEach('new report')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+,')
    await expect(page.getByRole('dialog').getByLabel('行政区')).toBeVisible()
    await atEach('settings')
    await page.keyboard.press('Escape')

    await newReport(page)
    await atEach('writing window')
    for (const [name, keys] of [
      ['details', 'Control+i'],
      ['hand-in', 'Control+Shift+e'],
      ['go to', 'Control+g'],
      ['shortcuts', 'Control+/'],
    ] as const)
      await test.step(name, async () => {
        await page.keyboard.press(keys)
        await expect(page.getByRole('dialog').last()).toBeVisible()
        await atEach(name)
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toHaveCount(0)
      })
    await page.keyboard.press('Control+p')
    await expect(page.getByLabel(/^第几页/)).toBeVisible()
    await atEach('preview')
  })

test('where both panes do not fit, one at a time stands over the page, and the text is whole without them', async ({
  app,
}) => {
  const { page } = app
  await newReport(page)
  await page.setViewportSize({ width: 683, height: 384 })
  const list = page.getByRole('complementary', { name: '职责清单' })
  await expect(list).toHaveCount(0)
  const text = await page.locator('.report').boundingBox()
  expect(text?.x).toBeGreaterThanOrEqual(0)
  expect((text?.x ?? 0) + (text?.width ?? 0)).toBeLessThanOrEqual(683)

  await page.getByRole('button', { name: '展开职责清单' }).click()
  await expect(row(page, 'safety')).toBeVisible()
  await page.getByRole('button', { name: '展开侧栏' }).click()
  await expect(list).toHaveCount(0)
  await expect(page.getByRole('tab', { name: /^检查/ })).toBeVisible()
  await page.setViewportSize({ width: 1366, height: 768 })
  await expect(list).toBeVisible()
})
