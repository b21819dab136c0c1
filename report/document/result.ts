/** How functions of the report answer: values, never exceptions, for whatever a user's file can cause. */

/** Something worth telling the user about a value that was made all the same. */
export interface Note {
  /** Stable, for tests and for grouping: 'metadata-dropped', 'blank-left', … */
  readonly code: string
  /** A Chinese sentence that says what happened and, where there is something to do, what. */
  readonly message: string
}

/** A value with the notes made on the way. */
export interface Noted<T> {
  readonly value: T
  readonly notes: readonly Note[]
}

/** A failure that the user can cause and must understand. */
export interface Failure {
  readonly ok: false
  /** Stable: 'not-a-report', 'too-new', 'disk-full', … */
  readonly code: string
  /** Chinese: what happened, what is safe, what to do. */
  readonly message: string
}

export type Result<T> = { readonly ok: true; readonly value: T } | Failure

export const success = <T>(value: T): Result<T> => ({ ok: true, value })
export const failure = (code: string, message: string): Failure => ({ ok: false, code, message })

/** Closes a switch over a union: a new member no longer compiles. */
export function assertNever(value: never): never {
  throw new RangeError(`unexpected value: ${JSON.stringify(value)}`)
}
