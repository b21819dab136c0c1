/** What goes to the printer and into a PDF file: every page, and nothing else of the window. */
import './print.css'
import type { CSSProperties } from 'react'
import { createPortal } from 'react-dom'
import { PageDrawing } from './PageDrawing.tsx'
import type { MadePages } from './state.ts'

/** @param count how many pages from the front are there already */
export function PrintSheets({ made, count, faces }: { made: MadePages; count: number; faces: CSSProperties }) {
  return createPortal(
    <div className="print-sheets" style={faces}>
      {made.pages.slice(0, count).map((page) => (
        <div key={page.number} className="print-sheet" data-orientation={page.orientation}>
          <PageDrawing page={page} total={made.pages.length} pictures={made.envelope.pictures} />
        </div>
      ))}
    </div>,
    document.body,
  )
}
