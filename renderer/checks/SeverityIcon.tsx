/** How grave a finding is, by shape and colour: a disc with a cross, a triangle, a ring with a dot. */
import type { Severity } from '../../report/checks/rule.ts'
import { severityNames } from './state.ts'

export function SeverityIcon({ severity, label = severityNames[severity] }: { severity: Severity; label?: string }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" className="severity" role="img" aria-label={label}>
      {severity === 'error' && (
        <>
          <circle cx="7" cy="7" r="6" fill="var(--red)" />
          <path d="M4.8 4.8 l4.4 4.4 M9.2 4.8 l-4.4 4.4" stroke="var(--on-fill)" strokeWidth="1.5" />
        </>
      )}
      {severity === 'warning' && (
        <>
          <path d="M7 1.2 L13.2 12.6 H0.8 Z" fill="var(--amber-fill)" />
          <path d="M7 5 v3.6 M7 10 v1.4" stroke="var(--on-amber)" strokeWidth="1.4" />
        </>
      )}
      {severity === 'hint' && (
        <>
          <circle cx="7" cy="7" r="5.4" fill="none" stroke="var(--ink-3)" strokeWidth="1.3" />
          <circle cx="7" cy="7" r="1.6" fill="var(--ink-3)" />
        </>
      )}
    </svg>
  )
}
