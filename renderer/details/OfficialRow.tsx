/** One particular of an official document: its label, its field, and what is odd about it. */
import type { ReactNode } from 'react'
import { FieldRow } from './FieldRow.tsx'
import type { Hint } from './official-hints.ts'

/**
 * @param id of the field that the label names; absent where the control has a label of its own
 * @param onRepair takes the hint's repaired text
 */
export function OfficialRow({
  id,
  label,
  hint = null,
  onRepair,
  children,
}: {
  id?: string
  label: string
  hint?: Hint | null
  onRepair?: (repaired: string) => void
  children: ReactNode
}) {
  const repaired = hint?.repaired
  return (
    <>
      <FieldRow id={id} label={label}>
        {children}
      </FieldRow>
      {hint && (
        <div className="details-under">
          <span className="details-hint" role="status">
            {hint.text}
            {repaired !== undefined && onRepair && (
              <button type="button" className="details-repair" onClick={() => onRepair(repaired)}>
                改为 {repaired}
              </button>
            )}
          </span>
        </div>
      )}
    </>
  )
}
