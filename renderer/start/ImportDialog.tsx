/** Which template a foreign text is read by: the template says which duty areas to look for. */

import { useEffect, useState } from 'react'
import { Dialog } from '../Dialog.tsx'
import type { Purpose } from '../review/arrival.ts'
import { TemplatePicker } from './TemplatePicker.tsx'
import type { Asked } from './use-import.ts'
import { preselected, type Templates } from './use-templates.ts'

const formId = 'start-import-form'

const leads: Readonly<Record<Purpose, string>> = {
  draft: '请选择按哪个模板识别职责领域。原文件不会改动；核对识别结果之后，才建立一份新草稿。',
  rollover: '请选择新一轮报告的模板，上年的各节将对应到它的职责领域。原文件不会改动；核对之后，才建立一份新草稿。',
}

export function ImportDialog({
  asked,
  templates,
  onOk,
  onCancel,
}: {
  /** Null = closed. */
  asked: Asked | null
  templates: Templates
  onOk: (asked: Asked, templateId: string) => void
  onCancel: () => void
}) {
  const { list, settings } = templates
  const [chosen, setChosen] = useState<string | null>(null)
  useEffect(() => {
    if (list) setChosen((now) => now ?? preselected(list, settings?.templateId ?? ''))
  }, [list, settings])
  const done = () => {
    if (asked && chosen !== null) onOk(asked, chosen)
  }
  return (
    <Dialog
      open={asked !== null}
      title={`${asked?.purpose === 'rollover' ? '沿用' : '读入'}“${asked?.file.name ?? ''}”`}
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
      <p className="start-import-lead">{leads[asked?.purpose ?? 'draft']}</p>
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault()
          done()
        }}
      >
        <TemplatePicker templates={templates} chosen={chosen} onChoose={setChosen} onConfirm={done} />
      </form>
    </Dialog>
  )
}
