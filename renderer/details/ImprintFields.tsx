/** 版记 (7.4): copies, issuing office, date of issue. */
import { Input } from 'antd'
import { DateField, dateHelp } from './DateField.tsx'
import { officialDateFails, settledOfficialDate, typedOfficialDate } from './details-state.ts'
import { OfficialRow } from './OfficialRow.tsx'
import { maxLength, type OfficialFieldsProps } from './official-fields.ts'
import { imprintDateHint } from './official-hints.ts'

export function ImprintFields({ state, onOfficial, onState }: OfficialFieldsProps) {
  const { imprint } = state.details.official
  const set = (change: Partial<typeof imprint>) => onOfficial({ imprint: { ...imprint, ...change } })
  const wrong = officialDateFails(state, 'imprintDate')
  return (
    <>
      <OfficialRow id="official-copiesTo" label="抄送机关">
        <Input
          id="official-copiesTo"
          value={imprint.copiesTo}
          maxLength={maxLength.list}
          placeholder="没有则留空；不写“抄送：”和句号"
          autoComplete="off"
          onChange={(event) => set({ copiesTo: event.target.value })}
        />
      </OfficialRow>
      <OfficialRow id="official-issuer" label="印发机关">
        <Input
          id="official-issuer"
          value={imprint.issuer}
          maxLength={maxLength.line}
          placeholder="如 临江市人民政府办公室"
          autoComplete="off"
          onChange={(event) => set({ issuer: event.target.value })}
        />
      </OfficialRow>
      <OfficialRow
        id="details-imprintDate"
        label="印发日期"
        hint={wrong ? { text: dateHelp } : imprintDateHint(state.details)}
      >
        <DateField
          id="details-imprintDate"
          text={state.officialDateTexts.imprintDate}
          wrong={wrong}
          placeholder="如 2021-10-20"
          onText={(text) => onState(typedOfficialDate(state, 'imprintDate', text))}
          onSettle={() => onState(settledOfficialDate(state, 'imprintDate'))}
        />
      </OfficialRow>
    </>
  )
}
