/** What became of a file that went out of a dialog: where it is, or why there is none. */
import { App as AntdApp } from 'antd'
import type { Result } from '../report/document/result.ts'
import type { SavedFile } from './files.ts'

/** @returns tells of a save in these words, 已导出数据表 and 没有导出数据表; of one that the user cancelled (null) nothing */
export function useTellSaved(done: string, failed: string): (saved: Result<SavedFile> | null) => void {
  const { modal, message } = AntdApp.useApp()
  return (saved) => {
    if (saved?.ok) message.success(`${done}：${saved.value.path ?? saved.value.name}`)
    else if (saved) modal.error({ title: failed, content: saved.message, okText: '知道了', scrollLock: false })
  }
}
