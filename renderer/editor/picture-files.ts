/** Picture files into the text, whether chosen, pasted or dropped: each a block of its own behind the one it was meant for. */
import type { Editor } from '@tiptap/core'
import { type Result, success } from '../../report/document/result.ts'
import { addPicture } from '../session/session.ts'
import { offerPaste } from './paste/offer.ts'
import { readPicture } from './picture.ts'

/** @param at a position in the text; the picture goes behind the top-level block around it */
export async function insertPicture(
  editor: Editor,
  name: string,
  bytes: Uint8Array,
  at = editor.state.selection.from,
): Promise<Result<null>> {
  const read = await readPicture(name, bytes)
  if (!read.ok) return read
  if (editor.isDestroyed) return success(null)
  addPicture(read.value.key, read.value.picture)
  const { doc } = editor.state
  const $at = doc.resolve(Math.min(at, doc.content.size))
  const behind = $at.depth === 0 ? Math.max($at.pos, doc.firstChild?.nodeSize ?? 0) : $at.after(1)
  const alt = name.replace(/\.[^.]+$/, '')
  editor
    .chain()
    .focus()
    .insertContentAt(behind, { type: 'image', attrs: { picture: read.value.key, alt, width: 1 } })
    .run()
  return success(null)
}

/** Pasted or dropped files. A picture that cannot be read is named. */
export async function insertPictures(editor: Editor, files: readonly File[], at?: number): Promise<void> {
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const done = await insertPicture(editor, file.name, bytes, at)
    if (!done.ok) offerPaste({ form: 'structure', choose: null, said: done.message })
  }
}
