/** The disk says no: full, held by another program, write-protected, gone. */
// Before conf is loaded.
import './faulty-fs.ts'

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Disk, nodeDisk } from '../../main/drafts/disk.ts'
import { openConf } from '../../main/drafts/open-conf.ts'
import type { OpenStore } from '../../main/services.ts'
import { openSettings } from '../../main/settings.ts'
import { calm, faults, nodeError, writes } from './faulty-fs.ts'
import { code, draftsIn, progress, recordingLog, report, scratch, value } from './world.ts'

afterEach(calm)

async function savedTwice(parts: Parameters<typeof draftsIn>[1] = {}) {
  const folder = scratch()
  const drafts = draftsIn(folder, parts)
  const { id } = value(await drafts.create({ name: '甲', envelope: report('第一稿。'), progress }))
  value(await drafts.save({ id, baseRevision: 1, envelope: report('第二稿。'), progress }))
  const save = (text: string) => drafts.save({ id, baseRevision: 2, envelope: report(text), progress })
  const text = (name: string) => readFileSync(join(folder, id, name), 'utf8')
  return { folder, id, drafts, save, text }
}

/** The same draft, in a program whose disk is another. */
async function opened(disk: Disk) {
  const { folder, id, text } = await savedTwice()
  const drafts = draftsIn(folder, { disk })
  value(await drafts.load(id))
  const save = (words: string) => drafts.save({ id, baseRevision: 2, envelope: report(words), progress })
  return { folder, id, drafts, save, text }
}

/** A disk that does not rename a file of this name, neither from it nor to it, for so many times. */
function refusing(name: string, fault: string, times = Number.POSITIVE_INFINITY): Disk {
  let left = times
  return {
    ...nodeDisk,
    rename: (from, to) => {
      if (left === 0 || ![from, to].some((file) => file.endsWith(`/${name}`))) return nodeDisk.rename(from, to)
      left -= 1
      return Promise.reject(nodeError(fault))
    },
  }
}

