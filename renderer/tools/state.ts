/** Which of the tools that stand over the text is open: one at a time. */
import { create } from 'zustand'
import { closePreview } from '../preview/state.ts'

export type Tool = 'goTo' | 'wordCount' | 'tidy'

export const useTool = create<{ readonly open: Tool | null }>(() => ({ open: null }))

export function openTool(open: Tool): void {
  // What a tool does is seen in the text.
  closePreview()
  useTool.setState({ open })
}

export const closeTool = (): void => useTool.setState({ open: null })
