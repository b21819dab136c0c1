/**
 * Who may write a draft: one window's run (session) at a time, of all windows of this program and of all programs on the
 * data folder. A claim can be taken over; the session that lost it is refused from then on, whatever it still sends.
 * The claim of this program's windows is in memory, that towards other programs in the lock file (lock.ts).
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { CallOutput } from '../../preload/api.ts'
import type { Holder } from '../../preload/values.ts'
import { isDiskError } from '../failures.ts'
import { type Log, thrownFacts } from '../log.ts'
import type { Disk } from './disk.ts'
import type { DraftFiles } from './folder.ts'
import { type LockClaim, lockFile, type Owner } from './lock.ts'

/** Milliseconds between two writes of the lock file by a window that has the claim. */
const signSpan = 30_000
/** Milliseconds: a window that gave no sign for so long is gone. A browser lets a hidden one speak once a minute. */
const windowPatience = 90_000
/** Milliseconds that whoever has the claim is given to save and leave it. It looks every 2 s (renderer/session/presence.ts). */
export const usualAnswer = 6000
const lookSpan = 100

export interface ClaimOptions {
  readonly owner: Owner
  readonly disk: Disk
  readonly clock: () => number
  readonly log: Log
  /** Runs what changes a draft's files in the draft's line: a claim never changes hands in the middle of a save. */
  readonly inLine: <T>(id: string, task: () => Promise<T>) => Promise<T>
  /** Milliseconds; see usualAnswer. */
  readonly answer: number
}

export type Sign = CallOutput<'drafts.here'>

export interface Claims {
  /** @returns who has it, where that is somebody else and it is not to be taken over; null: it is the session's now */
  claim(id: string, files: DraftFiles, session: string, how: 'if-free' | 'take-over'): Promise<Holder | null>
  /** A sign of life. */
  here(id: string, files: DraftFiles, session: string): Promise<Sign>
  /** Whether any window of any program has it and may still be there. */
  isHeld(id: string, files: DraftFiles): Promise<boolean>
  /** No window of this program is there any more: none of its sessions writes again. */
  abandon(): void
  /** The session writes no more. */
  release(id: string, files: DraftFiles, session: string): Promise<void>
  /**
   * Before a write.
   * @param look whether the lock file is looked at, too
   * @returns who has the claim, where that is somebody else; null: the session may write
   */
  refuses(id: string, files: DraftFiles, session: string, look: boolean): Promise<Holder | null>
}

interface Own {
  readonly session: string
  /** By performance.now(), which no change of the clock moves. */
  seenAt: number
  /** Milliseconds since 1970. */
  signedAt: number
  /** Of the lock file as this program wrote it; null where it could not. */
  stamp: string | null
  /** Another window wants it. */
  wanted: boolean
}

const otherWindow: Holder = { where: 'window', host: '' }

