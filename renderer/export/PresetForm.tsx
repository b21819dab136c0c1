/** The fields of 版式, with the ways in from a file and out to one; the dialog of its own and the settings show the same. */
import './export.css'
import { App as AntdApp, Button, Checkbox, InputNumber, Select } from 'antd'
import { defaultPreset, type Preset, readPreset } from '../../report/paper/preset.ts'
import { type Choice, Described } from '../details/Described.tsx'
import { FieldRow } from '../details/FieldRow.tsx'
import { useTellSaved } from '../tell-saved.ts'
import {
  changesOf,
  digits,
  fangsongFaces,
  kaiFaces,
  layouts,
  pageNumbers,
  schemes,
  titleFaces,
} from './preset-choices.ts'
import { choosePresetFile, savePresetFile } from './preset-file.ts'

/** Millimetres that a printed letterhead may take, as the preset allows them. */
const heights = { min: 20, max: 180 }

/** Controlled: whoever shows it keeps the preset when the user agrees. */
export function PresetForm({ preset, onChange }: { preset: Preset; onChange: (preset: Preset) => void }) {
  const { modal, message } = AntdApp.useApp()
  const tellSaved = useTellSaved('已导出版式文件', '没有导出版式')
  const set = (change: Partial<Preset>) => onChange({ ...preset, ...change })
  const select = <T extends string>(
    label: string,
    value: T,
    choices: readonly Choice<T>[],
    onValue: (value: T) => void,
  ) => (
    <FieldRow label={label}>
      <Select
        aria-label={label}
        className="preset-select"
        value={value}
        onChange={onValue}
        // Shown with its meaning while one chooses, by its name alone then: the field is narrow.
        options={choices.map(({ value, label, effect }) => ({ value, label, effect }))}
        optionRender={({ data }) => (
          <>
            {data.label}
            {data.effect && <span className="details-aside preset-effect">{data.effect}</span>}
          </>
        )}
        popupMatchSelectWidth={false}
      />
    </FieldRow>
  )
  const read = async () => {
    const text = await choosePresetFile()
    if (text === null) return
    const answer = readPreset(text)
    if (answer.ok) {
      onChange(answer.value)
      message.info('已读入，确定后生效')
    } else modal.error({ title: '没有读入版式', content: answer.message, okText: '知道了', scrollLock: false })
  }
  const keep = async () => {
    tellSaved(await savePresetFile(preset))
  }
  return (
    <>
      <p className="preset-lead">不改也可以：默认版式按 GB/T 9704—2012，每面 22 行、每行 28 字。</p>
      <Described
        className="preset-described"
        label="行距和版心"
        value={preset.layout}
        choices={layouts}
        onChange={(layout) => set({ layout })}
      />
      <Described
        className="preset-described"
        label="每行 28 字"
        value={preset.scheme}
        choices={schemes}
        onChange={(scheme) => set({ scheme })}
      />
      <div className="details-grid">
        {select('标题字体', preset.titleFace, titleFaces, (titleFace) => set({ titleFace }))}
        {select('数字和字母', preset.digits, digits, (chosen) => set({ digits: chosen }))}
        {select('仿宋', preset.fangsongFace, fangsongFaces, (fangsongFace) => set({ fangsongFace }))}
        {select('楷体', preset.kaiFace, kaiFaces, (kaiFace) => set({ kaiFace }))}
        {select('页码', preset.pageNumber, pageNumbers, (pageNumber) => set({ pageNumber }))}
        <FieldRow label="三级标题">
          <Checkbox checked={preset.boldLevel3} onChange={(event) => set({ boldLevel3: event.target.checked })}>
            加粗
          </Checkbox>
        </FieldRow>
        <div className="details-wide">
          <FieldRow label="套打留空">
            <InputNumber<number>
              aria-label="套打留空，毫米"
              min={heights.min}
              max={heights.max}
              value={preset.preprintedHeight}
              placeholder="自动"
              onChange={(preprintedHeight) => set({ preprintedHeight })}
            />
            <span className="details-aside">毫米，从版心上边到纸上的红线；不填则与印出的版头同高</span>
          </FieldRow>
        </div>
      </div>
      <div className="preset-tools">
        <Button size="small" disabled={changesOf(preset) === 0} onClick={() => onChange(defaultPreset)}>
          恢复默认
        </Button>
        <Button size="small" onClick={() => void read()}>
          从文件读入…
        </Button>
        <Button size="small" onClick={() => void keep()}>
          导出为文件…
        </Button>
      </div>
    </>
  )
}
