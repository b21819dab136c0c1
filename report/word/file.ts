/** A Paper as the bytes of a .docx file. */
import type { Paper } from '../paper/paper.ts'
import { styleSheet } from '../paper/styles.ts'
import { documentXml } from './document.ts'
import { fontTableXml } from './font-table.ts'
import { footers } from './footer.ts'
import { media } from './media.ts'
import { corePart, extendedPart, packWord, picturePart, wordPart } from './package.ts'
import type { Look } from './paragraph.ts'
import { corePropertiesXml, extendedPropertiesXml } from './properties.ts'
import { settingsXml } from './settings.ts'
import { stylesXml } from './styles.ts'

/**
 * The same paper gives the same bytes.
 * @throws where the paper draws a picture that it does not hold
 */
export function wordFile(paper: Paper): Uint8Array<ArrayBuffer> {
  const look: Look = { preset: paper.preset, styles: styleSheet(paper.preset) }
  const ownFooters = footers(look, new Set(paper.sections.map(({ orientation }) => orientation)))
  return packWord(documentXml(look, paper, ownFooters), [
    wordPart('styles', 'styles', 'styles.xml', stylesXml(look)),
    wordPart('settings', 'settings', 'settings.xml', settingsXml(paper.preset)),
    wordPart('fontTable', 'fonts', 'fontTable.xml', fontTableXml(paper.preset)),
    ...ownFooters.map(({ id, target, content }) => wordPart('footer', id, target, content)),
    ...media(paper).map(({ id, target, bytes }) => picturePart(id, target, bytes)),
    corePart(corePropertiesXml(paper)),
    extendedPart(extendedPropertiesXml(paper)),
  ])
}
