/** What a user sees when the page fails: it hangs, or it crashes. Only the double lets a test answer the shell's own questions. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, expect, test } from '@playwright/test'
import { startDouble, type Told } from './hosts/electron-double.ts'
import { project } from './hosts/host.ts'

async function started() {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'ziping-e2e-'))
  const double = await startDouble(path.join(project, 'out/main/desktop.js'), ['--data', dataFolder])
  const { port } = await double.hear('browser')
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error('the double has no window')
  double.tell('attached')
  await double.hear('window')
  const count = (kind: string) => double.told.filter((message) => message.kind === kind).length
  return {
    double,
    page,
    count,
    question: async () => {
      const { options } = (await double.hear('dialog')) as Told & { options: { message: string; buttons: string[] } }
      return options
    },
    answer: (response: number) => double.tell('dialog-answer', { method: 'showMessageBox', answer: { response } }),
    end: async () => {
      await double.kill()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

test('a page that hangs: the shell asks after five seconds, and closes on the user’s word', async () => {
  const { double, page, question, answer, count, end } = await started()
  try {
    await page.evaluate(() => {
      setTimeout(() => {
        for (;;);
      })
    })
    await page.waitForTimeout(300)
    double.tell('close-window')
    expect((await question()).buttons).toEqual(['继续等待', '仍要关闭'])
    expect(count('quit')).toBe(0)
    answer(1)
    await double.hear('quit')
  } finally {
    await end()
  }
})

test('a page that crashes: the shell offers to open it again', async () => {
  const { double, page, question, answer, count, end } = await started()
  try {
    const cdp = await page.context().newCDPSession(page)
    void cdp.send('Page.crash').catch(() => {})
    expect((await question()).buttons).toEqual(['重新打开', '退出程序'])
    answer(0)
    await expect.poll(() => count('window'), { timeout: 20_000 }).toBe(2)
    double.tell('close-window')
    await double.hear('quit')
  } finally {
    await end()
  }
})
