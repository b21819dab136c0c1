/**
 * Where the independent audit is wrong, each with the clause of GB/T 9704-2012 that shows it. Nothing
 * else that it finds is excused.
 */

import { isBody } from './layout.ts'
import type { Deviation } from './office.ts'
import type { PdfPage } from './pdf.ts'

export interface Exception {
  readonly name: string
  readonly clause: string
  readonly applies: (deviation: Deviation, pages: readonly PdfPage[]) => boolean
}

/** A page that holds other lines than those of body text. */
const isMixed = ({ lines, width, height }: PdfPage) => width > height || !lines.every(isBody)

const pageNumber = (where: string) => Number(/^page (\d+)$/.exec(where)?.[1] ?? Number.NaN)

export const exceptions: readonly Exception[] = [
  {
    name: '横排页的页码',
    clause: '8：表格横排时，页码位置与公文其他页码保持一致，因此页码是转了向的；审核程序只认直排的页脚',
    applies: ([code, where], pages) => {
      const page = pages[pageNumber(where) - 1]
      return code === 'R04' && page !== undefined && page.width > page.height
    },
  },
  {
    name: '表格页的行数',
    clause: '5.2.3：每面22行说的是三号字的行，表格用字和行高标准未作规定；审核程序把首末页以外的页都当作满页',
    applies: ([code, , what], pages) => {
      const inner = pages.slice(1, -1)
      const lines = Number(/^(\d+) lines/.exec(what)?.[1] ?? Number.NaN)
      // No page of body text alone has more lines than the standard asks for.
      return (
        code === 'R02' &&
        inner.some(isMixed) &&
        (lines > 22 ? inner.filter((page) => page.lines.length > 22).every(isMixed) : false)
      )
    },
  },
]

/** The name of the exception that a deviation falls under; null where it stands. */
export const excused = (deviation: Deviation, pages: readonly PdfPage[]): string | null =>
  exceptions.find(({ applies }) => applies(deviation, pages))?.name ?? null
