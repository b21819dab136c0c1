/** A titled part of a form that opens and closes; what is typed in it stays either way. */
import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { type ReactNode, useId } from 'react'

export function FoldedSection({
  title,
  aside,
  open,
  onOpen,
  children,
}: {
  title: string
  /** Beside the title while it is closed. */
  aside?: string
  open: boolean
  onOpen: (open: boolean) => void
  children: ReactNode
}) {
  const id = useId()
  return (
    <section className="folded">
      <h3>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={() => onOpen(!open)}>
          {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
          {title}
          {!open && aside && <span className="details-aside">{aside}</span>}
        </button>
      </h3>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </section>
  )
}