/** Rounds of the event loop until conf's writer, which deletes its temporary file in the background, is done. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 50))

describe('a full disk', () => {
  it.each([
    ['no new file can be made', () => Object.assign(faults, { open: { path: 'draft.new.json.tmp-', code: 'ENOSPC' } })],
    ['the text does not fit', () => Object.assign(faults, { write: { path: 'draft.new.json.tmp-', code: 'ENOSPC' } })],
    ['the quota is used up', () => Object.assign(faults, { write: { path: 'draft.new.json.tmp-', code: 'EDQUOT' } })],
  ])('leaves the stored text alone and says so: %s', async (_what, fill) => {
    const { folder, id, save, text } = await savedTwice()
    const before = text('draft.json')
    fill()
    const failed = await save('第三稿。')
    expect(code(failed)).toBe('disk-full')
    expect(failed.ok ? '' : failed.message).toContain('磁盘已满')
    calm()
    await settle()
    expect(text('draft.json')).toBe(before)
    expect(readdirSync(join(folder, id)).sort()).toEqual(['draft.bak.json', 'draft.json', 'versions'])
    // The same save goes through once there is room.
    value(await save('第三稿。'))
    expect(value(await draftsIn(folder).load(id))).toMatchObject({ envelope: report('第三稿。') })
  })

  it('that takes only part of the text without an error is noticed, and the last good text stands', async () => {
    const { folder, id, save, text } = await savedTwice()
    faults.write = { path: 'draft.new.json.tmp-', takes: 200 }
    expect(code(await save('第三稿。'))).toBe('write-mismatch')
    calm()
    expect(text('draft.json')).toContain('第二稿。')
    expect(value(await draftsIn(folder).load(id))).toMatchObject({ revision: 2, envelope: report('第二稿。') })
    value(await save('第三稿。'))
    expect(value(await draftsIn(folder).load(id))).toMatchObject({ revision: 3, envelope: report('第三稿。') })
  })

  it('is called by its name where the cut file is all that was noticed', async () => {
    const { save } = await savedTwice({ disk: { ...nodeDisk, free: async () => 0 } })
    faults.write = { path: 'draft.new.json.tmp-', takes: 200 }
    expect(code(await save('第三稿。'))).toBe('disk-full')
  })

  it('that does not take the new text in its place has the old one there again', async () => {
    let struck = false
    const disk: Disk = {
      ...nodeDisk,
      rename: (from, to) => {
        if (struck || !to.endsWith('/draft.json')) return nodeDisk.rename(from, to)
        struck = true
        return Promise.reject(nodeError('EIO'))
      },
    }
    const { folder, id, drafts, save, text } = await opened(disk)
    const before = text('draft.json')
    expect(code(await save('第三稿。'))).toBe('device-failed')
    expect([text('draft.json'), text('draft.bak.json')]).toEqual([before, before])
    expect(readdirSync(join(folder, id)).sort()).toEqual(['draft.bak.json', 'draft.json', 'versions'])
    value(await drafts.save({ id, baseRevision: 2, envelope: report('第三稿。'), progress }))
  })

  it('nor puts the old one back leaves a draft that opens from its backup', async () => {
    const disk: Disk = {
      ...nodeDisk,
      rename: (from, to) => (to.endsWith('/draft.json') ? Promise.reject(nodeError('EIO')) : nodeDisk.rename(from, to)),
      copy: () => Promise.reject(nodeError('ENOSPC')),
    }
    const { folder, id, save } = await opened(disk)
    expect(code(await save('第三稿。'))).toBe('device-failed')
    expect(value(await draftsIn(folder).load(id))).toMatchObject({
      envelope: report('第二稿。'),
      notes: [{ code: 'opened-from-backup' }],
    })
  })

  it('on which no backup can be made keeps file and backup as they are', async () => {
    const { save, text } = await opened(refusing('draft.bak.json', 'ENOSPC'))
    const before = [text('draft.json'), text('draft.bak.json')]
    expect(code(await save('第三稿。'))).toBe('disk-full')
    expect([text('draft.json'), text('draft.bak.json')]).toEqual(before)
  })

  it('leaves no half-made new draft', async () => {
    const folder = scratch()
    faults.write = { path: 'draft.new.json.tmp-', takes: 10 }
    expect(code(await draftsIn(folder).create({ name: '甲', envelope: report(), progress }))).toBe('write-mismatch')
    calm()
    expect(value(await draftsIn(folder).list())).toEqual([])
  })
})

describe('a file that another program holds', () => {
  it.each(['EPERM', 'EBUSY', 'EACCES'])('is tried again, and %s for a moment costs nothing', async (held) => {
    const { folder, id, save } = await opened(refusing('draft.json', held, 3))
    faults.rename = { path: 'draft.new.json', code: held, times: 5 }
    expect(value(await save('第三稿。')).note).toBeNull()
    expect(value(await draftsIn(folder).load(id))).toMatchObject({ envelope: report('第三稿。'), notes: [] })
  })

  it('longer than conf itself is patient is waited for', async () => {
    let refusals = 0
    const openStore: OpenStore = (file) => {
      if (refusals > 0) {
        refusals -= 1
        throw nodeError('EBUSY')
      }
      return openConf(file)
    }
    const { save } = await savedTwice({ openStore })
    refusals = 3
    value(await save('第三稿。'))
    expect(refusals).toBe(0)
  })

  it.each([
    ['EROFS', 'not-writable'],
    ['EIO', 'device-failed'],
  ])('or a disk that answers %s for good is a failure in the end, and nothing is lost', async (fault, wanted) => {
    const { folder, id, save, text } = await opened(refusing('draft.json', fault))
    const before = text('draft.json')
    expect(code(await save('第三稿。'))).toBe(wanted)
    expect(text('draft.json')).toBe(before)
    expect(readdirSync(join(folder, id)).sort()).toEqual(['draft.bak.json', 'draft.json', 'versions'])
  })

  it.each(['EBUSY', 'EPERM'])('with %s for good does not cost the text: it goes into a file beside', async (held) => {
    const { folder, id, save, text } = await opened(refusing('draft.json', held))
    const before = text('draft.json')
    const saved = value(await save('第三稿。'))
    expect(saved).toMatchObject({ revision: 3, note: { code: 'saved-beside' } })
    expect(saved.note?.message).toContain('draft.beside.json')
    expect(text('draft.json')).toBe(before)

    // Another start finds it, says so, and the next save puts everything where it belongs.
    const drafts = draftsIn(folder)
    expect(value(await drafts.list())).toMatchObject([{ id, damaged: false }])
    expect(value(await drafts.load(id))).toMatchObject({
      revision: 3,
      envelope: report('第三稿。'),
      notes: [{ code: 'opened-from-beside' }],
    })
    expect(value(await drafts.save({ id, baseRevision: 3, envelope: report('第四稿。'), progress })).note).toBeNull()
    expect(readdirSync(join(folder, id)).sort()).toEqual(['draft.bak.json', 'draft.json', 'versions'])
    expect(text('draft.bak.json')).toContain('第三稿。')
    expect(value(await draftsIn(folder).load(id))).toMatchObject({ envelope: report('第四稿。'), notes: [] })
  })

  it('together with everything beside it is a failure with its cause', async () => {
    const disk: Disk = { ...nodeDisk, rename: () => Promise.reject(nodeError('EBUSY')) }
    const { folder, id, save, text } = await opened(disk)
    const before = text('draft.json')
    expect(code(await save('第三稿。'))).toBe('file-busy')
    expect(text('draft.json')).toBe(before)
    expect(readdirSync(join(folder, id)).sort()).toEqual(['draft.bak.json', 'draft.json', 'versions'])
  })

  it('and therefore cannot be read is not taken for damaged', async () => {
    const { folder, id, drafts } = await savedTwice()
    faults.read = { path: 'draft.json', code: 'EBUSY' }
    expect(code(await drafts.load(id))).toBe('file-busy')
    expect(value(await drafts.list())).toMatchObject([{ id, damaged: true }])
    calm()
    expect(readdirSync(join(folder, id)).sort()).toEqual(['draft.bak.json', 'draft.json', 'versions'])
    // As soon as it can be read, the list is right again.
    expect(value(await drafts.list())).toMatchObject([{ name: '甲', damaged: false }])
    expect(value(await drafts.load(id))).toMatchObject({ envelope: report('第二稿。'), notes: [] })
  })
})

describe('a data folder that cannot be used', () => {
  it.each([
    ['a file stands in its place', (folder: string) => writeFileSync(folder, '')],
    ['a file stands above it', (folder: string) => writeFileSync(join(folder, '..'), '')],
  ])('answers every call with a failure: %s', async (_what, block) => {
    const folder = join(scratch(), 'data', 'drafts')
    if (_what.includes('place')) mkdirSync(join(folder, '..'))
    block(folder)
    const drafts = draftsIn(folder)
    expect(code(await drafts.list())).toBe('folder-missing')
    expect(code(await drafts.create({ name: '甲', envelope: report(), progress }))).toBe('folder-missing')
    expect(code(await drafts.load('draft-0001'))).toBe('folder-missing')
    expect(code(await drafts.save({ id: 'draft-0001', baseRevision: 1, envelope: report(), progress }))).toBe(
      'folder-missing',
    )
  })

  it('works as soon as the obstacle is gone, without a restart', async () => {
    const folder = join(scratch(), 'drafts')
    writeFileSync(folder, '')
    const drafts = draftsIn(folder)
    expect((await drafts.list()).ok).toBe(false)
    rmSync(folder)
    value(await drafts.create({ name: '甲', envelope: report(), progress }))
    expect(value(await drafts.list())).toHaveLength(1)
  })
})

describe('what a save costs', () => {
  it('is one write of its bytes, the backup none', async () => {
    const { save } = await savedTwice()
    writes.length = 0
    value(await save('第三稿。'))
    expect(writes.filter((path) => path.includes('draft.'))).toHaveLength(1)
  })
})

describe('the log', () => {
  it('tells of a failed save without a word of the report or its name', async () => {
    const { lines, log } = recordingLog()
    const { save } = await savedTwice({ log })
    faults.write = { path: 'draft.new.json.tmp-', code: 'ENOSPC' }
    await save('机密的第三稿。')
    expect(lines.join('\n')).toContain('ENOSPC')
    expect(lines.join('\n')).not.toMatch(/[\u4e00-\u9fff]/)
  })
})

describe('settings', () => {
  const settingsIn = (folder: string) => openSettings(join(folder, 'settings.json'), openConf, recordingLog().log)

  it('are remembered, one by one', async () => {
    const folder = scratch()
    value(await settingsIn(folder).set({ region: '临江市' }))
    expect(value(await settingsIn(folder).set({ leftPane: false }))).toMatchObject({
      region: '临江市',
      leftPane: false,
    })
    expect(await settingsIn(folder).get()).toMatchObject({ region: '临江市', leftPane: false, rightPane: true })
  })

  it('are the usual ones where the file is damaged, and can be set again', async () => {
    const folder = scratch()
    writeFileSync(join(folder, 'settings.json'), '{"region":"临江')
    expect(await settingsIn(folder).get()).toMatchObject({ region: '', leftPane: true })
    value(await settingsIn(folder).set({ region: '临江市' }))
    expect(await settingsIn(folder).get()).toMatchObject({ region: '临江市' })
  })

  it('lose only the one that is wrong', async () => {
    const folder = scratch()
    writeFileSync(join(folder, 'settings.json'), '{"region":"临江市","leftPane":"yes","ofTheFuture":1}')
    const settings = settingsIn(folder)
    expect(await settings.get()).toMatchObject({ region: '临江市', leftPane: true })
    await settings.set({ leftPane: false })
    expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toMatchObject({
      leftPane: false,
      ofTheFuture: 1,
    })
  })

  it('that cannot be written are a failure, not the end', async () => {
    const folder = join(scratch(), 'data')
    writeFileSync(folder, '')
    expect(code(await settingsIn(folder).set({ region: '临江市' }))).toBe('folder-missing')
    expect(await settingsIn(folder).get()).toMatchObject({ region: '' })
    expect(existsSync(join(folder, 'settings.json'))).toBe(false)
  })
})
