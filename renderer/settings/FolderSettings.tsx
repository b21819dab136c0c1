/** 数据文件夹: where drafts, versions, settings and own templates are. */
import { DataFolder } from './DataFolder.tsx'

export function FolderSettings() {
  return (
    <>
      <p className="settings-lead">草稿、历史版本、设置和自备模板都在这个文件夹里，不会离开这台电脑。</p>
      <DataFolder />
    </>
  )
}
