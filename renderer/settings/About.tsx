/** 关于: which program this is, what it runs on, what it is made of, and that it keeps to itself. */
import { Button, Space } from 'antd'
import { Fragment, useState } from 'react'
import type { CallOutput } from '../../preload/api.ts'
import { LicencesDialog } from './LicencesDialog.tsx'

/**
 * @param info null until it is known
 * @param onFirstRun null where a report is open: 首次使用 stands over the start page
 */
export function About({ info, onFirstRun }: { info: CallOutput<'app.info'> | null; onFirstRun: (() => void) | null }) {
  const [licences, setLicences] = useState(false)
  return (
    <div className="settings-about">
      <p>
        <strong>自评报告编辑器</strong>　版本 {info?.version ?? ''}
      </p>
      <p>供教育部门起草履行教育职责自评报告。本程序不联网，草稿只保存在这台电脑的数据文件夹里。</p>
      <dl>
        {info?.runtime.map(({ name, version }) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{version}</dd>
          </Fragment>
        ))}
      </dl>
      <Space>
        <Button size="small" onClick={() => setLicences(true)}>
          第三方组件许可
        </Button>
        {onFirstRun && (
          <Button size="small" onClick={onFirstRun}>
            首次使用向导…
          </Button>
        )}
      </Space>
      {licences && <LicencesDialog onClose={() => setLicences(false)} />}
    </div>
  )
}
