/** What a key sets going: one transaction, and nothing drawn by React before the text is. The panes follow when the keys rest. */

import { expect, test } from './app.ts'
import { newReport, row } from './steps.ts'

test('a key is one transaction, and React draws nothing in its frame', async ({ app }) => {
  test.skip(
    app.host !== 'browser-shell',
    'React is listened to from before the page starts, and only there a test can start it anew',
  )
  const { page } = app
  // React tells a developer's tool, where there is one, of everything that it has drawn.
  await page.addInitScript(() => {
    const seen = { drawn: 0, inKeys: 0, transactions: 0, keys: 0 }
    const hook = {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberUnmount: () => {},
      onCommitFiberRoot: () => {
        seen.drawn += 1
      },
    }
    Object.assign(window, { seen, __REACT_DEVTOOLS_GLOBAL_HOOK__: hook })
  })
  await page.reload()
  await newReport(page)
  const area = row(page, 'safety')
  await area.locator('.main').click()
  await page.keyboard.press('End')
  // The first key says in the header that there are changes; the others have nothing to say.
  await page.keyboard.type('学')
  await page.evaluate(() => {
    const { seen } = window as unknown as { seen: Record<'drawn' | 'inKeys' | 'transactions' | 'keys', number> }
    const report = document.querySelector('.report') as HTMLElement & {
      editor: { on: (name: 'transaction', heard: (event: { transaction: { docChanged: boolean } }) => void) => void }
    }
    report.editor.on('transaction', ({ transaction }) => {
      if (transaction.docChanged) seen.transactions += 1
    })
    let before = 0
    const keyDown = () => {
      before = seen.drawn
    }
    window.addEventListener('keydown', keyDown, { capture: true })
    // Behind everything that the key called forth at once.
    window.addEventListener('input', () =>
      setTimeout(() => {
        seen.inKeys += seen.drawn - before
        seen.keys += 1
      }),
    )
  })
  for (const key of 'abcdefgh') await page.keyboard.press(key)
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { seen: unknown }).seen))
    .toMatchObject({ keys: 8, transactions: 8, inKeys: 0 })
  // The pane beside the text has counted them all the same.
  await expect(area).toContainText(/\d+ 字/)
})
