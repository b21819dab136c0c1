/** The page that the text stands on: the text column of GB/T 9704, 28 characters wide. */
import './page.css'
import type { Ref } from 'react'

export function Page({ ref }: { ref: Ref<HTMLDivElement> }) {
  return (
    <main className="canvas" data-pane="page" aria-label="报告正文">
      <div className="page" ref={ref} />
    </main>
  )
}
