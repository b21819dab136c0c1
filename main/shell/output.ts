/** PDF of the page, and files that the program wrote shown by the system. Electron: webContents.printToPDF, shell. */
import { stat } from 'node:fs/promises'
import type { PrintToPDFOptions } from 'electron'
import type { Output } from '../services.ts'

export interface NativeOutput {
  /** Null while there is no window. */
  readonly print: () => ((options: PrintToPDFOptions) => Promise<Uint8Array>) | null
  /** Answers with what is wrong; '' where it was opened. */
  readonly openPath: (path: string) => Promise<string>
  readonly showItemInFolder: (path: string) => void
}

/** The page says its sizes itself: upright and turned sheets in one file. */
const asThePageSays: PrintToPDFOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
}

/** Throws ENOENT, or what else the disk throws, unless a file stands there: the system would open a folder, or say nothing. */
async function mustBeFile(path: string): Promise<void> {
  if (!(await stat(path)).isFile()) throw Object.assign(new Error('no file'), { code: 'ENOENT' })
}

/** Throws what the disk throws where a file is gone. */
export const nativeOutput = ({ print, openPath, showItemInFolder }: NativeOutput): Output => ({
  async pdf() {
    const printing = print()
    if (!printing) throw new Error('no window to print')
    return printing(asThePageSays)
  },
  async openFile(path) {
    await mustBeFile(path)
    return (await openPath(path)) === ''
  },
  async showInFolder(path) {
    await mustBeFile(path)
    showItemInFolder(path)
  },
})
