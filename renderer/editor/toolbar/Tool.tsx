/** A button of a toolbar, with its tooltip. */
import { Tooltip } from 'antd'
import type { ReactNode } from 'react'

export function Tool({
  tip,
  label = tip,
  on,
  disabled = false,
  onClick,
  children,
}: {
  tip: string
  /** For people who do not see it, where the tip says something else. */
  label?: string
  /** Pressed or not; absent for a button that only does something. */
  on?: boolean
  disabled?: boolean
  onClick: () => void
  children: ReactNode
}) {
  return (
    <Tooltip title={tip} mouseEnterDelay={0.5}>
      <button
        type="button"
        className="tool"
        aria-label={label}
        {...(on !== undefined && { 'aria-pressed': on })}
        disabled={disabled}
        // The caret stays in the text.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onClick}
      >
        {children}
      </button>
    </Tooltip>
  )
}
