/** Inline content → runs of a face. Marks of the editor that are not print (field, carried) leave no trace. */
import type { Inline } from '../document/node.ts'
import { isInGb2312 } from './gb2312.ts'
import type { Face, PaperRun, RunForm, TextRun } from './paper.ts'
import type { Preset } from './preset.ts'

/** What XML 1.0 cannot hold, and halves of surrogate pairs. Tabs are spaces: an official text has no tab stops. */
export function printable(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/\p{Cc}|[\ufffe\uffff]/gu, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
}

/** Marks that are Chinese or Latin by what stands before them. */
const ambiguous = /[“”‘’—…·×℃°]/
const western = /[\u0020-\u024f]/

/** Faces with the character set of 1980, and those that have more. */
const fuller: Partial<Record<Face, Face>> = { fangsong: 'fangsongFull', kai: 'kaiFull' }

/** How a character is to be set where its run's form alone would not do. */
interface Special {
  readonly face?: Face
  readonly latin?: 'own'
}

export interface RunMaker {
  /**
   * Runs of inline content. It goes on where the last call for this paragraph ended: what stands
   * before a mark decides how it is set.
   */
  runs(content: readonly Inline[] | undefined, form: Partial<RunForm> & { readonly face: Face }): PaperRun[]
}

/** @param preset says which faces lack characters, and whether digits have a face of their own */
export function runMaker(preset: Preset): RunMaker {
  const lacks = (face: Face): boolean =>
    (face === 'fangsong' && preset.fangsongFace === '仿宋_GB2312') ||
    (face === 'kai' && preset.kaiFace === '楷体_GB2312')
  /** Whether the last character that is Chinese or Latin by itself was Latin; null = none yet in this line. */
  let afterLatin: boolean | null = null

  const special = (character: string, face: Face, behind: string): Special => {
    if (ambiguous.test(character)) {
      // At the beginning the character behind decides.
      const latin = afterLatin ?? western.test([...behind].find((next) => !ambiguous.test(next)) ?? '')
      return latin && preset.digits === 'times' ? { latin: 'own' } : {}
    }
    if (character !== ' ') afterLatin = western.test(character)
    const full = fuller[face]
    return full && lacks(face) && !isInGb2312(character) ? { face: full } : {}
  }
  const pieces = (text: string, face: Face): { text: string; special: Special }[] => {
    const found: { text: string; special: Special }[] = []
    let at = 0
    for (const character of text) {
      at += character.length
      const own = special(character, face, afterLatin === null ? text.slice(at, at + 10) : '')
      const last = found.at(-1)
      if (last && last.special.face === own.face && last.special.latin === own.latin) last.text += character
      else found.push({ text: character, special: own })
    }
    return found
  }

  return {
    runs: (content, form) =>
      (content ?? []).flatMap((node): PaperRun[] => {
        if (node.type === 'hardBreak') {
          afterLatin = null
          return [{ kind: 'break' }]
        }
        const types = (node.marks ?? []).map((mark) => mark.type)
        return pieces(printable(node.text), form.face).map(
          ({ text, special: own }): TextRun => ({
            kind: 'text',
            text,
            form: { ...form, ...own, ...(types.includes('bold') && { bold: true }) },
            ...(types.includes('underline') && { underline: true }),
            ...(types.includes('subscript') && { vertical: 'subscript' }),
            ...(types.includes('superscript') && { vertical: 'superscript' }),
          }),
        )
      }),
  }
}

/** A plain text as runs of one form. */
export function textRuns(text: string, form: Partial<RunForm> & { readonly face: Face }, preset: Preset): PaperRun[] {
  return runMaker(preset).runs([{ type: 'text', text }], form)
}
