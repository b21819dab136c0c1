/** 版式 of the organisation: chosen once, for all reports. */
import { App as AntdApp } from 'antd'
import { useState } from 'react'
import type { Preset } from '../../report/paper/preset.ts'
import { savePreset, usePreset } from '../session/preset.ts'
import { AllReportsDialog } from '../settings/AllReportsDialog.tsx'
import { PresetForm } from './PresetForm.tsx'

const formId = 'preset-form'

export function PresetDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <AllReportsDialog open={open} title="版式" width={680} form={formId} onClose={onClose}>
      <Content onClose={onClose} />
    </AllReportsDialog>
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
