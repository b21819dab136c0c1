/** A label, and the field that it names beside it. */
import type { ReactNode } from 'react'

/** @param id of the field; absent where the control has a name of its own */
export function FieldRow({ id, label, children }: { id?: string | undefined; label: string; children: ReactNode }) {
  return (
    <div className="details-field">
      {id ? <label htmlFor={id}>{label}</label> : <span className="details-label">{label}</span>}
      <div className="details-control">{children}</div>
    </div>
  )
}
