/** The page that the text stands on: the text column of GB/T 9704, 28 characters wide. */
import './page.css'
import { memo, type Ref } from 'react'

/** Drawn once: what changes on it is the editor's, and no key makes React look at it again. */
export const Page = memo(function Page({ ref }: { ref: Ref<HTMLDivElement> }) {
  return (
    <main className="canvas" data-pane="page" aria-label="报告正文">
      <div className="page" ref={ref} />
    </main>
  )
})
