/** 关于: which program this is, and that it keeps to itself. */
import { Button } from 'antd'
import type { CallOutput } from '../../preload/api.ts'

/**
 * @param info null until it is known
 * @param onFirstRun null where a report is open: 首次使用 stands over the start page
 */
export function About({ info, onFirstRun }: { info: CallOutput<'app.info'> | null; onFirstRun: (() => void) | null }) {
  return (
    <div className="settings-about">
      <p>
        <strong>自评报告编辑器</strong>　版本 {info?.version ?? ''}
      </p>
      <p>供教育部门起草履行教育职责自评报告。本程序不联网，草稿只保存在这台电脑的数据文件夹里。</p>
      {onFirstRun && (
        <Button size="small" onClick={onFirstRun}>
          首次使用向导…
        </Button>
      )}
    </div>
  )
}
