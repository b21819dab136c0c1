/** 版头 (GB/T 9704-2012, 7.2): mark, number, copy number, secrecy, urgency, signers. */
import { AutoComplete, Button, Input, type InputRef, Radio, Tooltip } from 'antd'
import { useRef } from 'react'
import { markText } from '../../report/paper/letterhead.ts'
import { withYear } from './document-number.ts'
import { NameList } from './NameList.tsx'
import { NoticeNumberHint } from './NoticeNumberHint.tsx'
import { OfficialRow } from './OfficialRow.tsx'
import { maxLength, type OfficialFieldsProps } from './official-fields.ts'
import { copyNumberHint, secrecyHint } from './official-hints.ts'

/** The legal forms, with the terms that are usual; any other term can be typed. */
const secrecies = [
  ...['秘密', '秘密★1年', '秘密★3年', '秘密★5年', '秘密★10年'],
  ...['机密', '机密★5年', '机密★10年', '机密★20年'],
  ...['绝密', '绝密★20年', '绝密★30年'],
]

const urgencies = [
  { label: '无', value: '' },
  { label: '加急', value: '加急' },
  { label: '特急', value: '特急' },
]

const numberHintId = 'official-documentNumber-hint'

export function LetterheadFields({ state, onOfficial }: OfficialFieldsProps) {
  const { details } = state
  const { official } = details
  const number = useRef<InputRef>(null)
  const year = Number(details.date.slice(0, 4)) || details.round
  const insertYear = () => {
    const field = number.current?.input
    const put = withYear(official.documentNumber, field?.selectionStart ?? official.documentNumber.length, year)
    if (!put) return
    onOfficial({ documentNumber: put.text })
    // The caret can only stand behind the brackets when they are there.
    requestAnimationFrame(() => {
      field?.focus()
      field?.setSelectionRange(put.caret, put.caret)
    })
  }
  return (
    <>
      <OfficialRow id="official-mark" label="发文机关标志">
        <Input
          id="official-mark"
          value={official.mark}
          maxLength={maxLength.line}
          placeholder={markText({ ...details, official: { ...official, mark: '' } }) || '如 临江市人民政府文件'}
          autoComplete="off"
          onChange={(event) => onOfficial({ mark: event.target.value })}
        />
      </OfficialRow>
      <OfficialRow id="official-documentNumber" label="发文字号">
        <Input
          ref={number}
          id="official-documentNumber"
          value={official.documentNumber}
          maxLength={maxLength.line}
          placeholder="如 临政〔2026〕12号"
          autoComplete="off"
          aria-describedby={numberHintId}
          onChange={(event) => onOfficial({ documentNumber: event.target.value })}
        />
        <Tooltip title={`在光标处加上〔${year}〕`} mouseEnterDelay={0.5}>
          <Button
            aria-label={`加上〔${year}〕`}
            disabled={withYear(official.documentNumber, 0, year) === null}
            onClick={insertYear}
          >
            〔{year}〕
          </Button>
        </Tooltip>
      </OfficialRow>
      <div className="details-under">
        <NoticeNumberHint
          id={numberHintId}
          text={official.documentNumber}
          onRepair={(documentNumber) => {
            onOfficial({ documentNumber })
            number.current?.focus()
          }}
        />
      </div>
      <OfficialRow label="签发人">
        <NameList
          label="签发人"
          names={official.signers}
          placeholder="姓名"
          onChange={(signers) => onOfficial({ signers })}
        />
      </OfficialRow>
      <OfficialRow label="紧急程度">
        <Radio.Group
          aria-label="紧急程度"
          value={official.urgency}
          options={urgencies}
          onChange={(event) => onOfficial({ urgency: event.target.value as string })}
        />
      </OfficialRow>
      <OfficialRow
        id="official-secrecy"
        label="密级和期限"
        hint={secrecyHint(official.secrecy)}
        onRepair={(secrecy) => onOfficial({ secrecy })}
      >
        <AutoComplete
          id="official-secrecy"
          value={official.secrecy}
          options={secrecies.map((value) => ({ value }))}
          showSearch={{ filterOption: (typed, option) => String(option?.value ?? '').startsWith(typed) }}
          placeholder="不涉密则留空"
          onChange={(secrecy: string) => onOfficial({ secrecy: secrecy ?? '' })}
        />
      </OfficialRow>
      <OfficialRow
        id="official-copyNumber"
        label="份号"
        hint={copyNumberHint(official)}
        onRepair={(copyNumber) => onOfficial({ copyNumber })}
      >
        <Input
          id="official-copyNumber"
          value={official.copyNumber}
          maxLength={maxLength.line}
          placeholder="6 位数字，涉密公文才需要"
          autoComplete="off"
          onChange={(event) => onOfficial({ copyNumber: event.target.value })}
        />
      </OfficialRow>
    </>
  )
}
