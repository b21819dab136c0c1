/** An earlier version becomes the text of the window: one step that undo takes back, with what was there kept as a version. */
import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Node } from '@tiptap/pm/model'
import type { Envelope } from '../../report/document/envelope.ts'
import { failure, type Result, success } from '../../report/document/result.ts'
import { mayWrite, setParts } from '../session/session.ts'
import { keepNow } from '../session/versions.ts'

/**
 * @param editor of the open report
 * @returns the failures of versions.keep: where the present text cannot be kept, nothing is put back
 */
export async function putBack(editor: Editor, version: Envelope): Promise<Result<null>> {
  if (editor.view.composing) return failure('composing', '没有恢复：输入法还在组词。文字没有改动。请先完成输入再恢复。')
  if (!mayWrite()) return failure('read-only', '没有恢复：这份草稿在本窗口只能查看。文字没有改动。可以另存为新草稿。')
  const kept = await keepNow('restore')
  if (!kept.ok) return kept
  const document = Node.fromJSON(editor.schema, version.document)
  // Pictures first: the text that shows them comes with the next line.
  setParts(version)
  editor.view.dispatch(closeHistory(editor.state.tr.replaceWith(0, editor.state.doc.content.size, document.content)))
  return success(null)
}
