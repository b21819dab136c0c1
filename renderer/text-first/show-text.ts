/**
 * The text of a window that is loaded anew: it stands, and takes keys, before the screens around it are read and drawn. The
 * writing window then takes the editor over as it is: caret, place on the page, undo, whatever was typed meanwhile.
 */
import type { Editor } from '@tiptap/core'
import { openEditor } from '../editor/create-editor.ts'
import { keepLastWords } from '../session/last-words.ts'
import { narrow } from '../session/panes.ts'
import { type Begun, openDraft, useSession } from '../session/session.ts'
import { keepOutcome } from './outcome.ts'

interface Standing {
  readonly editor: Editor
  /** Looks as the writing window does before its panes are drawn, and lies over it until that has taken the text. */
  readonly stage: HTMLElement
}
let standing: Standing | null = null

function makeStage(): { stage: HTMLElement; page: HTMLElement } {
  const [stage, canvas, page] = [
    document.createElement('div'),
    document.createElement('main'),
    document.createElement('div'),
  ]
  stage.className = 'window text-first'
  const panes = String(!window.matchMedia(narrow).matches)
  Object.assign(stage.dataset, { left: panes, right: panes })
  canvas.className = 'canvas'
  page.className = 'page'
  canvas.append(page)
  stage.append(canvas)
  document.body.append(stage)
  return { stage, page }
}

/** Opens the draft and shows its text; where it does not open, the screens say why. */
export async function showText(draft: string, begun: Begun): Promise<void> {
  keepLastWords()
  const opened = await openDraft(draft, 'write', begun)
  keepOutcome({ draft, opened })
  if (!useSession.getState().report) return
  const { stage, page } = makeStage()
  standing = { stage, editor: openEditor(page) }
  // Not before it has been seen.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}

/**
 * The block at the top of what is seen, and where on the screen it begins; null where nothing was scrolled. What is above it may be of
 * another height once all of it is laid out.
 */
function seenFirst(stage: HTMLElement, dom: HTMLElement): { block: Element; top: number } | null {
  const canvas = stage.querySelector('.canvas')
  if (!canvas || canvas.scrollTop === 0) return null
  const edge = canvas.getBoundingClientRect().top
  const block = [...dom.children].find((child) => child.getBoundingClientRect().bottom > edge)
  return block ? { block, top: block.getBoundingClientRect().top } : null
}

/**
 * The editor that stands already moves into the window's page; null where none does. An input method that is at work keeps its
 * place until it has ended: `then` is called once the editor has moved.
 */
export function takeText(page: HTMLElement, then: (editor: Editor) => void): (() => void) | null {
  if (!standing) return null
  const { editor, stage } = standing
  const { dom } = editor.view
  const move = () => {
    standing = null
    const focused = editor.view.hasFocus()
    const seen = seenFirst(stage, dom)
    page.append(dom)
    stage.remove()
    page.closest('.canvas')?.scrollBy({ top: seen ? seen.block.getBoundingClientRect().top - seen.top : 0 })
    if (focused) editor.view.focus()
    then(editor)
  }
  if (!editor.view.composing) {
    move()
    return () => {}
  }
  // ProseMirror listens first and has the text then.
  const ended = () => setTimeout(move)
  dom.addEventListener('compositionend', ended, { once: true })
  return () => dom.removeEventListener('compositionend', ended)
}
