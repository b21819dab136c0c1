/** The writing surface with all panes open and checks on, against a bare page of Tiptap's starter kit with the same text, in a real Chromium. */
import { firstPage } from './writing/first-page.ts'
import { heap } from './writing/heap.ts'
import { opening } from './writing/opening.ts'
import { typing } from './writing/typing.ts'

export async function bench(say: (line: string) => void, root: string): Promise<void> {
  await typing(say, root)
  await opening(say, root)
  await firstPage(say, root)
  await heap(say, root)
}
