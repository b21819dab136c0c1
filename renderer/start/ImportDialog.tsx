/** Which template a foreign text is read by: the template says which duty areas to look for. */
import { Modal } from 'antd'
import { useEffect, useState } from 'react'
import type { PickedFile } from '../files.ts'
import { TemplatePicker } from './TemplatePicker.tsx'
import { preselected, type Templates } from './use-templates.ts'

const formId = 'start-import-form'

export function ImportDialog({
  file,
  templates,
  onOk,
  onCancel,
}: {
  /** Null = closed. */
  file: PickedFile | null
  templates: Templates
  onOk: (file: PickedFile, templateId: string) => void
  onCancel: () => void
}) {
  const { list, settings } = templates
  const [chosen, setChosen] = useState<string | null>(null)
  useEffect(() => {
    if (list) setChosen((now) => now ?? preselected(list, settings?.templateId ?? ''))
  }, [list, settings])
  const done = () => {
    if (file && chosen !== null) onOk(file, chosen)
  }
  return (
    <Modal
      open={file !== null}
      title={`读入“${file?.name ?? ''}”`}
      width={720}
      centered
      destroyOnHidden
      scrollLock={false}
      mask={{ closable: false }}
      okText="读入"
      cancelText="取消"
      okButtonProps={{ htmlType: 'submit', form: formId, disabled: chosen === null }}
      onCancel={onCancel}
    >
      <p className="start-import-lead">请选择按哪个模板识别职责领域。原文件不会改动，读入后是一份新草稿。</p>
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault()
          done()
        }}
      >
        <TemplatePicker templates={templates} chosen={chosen} onChoose={setChosen} onConfirm={done} />
      </form>
    </Modal>
  )
}
