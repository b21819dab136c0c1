/** 另存原文件: the file that the draft was read from, as it was. */
import { sourceKinds } from '../../preload/values.ts'
import { failure, type Result } from '../../report/document/result.ts'
import { call } from '../call.ts'
import { type SavedFile, saveFile } from '../files.ts'

const kinds = ['docx', 'ziping', ...sourceKinds] as const

/** The kind that a file is saved under; a name that says none is taken for a text. */
const kindOf = (name: string) => kinds.find((kind) => name.toLowerCase().endsWith(`.${kind}`)) ?? 'txt'

/** @returns null where the user cancelled; 'no-source' where none was kept, and the failures of drafts.source and saveFile */
export async function saveSource(draftId: string): Promise<Result<SavedFile> | null> {
  const found = await call('drafts.source', { id: draftId })
  if (!found.ok) return found
  if (found.value === null)
    return failure(
      'no-source',
      '没有找到原文件：这份草稿建立时没有保存它，或它已被移走。草稿不受影响。请到原来的位置打开。',
    )
  const { name, bytes } = found.value
  return saveFile({ suggestedName: name.slice(-200), kind: kindOf(name), bytes })
}
