/** A paragraph as lines with their heights, ready to be put on a page. */
import type { PageSetup } from '../paper/measures.ts'
import type { PaperParagraph, PaperStyle, PictureRun, RunForm, StyleName } from '../paper/paper.ts'
import { breakLines } from './break-lines.ts'
import type { Character, Script } from './character.ts'
import type { TextSegment } from './pages.ts'
import { type Place, setLine } from './set-line.ts'
import { paragraphForm, type Stretch, stretchesOf } from './stretches.ts'
import type { Typesetter } from './typesetter.ts'

/** Where in an exact line the characters stand: four fifths of it above the baseline, in every program. */
const aboveBaseline = 0.8
/** Of a line of its own height: ascent of the face. */
const singleAscent = 0.8

export interface SetLine {
  readonly height: number
  /** From the line's top. */
  readonly baseline: number
  readonly segments: readonly TextSegment[]
  readonly picture: { readonly run: PictureRun; readonly x: number } | null
}

export interface Setup {
  /** False where only heights are asked for: no text is set into its place. */
  readonly draws: boolean
  readonly page: PageSetup
  readonly styles: Readonly<Record<StyleName, PaperStyle>>
  readonly typesetter: Typesetter
}

/**
 * What the grid of the section adds behind each character of a paragraph that keeps to it, which are
 * those of the body's size in lines of exact height. LibreOffice gives each character two cells of such
 * a grid; that is not followed, for nobody wants to see it.
 */
function gridSpacing({ paragraph, run }: PaperStyle, { page, styles }: Setup): number {
  const { charSpace } = page.grid
  const keeps = paragraph.line.kind === 'exact' && run.size === styles.body.run.size
  return charSpace === null || !keeps ? 0 : (charSpace / 4096) * 20
}

function singleHeight(characters: readonly Character[], run: RunForm, { singleLine, emptyLine }: Typesetter) {
  const height = (script: Script, form: RunForm) => Math.round(singleLine(script, form) * form.size * 10)
  if (characters.length === 0) return height(emptyLine, run)
  return characters.reduce((most, { form, script }) => Math.max(most, height(script, form)), 0)
}

/** Of the paragraph's end: the last run's, which is all that an empty paragraph has. */
function markForm({ runs }: PaperParagraph, { run }: PaperStyle): RunForm {
  const last = runs.at(-1)
  return last?.kind === 'text' ? { ...run, ...last.form } : run
}

/** A picture stands on the baseline of a line that is as high as it is. */
function pictureLine(run: PictureRun, place: Place): SetLine {
  return {
    height: run.height,
    baseline: run.height,
    segments: [],
    picture: { run, x: place.x + (place.width - run.width) / 2 },
  }
}

/** @param place of the paragraph before its own indents */
export function linesOf(paragraph: PaperParagraph, place: Place, setup: Setup): SetLine[] {
  const { styles, typesetter } = setup
  const style = styles[paragraph.style]
  const form = paragraphForm(paragraph, style)
  const left = place.x + form.left
  const width = place.width - form.left - form.right
  const stretches = stretchesOf(paragraph, style, typesetter, gridSpacing(style, setup))
  return stretches.flatMap((stretch: Stretch, index): SetLine[] => {
    const { characters, pictures } = stretch
    if (pictures.length > 0) return pictures.map((run) => pictureLine(run, { x: left, width }))
    const indent = index === 0 ? form.firstLine : 0
    const broken =
      stretch.tabs.length > 0
        ? [{ start: 0, end: characters.length }]
        : breakLines(characters, { first: width - indent, others: width }, typesetter)
    return broken.map((line, at) => {
      const own = at === 0 ? indent : 0
      const inLine = characters.slice(line.start, line.end)
      const height =
        form.line.kind === 'exact' ? form.line.twips : singleHeight(inLine, markForm(paragraph, style), typesetter)
      return {
        height,
        baseline: height * (form.line.kind === 'exact' ? aboveBaseline : singleAscent),
        segments: setup.draws
          ? setLine(
              stretch,
              line,
              paragraph,
              form.align,
              { x: left + own, width: width - own },
              at === broken.length - 1,
              typesetter,
            )
          : [],
        picture: null,
      }
    })
  })
}
