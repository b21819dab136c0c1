/** The tools over the text; each closes back to the caret. */
import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { GoToDialog } from './GoToDialog.tsx'
import { closeTool, useTool } from './state.ts'
import { TidyDialog } from './TidyDialog.tsx'
import { WordCountDialog } from './WordCountDialog.tsx'

export function Tools({ editor }: { editor: Editor }) {
  const open = useTool((state) => state.open)
  // A report that is left takes its open tool along.
  useEffect(() => closeTool, [])
  const close = () => {
    closeTool()
    editor.commands.focus()
  }
  switch (open) {
    case 'goTo':
      return <GoToDialog editor={editor} onClose={close} />
    case 'wordCount':
      return <WordCountDialog onClose={close} />
    case 'tidy':
      return <TidyDialog editor={editor} onClose={close} />
    case null:
      return null
  }
}
