/** What the form of the 报告信息 holds while it is being filled in. Pure values. */
import type { Details, Official } from '../../report/document/envelope.ts'
import { parseDate, shownDate } from './date-text.ts'
import { change, type Touched } from './follow.ts'
import { tidied } from './official-sections.ts'

/** Dates of an official document beside 成文日期: 印发日期, and the period of the publicity. */
export const officialDates = ['imprintDate', 'from', 'to'] as const
export type OfficialDate = (typeof officialDates)[number]

export interface DetailsState {
  readonly details: Details
  /** The date as typed; `details.date` follows it as long as it can be read. */
  readonly dateText: string
  /** The other dates as typed, alike. */
  readonly officialDateTexts: Readonly<Record<OfficialDate, string>>
  readonly touched: Touched
}

const officialTexts = ({ imprint, publicity }: Official): DetailsState['officialDateTexts'] => ({
  imprintDate: shownDate(imprint.date),
  from: shownDate(publicity.from),
  to: shownDate(publicity.to),
})

const withOfficialDate = (official: Official, name: OfficialDate, date: string): Official =>
  name === 'imprintDate'
    ? { ...official, imprint: { ...official.imprint, date } }
    : { ...official, publicity: { ...official.publicity, [name]: date } }

export const startState = (details: Details): DetailsState => ({
  details,
  dateText: shownDate(details.date),
  officialDateTexts: officialTexts(details.official),
  touched: new Set(),
})

/** The user typed into a field, or chose its value. */
export function typed<K extends keyof Details>(state: DetailsState, name: K, value: Details[K]): DetailsState {
  return {
    ...state,
    details: change(state.details, name, value, state.touched),
    touched: new Set([...state.touched, name]),
  }
}

export function typedDate(state: DetailsState, text: string): DetailsState {
  const date = parseDate(text)
  return {
    ...state,
    details: date === null ? state.details : { ...state.details, date },
    dateText: text,
    touched: new Set([...state.touched, 'date'] as const),
  }
}

/** The date as it will print, once the user has left the field; a text that is no date stays as it is. */
export function settledDate(state: DetailsState): DetailsState {
  const date = parseDate(state.dateText)
  return date === null ? state : { ...state, dateText: shownDate(date) }
}

export const dateFails = (state: DetailsState): boolean => parseDate(state.dateText) === null

export function typedOfficialDate(state: DetailsState, name: OfficialDate, text: string): DetailsState {
  const date = parseDate(text)
  const { details, touched } = state
  return {
    ...state,
    details: date === null ? details : { ...details, official: withOfficialDate(details.official, name, date) },
    officialDateTexts: { ...state.officialDateTexts, [name]: text },
    touched: new Set([...touched, 'official'] as const),
  }
}

/** As it will print, once the user has left the field. */
export function settledOfficialDate(state: DetailsState, name: OfficialDate): DetailsState {
  const date = parseDate(state.officialDateTexts[name])
  if (date === null) return state
  return { ...state, officialDateTexts: { ...state.officialDateTexts, [name]: shownDate(date) } }
}

export const officialDateFails = (state: DetailsState, name: OfficialDate): boolean =>
  parseDate(state.officialDateTexts[name]) === null

/** The first date that cannot be read, which the details wait for; null where all can. */
export const wrongDate = (state: DetailsState): 'date' | OfficialDate | null =>
  dateFails(state) ? 'date' : (officialDates.find((name) => officialDateFails(state, name)) ?? null)

const textFields = [
  'region',
  'organisation',
  'noticeIssuer',
  'noticeTitle',
  'noticeNumber',
  'recipient',
  'signatory',
] as const satisfies readonly (keyof Details)[]

/** White space that crept in by pasting; 《》 round the notice's title are the text's, not the title's. */
const tidy = (name: (typeof textFields)[number], text: string) => {
  const line = text.replace(/[\s\u200b\ufeff]+/g, ' ').trim()
  return name === 'noticeTitle' ? line.replace(/^《(.*)》$/, '$1') : line
}

/** The details as they are to be used: tidied; null while a date cannot be read. */
export function finished(state: DetailsState): Details | null {
  const date = parseDate(state.dateText)
  if (date === null || wrongDate(state) !== null) return null
  const texts = Object.fromEntries(textFields.map((name) => [name, tidy(name, state.details[name])]))
  return { ...state.details, ...texts, date, official: tidied(state.details.official) }
}

/** What was typed so far, over other defaults: another template was chosen meanwhile. */
export function rebased(state: DetailsState, defaults: Details): DetailsState {
  const kept = Object.fromEntries([...state.touched].map((name) => [name, state.details[name]]))
  // What followed a touched region still follows it.
  const followed = state.touched.has('region')
    ? { organisation: state.details.organisation, signatory: state.details.signatory }
    : {}
  return {
    details: { ...defaults, ...followed, ...kept },
    dateText: state.touched.has('date') ? state.dateText : shownDate(defaults.date),
    officialDateTexts: state.touched.has('official') ? state.officialDateTexts : officialTexts(defaults.official),
    touched: state.touched,
  }
}

/** Two official parts that say the same: editing makes a new one with every key. */
const same = (one: Official, other: Official) => JSON.stringify(tidied(one)) === JSON.stringify(tidied(other))

/** Whether there is anything that closing the form would lose. */
export function changed(state: DetailsState, from: Details): boolean {
  const { details } = state
  const texts = officialTexts(from.official)
  return (
    state.dateText !== shownDate(from.date) ||
    officialDates.some((name) => state.officialDateTexts[name] !== texts[name]) ||
    !same(details.official, from.official) ||
    (Object.keys(from) as (keyof Details)[]).some((name) => name !== 'official' && details[name] !== from[name])
  )
}