export function createClaims({ owner, disk, clock, log, inLine, answer }: ClaimOptions): Claims {
  const lock = lockFile(owner, disk, clock)
  /** By draft. */
  const own = new Map<string, Own>()
  /** Sessions that had a claim and have it no more. */
  const ended = new Set<string>()

  /** The lock file is help, not condition: on a disk that refuses it the windows of this program still have one writer. */
  const tried = async <T>(action: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await action()
    } catch (error) {
      if (!isDiskError(error)) throw error
      log.warn('lock file', thrownFacts(error))
      return otherwise
    }
  }
  const holderOf = ({ host }: LockClaim): Holder =>
    host === owner.host ? { where: 'program', host } : { where: 'computer', host }

  /** Another program that has the claim and may still be there. */
  const otherProgram = (files: DraftFiles): Promise<Holder | null> =>
    tried(async () => {
      const found = await lock.read(files)
      return found && !lock.isOwn(found) && (await lock.isAlive(files, found)) ? holderOf(found) : null
    }, null)

  const windowOf = (id: string, session: string): Own | null => {
    const now = own.get(id)
    return now && now.session !== session && performance.now() - now.seenAt < windowPatience ? now : null
  }

  const sign = async (files: DraftFiles, now: Own) => {
    now.signedAt = clock()
    now.stamp = await tried(async () => {
      await lock.write(files, now.session)
      return lock.stamp(files)
    }, null)
  }
  const lose = (id: string, session: string) => {
    ended.add(session)
    if (own.get(id)?.session === session) own.delete(id)
  }
  const take = async (id: string, files: DraftFiles, session: string) => {
    const before = own.get(id)
    if (before && before.session !== session) lose(id, before.session)
    const now: Own = { session, seenAt: performance.now(), signedAt: 0, stamp: null, wanted: false }
    own.set(id, now)
    await sign(files, now)
    await tried(() => lock.takeBack(files), undefined)
  }

  /** Waits until whoever has the claim has saved and left it, and no longer than `answer`. */
  const asked = async (id: string, files: DraftFiles, session: string) => {
    const other = windowOf(id, session)
    if (other) other.wanted = true
    else if (await otherProgram(files)) await tried(() => lock.ask(files, session), undefined)
    else return
    const until = performance.now() + answer
    while (performance.now() < until) {
      const free = other ? own.get(id) !== other : !(await otherProgram(files))
      if (free) return
      await sleep(Math.min(lookSpan, answer))
    }
  }

  /** Whether the lock file still says what this program wrote; a lost one is written anew. */
  const overtaken = async (files: DraftFiles, now: Own): Promise<Holder | null> => {
    const stamp = await tried(() => lock.stamp(files), now.stamp)
    if (stamp !== null && stamp === now.stamp) return null
    const other = await otherProgram(files)
    if (!other) await sign(files, now)
    return other
  }

  const refuses: Claims['refuses'] = async (id, files, session, look) => {
    const now = own.get(id)
    if (ended.has(session)) return now ? otherWindow : ((await otherProgram(files)) ?? otherWindow)
    if (now && now.session !== session) {
      if (windowOf(id, session)) return otherWindow
      // Gone without a word; its claim is nobody's.
      lose(id, now.session)
    }
    const mine = own.get(id)
    if (!mine) {
      const other = await otherProgram(files)
      if (!other) await take(id, files, session)
      return other
    }
    mine.seenAt = performance.now()
    const other = look ? await overtaken(files, mine) : null
    if (other) lose(id, session)
    return other
  }

  return {
    refuses,
    claim: async (id, files, session, how) => {
      if (how === 'take-over') await asked(id, files, session)
      return inLine(id, async () => {
        const other = how === 'take-over' ? null : windowOf(id, session) ? otherWindow : await otherProgram(files)
        if (!other) await take(id, files, session)
        return other
      })
    },
    here: async (id, files, session) => {
      const holder = await refuses(id, files, session, true)
      if (holder) return { state: 'lost', holder }
      const now = own.get(id)
      if (!now) return { state: 'yours', holder: null }
      if (Math.abs(clock() - now.signedAt) >= signSpan) await sign(files, now)
      if (now.wanted) return { state: 'wanted', holder: otherWindow }
      const asking = await tried(() => lock.asked(files), null)
      return asking && !lock.isOwn(asking)
        ? { state: 'wanted', holder: holderOf(asking) }
        : { state: 'yours', holder: null }
    },
    isHeld: async (id, files) => windowOf(id, '') !== null || (await otherProgram(files)) !== null,
    abandon: () => {
      for (const [id, { session }] of own) lose(id, session)
    },
    release: (id, files, session) =>
      inLine(id, async () => {
        const mine = own.get(id)
        if (mine?.session === session) {
          const stamp = await tried(() => lock.stamp(files), null)
          if (stamp !== null && stamp === mine.stamp) await tried(() => lock.remove(files), undefined)
        }
        lose(id, session)
      }),
  }
}
