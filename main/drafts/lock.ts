/**
 * The lock file of a draft: which run of which program writes it, seen by every program that uses the data folder. Beside
 * it, for a moment, the request of another one that wants to go on in its place.
 *
 * A file on a share is no true lock: nobody can hold it, anybody can replace it. It is a claim: the last one written
 * counts, and whoever finds another's in place of his own stops writing (claims.ts).
 */
import { z } from 'zod'
import type { Disk } from './disk.ts'
import type { DraftFiles } from './folder.ts'

/** This program among others that may use the data folder. */
export interface Owner {
  readonly host: string
  readonly pid: number
  /** Whether a process of this host runs. */
  readonly isRunning: (pid: number) => boolean
}

const claimSchema = z.object({
  host: z.string(),
  pid: z.number(),
  /** Id of the window's run; '' in a file of an earlier program. */
  session: z.string().default(''),
  /** Milliseconds since 1970, by the clock of its host. */
  at: z.number(),
})
export type LockClaim = z.output<typeof claimSchema>

/** Milliseconds after the last sign that a claim is stale: of another host; of a running process of this one. A window signs every 30 s. */
const patience = { elsewhere: 120_000, here: 600_000 }

export interface LockFile {
  /** What stands there; null where nothing does that can be read. */
  read(files: DraftFiles): Promise<LockClaim | null>
  /** Changes with every write of it; null where it is not there. */
  stamp(files: DraftFiles): Promise<string | null>
  /** Puts this program's claim there, in whosever place. */
  write(files: DraftFiles, session: string): Promise<void>
  remove(files: DraftFiles): Promise<void>
  isOwn(claim: LockClaim): boolean
  /** Whether whoever wrote it may still be writing the draft. */
  isAlive(files: DraftFiles, claim: LockClaim): Promise<boolean>
  /** Asks whoever has the claim to leave it to a session. */
  ask(files: DraftFiles, session: string): Promise<void>
  /** The session that asks; null where none does. */
  asked(files: DraftFiles): Promise<LockClaim | null>
  takeBack(files: DraftFiles): Promise<void>
}

export function lockFile({ host, pid, isRunning }: Owner, disk: Disk, clock: () => number): LockFile {
  const readClaim = async (file: string): Promise<LockClaim | null> => {
    if ((await disk.stamp(file)) === null) return null
    try {
      return claimSchema.safeParse(JSON.parse(await disk.text(file))).data ?? null
    } catch (error) {
      if (error instanceof SyntaxError) return null
      throw error
    }
  }
  const writeClaim = (file: string, session: string) =>
    disk.write(file, new TextEncoder().encode(JSON.stringify({ host, pid, session, at: clock() })))
  const removeFile = async (file: string) => {
    if ((await disk.stamp(file)) !== null) await disk.remove(file)
  }

  /** By the clock of the disk alone, which is one for all hosts: how old the file is against one written now. */
  const ageOnDisk = async (files: DraftFiles): Promise<number> => {
    try {
      await disk.write(files.probe, new Uint8Array())
      const [now, then] = await Promise.all([disk.modifiedAt(files.probe), disk.modifiedAt(files.lock)])
      await disk.remove(files.probe)
      return Math.abs(now - then)
    } catch {
      return Number.POSITIVE_INFINITY
    }
  }

  return {
    read: (files) => readClaim(files.lock),
    stamp: (files) => disk.stamp(files.lock),
    write: (files, session) => writeClaim(files.lock, session),
    remove: (files) => removeFile(files.lock),
    isOwn: (claim) => claim.host === host && claim.pid === pid,
    isAlive: async (files, claim) => {
      const age = clock() - claim.at
      // A process that runs and signed in what is now the future: the clock was set back, not the program ended.
      if (claim.host === host) return isRunning(claim.pid) && age < patience.here
      // The clocks of two hosts may be years apart; then that of the disk decides.
      return Math.abs(age) < patience.elsewhere || (await ageOnDisk(files)) < patience.elsewhere
    },
    ask: (files, session) => writeClaim(files.wanted, session),
    asked: (files) => readClaim(files.wanted),
    takeBack: (files) => removeFile(files.wanted),
  }
}
