/**
 * The printer, and the system's print dialog: the test is the user, who prints or cancels. Sources: Electron's
 * documentation, api/web-contents.md (contents.print); lib/browser/api/web-contents.ts for what is refused, and
 * shell/browser/api/electron_api_web_contents.cc for the sentences.
 */
import { hear, tell } from './control.mjs'
import { reasons } from './print-reasons.mjs'

let printers = true
let standing = null

hear('printers', ({ there }) => {
  printers = there
  tell('printers-set')
})
/** The user's word in the dialog: 'print', 'cancel', or 'print' where the printer refuses: 'refused'. */
hear('print-answer', ({ word }) => {
  standing?.(word)
  standing = null
})

const sizes = ['A0', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'Legal', 'Letter', 'Tabloid']

/** @throws what Electron throws of options that it does not take; what is not modelled is refused by name */
export function checkedPrintOptions(options = {}) {
  if (typeof options !== 'object' || options === null)
    throw new TypeError('webContents.print(): Invalid print settings specified.')
  const {
    silent = false,
    printBackground = false,
    margins = {},
    pageSize,
    usePrinterDefaultPageSize,
    ...other
  } = options
  if (usePrinterDefaultPageSize !== undefined && pageSize !== undefined)
    throw new Error('usePrinterDefaultPageSize cannot be combined with pageSize')
  if (pageSize !== undefined && !sizes.includes(pageSize)) throw new Error(`Unsupported pageSize: ${pageSize}`)
  const unknown = Object.keys(other)
  if (silent || usePrinterDefaultPageSize || unknown.length > 0)
    throw new Error(`print is not modelled silently or with ${unknown.join(', ')}`)
  return { printBackground, pageSize: pageSize ?? 'Letter', marginType: margins.marginType ?? 'default' }
}

/**
 * @param paper makes the pages, when the user has said to print and no sooner
 * @param callback (success, failureReason), later than the call
 */
export async function printByDialog(options, paper, callback) {
  await null
  if (!printers) return callback(false, reasons.none)
  tell('print-dialog', { options })
  const word = await new Promise((resolve) => {
    standing = resolve
  })
  if (word === 'cancel') return callback(false, reasons.cancel)
  const pdf = await paper()
  if (word === 'refused') return callback(false, reasons.refused)
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)
  // Sizes in points.
  tell('printed', { pages: [...boxes].map(([, x, y]) => [Math.round(x), Math.round(y)]) })
  callback(true, '')
}
