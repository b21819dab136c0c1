/** Ziping's own window in a bench: a draft stored, and opened from the list with all panes. */
import type { Page } from '@playwright/test'
import type { Envelope } from '../../../report/document/envelope.ts'

/** Smallest screen that the window is made for. */
export const viewport = { width: 1366, height: 768 }

/** Stores a report as a draft of that name. @returns its id */
export const storeDraft = (page: Page, name: string, envelope: Envelope): Promise<string> =>
  page.evaluate(
    async ([called, draft]) => {
      const made = await window.ziping.call['drafts.create']({ name: called, envelope: draft, progress: null })
      if (!made.ok) throw new Error(made.message)
      return made.value.id
    },
    [name, envelope] as const,
  )

/** A window of its own beside the first one, whose cookie it shares. */
export async function anotherWindow(first: Page): Promise<Page> {
  const page = await first.context().newPage()
  await page.goto(new URL('/', first.url()).href)
  return page
}

/** Opens a stored draft from the list. */
export async function openDraft(page: Page, name: string): Promise<void> {
  await page.locator('[data-draft]').filter({ hasText: name }).first().dblclick()
  await page.getByRole('textbox', { name: '报告正文' }).waitFor()
}
