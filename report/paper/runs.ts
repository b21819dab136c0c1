/** Inline content → runs of a face. Marks of the editor that are not print (field, carried) leave no trace. */
import type { Inline } from '../document/node.ts'
import { codeIsInGb2312 } from './gb2312.ts'
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
const ambiguous = new Set([...'“”‘’—…·×℃°'].map((character) => character.charCodeAt(0)))
const space = 0x20
const isWestern = (code: number): boolean => code >= space && code <= 0x24f

/** Faces with the character set of 1980, and those that have more. */
const fuller: Partial<Record<Face, Face>> = { fangsong: 'fangsongFull', kai: 'kaiFull' }

/** How a character is to be set where its run's form alone would not do. */
interface Special {
  readonly face?: Face
  readonly latin?: 'own'
}
const usual: Special = {}
const inChineseFace: Special = { latin: 'own' }

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
  /** Whether the last character that is Chinese or Latin by itself was Latin; so it is, for LibreOffice, at the beginning. */
  let afterLatin = true

  const special = (code: number, full: Face | undefined): Special => {
    if (ambiguous.has(code)) return preset.digits === 'times' && afterLatin ? inChineseFace : usual
    if (code !== space) afterLatin = isWestern(code)
    return full && !codeIsInGb2312(code) ? { face: full } : usual
  }
  /** Cut where the way of setting changes: nearly always one piece. */
  const pieces = (text: string, face: Face): { text: string; special: Special }[] => {
    const full = lacks(face) ? fuller[face] : undefined
    const found: { text: string; special: Special }[] = []
    let start = 0
    let before: Special | null = null
    for (let at = 0; at < text.length; ) {
      const code = text.codePointAt(at) ?? 0
      const own = special(code, full)
      if (before && (before.face !== own.face || before.latin !== own.latin)) {
        found.push({ text: text.slice(start, at), special: before })
        start = at
      }
      before = own
      at += code > 0xffff ? 2 : 1
    }
    if (before) found.push({ text: text.slice(start), special: before })
    return found
  }

  return {
    runs: (content, form) =>
      (content ?? []).flatMap((node): PaperRun[] => {
        if (node.type === 'hardBreak') {
          afterLatin = true
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
