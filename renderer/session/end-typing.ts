/** The end of what is being typed, before a text that was written becomes one to read. */

/** Milliseconds in which what an input method has composed reaches the document, once the text has no focus any more. */
const composed = 60

/** Ends what is being typed: from now on the text stays as it is. */
export async function endTyping(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  await new Promise((resolve) => setTimeout(resolve, composed))
}
