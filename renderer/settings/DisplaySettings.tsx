/** 显示: theme and size of the screens' text. What is chosen is seen at once. */
import { Radio } from 'antd'
import type { ThemeChoice, UiSize } from '../../preload/values.ts'
import { type Choice, Described } from '../details/Described.tsx'
import type { Editable } from './apply.ts'

const themes: readonly Choice<ThemeChoice>[] = [
  { value: 'system', label: '跟随系统', effect: '系统切换深色或高对比度时一起切换' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色', effect: '稿纸一起变深；预览、打印和导出始终是白纸黑字' },
  { value: 'contrast', label: '高对比度', effect: '黑字白底，边线加重' },
]

const sizes: readonly { value: UiSize; label: string }[] = [
  { value: 'small', label: '小' },
  { value: 'standard', label: '标准' },
  { value: 'large', label: '大' },
  { value: 'huge', label: '特大' },
]

type Displayed = Pick<Editable, 'theme' | 'uiSize'>

export function DisplaySettings({
  values,
  onChange,
}: {
  values: Displayed
  onChange: (change: Partial<Displayed>) => void
}) {
  return (
    <>
      <Described
        className="settings-choice"
        label="主题"
        value={values.theme}
        choices={themes}
        onChange={(theme) => onChange({ theme })}
      />
      <div className="details-field settings-choice">
        <span className="details-label" id="settings-size">
          界面字号
        </span>
        <div>
          <Radio.Group
            aria-labelledby="settings-size"
            optionType="button"
            value={values.uiSize}
            onChange={(event) => onChange({ uiSize: event.target.value as UiSize })}
            options={[...sizes]}
          />
          <p className="details-aside">只改菜单、清单和对话框的字号，报告的字号不变。</p>
        </div>
      </div>
    </>
  )
}
