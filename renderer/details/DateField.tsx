/** A date as people type it; it settles to 2021年9月30日 when the field is left. */
import { Input } from 'antd'

export const dateHelp = '没有认出这个日期。请写成 2021年9月30日、2021-9-30 或 20210930；还没有确定就留空。'

/**
 * @param label for fields without a visible label of their own
 * @param describedBy id of where `dateHelp` is shown while it is wrong
 */
export function DateField({
  id,
  label,
  text,
  wrong,
  placeholder,
  describedBy,
  onText,
  onSettle,
}: {
  id: string
  label?: string
  text: string
  wrong: boolean
  placeholder: string
  describedBy?: string
  onText: (text: string) => void
  onSettle: () => void
}) {
  return (
    <Input
      id={id}
      value={text}
      maxLength={20}
      placeholder={placeholder}
      autoComplete="off"
      {...(wrong ? { status: 'error' as const } : {})}
      {...(label ? { 'aria-label': label } : {})}
      aria-invalid={wrong}
      aria-describedby={describedBy}
      onChange={(event) => onText(event.target.value)}
      onBlur={onSettle}
    />
  )
}
