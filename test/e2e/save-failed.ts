/** A report that cannot be saved, and the bar that says so. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { type App, expect } from './app.ts'
import { draftFolder } from './data-folder.ts'
import { newReport, saved, write } from './steps.ts'

export const failed = (page: Page): Locator => page.getByRole('alert').filter({ hasText: '保存失败' })

/** The draft's folder is out of reach, as on a drive that was taken away; it comes back. */
function outOfReach({ dataFolder }: App) {
  const folder = draftFolder(dataFolder)
  const away = path.join(dataFolder, 'away')
  renameSync(folder, away)
  writeFileSync(folder, '')
  return {
    back: () => {
      rmSync(folder)
      renameSync(away, folder)
    },
    text: () => readFileSync(path.join(folder, 'draft.json'), 'utf8'),
  }
}

/** A report whose last sentence cannot be saved. @returns what brings its folder back, and what it holds then */
export async function failing(app: App) {
  const { page } = app
  await newReport(page)
  await write(page, '存得上的一句。')
  await saved(page)
  const folder = outOfReach(app)
  await write(page, '存不上的一句。')
  await expect(failed(page)).toBeVisible()
  return folder
}
