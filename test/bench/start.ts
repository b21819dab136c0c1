/** A second start of the browser shell: nothing to install or build. From the command to a page that can be used. */
import type { Browser, Page } from '@playwright/test'
import { newReport, saved } from '../e2e/steps.ts'
import { median, ms } from './figures.ts'
import { ended, start, withBrowser } from './shell.ts'

const rounds = 5

/** The page of a new window, which has nothing in its cache. */
async function open(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(url)
  return page
}

export const bench = (say: (line: string) => void, root: string): Promise<void> =>
  withBrowser(async (browser, dataFolder) => {
    const first = await start(root, dataFolder)
    const page = await open(browser, first.url)
    await newReport(page)
    await page.keyboard.type('一')
    await saved(page)
    await ended(first)

    const [server, ready, editable]: number[][] = [[], [], []]
    for (let at = 0; at < rounds; at++) {
      const begun = performance.now()
      const shell = await start(root, dataFolder)
      server?.push(performance.now() - begun)
      const again = await open(browser, shell.url)
      await again.getByRole('button', { name: '新建报告' }).waitFor()
      ready?.push(performance.now() - begun)
      await again.locator('[data-draft]').first().dblclick()
      await again.getByRole('textbox', { name: '报告正文' }).waitFor()
      editable?.push(performance.now() - begun)
      await again.context().close()
      await ended(shell)
    }
    say(
      `address printed after ${ms(median(server ?? []))}, start page after ${ms(median(ready ?? []))}, ` +
        `a stored report can be edited after ${ms(median(editable ?? []))} (limit 3000 ms; browser already running)`,
    )
  })
