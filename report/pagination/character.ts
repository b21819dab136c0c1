/** A character as it is set, and what it has in common with its neighbour. */
import type { RunForm, TextRun } from '../paper/paper.ts'

/** 'latin' takes the face for Latin letters, 'chinese' the one for Chinese characters. */
export type Script = 'chinese' | 'latin'

export interface Character {
  readonly text: string
  readonly script: Script
  /** Twips, without what is added behind it. */
  readonly width: number
  /** Added behind it. */
  readonly spacing: number
  /** Set before it, between Chinese and Latin. */
  readonly gap: number
  /** Size, twips. */
  readonly em: number
  readonly form: RunForm
  readonly run: TextRun
}

const letterOrDigit = /[\p{L}\p{N}]/u
const chinese = /[\u4e00-\u9fff]/
export const isLetterOrDigit = (text: string): boolean => chinese.test(text) || letterOrDigit.test(text)

/** Whether two neighbours are set in one go. */
export const inOnePortion = (a: Character, b: Character): boolean =>
  a.script === b.script &&
  a.form.face === b.form.face &&
  a.form.latin === b.form.latin &&
  a.form.size === b.form.size &&
  a.form.bold === b.form.bold &&
  a.form.spacing === b.form.spacing &&
  a.form.colour === b.form.colour &&
  a.run.vertical === b.run.vertical &&
  (a.run.underline ?? false) === (b.run.underline ?? false)
