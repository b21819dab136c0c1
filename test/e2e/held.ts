/** A draft that somebody else writes, as a user meets it: the question, the window to read it in, and the bar over that. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { type App, expect } from './app.ts'
import { draftFolder } from './data-folder.ts'
import { city, goTo, newReport, saved } from './steps.ts'

/** Who has the draft, as the window says it. */
export const otherComputer = '另一台电脑（督导室-2）'

/** Why the draft can only be read, and what one can do. */
export const readingBar = (page: Page): Locator => page.getByRole('region', { name: '只读' })

/** @param where as `otherComputer` */
export const heldQuestion = (page: Page, where: string): Locator =>
  page.getByRole('dialog', { name: `这份草稿正在${where}中编辑` })

/** Opens the first draft of the list. */
export const openFirst = (page: Page): Promise<void> => page.getByText(city.region).first().dblclick()

/** A report with a mistake in it, left, and opened while another computer on the same data folder has it. */
export async function openHeld({ page, dataFolder }: App): Promise<Page> {
  await newReport(page)
  await goTo(page, 'safety')
  await page.keyboard.insertText('检查食堂12所，投入２１６２万元,。。')
  await saved(page)
  await page.getByRole('button', { name: '返回草稿列表' }).click()
  await expect(page.getByText(city.region).first()).toBeVisible()
  const claim = { host: '督导室-2', pid: 7, session: 'elsewhere-1', at: Date.now() }
  writeFileSync(path.join(draftFolder(dataFolder), 'lock.json'), JSON.stringify(claim))
  await openFirst(page)
  return page
}

/** The same, where the user chose to read. */
export async function openToRead(app: App): Promise<Page> {
  const page = await openHeld(app)
  await heldQuestion(page, otherComputer).getByRole('button', { name: '只读打开' }).click()
  await expect(readingBar(page)).toContainText(`正在${otherComputer}中编辑，这里只读`)
  return page
}
