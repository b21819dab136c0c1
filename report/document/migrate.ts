/** Envelopes of earlier versions, brought up to the present one step by step. */
import { emptyOfficial, envelopeVersion } from './envelope.ts'
import { isRecord } from './is-record.ts'

/** Turns an envelope of version n into one of n + 1. It must keep every word of the text. */
export type Migration = (envelope: Readonly<Record<string, unknown>>) => Record<string, unknown>

export type Migrated =
  | { readonly ok: true; readonly envelope: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly reason: 'too-new' | 'no-version' }

/**
 * @param migrations by the version they start from
 * @throws RangeError when one is missing or superfluous: found at start-up, not on a user's draft
 */
export function migrator(
  migrations: Readonly<Record<number, Migration>>,
  present: number,
): (raw: Readonly<Record<string, unknown>>) => Migrated {
  const from = Object.keys(migrations).map(Number)
  for (let version = 1; version < present; version++)
    if (!from.includes(version)) throw new RangeError(`no migration from version ${version}`)
  for (const version of from)
    if (version < 1 || version >= present) throw new RangeError(`migration from version ${version} leads nowhere`)

  return (raw) => {
    const { version } = raw
    if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
      return { ok: false, reason: 'no-version' }
    if (version > present) return { ok: false, reason: 'too-new' }
    let envelope = raw
    for (let at = version; at < present; at++) {
      const step = migrations[at]
      if (step) envelope = { ...step(envelope), version: at + 1 }
    }
    return { ok: true, envelope }
  }
}

/** Version 2: what an official document adds round the text; attachments, which earlier reports have none of. */
const withOfficial: Migration = (envelope) => ({
  ...envelope,
  ...(isRecord(envelope.details) && { details: { official: emptyOfficial, ...envelope.details } }),
})

/** Version 3: last year's report beside this one, and findings left as they are; earlier reports have neither. */
const withPrevious: Migration = (envelope) => ({ previous: null, ignored: [], ...envelope })

/** Version 4: what the hand-in gate let pass, and what it found last. */
const withHandIn: Migration = (envelope) => ({ overruled: [], handIn: null, ...envelope })

export const migrate = migrator({ 1: withOfficial, 2: withPrevious, 3: withHandIn }, envelopeVersion)
