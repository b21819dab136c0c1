/** What axe says of a screen: in every theme, at the size of an office screen, with no rule left out. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'

/** The smallest screen that offices still have. */
export const onOfficeScreen = (page: Page): Promise<void> => page.setViewportSize({ width: 1366, height: 768 })

/** For a whole file: both shells have the same page, and one of them is enough. */
export const inOneShell = (): void =>
  test.skip(
    ({ hostName }) => hostName === 'electron-double',
    'the same page in the same Chromium; what only the desktop shows is read in desktop.spec.ts and data-folder.spec.ts',
  )

/** What the computer says where 显示 is 跟随系统: the window follows at once, whatever stands open in it. */
const themes = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  contrast: { colorScheme: 'light', contrast: 'more' },
} as const
export type Theme = keyof typeof themes
export const themeNames = Object.keys(themes) as readonly Theme[]

/** Puts the open screen into a theme. */
export async function inTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia(themes[theme])
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
}

/**
 * @param what 'colours': the rules about them alone
 * @returns one line a violation and place, of the screen as it stands
 */
export async function violations(page: Page, what: 'all' | 'colours' = 'all'): Promise<string[]> {
  // What fades in is measured when it stands there.
  await page.waitForTimeout(200)
  // In this window: otherwise axe puts its results together in a new one, and a desktop shell allows none.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations: found } = await (what === 'colours'
    ? axe.withRules(['color-contrast', 'link-in-text-block'])
    : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  ).analyze()
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
  )
}

/**
 * The screen has no violation in any theme, of which only the colours differ; the walk goes on where it has one, and the test fails
 * at its end. Both shells have the same page and the same Chromium: one of them sees all themes.
 */
export async function clean(page: Page, screen: string): Promise<void> {
  const own = test.info().project.name === 'browser-shell' ? themeNames : themeNames.slice(0, 1)
  for (const theme of own) {
    if (own.length > 1) await inTheme(page, theme)
    expect.soft(await violations(page, theme === 'light' ? 'all' : 'colours'), `${screen}, ${theme}`).toEqual([])
  }
}

/** As `clean`, of a dialog that is then closed by Esc. */
export async function cleanAndClosed(page: Page, dialog: string): Promise<void> {
  await expect(page.getByRole('dialog').last()).toBeVisible()
  await clean(page, dialog)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}
