/** The faces that a reader's PC needs for a Paper, by the names under which the file carries them. */
import { faceName, latinFace } from '../paper/faces.ts'
import type { Paper, RunForm } from '../paper/paper.ts'
import { styleSheet } from '../paper/styles.ts'
import { paragraphsOf } from './paragraphs-of.ts'

/** What Times New Roman is asked for: ASCII, but for space. */
const letters = /[!-~]/
const chinese = /[^\x20-\x7e]/

/** In the order in which they come up, each once. */
export function fontsOf(paper: Paper): string[] {
  const { preset } = paper
  const styles = styleSheet(preset)
  const names = new Set<string>()
  const add = (text: string, { face, latin }: RunForm) => {
    if (chinese.test(text) || latin === 'own') names.add(faceName(preset, face))
    if (letters.test(text) && latin === 'times') names.add(latinFace)
  }
  for (const { style, runs } of paragraphsOf(paper))
    for (const run of runs)
      if (run.kind === 'text' && run.text.trim() !== '') add(run.text, { ...styles[style].run, ...run.form })
  if (preset.pageNumber !== 'none') add('— 1 —', styles.pageNumber.run)
  return [...names]
}
