/** 预览, for the header. While it is open its own bar leads back. */
import { Button, Tooltip } from 'antd'
import { openPreview, usePreview } from './state.ts'

export function PreviewButton() {
  if (usePreview((state) => state.open)) return null
  return (
    <Tooltip title="按导出的样子预览（Ctrl+P）">
      <Button onClick={openPreview}>预览</Button>
    </Tooltip>
  )
}
