/** 版式 of the organisation: chosen once, for all reports. */
import { App as AntdApp, Modal } from 'antd'
import { useState } from 'react'
import type { Preset } from '../../report/paper/preset.ts'
import { savePreset, usePreset } from '../session/preset.ts'
import { PresetForm } from './PresetForm.tsx'

const formId = 'preset-form'

export function PresetDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Modal
      open={open}
      title="版式"
      width={680}
      centered
      destroyOnHidden
      scrollLock={false}
      mask={{ closable: false }}
      okText="用于全部报告"
      cancelText="取消"
      okButtonProps={{ htmlType: 'submit', form: formId }}
      onCancel={onClose}
    >
      <Content onClose={onClose} />
    </Modal>
  )
}

function Content({ onClose }: { onClose: () => void }) {
  const { modal } = AntdApp.useApp()
  const stored = usePreset((state) => state.preset)
  const [preset, setPreset] = useState<Preset>(stored)
  const submit = async () => {
    const answer = await savePreset(preset)
    if (!answer.ok)
      modal.warning({ title: '版式只在本次有效', content: answer.message, okText: '知道了', scrollLock: false })
    onClose()
  }
  return (
    <form
      id={formId}
      className="preset-form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <PresetForm preset={preset} onChange={setPreset} />
    </form>
  )
}
