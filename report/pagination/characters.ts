/** The runs of a paragraph as single characters with their widths, for breaking lines. */
import type { PaperParagraph, PaperStyle, ParagraphForm, PictureRun, RunForm, TextRun } from '../paper/paper.ts'
import type { CharacterKind, Typesetter } from './typesetter.ts'

export interface Character {
  readonly text: string
  readonly kind: CharacterKind
  /** Twips, without what is added behind it. */
  readonly width: number
  /** Added behind it. */
  readonly spacing: number
  /** Set before it, between Chinese and Latin. */
  readonly gap: number
  readonly form: RunForm
  readonly run: TextRun
}

/** A stretch without a manual line break. */
export interface Stretch {
  readonly characters: readonly Character[]
  /** Places in `characters` before which a tab stands. */
  readonly tabs: readonly number[]
  readonly pictures: readonly PictureRun[]
}

export const paragraphForm = (paragraph: PaperParagraph, style: PaperStyle): ParagraphForm => ({
  ...style.paragraph,
  ...paragraph.form,
})

const isLetter = (text: string) => /[\p{L}\p{N}]/u.test(text)

export function stretchesOf({ runs }: PaperParagraph, style: PaperStyle, typesetter: Typesetter): Stretch[] {
  const stretches: { characters: Character[]; tabs: number[]; pictures: PictureRun[] }[] = []
  const begin = () => {
    const made = { characters: [], tabs: [], pictures: [] }
    stretches.push(made)
    return made as (typeof stretches)[number]
  }
  let stretch = begin()
  let afterLatin = false
  let before: Character | null = null
  for (const run of runs) {
    if (run.kind === 'break') {
      stretch = begin()
      before = null
      afterLatin = false
      continue
    }
    if (run.kind === 'tab') {
      stretch.tabs.push(stretch.characters.length)
      before = null
      continue
    }
    if (run.kind === 'picture') {
      stretch.pictures.push(run)
      continue
    }
    const form: RunForm = { ...style.run, ...run.form }
    // Half-points are tenths of twips to one thousandth of the size.
    const em = form.size * 10 * (run.vertical === undefined ? 1 : typesetter.scriptSize)
    for (const text of run.text) {
      const { kind, width } = typesetter.character(text, form, afterLatin)
      if (kind !== 'shared' && text !== ' ') afterLatin = kind === 'latin'
      const meets: boolean =
        before !== null &&
        kind !== before.kind &&
        kind !== 'shared' &&
        before.kind !== 'shared' &&
        isLetter(text) &&
        isLetter(before.text)
      const made: Character = {
        text,
        kind,
        width: (width * em) / 1000,
        spacing: form.spacing,
        gap: meets ? (typesetter.autoSpace * em) / 1000 : 0,
        form,
        run,
      }
      stretch.characters.push(made)
      before = made
    }
  }
  return stretches
}
