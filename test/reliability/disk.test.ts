/** Disks as they are: one that is really full, one that became read-only, a folder that is gone, a clock that went back. */
import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { code, draftsIn, progress, report, scratch, ticking, value } from '../main/world.ts'

const kilobytes = 256

/** A disk of its own; null where this user may not mount one. */
function smallDisk(): { folder: string; remount: (how: string) => void } | null {
  const folder = scratch()
  const mount = (options: string) =>
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
  try {
    mount(`size=${kilobytes}k`)
  } catch {
    return null
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder])
  })
  return { folder, remount: (how) => mount(`remount,size=${kilobytes}k,${how}`) }
}

const told = 'left out: a disk of its own needs the right to mount one'
const canMount = (() => {
  try {
    execFileSync('mount', ['--help'], { stdio: 'ignore' })
    return process.platform === 'linux' && process.getuid?.() === 0
  } catch {
    return false
  }
})()
if (!canMount) console.log(told)

/** About 10 KB. */
const text = (n: number) => `第${n}稿。${'全市教育事业发展情况。'.repeat(300)}`

describe.skipIf(!canMount)('a disk', () => {
  it('that fills up refuses saves with a message, never harms what is saved, and goes on when there is room', async (test) => {
    const disk = smallDisk()
    if (!disk) return test.skip(told)
    const folder = join(disk.folder, 'drafts')
    const drafts = draftsIn(folder)
    const { id } = value(await drafts.create({ name: '甲', envelope: report(text(0)), progress }))
    const filler = join(disk.folder, 'filler')
    let [revision, good, refused] = [1, 0, 0]
    for (let n = 1; n <= 40; n++) {
      // Fuller by the round, a page at a time at the end.
      if (n < 36) writeFileSync(`${filler}-${n}`, new Uint8Array(4096 * (n < 8 ? 4 : 1)).fill(n), { flag: 'a' })
      const saved = await drafts
        .save({ id, baseRevision: revision, envelope: report(text(n)), progress })
        .catch(() => null)
      if (!saved) throw new Error('a save threw')
      if (saved.ok) [revision, good] = [saved.value.revision, n]
      else {
        refused += 1
        expect(['disk-full', 'write-mismatch']).toContain(code(saved))
      }
      const now = value(await draftsIn(folder).load(id))
      expect(now).toMatchObject({ state: 'open', envelope: report(text(good)) })
      if (n === 36)
        for (const name of readdirSync(disk.folder)) if (name.startsWith('filler')) rmSync(join(disk.folder, name))
    }
    expect(refused).toBeGreaterThan(0)
    expect(good).toBe(40)
  })

  it('that became read-only shows every draft and refuses saves', async (test) => {
    const disk = smallDisk()
    if (!disk) return test.skip(told)
    const folder = join(disk.folder, 'drafts')
    const drafts = draftsIn(folder)
    const { id } = value(await drafts.create({ name: '甲', envelope: report('原文。'), progress }))
    disk.remount('ro')
    const read = draftsIn(folder)
    expect(value(await read.list())).toMatchObject([{ name: '甲', damaged: false }])
    expect(value(await read.load(id))).toMatchObject({ envelope: report('原文。') })
    expect(code(await read.save({ id, baseRevision: 1, envelope: report('改。'), progress }))).toBe('not-writable')
    const line = { session: 'session-a', base: 1, parent: null, from: 1, at: 5, entries: [{ set: { a: 1 } }] }
    expect(code(await read.journal({ id, ...line }))).toBe('not-writable')
    disk.remount('rw')
    value(await read.save({ id, baseRevision: 1, envelope: report('改。'), progress }))
  })
})

describe('a folder that is deleted while its draft is open', () => {
  it('is made anew by the next save, and by the next line of the journal', async () => {
    const folder = scratch()
    const drafts = draftsIn(folder)
    const { id } = value(await drafts.create({ name: '甲', envelope: report('原文。'), progress }))
    rmSync(folder, { recursive: true })
    const line = { session: 'session-a', base: 1, parent: null, from: 1, at: 5, entries: [{ set: { a: 1 } }] }
    value(await drafts.journal({ id, ...line }))
    value(await drafts.save({ id, baseRevision: 1, envelope: report('还在窗口里。'), progress }))
    expect(value(await draftsIn(folder).load(id))).toMatchObject({ name: '甲', envelope: report('还在窗口里。') })
  })
})

describe('a clock that went back a year', () => {
  it('neither hinders a save nor makes an old state look newer', async () => {
    const folder = scratch()
    const { id } = value(await draftsIn(folder).create({ name: '甲', envelope: report('今年。'), progress }))
    const drafts = draftsIn(folder, { clock: ticking(Date.UTC(2025, 10, 23)) })
    value(await drafts.save({ id, baseRevision: 1, envelope: report('钟拨回以后。'), progress }))
    value(await drafts.save({ id, baseRevision: 2, envelope: report('再写一句。'), progress }))
    expect(value(await draftsIn(folder).load(id))).toMatchObject({
      revision: 3,
      envelope: report('再写一句。'),
      notes: [],
    })
    expect(value(await drafts.versions(id)).length).toBeGreaterThan(0)
  })
})
