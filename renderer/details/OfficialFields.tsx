/** What an official document adds round the text: form, letterhead, seal, imprint, publicity. */
import './official.css'
import { AutoComplete, Collapse, Input, Radio, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { type Details, type Official, paperForm, type Sealing, sealings } from '../../report/document/envelope.ts'
import { markText } from '../../report/paper/letterhead.ts'
import { NameList } from './NameList.tsx'
import { NoticeNumberHint } from './NoticeNumberHint.tsx'
import {
  copyNumberHint,
  formEffects,
  forms,
  openSections,
  periodHint,
  type Section,
  secrecyHint,
  sections,
  sectionTitles,
  withForm,
} from './official-sections.ts'

const sealingEffects: Readonly<Record<Sealing, string>> = {
  不用印: '署名右空二字，日期在下一行。',
  用印: '署名排在日期正上方，留出印章的位置。',
  签名章: '留出签名章的位置，左边写职务。',
}

const secrecies = ['秘密★1年', '秘密★5年', '机密★5年', '机密★10年', '绝密★20年']

function Row({ id, label, children, hint = '' }: { id?: string; label: string; children: ReactNode; hint?: string }) {
  return (
    <>
      <div className="details-field">
        {id ? <label htmlFor={id}>{label}</label> : <span className="details-label">{label}</span>}
        <div className="details-control">{children}</div>
      </div>
      {hint !== '' && (
        <div className="details-under details-wide">
          <span className="details-hint" role="status">
            {hint}
          </span>
        </div>
      )}
    </>
  )
}

export function OfficialFields({ details, onChange }: { details: Details; onChange: (official: Official) => void }) {
  const { official } = details
  const form = paperForm(details)
  const [open, setOpen] = useState<readonly Section[]>(() => openSections(details))
  const set = (change: Partial<Official>) => onChange({ ...official, ...change })
  const text = (
    name: keyof Official & ('copyNumber' | 'mark' | 'documentNumber' | 'signerOffice' | 'remark'),
    hint: string,
  ) => (
    <Input
      id={`official-${name}`}
      value={official[name]}
      maxLength={300}
      placeholder={hint}
      autoComplete="off"
      onChange={(event) => set({ [name]: event.target.value })}
    />
  )
  const date = (id: string, value: string, label: string, onValue: (value: string) => void) => (
    <Input
      id={id}
      type="date"
      aria-label={label}
      className="official-date"
      value={value}
      max="2199-12-31"
      onChange={(event) => onValue(event.target.value)}
    />
  )
  const imprint = (change: Partial<Official['imprint']>) => set({ imprint: { ...official.imprint, ...change } })
  const publicity = (change: Partial<Official['publicity']>) => set({ publicity: { ...official.publicity, ...change } })
  const public_ = (name: 'office' | 'phone' | 'email' | 'address', label: string, hint: string) => (
    <Row id={`official-${name}`} label={label}>
      <Input
        id={`official-${name}`}
        value={official.publicity[name]}
        maxLength={200}
        placeholder={hint}
        autoComplete="off"
        onChange={(event) => publicity({ [name]: event.target.value })}
      />
    </Row>
  )

  const content: Readonly<Record<Section, ReactNode>> = {
    letterhead: (
      <div className="details-grid">
        <div className="details-wide">
          <Row id="official-mark" label="发文机关标志">
            {text('mark', markText({ ...details, official: { ...official, mark: '' } }) || '如 临江市人民政府文件')}
          </Row>
        </div>
        <Row id="official-documentNumber" label="发文字号">
          {text('documentNumber', '如 临政〔2026〕12号')}
        </Row>
        <Row id="official-copyNumber" label="份号" hint={copyNumberHint(official.copyNumber)}>
          {text('copyNumber', '涉密公文才需要，如 000001')}
        </Row>
        <div className="details-wide details-under">
          <NoticeNumberHint text={official.documentNumber} onRepair={(documentNumber) => set({ documentNumber })} />
        </div>
        <Row id="official-secrecy" label="密级和期限" hint={secrecyHint(official.secrecy)}>
          <AutoComplete
            id="official-secrecy"
            value={official.secrecy}
            options={secrecies.map((value) => ({ value }))}
            placeholder="没有则留空"
            onChange={(secrecy: string) => set({ secrecy })}
          />
        </Row>
        <Row label="紧急程度">
          <Radio.Group
            aria-label="紧急程度"
            value={official.urgency}
            options={[
              { label: '无', value: '' },
              { label: '加急', value: '加急' },
              { label: '特急', value: '特急' },
            ]}
            onChange={(event) => set({ urgency: event.target.value })}
          />
        </Row>
        <div className="details-wide">
          <Row label="签发人">
            <NameList
              label="签发人"
              names={official.signers}
              placeholder="姓名"
              onChange={(signers) => set({ signers })}
            />
          </Row>
        </div>
      </div>
    ),
    signature: (
      <div className="details-grid">
        <div className="details-wide">
          <Row label="用印">
            <Radio.Group
              aria-label="用印"
              value={official.sealing}
              options={sealings.map((value) => ({ label: value, value }))}
              onChange={(event) => set({ sealing: event.target.value as Sealing })}
            />
            <span className="details-aside">{sealingEffects[official.sealing]}</span>
          </Row>
          {official.sealing === '签名章' && (
            <Row id="official-signerOffice" label="签发人职务">
              {text('signerOffice', '如 市长')}
            </Row>
          )}
          <Row label="联合行文">
            <NameList
              label="联合署名"
              names={official.jointSignatories}
              placeholder="其他发文机关，按顺序；没有则留空"
              onChange={(jointSignatories) => set({ jointSignatories })}
            />
          </Row>
        </div>
      </div>
    ),
    imprint: (
      <div className="details-grid">
        <div className="details-wide">
          <Row id="official-remark" label="附注">
            {text('remark', '不加括号，如 联系人：王宁，电话：0712-5550123')}
          </Row>
          <Row id="official-copiesTo" label="抄送机关">
            <Input
              id="official-copiesTo"
              value={official.imprint.copiesTo}
              maxLength={500}
              placeholder="没有则留空；不写“抄送：”和句号"
              autoComplete="off"
              onChange={(event) => imprint({ copiesTo: event.target.value })}
            />
          </Row>
        </div>
        <Row id="official-issuer" label="印发机关">
          <Input
            id="official-issuer"
            value={official.imprint.issuer}
            maxLength={200}
            placeholder="如 临江市人民政府办公室"
            autoComplete="off"
            onChange={(event) => imprint({ issuer: event.target.value })}
          />
        </Row>
        <Row id="official-imprintDate" label="印发日期">
          {date('official-imprintDate', official.imprint.date, '印发日期', (value) => imprint({ date: value }))}
        </Row>
        {form !== '上行文' && form !== '套打' && (
          <p className="details-wide official-note">{form}不排版记；附注照排。</p>
        )}
      </div>
    ),
    publicity: (
      <div className="details-grid">
        <div className="details-wide">
          <Row label="公示期" hint={periodHint(official.publicity)}>
            {date('official-from', official.publicity.from, '公示开始日期', (from) => publicity({ from }))}
            <span>至</span>
            {date('official-to', official.publicity.to, '公示截止日期', (to) => publicity({ to }))}
          </Row>
        </div>
        {public_('office', '受理单位', '如 临江市教育局督导室')}
        {public_('phone', '联系电话', '如 0712-5550123')}
        {public_('email', '电子邮箱', '没有则留空')}
        {public_('address', '通信地址', '没有则留空')}
      </div>
    ),
  }

  return (
    <div className="details-group official">
      <div className="details-field">
        <label htmlFor="official-form">公文格式</label>
        <div className="details-control">
          <Select
            id="official-form"
            className="official-form"
            value={form}
            options={forms.map((value) => ({ label: value === '上行文' ? '正式上行文' : value, value }))}
            onChange={(value) => {
              const next = withForm(details, value)
              onChange(next)
              setOpen(openSections({ ...details, official: next }))
            }}
          />
          <span className="details-aside">{formEffects[form]}</span>
        </div>
      </div>
      <Collapse
        size="small"
        ghost
        activeKey={[...open]}
        onChange={(keys) => setOpen(sections.filter((one) => keys.includes(one)))}
        items={sections.map((key) => ({ key, label: sectionTitles[key], children: content[key] }))}
      />
    </div>
  )
}
