/** A new report in two steps: the template, then the 报告信息. What was typed stays until the report is made. */
import { Alert, Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Details } from '../../report/document/envelope.ts'
import type { Failure } from '../../report/document/result.ts'
import type { TemplatePack } from '../../report/template/pack.ts'
import { newReport } from '../../report/template/start.ts'
import { call } from '../call.ts'
import { Dialog } from '../Dialog.tsx'
import { DetailsForm } from '../details/DetailsForm.tsx'
import { type DetailsState, finished, rebased, startState } from '../details/details-state.ts'
import { createDraft } from '../session/new-draft.ts'
import { maxNameLength, newDraftName } from './draft-names.ts'
import { defaultDetails, remembered } from './new-details.ts'
import { TemplatePicker } from './TemplatePicker.tsx'
import { preselected, type Templates } from './use-templates.ts'

const formId = 'start-new-form'

/** The second step: a template is loaded. */
interface Filling {
  readonly pack: TemplatePack
  readonly state: DetailsState
  /** The draft's name as the user typed it; null while it follows the title. */
  readonly name: string | null
}

/**
 * Makes the draft and remembers what the next one starts from.
 * @returns its id
 */
async function create(pack: TemplatePack, details: Details, name: string): Promise<Failure | { ok: true; id: string }> {
  const answer = await createDraft(name, pack, newReport(pack, details))
  if (!answer.ok) return answer
  // Where it fails, the next report starts with fewer fields filled in, and nothing else.
  await call('settings.set', remembered(pack, details))
  return { ok: true, id: answer.value.id }
}

export function NewReport({
  open,
  templates,
  taken,
  onCreated,
  onClose,
}: {
  open: boolean
  templates: Templates
  /** Names of the drafts there are. */
  taken: readonly string[]
  onCreated: (draftId: string) => void
  onClose: () => void
}) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [step, setStep] = useState<'template' | 'details'>('template')
  const [filling, setFilling] = useState<Filling | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const working = useRef(false)

  const { list, settings } = templates
  useEffect(() => {
    if (list) setChosen((now) => now ?? preselected(list, settings?.templateId ?? ''))
  }, [list, settings])

  /** One step at a time: a second Enter while the first is under way does nothing. */
  const alone = async (action: () => Promise<void>) => {
    if (working.current) return
    working.current = true
    setBusy(true)
    setFailure(null)
    try {
      await action()
    } finally {
      working.current = false
      setBusy(false)
    }
  }

  const toDetails = () =>
    alone(async () => {
      if (chosen === null) return
      if (filling?.pack.id !== chosen) {
        // Asked for again: who comes here quickly from the settings would get what was there before.
        const [answer, now] = await Promise.all([call('templates.load', { id: chosen }), call('settings.get', {})])
        if (!answer.ok) {
          setFailure(answer)
          return
        }
        const defaults = defaultDetails(answer.value, now.ok ? now.value : settings)
        setFilling({
          pack: answer.value,
          state: filling ? rebased(filling.state, defaults) : startState(defaults),
          name: filling?.name ?? null,
        })
      }
      setStep('details')
    })

  const nameOf = ({ pack, state, name }: Filling) => name ?? newDraftName(pack, state.details, taken)

  const finish = () =>
    alone(async () => {
      if (!filling) return
      const details = finished(filling.state)
      if (!details) {
        document.getElementById('details-date')?.focus()
        return
      }
      const typedName = filling.name?.trim() ?? ''
      const answer = await create(filling.pack, details, typedName || newDraftName(filling.pack, details, taken))
      if (!answer.ok) {
        setFailure(answer)
        return
      }
      setFilling(null)
      setStep('template')
      onCreated(answer.id)
    })

  const back = () => {
    setFailure(null)
    setStep('template')
  }

  const inDetails = step === 'details' && filling !== null
  return (
    <Dialog
      open={open}
      title={inDetails ? '新建报告：报告信息' : '新建报告：选择模板'}
      width={720}
      centered
      destroyOnHidden
      scrollLock={false}
      mask={{ closable: false }}
      onCancel={(event) => {
        // Esc goes one step back, the cross closes. A report that is being made is waited for.
        if (working.current) return
        if (inDetails && event.type === 'keydown') back()
        else onClose()
      }}
      footer={
        inDetails
          ? [
              <Button key="back" onClick={back} disabled={busy}>
                上一步
              </Button>,
              <Button key="ok" type="primary" htmlType="submit" form={formId} loading={busy}>
                创建
              </Button>,
            ]
          : [
              <Button key="cancel" onClick={onClose}>
                取消
              </Button>,
              <Button key="ok" type="primary" htmlType="submit" form={formId} loading={busy} disabled={chosen === null}>
                下一步
              </Button>,
            ]
      }
    >
      {inDetails ? (
        <DetailsForm
          id={formId}
          state={filling.state}
          lead={filling.pack.lead}
          onChange={(state) => setFilling({ ...filling, state })}
          onSubmit={() => void finish()}
        >
          <div className="details-field start-name">
            <label htmlFor="start-name">草稿名称</label>
            <Input
              id="start-name"
              value={nameOf(filling)}
              maxLength={maxNameLength}
              autoComplete="off"
              onChange={(event) => setFilling({ ...filling, name: event.target.value })}
              onBlur={() => filling.name?.trim() === '' && setFilling({ ...filling, name: null })}
            />
          </div>
        </DetailsForm>
      ) : (
        <form
          id={formId}
          onSubmit={(event) => {
            event.preventDefault()
            void toDetails()
          }}
        >
          <TemplatePicker
            templates={templates}
            chosen={chosen}
            onChoose={setChosen}
            onConfirm={() => void toDetails()}
          />
        </form>
      )}
      {failure && (
        <Alert
          className="start-failure"
          type="error"
          showIcon
          title={inDetails ? '报告没有建立，填写的内容还在' : '这个模板没有打开'}
          description={failure.message}
        />
      )}
    </Dialog>
  )
}
