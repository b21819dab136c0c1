/** Where the program writes what went wrong. Never report text: facts are names, codes, numbers. */

export type LogFacts = Readonly<Record<string, string | number | boolean | null>>

export interface Log {
  /** @param event short English words, such as 'draft saved'; facts go beside it, never into it */
  readonly info: (event: string, facts?: LogFacts) => void
  readonly warn: (event: string, facts?: LogFacts) => void
  readonly error: (event: string, facts?: LogFacts) => void
}

/** A log of lines: time, level, event, facts as JSON. */
export function lineLog(write: (line: string) => void, now: () => number): Log {
  const at = (level: string) => (event: string, facts?: LogFacts) =>
    write(`${new Date(now()).toISOString()} ${level} ${event}${facts ? ` ${JSON.stringify(facts)}` : ''}\n`)
  return { info: at('info'), warn: at('warn'), error: at('error') }
}

/** A log that keeps nothing, for tests and for the command line. */
export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} }

/**
 * What may be logged of a thrown value. Its message is left out: that of JSON.parse quotes the
 * text it failed on, and the text is a report. The stack's frames say enough.
 */
export function thrownFacts(thrown: unknown): LogFacts {
  if (!(thrown instanceof Error)) return { thrown: typeof thrown }
  const code = (thrown as NodeJS.ErrnoException).code
  const stack = thrown.stack ?? ''
  const message = stack.indexOf(thrown.message)
  const frames = (message < 0 ? '' : stack.slice(message + thrown.message.length))
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim())
    .join(' < ')
  return { name: thrown.name, code: typeof code === 'string' ? code : null, frames }
}
