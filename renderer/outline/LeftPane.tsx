/** The pane on the left: the checklist of duty areas, or the outline of all headings. */
import type { Editor } from '@tiptap/core'
import { ChecklistPane } from '../checklist/ChecklistPane.tsx'
import { useLeftTab } from './left-tab.ts'
import { OutlinePane } from './OutlinePane.tsx'

export function LeftPane({ editor }: { editor: Editor | null }) {
  const tab = useLeftTab((state) => state.tab)
  return tab === 'checklist' ? <ChecklistPane editor={editor} /> : <OutlinePane editor={editor} />
}
