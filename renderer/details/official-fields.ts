/** What each group of fields of an official document gets, and how it answers. */
import type { Official } from '../../report/document/envelope.ts'
import type { DetailsState } from './details-state.ts'

export interface OfficialFieldsProps {
  readonly state: DetailsState
  /** The user typed or chose something in the official part. */
  readonly onOfficial: (change: Partial<Official>) => void
  /** Where more than that changed: a date's text. */
  readonly onState: (state: DetailsState) => void
}

/** As long as a particular may be; the letterhead and the imprint have lines of 28 and 32 characters. */
export const maxLength = { line: 100, list: 500 } as const
