/** After an export: where the file is, how long it is, what it needs, and what was left open. */
import './export.css'
import { CheckCircleFilled } from '@ant-design/icons'
import { App as AntdApp, Button, Modal } from 'antd'
import { useRef } from 'react'
import { call } from '../call.ts'
import { type Exported, fontLine, otherNotes, whereLine } from './exported.ts'

export function ExportedSheet({
  exported,
  onFill,
  onClose,
}: {
  /** Null = closed. */
  exported: Exported | null
  /** Goes to the first fill-in. */
  onFill: () => void
  onClose: () => void
}) {
  const { modal } = AntdApp.useApp()
  // The closing dialog gives the focus back to where it was; only then the caret can go elsewhere.
  const filling = useRef(false)
  const show = async (how: 'open' | 'folder') => {
    if (exported?.file === undefined) return
    const answer = await call('files.show', { file: exported.file, how })
    if (!answer.ok) modal.error({ title: '没有打开', content: answer.message, okText: '知道了', scrollLock: false })
  }
  const canShow = window.ziping.capabilities.showFiles && exported?.file !== undefined
  return (
    <Modal
      open={exported !== null}
      title={
        <span className="exported-title">
          <CheckCircleFilled aria-hidden /> 已导出 Word 文件
        </span>
      }
      width={560}
      centered
      destroyOnHidden
      scrollLock={false}
      onCancel={onClose}
      afterClose={() => {
        if (filling.current) onFill()
        filling.current = false
      }}
      footer={[
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
      {exported && (
        <div className="exported">
          <p className="exported-file">{whereLine(exported)}</p>
          <p>
            {exported.form}，{exported.layout}，共 {exported.pages} 页。
          </p>
          <p>{fontLine(exported)}</p>
          {exported.blanks > 0 && (
            <p className="exported-blanks">
              还有 {exported.blanks} 处【】没有填写，文件中原样保留。
              <Button
                size="small"
                type="link"
                onClick={() => {
                  filling.current = true
                  onClose()
                }}
              >
                去填写
              </Button>
            </p>
          )}
          {otherNotes(exported).length > 0 && (
            <>
              <h3>请核对</h3>
              <ul className="notes">
                {otherNotes(exported).map(({ code, message }) => (
                  <li key={code + message}>{message}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </Modal>
  )
}
