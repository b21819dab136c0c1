/** 首次使用: three steps that can each be passed over, then the start page, with a sample report where it is wanted. */
import '../settings/settings.css'
import './first-run.css'
import { Alert, App as AntdApp, Button, Checkbox, Steps } from 'antd'
import { useRef, useState } from 'react'
import { defaultPreset } from '../../report/paper/preset.ts'
import { call } from '../call.ts'
import { Dialog } from '../Dialog.tsx'
import { Described } from '../details/Described.tsx'
import { layouts } from '../export/preset-choices.ts'
import { showAppearance, useAppearance } from '../session/appearance.ts'
import { usePreset } from '../session/preset.ts'
import { DisplaySettings } from '../settings/DisplaySettings.tsx'
import { UnitFields } from '../settings/UnitSettings.tsx'
import { preselected, type Templates, usable } from '../start/use-templates.ts'
import { createSample } from './sample-draft.ts'

const formId = 'first-run-form'
const titles = ['单位与署名', '模板与版式', '显示与数据位置'] as const
const last = titles.length - 1

/** What was answered; a step that is passed over leaves its part as it is. */
function startAnswers({ list, settings }: Templates) {
  return {
    region: settings?.region ?? '',
    organisation: settings?.organisation ?? '',
    signatory: settings?.signatory ?? '',
    recipient: settings?.recipient ?? '',
    templateId: preselected(list ?? [], settings?.templateId ?? '') ?? '',
    preset: settings?.preset ?? defaultPreset,
    theme: settings?.theme ?? useAppearance.getState().theme,
    uiSize: settings?.uiSize ?? useAppearance.getState().uiSize,
  }
}
type Answers = ReturnType<typeof startAnswers>

/** What each step asks for. */
const asked: readonly (readonly (keyof Answers)[])[] = [
  ['region', 'organisation', 'signatory', 'recipient'],
  ['templateId', 'preset'],
  ['theme', 'uiSize'],
]

/**
 * Made when it is shown: it begins with what the settings say then.
 * @param folder the data folder; '' until it is known
 * @param onDone ended in any way; `sample` is the id of the draft that was made
 */
export function FirstRun({
  templates,
  folder,
  onDone,
}: {
  templates: Templates
  folder: string
  onDone: (sample: string | null) => void
}) {
  const { modal } = AntdApp.useApp()
  const begun = useRef(startAnswers(templates))
  const [answers, setAnswers] = useState<Answers>(begun.current)
  const [step, setStep] = useState(0)
  const [sample, setSample] = useState(true)
  const [busy, setBusy] = useState(false)

  const change = (part: Partial<Answers>) => {
    const all = { ...answers, ...part }
    setAnswers(all)
    if (part.theme || part.uiSize) showAppearance(all)
  }

  /** Keeps what was answered; where that fails it is said, and nobody is kept from his work. */
  const end = async (kept: Answers, withSample: boolean) => {
    if (busy) return
    setBusy(true)
    showAppearance(kept)
    usePreset.setState({ preset: kept.preset })
    const stored = await call('settings.set', { ...kept, welcomed: true })
    const made = withSample ? await createSample() : null
    onDone(made?.ok ? made.value.id : null)
    const failed = !stored.ok ? stored : made && !made.ok ? made : null
    if (failed)
      modal.warning({
        title: stored.ok ? '示例报告没有建立' : '设置只在本次有效',
        content: failed.message,
        okText: '知道了',
        scrollLock: false,
      })
  }

  /** The answers without those of this step. */
  const without = (index: number): Answers => {
    const before = Object.fromEntries((asked[index] ?? []).map((key) => [key, begun.current[key]]))
    return { ...answers, ...before }
  }
  const next = () => (step === last ? void end(answers, sample) : setStep(step + 1))
  const skip = () => {
    const kept = without(step)
    setAnswers(kept)
    showAppearance(kept)
    if (step === last) void end(kept, sample)
    else setStep(step + 1)
  }

  return (
    <Dialog
      open
      title="首次使用"
      width={760}
      centered
      className="first-run"
      scrollLock={false}
      mask={{ closable: false }}
      // Esc and the cross pass over everything that is left; what was answered before stays.
      onCancel={() => void end(without(step), false)}
      footer={[
        <Button key="back" disabled={step === 0 || busy} onClick={() => setStep(step - 1)}>
          上一步
        </Button>,
        <Button key="skip" disabled={busy} onClick={skip}>
          跳过这一步
        </Button>,
        <Button key="ok" type="primary" htmlType="submit" form={formId} loading={busy}>
          {step === last ? '完成' : '下一步'}
        </Button>,
      ]}
    >
      <Steps size="small" current={step} items={titles.map((title) => ({ title }))} />
      <form
        id={formId}
        className="first-run-step"
        aria-label={titles[step]}
        onSubmit={(event) => {
          event.preventDefault()
          next()
        }}
      >
        {step === 0 && (
          <>
            <p className="settings-lead">新建报告时自动填入，每份报告里还可以改。现在不填也可以。</p>
            <UnitFields values={answers} onChange={change} />
          </>
        )}
        {step === 1 && (
          <>
            <Described
              className="settings-choice"
              label="常用模板"
              value={answers.templateId}
              choices={usable(templates.list ?? []).map(({ id, title }) => ({ value: id, label: title }))}
              onChange={(templateId) => change({ templateId })}
            />
            <Described
              className="settings-choice"
              label="行距和版心"
              value={answers.preset.layout}
              choices={layouts}
              onChange={(layout) => change({ preset: { ...answers.preset, layout } })}
            />
            {templates.failure && <Alert type="warning" showIcon title={templates.failure.message} />}
          </>
        )}
        {step === last && (
          <>
            <DisplaySettings values={answers} onChange={change} />
            <div className="details-field">
              <span className="details-label">数据位置</span>
              <p className="settings-path">{folder}</p>
            </div>
            <div className="details-field">
              <span />
              <Checkbox checked={sample} onChange={(event) => setSample(event.target.checked)}>
                在草稿列表里放一份示例报告，可以随意试用，不要了就删除
              </Checkbox>
            </div>
          </>
        )}
      </form>
    </Dialog>
  )
}
