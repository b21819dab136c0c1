/** A draft that must not be written: what could be read of it, to look at and to copy. */
import './read-only.css'
import { Alert, App as AntdApp, Button } from 'antd'
import type { ReadOnlyReport } from '../session/session.ts'

export function ReadOnlyWindow({ report, onBack }: { report: ReadOnlyReport; onBack: () => void }) {
  const { message } = AntdApp.useApp()
  const copy = async () => {
    await navigator.clipboard.writeText(report.text)
    message.success('文字已复制')
  }
  return (
    <main className="read-only">
      <header>
        <Button onClick={onBack}>返回</Button>
        <h1>{report.name}</h1>
        <Button onClick={copy} disabled={report.text === ''}>
          复制全部文字
        </Button>
      </header>
      <Alert type="warning" showIcon title="此草稿只能查看" description={report.message} />
      <textarea readOnly aria-label="草稿文字" value={report.text} />
    </main>
  )
}
