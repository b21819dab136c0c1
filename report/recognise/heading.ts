/** Whether a paragraph is a heading, of which level, and whether it runs on into its text. */
import type { HeadingLevel } from '../document/node.ts'
import { typedNumber } from '../document/numbering.ts'
import type { SourceParagraph } from '../source/paragraph.ts'

export interface FoundHeading {
  readonly level: HeadingLevel
  /** Without the number. */
  readonly text: string
  readonly runIn: boolean
}

/** Characters up to the first 。 of a run-in heading; a longer first sentence is a sentence. */
const longestRunIn = 45
/** Characters of a heading that stands alone. */
const longestAlone = 60

/**
 * An outline level that the source states is believed first; in plain text the typed number and the
 * length decide. A numbered item that goes on after ； or ， is part of a list in the text.
 */
export function findHeading({ text, form }: SourceParagraph): FoundHeading | null {
  const number = typedNumber(text)
  const stated = form?.outlineLevel
  if (stated !== undefined && stated >= 1 && stated <= 4)
    return { level: stated as HeadingLevel, text: number?.rest ?? text, runIn: false }
  if (!number || number.rest === '') return null
  const { level, rest } = number
  const stop = rest.indexOf('。')
  if (stop >= 0 && stop < rest.length - 1) return stop <= longestRunIn ? { level, text: rest, runIn: true } : null
  if (rest.length > longestAlone || /[；，,;：:]$/.test(rest)) return null
  // A closing 。 stays in a text that is kept as it is; the outline takes it off for display.
  return { level, text: rest, runIn: stop >= 0 }
}
