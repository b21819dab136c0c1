/** The editor of the open report: it stands with the first frame, and goes with the window. */
import type { Editor } from '@tiptap/core'
import { type RefObject, startTransition, useEffect, useState } from 'react'
import { openEditor } from '../editor/create-editor.ts'
import { refreshPresentation } from '../editor/plugins/presentation.ts'
import { useSession } from '../session/session.ts'
import { useReported } from '../session/settled.ts'
import { takeText } from '../text-first/show-text.ts'

/**
 * @param page where the text stands
 * @returns null until what surrounds the text is to be drawn
 */
export function useTextEditor(page: RefObject<HTMLDivElement | null>): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null)
  const mode = useSession((state) => state.mode)
  const decisions = useReported((report) => report.envelope.areas)

  useEffect(() => {
    if (!page.current) return
    let made: Editor | null = null
    const stands = (opened: Editor) => {
      made = opened
      // The text stands and takes keys with the first frame; what surrounds it is drawn behind that, in pieces between the keys.
      startTransition(() => setEditor(opened))
    }
    const giveUp = takeText(page.current, stands)
    if (!giveUp) stands(openEditor(page.current))
    return () => {
      giveUp?.()
      made?.destroy()
    }
  }, [page])

  // A draft that is taken over becomes text to read where it stands.
  useEffect(() => void editor?.setEditable(mode.kind === 'write', false), [editor, mode.kind])

  // An area left out or taken back changes how its blocks look, not what they say.
  // biome-ignore lint/correctness/useExhaustiveDependencies: decisions is the trigger
  useEffect(() => {
    if (editor) refreshPresentation(editor.view)
  }, [editor, decisions])

  return editor
}
