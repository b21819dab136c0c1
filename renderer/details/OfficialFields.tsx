/** What an official document adds round the text: the form, and the particulars that it prints. */
import './official.css'
import { Select } from 'antd'
import { type ComponentType, useLayoutEffect, useState } from 'react'
import { type Official, paperForm, paperForms } from '../../report/document/envelope.ts'
import { type DetailsState, type OfficialDate, typed } from './details-state.ts'
import { FoldedSection } from './FoldedSection.tsx'
import { ImprintFields } from './ImprintFields.tsx'
import { LetterheadFields } from './LetterheadFields.tsx'
import type { OfficialFieldsProps } from './official-fields.ts'
import {
  filledIn,
  formEffects,
  formName,
  openSections,
  printedSections,
  restingSections,
  type Section,
  sectionTitles,
  withForm,
} from './official-sections.ts'
import { PublicityFields } from './PublicityFields.tsx'
import { SignatureFields } from './SignatureFields.tsx'

const fields: Readonly<Record<Section, ComponentType<OfficialFieldsProps>>> = {
  letterhead: LetterheadFields,
  signature: SignatureFields,
  imprint: ImprintFields,
  publicity: PublicityFields,
}

const sectionOf: Readonly<Record<OfficialDate, Section>> = {
  imprintDate: 'imprint',
  from: 'publicity',
  to: 'publicity',
}

const said = (count: number) => (count === 0 ? '' : `已填 ${count} 项`)

/** @param wanted the date to go to, wherever it is folded away; a new object goes there again */
export function OfficialFields({
  state,
  wanted = null,
  onChange,
}: {
  state: DetailsState
  wanted?: { readonly date: OfficialDate } | null
  onChange: (state: DetailsState) => void
}) {
  const { details } = state
  const { official } = details
  const form = paperForm(details)
  const [open, setOpen] = useState<readonly Section[]>(() => openSections(details))
  const [others, setOthers] = useState(false)
  useLayoutEffect(() => {
    if (!wanted) return
    setOpen((now) => [...now, sectionOf[wanted.date]])
    setOthers(true)
    // What is set in a layout effect is drawn before the next frame.
    requestAnimationFrame(() => document.getElementById(`details-${wanted.date}`)?.focus())
  }, [wanted])
  const onOfficial = (change: Partial<Official>) => onChange(typed(state, 'official', { ...official, ...change }))
  const resting = restingSections(details)
  const restingCount = resting.reduce((sum, section) => sum + filledIn(official, section), 0)
  const content = (section: Section) => {
    const Fields = fields[section]
    return <Fields state={state} onOfficial={onOfficial} onState={onChange} />
  }

  return (
    <div className="official" data-field="official">
      <div className="details-field">
        <label htmlFor="official-form">公文格式</label>
        <Select
          id="official-form"
          value={form}
          options={paperForms.map((value) => ({ label: formName(value), value }))}
          onChange={(value) => {
            const next = withForm(details, value)
            onChange(typed(state, 'official', next))
            setOpen(openSections({ ...details, official: next }))
            setOthers(false)
          }}
        />
      </div>
      <p className="official-effect">{formEffects[form]}</p>
      {printedSections(details).map((section) => (
        <FoldedSection
          key={section}
          title={sectionTitles[section]}
          aside={said(filledIn(official, section)) || '需要时填写'}
          open={open.includes(section)}
          onOpen={(now) => setOpen(now ? [...open, section] : open.filter((one) => one !== section))}
        >
          {content(section)}
        </FoldedSection>
      ))}
      <FoldedSection
        title="其他格式用的内容"
        aside={restingCount === 0 ? '' : `${said(restingCount)}，${formName(form)}不排，内容保留`}
        open={others}
        onOpen={setOthers}
      >
        {resting.map((section) => (
          <section key={section} className="official-resting" aria-label={sectionTitles[section]}>
            <h4>{sectionTitles[section]}</h4>
            {content(section)}
          </section>
        ))}
      </FoldedSection>
    </div>
  )
}
