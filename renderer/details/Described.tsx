/** One of several choices, each with a word on what it means beside it. */
import { Radio } from 'antd'

export interface Choice<T extends string> {
  readonly value: T
  readonly label: string
  /** What it means, beside the label. */
  readonly effect?: string
}

export function Described<T extends string>({
  label,
  value,
  choices,
  className,
  onChange,
}: {
  label: string
  value: T
  choices: readonly Choice<T>[]
  /** Of the place that it stands in. */
  className: 'preset-described' | 'settings-choice'
  onChange: (value: T) => void
}) {
  return (
    <div className={`details-field ${className}`}>
      <span className="details-label">{label}</span>
      <Radio.Group
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value as T)}
        options={choices.map((one) => ({
          value: one.value,
          label: (
            <>
              {one.label}
              {one.effect && <span className="details-aside">{one.effect}</span>}
            </>
          ),
        }))}
      />
    </div>
  )
}
