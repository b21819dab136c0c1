/** Below the list: where the drafts are kept, their backup, and what helps. */
import { Button } from 'antd'
import type { CallOutput } from '../../preload/api.ts'
import { openManual } from '../manual/state.ts'
import { openSettings } from '../settings/state.ts'
import { BackupButtons } from './BackupButtons.tsx'

/** @param info null until it has come: the footer has its place already */
export function StartFooter({ info, onRestored }: { info: CallOutput<'app.info'> | null; onRestored: () => void }) {
  return (
    <footer className="start-footer">
      {info && (
        <>
          <span className="start-folder" title={info.dataFolder}>
            数据保存在：{info.dataFolder}
          </span>
          <BackupButtons onRestored={onRestored} />
          <Button type="link" size="small" onClick={() => openManual('先做什么')}>
            手册
          </Button>
          <Button size="small" type="link" title="设置（Ctrl+,）" onClick={() => openSettings()}>
            设置…
          </Button>
          <Button size="small" type="link" title="关于自评报告编辑器" onClick={() => openSettings('about')}>
            版本 {info.version}
          </Button>
        </>
      )}
    </footer>
  )
}
