/** The runs of a paragraph as single characters with their widths, for breaking lines. */
import type { PaperParagraph, PaperStyle, ParagraphForm, PictureRun, RunForm } from '../paper/paper.ts'
import { type Character, isLetterOrDigit, type Script } from './character.ts'
import type { Typesetter } from './typesetter.ts'

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

/** @param grid what the section's grid adds behind each character, twips */
export function stretchesOf(
  { runs }: PaperParagraph,
  style: PaperStyle,
  typesetter: Typesetter,
  grid: number,
): Stretch[] {
  const stretches: { characters: Character[]; tabs: number[]; pictures: PictureRun[] }[] = []
  const begin = () => {
    const made = { characters: [], tabs: [], pictures: [] }
    stretches.push(made)
    return made as (typeof stretches)[number]
  }
  let stretch = begin()
  let script: Script = typesetter.firstScript
  let before: Character | null = null
  for (const run of runs) {
    if (run.kind === 'break') {
      stretch = begin()
      before = null
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
      const own = typesetter.script(text, script)
      // The gap is a share of the size before it; of a character beyond the basic plane LibreOffice sees no letter.
      const gap: number =
        before !== null &&
        own !== script &&
        before.text.length === 1 &&
        isLetterOrDigit(text) &&
        isLetterOrDigit(before.text)
          ? typesetter.autoSpace * before.em
          : 0
      const made: Character = {
        text,
        script: own,
        width: (typesetter.width(text, form, own) * em) / 1000,
        spacing: form.spacing + grid,
        gap,
        em,
        form,
        run,
      }
      stretch.characters.push(made)
      before = made
      script = own
    }
  }
  return stretches
}
