/**
 * Who is writing a draft: host and process, in a file beside it. It hinders nobody (a save of another
 * state is refused anyway); it lets whoever opens the draft know that somebody else is at it.
 */
import { z } from 'zod'
import type { Disk } from './disk.ts'
import type { DraftFiles } from './folder.ts'

/** This program among those that may use the data folder. */
export interface Owner {
  readonly host: string
  readonly pid: number
  /** Whether a process of this host runs. */
  readonly isRunning: (pid: number) => boolean
}

const lockSchema = z.object({ host: z.string(), pid: z.number(), at: z.number() })

/** Milliseconds between two signs of life while somebody writes. */
const signSpan = 30_000
/** Milliseconds after the last sign that a lock is stale: of another host; of a running process of this one. */
const patience = { elsewhere: 120_000, here: 600_000 }

export interface Locks {
  /** This program writes the draft. */
  sign(id: string, files: DraftFiles): Promise<void>
  /** The host of another program that writes the draft; null where none does. */
  heldBy(files: DraftFiles): Promise<string | null>
}

export function createLocks(owner: Owner, disk: Disk, clock: () => number): Locks {
  const signed = new Map<string, number>()
  return {
    sign: async (id, files) => {
      const now = clock()
      if (Math.abs(now - (signed.get(id) ?? 0)) < signSpan) return
      signed.set(id, now)
      const { host, pid } = owner
      await disk.write(files.lock, new TextEncoder().encode(JSON.stringify({ host, pid, at: now })))
    },
    heldBy: async (files) => {
      if ((await disk.stamp(files.lock)) === null) return null
      let lock: z.output<typeof lockSchema> | undefined
      try {
        lock = lockSchema.safeParse(JSON.parse(await disk.text(files.lock))).data
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error
      }
      if (!lock) return null
      const { host, pid, at } = lock
      const age = Math.abs(clock() - at)
      if (host !== owner.host) return age < patience.elsewhere ? host : null
      return pid !== owner.pid && owner.isRunning(pid) && age < patience.here ? host : null
    },
  }
}
