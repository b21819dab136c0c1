/** The toolbar of a draft that can only be read: finding, looking, copying. Nothing that would change it. */
import '../editor/toolbar/toolbar.css'
import type { Editor } from '@tiptap/core'
import { App as AntdApp, Button, Tooltip } from 'antd'
import { Tool } from '../editor/toolbar/Tool.tsx'
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
        复制全文
      </Tool>
      <span className="spring" />
      <Tooltip title="报告信息（Ctrl+I）">
        <Button size="small" type="text" onClick={onDetails}>
          报告信息
        </Button>
      </Tooltip>
      <Tool tip={panes.left ? '收起职责清单' : '展开职责清单'} on={panes.left} onClick={() => panes.toggle('left')}>
        清单
      </Tool>
      <Tool tip={panes.right ? '收起侧栏' : '展开侧栏'} on={panes.right} onClick={() => panes.toggle('right')}>
        侧栏
      </Tool>
      <Tool tip="快捷键（Ctrl+/）" onClick={onShortcuts}>
        ?
      </Tool>
    </section>
  )
}
