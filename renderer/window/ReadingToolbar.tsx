/** The toolbar of a draft that can only be read: finding, looking, copying. Nothing that would change it. */
import '../editor/toolbar/toolbar.css'
import type { Editor } from '@tiptap/core'
import { App as AntdApp } from 'antd'
import { Tool } from '../editor/toolbar/Tool.tsx'
import { WindowTools } from '../editor/toolbar/WindowTools.tsx'
import type { Panes } from '../session/panes.ts'

export function ReadingToolbar({
  editor,
  panes,
  onFind,
  onDetails,
  onShortcuts,
}: {
  editor: Editor | null
  panes: Panes
  onFind: () => void
  onDetails: () => void
  onShortcuts: () => void
}) {
  const { message } = AntdApp.useApp()
  const copy = async () => {
    if (!editor) return
    await navigator.clipboard.writeText(editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n', '\n'))
    message.success('全部文字已复制')
  }
  return (
    <section className="toolbar" aria-label="查看工具" data-pane="toolbar">
      <Tool tip="查找（Ctrl+F）" label="查找" disabled={!editor} onClick={onFind}>
        查找
      </Tool>
      <Tool tip="复制全部文字" disabled={!editor} onClick={() => void copy()}>
        复制全部文字
      </Tool>
      <span className="spring" />
      <WindowTools panes={panes} onDetails={onDetails} onShortcuts={onShortcuts} />
    </section>
  )
}
