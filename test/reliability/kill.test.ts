/**
 * Killed while somebody types, in the built application: the draft opens, what was typed is there from
 * its first character on, and what is missing at its end was typed in the last half second.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { replay } from '../../renderer/session/replay.ts'
import { inlineOf } from '../../report/document/node.ts'
import { browserShellIn, launchBrowser } from '../e2e/hosts/browser-shell.ts'
import { electronDouble } from '../e2e/hosts/electron-double.ts'
import { chromiumPath, type Host, project, type Running } from '../e2e/hosts/host.ts'
import { draftsIn, progress, report, value } from '../main/world.ts'
import { full, random } from './extent.ts'

/** Rounds on each of the two shells; ZIPING_KILLS asks for another number. */
const rounds = Number(process.env.ZIPING_KILLS ?? (full ? 150 : 2))
/** Milliseconds of typing that may be lost. */
const mostLost = 500
/** Milliseconds: the longest typing of a round. */
const longestTyping = 2500
/** Milliseconds of rest after which the window saves (renderer/session/autosave.ts), and how long a save may take. */
const rest = { before: 1000, saving: 150 }
/** A program that does not come up says nothing of what it would have lost. */
const mostStarts = 3

const missing = [path.join(project, 'out/main/browser.js'), chromiumPath].filter((file) => !existsSync(file))

/** Every character once, so that a text of them can only be whole, cut or mixed up. */
const character = (index: number) => String.fromCodePoint(0x4e00 + index)

/** A draft with one paragraph, in a data folder of its own. */
async function prepared() {
  const folder = mkdtempSync(path.join(tmpdir(), 'ziping-kill-'))
  const drafts = draftsIn(path.join(folder, 'drafts'))
  const envelope = report()
  const document = {
    ...envelope.document,
    content: [envelope.document.content[0], { type: 'paragraph', content: inlineOf('。') }],
  }
  const made = await drafts.create({ name: '临江 2021', envelope: { ...envelope, document } as never, progress })
  return { folder, id: value(made).id }
}

/** What another start finds: the stored text with its journal, without the 。 that it began with. */
async function found(folder: string, id: string): Promise<string> {
  const draft = value(await draftsIn(path.join(folder, 'drafts')).load(id))
  if (draft.state !== 'open') throw new Error('opened read-only')
  const { envelope, complete } = replay(draft.envelope, draft.unsaved?.entries ?? [])
  expect(complete && draft.unsaved?.complete !== false).toBe(true)
  return JSON.stringify(envelope.document.content[1]).replace(/[^\u4e00-\u9fff]/g, '')
}

/** The program with the draft open and the caret before its 。 */
async function opened(host: Host, folder: string): Promise<Running> {
  for (let n = 1; ; n++) {
    let running: Running | null = null
    try {
      running = await host.start(folder, () => {})
      const { page } = running
      await page.getByText('临江 2021', { exact: true }).first().dblclick()
      await page.getByRole('textbox', { name: '报告正文' }).locator('p').first().click()
      await page.keyboard.press('Home')
      return running
    } catch (error) {
      await running?.kill()
      if (n === mostStarts) throw error
      console.log(`${host.name}: started anew, ${error instanceof Error ? error.message.split('\n')[0] : error}`)
    }
  }
}

/** What the page says when a character comes. By the console: a second binding would get between the double and its window. */
const said = 'typed at '

/** When each character came into the page, by this computer's clock; heard of at once, so that the kill cannot keep it back. */
async function arrivals({ page }: Running): Promise<readonly number[]> {
  const at: number[] = []
  page.on('console', (message) => {
    if (message.text().startsWith(said)) at.push(Number(message.text().slice(said.length)))
  })
  await page.evaluate((words) => {
    document.addEventListener('beforeinput', () => console.debug(words + Date.now()), true)
  }, said)
  return at
}

/**
 * @param aimed the kill comes while the window saves, after a rest
 * @returns milliseconds from the first lost character to the kill; 0 where nothing was lost
 */
async function round(host: Host, aimed: boolean, next: () => number): Promise<number> {
  const { folder, id } = await prepared()
  try {
    const running = await opened(host, folder)
    const at = await arrivals(running)
    let sent = 0
    const end = Date.now() + 300 + next() * longestTyping
    while (Date.now() < end) {
      // The last one is not waited for, so that the kill may meet it anywhere.
      const typed = running.page.keyboard.insertText(character(sent)).catch(() => {})
      sent += 1
      if (Date.now() + 20 < end) await typed
      await sleep(5 + next() * 40)
    }
    if (aimed) await sleep(rest.before + next() * rest.saving)
    const killed = Date.now()
    await running.kill()
    const there = await found(folder, id)
    const all = Array.from({ length: sent }, (_, index) => character(index)).join('')
    expect(all.startsWith(there), `of ${all} there is ${there}`).toBe(true)
    // One that came after the kill, or of which nothing was heard, was not there to be lost.
    const first = at[[...there].length]
    return first === undefined ? 0 : Math.max(0, killed - first)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function rounded(host: Host): Promise<void> {
  const next = random(host.name.length)
  const lost: number[] = []
  for (let n = 0; n < rounds; n++) lost.push(await round(host, n % 3 === 1, next))
  lost.sort((a, b) => a - b)
  console.log(
    `${host.name}: ${rounds} kills, 0 unreadable; typing lost: median ${lost[Math.floor(rounds / 2)]} ms, most ${lost.at(-1)} ms`,
  )
  // A busy machine delays keys as well as writes: only the long run, alone on its machine, holds to the limit.
  if (full) expect(lost.at(-1)).toBeLessThanOrEqual(mostLost)
}

/** Milliseconds for all rounds of a shell. */
const patience = 30_000 + rounds * 50_000

// Side by side: there is a core for each.
describe.concurrent('killed at random moments and in the middle of saves', () => {
  it.skipIf(missing.length > 0)(
    `the browser shell keeps what was typed, ${rounds} rounds`,
    async () => {
      const browser = await launchBrowser()
      try {
        await rounded(browserShellIn(browser))
      } finally {
        await browser.close()
      }
    },
    patience,
  )

  it.skipIf(missing.length > 0)(
    `the Electron double keeps what was typed, ${rounds} rounds`,
    () => rounded(electronDouble),
    patience,
  )
})

if (missing.length > 0) console.log(`kill rounds left out: ${missing.join(', ')} not there`)
