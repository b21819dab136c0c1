/**
 * Typing with the checks on and with every rule switched off, in the same window in turns: from the key to the frame that
 * shows it, in a real Chromium. And how long the checks kept the window at a stretch.
 */
import type { Page } from '@playwright/test'
import { rules } from '../../report/checks/rules.ts'
import type { Envelope } from '../../report/document/envelope.ts'
import { inlineOf } from '../../report/document/node.ts'
import { median, ms, slowest } from './figures.ts'
import { hubei, reportOf } from './report.ts'
import { withShell } from './shell.ts'

const rounds = 10
const keysEach = 16
/** Milliseconds between two keys: fast typing, and rests in which a run of the checks is under way when the next key comes. */
const [shortest, longest] = [60, 1000]

/** Every third paragraph has a mistake, so that there are underlines in view. */
function withMistakes(envelope: Envelope): Envelope {
  const content = envelope.document.content.map((node, at) =>
    node.type === 'paragraph' && at % 3 === 0
      ? { ...node, content: [...(node.content ?? []), ...inlineOf('检查食堂53所。。')] }
      : node,
  )
  return { ...envelope, document: { type: 'doc', content } }
}

interface Measured {
  keys: number[]
  stretches: number[]
}

/** Runs in the page: notes the time from each key to its frame, and of each idle callback. */
function watch() {
  const measured: Measured = { keys: [], stretches: [] }
  Object.assign(window, { measured })
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => measured.keys.push(performance.now() - timeStamp)
      // Behind the frame's own work, its painting included.
      requestAnimationFrame(() => channel.port2.postMessage(null))
    },
    { capture: true },
  )
  const own = window.requestIdleCallback.bind(window)
  window.requestIdleCallback = (work, options) =>
    own((deadline) => {
      const begun = performance.now()
      work(deadline)
      const took = performance.now() - begun
      // The widgets' own callbacks look at the clock and are done.
      if (took >= 0.2) measured.stretches.push(took)
    }, options)
}

async function typed(page: Page, disabledRules: readonly string[]): Promise<Measured> {
  await page.evaluate(
    (ids) => window.ziping.call['settings.set']({ disabledRules: [...ids] }).then(() => undefined),
    disabledRules,
  )
  await page.reload()
  await page.locator('[data-draft]').first().dblclick()
  await page.getByRole('textbox', { name: '报告正文' }).waitFor()
  await page.locator('.report > p').nth(40).click()
  // The first run, the pages and the fonts are done with.
  await page.waitForTimeout(2500)
  await page.evaluate(() => {
    const { measured } = window as unknown as { measured: Measured }
    measured.keys.length = 0
    measured.stretches.length = 0
  })
  for (let at = 0; at < keysEach; at++) {
    await page.keyboard.press('x')
    await page.waitForTimeout(shortest + ((at * 397) % (longest - shortest)))
  }
  return page.evaluate(() => (window as unknown as { measured: Measured }).measured)
}

export async function bench(say: (line: string) => void, root: string): Promise<void> {
  const envelope = withMistakes(reportOf(hubei(root), 30_000))
  await withShell(root, async (browser, url) => {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await page.addInitScript(watch)
    await page.goto(url)
    await page.evaluate(
      (draft) =>
        window.ziping.call['drafts.create']({ name: '测速', envelope: draft, progress: null }).then(() => undefined),
      envelope,
    )
    const [on, off, stretches]: number[][] = [[], [], []]
    for (let round = 0; round < rounds; round++) {
      const checked = await typed(page, [])
      on?.push(...checked.keys)
      stretches?.push(...checked.stretches)
      const { keys } = await typed(
        page,
        rules.map(({ id }) => id),
      )
      off?.push(...keys)
    }
    const [withChecks, without] = [median(on ?? []), median(off ?? [])]
    // What a busy machine does meanwhile hardly meets the quickest quarter.
    const quick = (values: readonly number[] = []) =>
      median(values.toSorted((a, b) => a - b).slice(0, values.length / 2))
    say(
      `30000 characters, ${rules.length} rules, ${on?.length} keys each: ${ms(withChecks)} from key to frame with checks, ` +
        `${ms(without)} with none; ${(withChecks / without).toFixed(2)} times as long (limit 1.15); ` +
        `of the quicker half ${ms(quick(on))} and ${ms(quick(off))}, ${(quick(on) / quick(off)).toFixed(2)} times`,
    )
    const sorted = (stretches ?? []).toSorted((a, b) => a - b)
    say(
      `${sorted.length} stretches of checks: median ${ms(median(sorted))}, 99 of 100 within ` +
        `${ms(sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN)}, longest ${ms(slowest(sorted))} (limit 8 ms)`,
    )
  })
}
