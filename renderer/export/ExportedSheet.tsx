/** After an export: where the file is, how long it is, what it needs, and what was left open. */
import './export.css'
import { CheckCircleFilled, CheckOutlined, MinusCircleOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { ArchiveButton } from '../archive/ArchiveButton.tsx'
import { call } from '../call.ts'
import { Dialog } from '../Dialog.tsx'
import { formName } from '../details/official-sections.ts'
import { type Exported, sheetOf } from './exported.ts'

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Content({ exported, onFill, onDetails }: { exported: Exported; onFill: () => void; onDetails: () => void }) {
  const sheet = sheetOf(exported)
  return (
    <dl className="exported">
      <Row label="文件">
        <span className="exported-file">{sheet.where}</span>
        {sheet.whereElse && <div className="details-aside">{sheet.whereElse}</div>}
      </Row>
      <Row label="页数">
        共 {exported.pages} 页（{formName(exported.form)}，{exported.layout}）
      </Row>
      <Row label="字体">
        <ul className="exported-fonts">
          {sheet.fonts.map(({ name, here }) => (
            <li key={name} data-here={here}>
              {here ? <CheckOutlined aria-hidden /> : <MinusCircleOutlined aria-hidden />}
              {name}
              {!here && <span className="visually-hidden">（本机没有）</span>}
            </li>
          ))}
        </ul>
        <div className="details-aside">{sheet.fontsMean}</div>
      </Row>
      {sheet.blanks && (
        <Row label="待填">
          <span className="exported-blanks">{sheet.blanks}</span>
          <Button size="small" type="link" onClick={onFill}>
            去填写
          </Button>
        </Row>
      )}
      {sheet.notes.length > 0 && (
        <Row label="请核对">
          <ul className="exported-notes">
            {sheet.notes.map(({ code, message }) => (
              <li key={code + message}>{message}</li>
            ))}
          </ul>
          {sheet.asksDetails && (
            <Button size="small" type="link" className="exported-details" onClick={onDetails}>
              打开报告信息
            </Button>
          )}
        </Row>
      )}
    </dl>
  )
}

export function ExportedSheet({
  exported,
  onFill,
  onDetails,
  onClose,
}: {
  /** Null = closed. */
  exported: Exported | null
  /** Goes to the first fill-in. */
  onFill: () => void
  onDetails: () => void
  onClose: () => void
}) {
  // The closing dialog gives the focus back to where it was; only then the caret can go elsewhere.
  const next = useRef<(() => void) | null>(null)
  const [failure, setFailure] = useState('')
  const show = async (how: 'open' | 'folder') => {
    if (exported?.file === undefined) return
    const answer = await call('files.show', { file: exported.file, how })
    setFailure(answer.ok ? '' : answer.message)
  }
  const leave = (then: () => void) => {
    next.current = then
    onClose()
  }
  const canShow = window.ziping.capabilities.showFiles && exported?.file !== undefined
  return (
    <Dialog
      open={exported !== null}
      title={
        <span className="exported-title">
          <CheckCircleFilled aria-hidden /> 已导出 Word 文件
        </span>
      }
      className="exported-dialog"
      width={640}
      centered
      destroyOnHidden
      scrollLock={false}
      onCancel={onClose}
      afterClose={() => {
        setFailure('')
        next.current?.()
        next.current = null
      }}
      footer={[
        ...(exported?.submitted ? [<ArchiveButton key="archive" submitted={exported.submitted} />] : []),
        ...(canShow
          ? [
              <Button key="folder" onClick={() => void show('folder')}>
                打开所在文件夹
              </Button>,
              <Button key="open" onClick={() => void show('open')}>
                打开文件
              </Button>,
            ]
          : []),
        <Button key="done" type="primary" autoFocus onClick={onClose}>
          完成
        </Button>,
      ]}
    >
      {exported && <Content exported={exported} onFill={() => leave(onFill)} onDetails={() => leave(onDetails)} />}
      {failure && <Alert type="warning" showIcon title={failure} />}
    </Dialog>
  )
}
