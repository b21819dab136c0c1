/**
 * A save, with a fault at every call of the file system in turn: afterwards the draft opens with the
 * old or the new text, never with less, never with a mix, and what the save answered is true.
 */
// Before conf is loaded.
import './faults.ts'

import { isDeepStrictEqual } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { code, draftsIn, progress, report, scratch, value } from '../main/world.ts'
import { full, some } from './extent.ts'
import { arm, disarm, type Fault, losePower } from './faults.ts'

afterEach(() => {
  disarm()
})

const old = report('旧的一句。'.repeat(200))
const fresh = report('新写的一句。'.repeat(200))

/** A draft that was saved and is saved once more, by a program that has it open. */
async function saving(fault: Fault, number: number) {
  const folder = scratch()
  const drafts = draftsIn(folder)
  const { id } = value(await drafts.create({ name: '临江 2021', envelope: report('第一稿。'), progress }))
  value(await drafts.save({ id, baseRevision: 1, envelope: old, progress }))
  arm(folder, fault, number)
  const answer = await drafts.save({ id, baseRevision: 2, envelope: fresh, progress })
  return { folder, id, drafts, answer, ...disarm() }
}

/** What another start of the program opens. */
async function reopened(folder: string, id: string) {
  const drafts = draftsIn(folder)
  expect(value(await drafts.list())).toMatchObject([{ id, name: '临江 2021', damaged: false }])
  const draft = value(await drafts.load(id))
  if (draft.state !== 'open') throw new Error('opened read-only')
  const which = [old, fresh].findIndex((envelope) => isDeepStrictEqual(draft.envelope, envelope))
  expect(which, 'neither the old nor the new text').toBeGreaterThanOrEqual(0)
  return which === 0 ? 'old' : 'new'
}

/** The places for a fault: 1 for the first call of a save, and so on. */
async function places(): Promise<number[]> {
  const { calls } = await saving('EIO', Number.POSITIVE_INFINITY)
  // A counter that sees nothing would find no fault.
  expect(calls).toBeGreaterThan(15)
  return Array.from({ length: calls }, (_, index) => index + 1)
}

describe('a save', () => {
  it.each(['ENOSPC', 'EIO', 'EPERM', 'EBUSY', 'short'] as const)(
    'with %s at each of them keeps the old text or has the new one, and says which',
    async (fault) => {
      let failures = 0
      const numbers = await places()
      for (const number of numbers) {
        const { folder, id, drafts, answer } = await saving(fault, number)
        const where = `${fault} at call ${number}`
        if (!answer.ok) {
          failures += 1
          code(answer)
        }
        // What was answered is true: said to be saved is saved.
        const now = await reopened(folder, id)
        if (answer.ok) expect(now, where).toBe('new')
        // And the window, which still has the text, can save it as soon as the disk is well again.
        if (!answer.ok) {
          value(await drafts.save({ id, baseRevision: 2, envelope: fresh, progress }))
          expect(await reopened(folder, id), where).toBe('new')
        }
      }
      console.log(`${fault}: ${numbers.length} places, ${failures} saves failed with a message, 0 texts lost`)
    },
    120_000,
  )

  it.each([
    ['unflushed bytes are gone', 0],
    ['unflushed bytes and the last rename are gone', 1],
    ['unflushed bytes and all renames are gone', Number.POSITIVE_INFINITY],
  ])('with a power cut at each of them opens with the old or the new text: %s', async (_what, forgotten) => {
    const opened = { old: 0, new: 0 }
    const numbers = await places()
    for (const number of numbers) {
      const { folder, id } = await saving('power', number)
      losePower(forgotten)
      opened[await reopened(folder, id)] += 1
    }
    console.log(`power cut: ${numbers.length} places, ${opened.old} with the old text, ${opened.new} with the new`)
  })

  it(`with a file held for good at ${full ? 'each' : 'some'} of them does so, too`, async () => {
    for (const number of some(await places(), 9)) {
      const { folder, id, answer } = await saving('held', number)
      const now = await reopened(folder, id)
      if (answer.ok) expect(now).toBe('new')
      else code(answer)
    }
  }, 600_000)
})
