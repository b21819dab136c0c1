/** Types as an input method does: pinyin letter by letter, then the word, over the protocol of Chromium's developer tools. */
import type { CDPSession, Page } from '@playwright/test'

export const inputMethod = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page)

/** Pinyin that is not yet a word. */
export async function spell(cdp: CDPSession, pinyin: string, from = 1): Promise<void> {
  for (let length = from; length <= pinyin.length; length++)
    await cdp.send('Input.imeSetComposition', {
      text: pinyin.slice(0, length),
      selectionStart: length,
      selectionEnd: length,
    })
}

/** Spells pinyin, then commits the word. */
export async function compose(cdp: CDPSession, pinyin: string, word: string): Promise<void> {
  await spell(cdp, pinyin)
  await cdp.send('Input.insertText', { text: word })
}

/** Esc in the candidate window: nothing is left of what was spelled. */
export const giveUp = (cdp: CDPSession): Promise<unknown> =>
  cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })

/**
 * Puts the caret (or a selection) into the text by offsets into the text of elements, as a click or a drag does: the editor
 * learns of it by the browser's selectionchange. 'end' is behind the last character.
 */
export async function select(
  page: Page,
  from: { at: string; offset: number | 'end' },
  to: { at: string; offset: number | 'end' } = from,
): Promise<void> {
  await page.evaluate(
    async ([begin, end]) => {
      const place = ({ at, offset }: { at: string; offset: number | 'end' }): [Node, number] => {
        const element = document.querySelector(`.report ${at}`)
        if (!element) throw new Error(`${at} is not in the text`)
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        let left = offset === 'end' ? (element.textContent?.length ?? 0) : offset
        let last: [Node, number] = [element, 0]
        while (walker.nextNode()) {
          const length = walker.currentNode.textContent?.length ?? 0
          last = [walker.currentNode, Math.min(left, length)]
          if (left <= length) return last
          left -= length
        }
        return last
      }
      document.querySelector<HTMLElement>('.report')?.focus()
      // Up to 20 ms after it got the focus the editor shows its own selection once more.
      await new Promise((done) => setTimeout(done, 60))
      document.getSelection()?.setBaseAndExtent(...place(begin), ...place(end))
    },
    [from, to] as const,
  )
  // The event comes behind the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}
