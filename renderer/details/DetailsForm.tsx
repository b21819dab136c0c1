/** 报告信息: the fields that a report's title, opening formula and signature are printed from. */
import './details.css'
import { Input, InputNumber, Radio } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { type Details, type DocumentForm, documentForms } from '../../report/document/envelope.ts'
import { DateField, dateHelp } from './DateField.tsx'
import { type DetailsState, dateFails, settledDate, typed, typedDate } from './details-state.ts'
import { NoticeNumberHint, noticeNumberHintId } from './NoticeNumberHint.tsx'
import { OpeningPreview } from './OpeningPreview.tsx'

const formEffects: Readonly<Record<DocumentForm, string>> = {
  报告: '向上级报送：引语写“报告如下”，应有主送机关和署名。',
  函: '致平行机关：引语写“函告如下”，应有主送机关和署名。',
  公示: '向社会公开：引语写“予以公示”，一般不写主送机关。',
}

/** As long as a stored detail may be (settings keep 100 for the region, 200 for the others). */
const maxLength = { region: 100, organisation: 200, recipient: 200, signatory: 200 } as const
const maxNoticeLength = 300

const fieldId = (name: keyof Details) => `details-${name}`

function Field({ name, label, children }: { name: keyof Details; label: string; children: ReactNode }) {
  return (
    <div className="details-field" data-field={name}>
      <label htmlFor={fieldId(name)}>{label}</label>
      <div className="details-control">{children}</div>
    </div>
  )
}

/**
 * Controlled: the state is the parent's (details-state.ts). Enter in any field submits.
 * @param id of the form, for a submit button outside of it
 * @param lead the template's opening formula; the usual one where it is not known
 * @param focusField the field that has the focus first
 */
export function DetailsForm({
  id,
  state,
  onChange,
  onSubmit,
  lead,
  focusField = 'region',
  aside,
  children,
}: {
  id: string
  state: DetailsState
  onChange: (state: DetailsState) => void
  onSubmit: () => void
  lead?: readonly string[] | undefined
  focusField?: keyof Details | undefined
  /** Fields beside the form's own, where the window is wide enough. */
  aside?: ReactNode
  children?: ReactNode
}) {
  const { details } = state
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const field = form.current?.querySelector<HTMLElement>(
      `[data-field="${focusField}"] input:is(:checked, :not([type="radio"]))`,
    )
    field?.focus()
    if (field instanceof HTMLInputElement && field.type !== 'radio') field.select()
  }, [focusField])

  const text = (
    name: Exclude<keyof Details, 'round' | 'reviewYear' | 'form' | 'date' | 'official'>,
    placeholder: string,
    length: number,
  ) => (
    <Input
      id={fieldId(name)}
      value={details[name]}
      maxLength={length}
      placeholder={placeholder}
      autoComplete="off"
      {...(name === 'noticeNumber' ? { 'aria-describedby': noticeNumberHintId } : {})}
      onChange={(event) => onChange(typed(state, name, event.target.value))}
    />
  )
  const year = (name: 'round' | 'reviewYear') => (
    <InputNumber<number>
      id={fieldId(name)}
      className="details-year"
      min={2000}
      max={2100}
      precision={0}
      value={details[name]}
      onChange={(value) => {
        // An emptied field keeps the year; it shows again when the field is left.
        if (value !== null) onChange(typed(state, name, value))
      }}
    />
  )
  const dateWrong = dateFails(state)

  return (
    <form
      ref={form}
      id={id}
      className="details-form"
      data-wide={aside !== undefined}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <div className="details-base">
        <div className="details-grid">
          <Field name="region" label="行政区">
            {text('region', '如 临江市', maxLength.region)}
          </Field>
          <Field name="organisation" label="报告机关">
            {text('organisation', '全称，如 临江市人民政府', maxLength.organisation)}
          </Field>
          <Field name="round" label="评价年度">
            {year('round')}
            <span className="details-aside">通知的年份</span>
          </Field>
          <Field name="reviewYear" label="履职年度">
            {year('reviewYear')}
            <span className="details-aside">报告所述工作的年份</span>
          </Field>
          <div className="details-field details-wide" data-field="form">
            <span className="details-label" id="details-form-label">
              文种
            </span>
            <div className="details-control">
              <Radio.Group
                aria-labelledby="details-form-label"
                value={details.form}
                options={documentForms.map((form) => ({ label: form, value: form }))}
                onChange={(event) => onChange(typed(state, 'form', event.target.value as DocumentForm))}
              />
              <span className="details-aside">{formEffects[details.form]}</span>
            </div>
          </div>
        </div>
        <div className="details-grid details-group">
          <Field name="noticeIssuer" label="通知机关">
            {text('noticeIssuer', '如 省政府教育督导室', maxNoticeLength)}
          </Field>
          <Field name="noticeNumber" label="通知文号">
            {text('noticeNumber', '如 鄂教督室函〔2021〕6号', maxNoticeLength)}
          </Field>
          <div className="details-wide details-under">
            <NoticeNumberHint
              text={details.noticeNumber}
              onRepair={(repaired) => {
                onChange(typed(state, 'noticeNumber', repaired))
                form.current?.querySelector<HTMLElement>(`#${fieldId('noticeNumber')}`)?.focus()
              }}
            />
          </div>
          <div className="details-field details-wide" data-field="noticeTitle">
            <label htmlFor={fieldId('noticeTitle')}>通知名称</label>
            <div className="details-control">{text('noticeTitle', '不加书名号', maxNoticeLength)}</div>
          </div>
        </div>
        <div className="details-grid details-group">
          <div className="details-field details-wide" data-field="recipient">
            <label htmlFor={fieldId('recipient')}>主送机关</label>
            <div className="details-control">{text('recipient', '留空则不写', maxLength.recipient)}</div>
          </div>
          <Field name="signatory" label="发文机关署名">
            {text('signatory', '留空则不写', maxLength.signatory)}
          </Field>
          <Field name="date" label="成文日期">
            <DateField
              id={fieldId('date')}
              text={state.dateText}
              wrong={dateWrong}
              placeholder="如 2021-9-30，可以后再填"
              describedBy="details-date-hint"
              onText={(text) => onChange(typedDate(state, text))}
              onSettle={() => onChange(settledDate(state))}
            />
          </Field>
          <div className="details-wide details-under">
            <span id="details-date-hint" className="details-hint details-wrong" role="status">
              {dateWrong && dateHelp}
            </span>
          </div>
        </div>
        <OpeningPreview details={details} {...(lead ? { lead } : {})} />
        {children}
      </div>
      {aside && <div className="details-beside">{aside}</div>}
    </form>
  )
}
