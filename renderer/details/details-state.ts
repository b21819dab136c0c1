/** What the form of the 报告信息 holds while it is being filled in. Pure values. */
import type { Details } from '../../report/document/envelope.ts'
import { parseDate, shownDate } from './date-text.ts'
import { change, type Touched } from './follow.ts'
import { tidied } from './official-sections.ts'

export interface DetailsState {
  readonly details: Details
  /** The date as typed; `details.date` follows it as long as it can be read. */
  readonly dateText: string
  readonly touched: Touched
}

export const startState = (details: Details): DetailsState => ({
  details,
  dateText: shownDate(details.date),
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

/** The details as they are to be used: tidied; null while the date cannot be read. */
export function finished(state: DetailsState): Details | null {
  const date = parseDate(state.dateText)
  if (date === null) return null
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
    touched: state.touched,
  }
}

/** Whether there is anything that closing the form would lose. */
export const changed = (state: DetailsState, from: Details): boolean =>
  state.dateText !== shownDate(from.date) ||
  (Object.keys(from) as (keyof Details)[]).some((name) => state.details[name] !== from[name])
