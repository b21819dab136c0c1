/**
 * PDF of the page, the page on paper, and files that the program wrote shown by the system. Electron: webContents, shell.
 * Printed by webContents.print and not by the page's own window.print(): Electron has no preview of Chromium's, in which a user
 * would see size and margins, so both are ours here; and the page learns what became of it, be it that there is no printer.
 */
import { stat } from 'node:fs/promises'
import type { PrintToPDFOptions, WebContents, WebContentsPrintOptions } from 'electron'
import type { Output, Printed } from '../services.ts'

export interface NativeOutput {
  /** What stands in the window; null while there is none. */
  readonly contents: () => Pick<WebContents, 'print' | 'printToPDF'> | null
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

/** A fresh value each time: Electron writes into it. The margins are drawn with the pages; @page turns the sheets that lie across. */
const onPaper = (): WebContentsPrintOptions => ({
  silent: false,
  printBackground: true,
  pageSize: 'A4',
  margins: { marginType: 'none' },
})

/** Electron's reasons are sentences; "Print job canceled" was 'cancelled' in older ones (api/web-contents.md, electron_api_web_contents.cc). */
function whyNot(reason: string): Printed {
  if (/\bcancell?ed\b/i.test(reason)) return { outcome: 'cancelled' }
  const noPrinter = /^no (valid )?printers|enumerate printers/i.test(reason)
  return { outcome: noPrinter ? 'no-printer' : 'failed', reason }
}

/** Throws ENOENT, or what else the disk throws, unless a file stands there: the system would open a folder, or say nothing. */
async function mustBeFile(path: string): Promise<void> {
  if (!(await stat(path)).isFile()) throw Object.assign(new Error('no file'), { code: 'ENOENT' })
}

/** Throws what the disk throws where a file is gone. */
export function nativeOutput({ contents, openPath, showItemInFolder }: NativeOutput): Output {
  const shown = () => {
    const there = contents()
    if (!there) throw new Error('no window to print')
    return there
  }
  return {
    async pdf() {
      return shown().printToPDF(asThePageSays)
    },
    print: () =>
      new Promise((resolve) =>
        shown().print(onPaper(), (success, reason) => resolve(success ? { outcome: 'printed' } : whyNot(reason))),
      ),
    async openFile(path) {
      await mustBeFile(path)
      return (await openPath(path)) === ''
    },
    async showInFolder(path) {
      await mustBeFile(path)
      showItemInFolder(path)
    },
  }
}
