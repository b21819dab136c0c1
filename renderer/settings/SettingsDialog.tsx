/** 设置: section by section, in force with 确定; 取消 leaves everything as it was, the theme that was tried included. */
import './settings.css'
import { Alert, App as AntdApp, Spin, Tabs } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { CallOutput } from '../../preload/api.ts'
import type { Failure } from '../../report/document/result.ts'
import { call } from '../call.ts'
import { Dialog } from '../Dialog.tsx'
import { PresetForm } from '../export/PresetForm.tsx'
import { openFirstRun } from '../first-run/state.ts'
import { showAppearance, useAppearance } from '../session/appearance.ts'
import { useSession } from '../session/session.ts'
import { About } from './About.tsx'
import { applySettings, changesIn, type Editable } from './apply.ts'
import { DisplaySettings } from './DisplaySettings.tsx'
import { FolderSettings } from './FolderSettings.tsx'
import { RuleSettings } from './RuleSettings.tsx'
import { type Section, sections } from './state.ts'
import { UnitSettings } from './UnitSettings.tsx'

const formId = 'settings-form'

const titles: Readonly<Record<Section, string>> = {
  unit: '单位',
  preset: '版式',
  display: '显示',
  folder: '数据文件夹',
  checks: '检查',
  about: '关于',
}

/** @param section the one that is shown first */
export function SettingsDialog({ section, onClose }: { section: Section; onClose: () => void }) {
  const { modal } = AntdApp.useApp()
  const [stored, setStored] = useState<Editable | null>(null)
  const [values, setValues] = useState<Editable | null>(null)
  const [info, setInfo] = useState<CallOutput<'app.info'> | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const onStartPage = useSession((state) => state.report === null && state.readOnly === null)
  const appearance = useRef(useAppearance.getState())

  useEffect(() => {
    void Promise.all([call('settings.get', {}), call('app.info', {})]).then(([settings, app]) => {
      if (app.ok) setInfo(app.value)
      if (!settings.ok) return setFailure(settings)
      setStored(settings.value)
      setValues(settings.value)
    })
  }, [])

  const change = (next: Partial<Editable>) => {
    if (!values) return
    const all = { ...values, ...next }
    setValues(all)
    // Seen while one chooses.
    if (next.theme || next.uiSize) showAppearance(all)
  }
  const cancel = () => {
    showAppearance(appearance.current)
    onClose()
  }
  const submit = async () => {
    if (!stored || !values) return
    const answer = await applySettings(changesIn(stored, values), values)
    onClose()
    if (!answer.ok)
      modal.warning({ title: '设置只在本次有效', content: answer.message, okText: '知道了', scrollLock: false })
  }

  const firstRun = () => {
    cancel()
    openFirstRun()
  }

  const content = (one: Section, all: Editable) => {
    switch (one) {
      case 'unit':
        return <UnitSettings values={all} onChange={change} />
      case 'preset':
        return <PresetForm preset={all.preset} onChange={(preset) => change({ preset })} />
      case 'display':
        return <DisplaySettings values={all} onChange={change} />
      case 'folder':
        return <FolderSettings />
      case 'checks':
        return <RuleSettings disabled={all.disabledRules} onChange={(disabledRules) => change({ disabledRules })} />
      case 'about':
        return <About info={info} onFirstRun={onStartPage ? firstRun : null} />
    }
  }

  return (
    <Dialog
      open
      ready={values !== null}
      title="设置"
      width={820}
      centered
      className="settings-dialog"
      scrollLock={false}
      mask={{ closable: false }}
      okText="确定"
      cancelText="取消"
      okButtonProps={{ htmlType: 'submit', form: formId, disabled: values === null }}
      onCancel={cancel}
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        {failure && <Alert type="error" showIcon title="设置没有读出来" description={failure.message} />}
        {!values && !failure && <Spin delay={300} />}
        {values && (
          <Tabs
            tabPlacement="start"
            defaultActiveKey={section}
            items={sections.map((one) => ({ key: one, label: titles[one], children: content(one, values) }))}
          />
        )}
      </form>
    </Dialog>
  )
}
