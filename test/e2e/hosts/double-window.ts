/** The desktop shell over the double with its window open, for specs that play the user towards the shell itself. */
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { chromium, expect, type Page } from '@playwright/test'
import { newDataFolder } from '../data-folder.ts'
import { startDouble, type Told } from './electron-double.ts'
import { project } from './host.ts'

export interface MenuItemRead {
  readonly id?: string
  readonly label?: string
  readonly enabled: boolean
  readonly submenu?: readonly MenuItemRead[]
}

/**
 * @param folder the data folder; a new one, removed at the end, where it is left out
 * @param environment variables for the program
 * @param beforeReady what the system says before the app is ready
 */
export async function started(
  folder?: string,
  environment: Readonly<Record<string, string>> = {},
  beforeReady: (double: Awaited<ReturnType<typeof startDouble>>) => void = () => {},
) {
  const dataFolder = folder ?? (await newDataFolder())
  const double = await startDouble(path.join(project, 'out/main/desktop.js'), ['--data', dataFolder], environment)
  const { port } = await double.hear('browser')
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const context = browser.contexts()[0]
  const page = context?.pages()[0]
  if (!context || !page) throw new Error('the double has no window')
  beforeReady(double)
  double.tell('attached')
  await double.hear('window')
  // Before the start page stands, the window may still go to its own address and lose what asks it.
  await page
    .getByRole('button', { name: '新建报告' })
    .or(page.getByRole('textbox', { name: '报告正文' }))
    .first()
    .waitFor()
  const all = (kind: string) => double.told.filter((message) => message.kind === kind)
  const count = (kind: string) => all(kind).length
  return {
    double,
    dataFolder,
    page,
    all,
    count,
    /** The window's page after the one that was there has crashed. */
    nextPage: async (): Promise<Page> => {
      await expect.poll(() => context.pages().filter((other) => !other.isClosed() && other !== page).length).toBe(1)
      const next = context.pages().find((other) => !other.isClosed() && other !== page)
      if (!next) throw new Error('no page')
      return next
    },
    /** The message boxes so far. */
    questions: () =>
      all('dialog')
        .filter(({ method }) => method === 'showMessageBox')
        .map((told) => (told as Told & { options: { message: string; buttons: string[] } }).options),
    question: async () => {
      const { options } = (await double.hear('dialog')) as Told & { options: { message: string; buttons: string[] } }
      return options
    },
    answer: (response: number) => double.tell('dialog-answer', { method: 'showMessageBox', answer: { response } }),
    /** The menu as the user sees it now. */
    menu: async (): Promise<readonly MenuItemRead[]> => {
      const before = count('menu-read')
      double.tell('read-menu')
      await expect.poll(() => count('menu-read')).toBe(before + 1)
      return all('menu-read').at(-1)?.items as readonly MenuItemRead[]
    },
    end: async () => {
      await double.kill()
      if (folder === undefined) await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
