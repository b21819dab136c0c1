/** Trying again while another program holds a file. */
import { setTimeout as sleep } from 'node:timers/promises'
import { errorCode } from '../failures.ts'

/** On Windows an antivirus program or a backup that reads a file makes writing and renaming fail with these. */
export const busyCodes = new Set(['EBUSY', 'EPERM', 'EACCES'])

/** Milliseconds. Antivirus programs hold a file for some tens to hundreds of milliseconds; after 2 s the user should know. */
const patience = 2000
const firstPause = 50

/**
 * Runs an action again, with growing pauses, while it fails because a file is held; about 2 s in
 * all. (conf's own write also tries for up to 1 s, without letting go of the processor.)
 * @throws what the last attempt threw
 */
export async function retryBusy<T>(action: () => T | Promise<T>): Promise<T> {
  const start = performance.now()
  for (let pause = firstPause; ; pause *= 2) {
    try {
      return await action()
    } catch (error) {
      if (!busyCodes.has(errorCode(error)) || performance.now() - start + pause > patience) throw error
      await sleep(pause)
    }
  }
}
