/** 单位: who reports, as the details of a new report are filled in. */
import '../details/details.css'
import { Input } from 'antd'
import type { Editable } from './apply.ts'

type UnitField = 'region' | 'organisation' | 'signatory' | 'recipient'

/** As long as the settings keep them (preload/values.ts). */
const fields: readonly { name: UnitField; label: string; placeholder: string; maxLength: number }[] = [
  { name: 'region', label: '行政区', placeholder: '如 临江市', maxLength: 100 },
  { name: 'organisation', label: '报告机关', placeholder: '全称，如 临江市人民政府', maxLength: 200 },
  { name: 'signatory', label: '发文机关署名', placeholder: '落款处的名称，一般与报告机关相同', maxLength: 200 },
  { name: 'recipient', label: '主送机关', placeholder: '如 省人民政府教育督导室', maxLength: 200 },
]

export function UnitFields({
  values,
  onChange,
}: {
  values: Pick<Editable, UnitField>
  onChange: (change: Partial<Pick<Editable, UnitField>>) => void
}) {
  return (
    <>
      {fields.map(({ name, label, placeholder, maxLength }) => (
        <div key={name} className="details-field">
          <label htmlFor={`unit-${name}`}>{label}</label>
          <Input
            id={`unit-${name}`}
            value={values[name]}
            maxLength={maxLength}
            placeholder={placeholder}
            autoComplete="off"
            onChange={(event) => onChange({ [name]: event.target.value })}
          />
        </div>
      ))}
    </>
  )
}

export function UnitSettings(props: Parameters<typeof UnitFields>[0]) {
  return (
    <>
      <p className="settings-lead">新建报告时填入“报告信息”，每份报告里还可以改。已有的草稿不受影响。</p>
      <UnitFields {...props} />
    </>
  )
}
