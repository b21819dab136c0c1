/** 报告信息 of an open report, to look at and to change. */
import { App as AntdApp, ConfigProvider } from 'antd'
import { useRef, useState } from 'react'
import type { Details } from '../../report/document/envelope.ts'
import { Dialog } from '../Dialog.tsx'
import { DetailsForm } from './DetailsForm.tsx'
import { changed, type DetailsState, finished, type OfficialDate, startState, wrongDate } from './details-state.ts'
import { OfficialFields } from './OfficialFields.tsx'

const formId = 'details-dialog-form'

/** The form inside the dialog; made anew each time the dialog opens. */
function Content({
  details,
  focusField,
  lead,
  onState,
  onOk,
}: {
  details: Details
  focusField?: keyof Details | undefined
  lead?: readonly string[] | undefined
  onState: (state: DetailsState) => void
  onOk: (details: Details) => void
}) {
  const [state, setState] = useState(() => startState(details))
  const [wanted, setWanted] = useState<{ date: OfficialDate } | null>(null)
  const submit = () => {
    const done = finished(state)
    const wrong = wrongDate(state)
    if (done) onOk(done)
    else if (wrong === 'date') document.getElementById('details-date')?.focus()
    else if (wrong) setWanted({ date: wrong })
  }
  const change = (next: DetailsState) => {
    setState(next)
    onState(next)
  }
  return (
    <DetailsForm
      id={formId}
      state={state}
      lead={lead}
      focusField={focusField}
      onChange={change}
      onSubmit={submit}
      aside={<OfficialFields state={state} wanted={wanted} onChange={change} />}
    >
      <p className="details-note">正文中引用这些信息的地方会一起更新；已经手工改写的文字不动。</p>
    </DetailsForm>
  )
}

/**
 * @param lead the opening formula of the report's template, for the preview; optional
 * @param onOk gets tidied details; the date is '' or a day of the calendar
 */
export function DetailsDialog({
  open,
  details,
  focusField,
  lead,
  readOnly = false,
  onOk,
  onCancel,
}: {
  open: boolean
  /** To look at alone. */
  readOnly?: boolean | undefined
  details: Details
  focusField?: keyof Details | undefined
  lead?: readonly string[] | undefined
  onOk: (details: Details) => void
  onCancel: () => void
}) {
  const { modal } = AntdApp.useApp()
  const latest = useRef<DetailsState | null>(null)
  const asking = useRef(false)

  const cancel = async () => {
    if (asking.current) return
    if (latest.current && changed(latest.current, details)) {
      asking.current = true
      const giveUp = await modal.confirm({
        title: '放弃对报告信息的改动',
        content: '报告信息已经改动，还没有确定。报告正文没有变化。',
        okText: '放弃改动',
        cancelText: '继续填写',
        scrollLock: false,
        focusable: { autoFocusButton: 'cancel' },
      })
      asking.current = false
      if (!giveUp) return
    }
    latest.current = null
    onCancel()
  }

  return (
    <Dialog
      open={open}
      title="报告信息"
      className="details-dialog"
      width={1180}
      centered
      destroyOnHidden
      scrollLock={false}
      mask={{ closable: false }}
      okText="确定"
      cancelText={readOnly ? '关闭' : '取消'}
      okButtonProps={{ htmlType: 'submit', form: formId, ...(readOnly && { style: { display: 'none' } }) }}
      onCancel={cancel}
    >
      <ConfigProvider componentDisabled={readOnly}>
        <Content
          details={details}
          focusField={focusField}
          lead={lead}
          onState={(state) => {
            latest.current = state
          }}
          onOk={(next) => {
            latest.current = null
            onOk(next)
          }}
        />
      </ConfigProvider>
    </Dialog>
  )
}
