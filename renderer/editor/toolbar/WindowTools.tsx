/** The end of every toolbar: details of the report, the panes beside the text, the shortcuts. */
import { Button, Tooltip } from 'antd'
import type { Panes } from '../../session/panes.ts'
import { Tool } from './Tool.tsx'

export function WindowTools({
  panes,
  onDetails,
  onShortcuts,
}: {
  panes: Panes
  onDetails: () => void
  onShortcuts: () => void
}) {
  return (
    <>
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
    </>
  )
}
