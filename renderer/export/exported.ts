/** What there is to say about a file that was exported: pure, so that it is tested without a window. */
import type { PaperForm } from '../../report/document/envelope.ts'
import type { Note } from '../../report/document/result.ts'

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
  readonly blanks: number
  readonly notes: readonly Note[]
}

/** Notes without what the sheet says in a line of its own. */
export const otherNotes = ({ notes }: Exported): readonly Note[] => notes.filter(({ code }) => code !== 'blank-left')

export function fontLine({ fonts, missing }: Exported): string {
  const named = `文件使用的字体：${fonts.join('、')}。`
  if (missing.length === 0) return `${named}本机都已安装。`
  return `${named}本机没有 ${missing.join('、')}，在本机打开时会用别的字体代替；文件中的字体名是对的，装有这些字体的电脑上显示正常。`
}

export const whereLine = ({ path, name }: Exported): string => path ?? `${name}（在浏览器的下载文件夹中）`
