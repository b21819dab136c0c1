/** What there is to say about a file that was exported: pure, so that it is tested without a window. */
import type { PaperForm } from '../../report/document/envelope.ts'
import type { Note } from '../../report/document/result.ts'
import type { Submitted } from '../archive/archive.ts'

export interface Exported {
  readonly name: string
  /** Absent for a download: the browser decides the folder and does not tell. */
  readonly path?: string
  /** Number of the file with the shell; absent where the shell cannot show it. */
  readonly file?: number
  readonly form: PaperForm
  readonly layout: string
  readonly pages: number
  /** Faces that the file names, and those of them that this PC has not. */
  readonly fonts: readonly string[]
  readonly missing: readonly string[]
  readonly notes: readonly Note[]
  /** What may be archived; null for a copy for comments. */
  readonly submitted?: Submitted | null
}

export interface Sheet {
  /** Where it is, and what to say where only the browser knows. */
  readonly where: string
  readonly whereElse: string
  readonly fonts: readonly { readonly name: string; readonly here: boolean }[]
  /** What the fonts mean for this PC and for the one that receives the file. */
  readonly fontsMean: string
  /** Fill-ins that the file still has; null where it has none. */
  readonly blanks: string | null
  /** All else that is to be looked at. */
  readonly notes: readonly Note[]
  /** Whether some of the notes are about the 报告信息. */
  readonly asksDetails: boolean
}

function fontsMean({ fonts, missing }: Pick<Exported, 'fonts' | 'missing'>): string {
  if (missing.length === 0) return '本机都已安装。'
  const which = missing.length === fonts.length ? '这些字体本机都没有' : `有 ${missing.length} 种本机没有`
  return `${which}，在本机打开时用别的字体代替。文件本身没有问题：字体名是对的，收文单位装有这些字体，显示就是规定的样子。`
}

export function sheetOf(exported: Exported): Sheet {
  const { path, name, fonts, missing, notes } = exported
  return {
    where: path ?? name,
    whereElse: path === undefined ? '在浏览器的下载文件夹中，也可以从浏览器的下载列表打开。' : '',
    fonts: fonts.map((font) => ({ name: font, here: !missing.includes(font) })),
    fontsMean: fontsMean(exported),
    blanks: notes.find(({ code }) => code === 'blank-left')?.message ?? null,
    notes: notes.filter(({ code }) => code !== 'blank-left'),
    asksDetails: notes.some(({ message }) => message.includes('“报告信息”')),
  }
}
