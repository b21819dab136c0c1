/** 公示: the period, and to whom objections go. */
import { Input } from 'antd'
import { DateField, dateHelp } from './DateField.tsx'
import { type OfficialDate, officialDateFails, settledOfficialDate, typedOfficialDate } from './details-state.ts'
import { OfficialRow } from './OfficialRow.tsx'
import { maxLength, type OfficialFieldsProps } from './official-fields.ts'
import { emailHint, type Hint, periodHint, phoneHint } from './official-hints.ts'

export function PublicityFields({ state, onOfficial, onState }: OfficialFieldsProps) {
  const { publicity } = state.details.official
  const date = (name: OfficialDate, label: string, placeholder: string) => (
    <DateField
      id={`details-${name}`}
      label={label}
      text={state.officialDateTexts[name]}
      wrong={officialDateFails(state, name)}
      placeholder={placeholder}
      onText={(text) => onState(typedOfficialDate(state, name, text))}
      onSettle={() => onState(settledOfficialDate(state, name))}
    />
  )
  const wrong = officialDateFails(state, 'from') || officialDateFails(state, 'to')
  const text = (
    name: 'office' | 'phone' | 'email' | 'address',
    label: string,
    placeholder: string,
    hint: Hint | null = null,
  ) => (
    <OfficialRow id={`official-${name}`} label={label} hint={hint}>
      <Input
        id={`official-${name}`}
        value={publicity[name]}
        maxLength={maxLength.line}
        placeholder={placeholder}
        autoComplete="off"
        onChange={(event) => onOfficial({ publicity: { ...publicity, [name]: event.target.value } })}
      />
    </OfficialRow>
  )
  return (
    <>
      <OfficialRow label="公示期" hint={wrong ? { text: dateHelp } : periodHint(publicity)}>
        {date('from', '公示开始日期', '如 2021-9-1')}
        <span>至</span>
        {date('to', '公示截止日期', '如 2021-9-7')}
      </OfficialRow>
      {text('office', '受理单位', '如 临江市教育局督导室')}
      {text('phone', '联系电话', '如 0712-5550123', phoneHint(publicity.phone))}
      {text('email', '电子邮箱', '没有则留空', emailHint(publicity.email))}
      {text('address', '通信地址', '没有则留空')}
    </>
  )
}
