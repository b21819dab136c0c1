/** Moving the data folder: copied, compared, remembered; the old one is never written to again; and what can stand in the way. */

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createServices } from '../../main/compose.ts'
import type { DataFolderParts } from '../../main/data/data-folder.ts'
import { locateData, locationFile } from '../../main/data/location.ts'
import { createDispatch } from '../../main/dispatch.ts'
import { openConf } from '../../main/drafts/open-conf.ts'
import { createHandedFiles } from '../../main/handed-files.ts'
import { createHandlers } from '../../main/handlers.ts'
import { silentLog } from '../../main/log.ts'
import { absentDialogs } from '../../main/loopback/dialogs.ts'
import type { CallOutput } from '../../preload/api.ts'
import type { Call } from '../../preload/calls.ts'
import type { Result } from '../../report/document/result.ts'
import { code, illustrated, progress, report, scratch, value } from './world.ts'

/** A program on a data folder, spoken to as the page does. */
function program(dataFolder: string, mover: DataFolderParts['mover']) {
  const services = createServices({
    ...{
      dataFolder,
      mover,
      openStore: openConf,
      dialogs: absentDialogs,
      handedFiles: createHandedFiles(),
      output: null,
      log: silentLog,
    },
    licences: '/none/licences.txt',
    builtinTemplates: join(import.meta.dirname, '../../templates'),
    window: { closing: () => {}, state: () => {}, reopened: () => ({ crashed: false, draft: null }) },
    clock: Date.now,
    ids: () => crypto.randomUUID(),
    version: '0',
  })
  const dispatch = createDispatch(createHandlers(services), silentLog)
  return <C extends Call>(name: C, input: unknown = {}) => dispatch(name, input) as Promise<Result<CallOutput<C>>>
}

/** Every file below a folder with the hash of its bytes. */
const content = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(folder.length), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  )

/** A default place with two drafts, one of them in the bin, and an empty folder to move to. */
async function world(choice?: (home: string, other: string) => string | null) {
  const home = join(scratch(), 'Ziping')
  const other = scratch()
  let restarts = 0
  const mover = {
    home,
    choose: async () => (choice ? choice(home, other) : other),
    restart: () => {
      restarts += 1
    },
  }
  const call = program(home, mover)
  const envelope = illustrated('第一稿。', [Buffer.from('a picture '.repeat(99))])
  const { id } = value(await call('drafts.create', { name: '临江 2021', envelope, progress }))
  const second = value(await call('drafts.create', { name: '临江 2020', envelope: report(), progress })).id
  value(await call('drafts.bin', { id: second }))
  value(await call('settings.set', { region: '临江市' }))
  const located = () => locateData(null, home)
  return { home, other, call, id, envelope, located, restarts: () => restarts }
}

describe('a data folder that is moved', () => {
  it('is copied whole and used by the next start; the old one stays as it was', async () => {
    const { home, other, call, id, envelope, located, restarts } = await world()
    const before = content(home)
    expect(value(await call('data.move'))).toMatchObject({ folder: other })
    const { [`/${locationFile}`]: pointer, ...now } = content(home)
    expect(pointer).toBeDefined()
    expect(now).toEqual(before)
    expect(content(other)).toEqual(before)

    const next = located()
    expect(next).toEqual({ ok: true, folder: other, home })
    const again = program(other, 'given')
    expect(value(await again('drafts.list'))).toHaveLength(2)
    expect(value(await again('drafts.load', { id }))).toMatchObject({ envelope, notes: [] })
    expect(value(await again('settings.get'))).toMatchObject({ region: '临江市' })
    await call('data.restart')
    expect(restarts()).toBe(1)
  })

  it('is not written to any more by a program that goes on running', async () => {
    const { home, call, id, envelope } = await world()
    value(await call('data.move'))
    const before = content(home)
    const line = { session: 'session-a', base: 1, parent: null, from: 1, at: 5, entries: [{ set: { a: 1 } }] }
    for (const answer of [
      await call('drafts.save', { id, baseRevision: 1, envelope, progress }),
      await call('drafts.journal', { id, ...line }),
      await call('drafts.bin', { id }),
      await call('settings.set', { region: '别的市' }),
      await call('drafts.list'),
      await call('data.move'),
    ])
      expect(['restart-needed', 'busy']).toContain(code(answer))
    expect(content(home)).toEqual(before)
  })

  it('waits for what is being saved, and takes it along', async () => {
    const { other, call, id } = await world()
    const saved = call('drafts.save', { id, baseRevision: 1, envelope: report('最后一句。'), progress })
    const moved = call('data.move')
    value(await saved)
    value(await moved)
    expect(value(await program(other, 'given')('drafts.load', { id }))).toMatchObject({
      envelope: report('最后一句。'),
    })
  })

  it('can be moved again, from where it is now', async () => {
    const { home, other, call } = await world()
    value(await call('data.move'))
    const third = scratch()
    const second = program(other, { home, choose: async () => third, restart: () => {} })
    expect(value(await second('data.move'))).toMatchObject({ folder: third })
    expect(locateData(null, home)).toMatchObject({ folder: third })
  })

  it('goes into a folder of its own where the chosen one has other files', async () => {
    const { other, call } = await world()
    writeFileSync(join(other, '通知.docx'), 'x')
    expect(value(await call('data.move'))).toMatchObject({ folder: join(other, '自评报告数据') })
    expect(readdirSync(other).sort()).toEqual(['自评报告数据', '通知.docx'].sort())
  })
})

describe('nothing is moved, nothing is left behind, and everything goes on', () => {
  async function refused(
    wanted: string,
    choice?: (home: string, other: string) => string | null,
    prepare: (parts: Awaited<ReturnType<typeof world>>) => void = () => {},
  ) {
    const parts = await world(choice)
    prepare(parts)
    const [old, target] = [content(parts.home), content(parts.other)]
    expect(code(await parts.call('data.move'))).toBe(wanted)
    expect([content(parts.home), content(parts.other)]).toEqual([old, target])
    expect(parts.located()).toMatchObject({ ok: true, folder: parts.home })
    value(await parts.call('drafts.save', { id: parts.id, baseRevision: 1, envelope: report('接着写。'), progress }))
  }

  it('where the new place is the old one, or lies in it', async () => {
    await refused('inside', (home) => home)
    await refused('inside', (home) => join(home, 'drafts'))
  })
  it('where there is data already', () =>
    refused('not-empty', undefined, ({ other }) => {
      mkdirSync(join(other, '自评报告数据'))
      writeFileSync(join(other, '自评报告数据', 'settings.json'), '{}')
    }))
  it('where the chosen folder is gone: the stick was pulled', () =>
    refused('folder-missing', (_home, other) => join(other, 'gone')))
  it('where another computer writes a draft', () =>
    refused('in-use', undefined, ({ home, id }) => {
      const lock = { host: '别的电脑', pid: 1, session: 'session-b', at: Date.now() }
      writeFileSync(join(home, 'drafts', id, 'lock.json'), JSON.stringify(lock))
    }))

  it('where the user cancels, before or in the middle', async () => {
    const before = await world(() => null)
    expect(value(await before.call('data.move'))).toBeNull()
    const parts = await world()
    const moving = parts.call('data.move')
    value(await parts.call('data.cancel'))
    // Asked again until the copying looks.
    const timer = setInterval(() => void parts.call('data.cancel'), 1)
    onTestFinished(() => clearInterval(timer))
    expect(value(await moving)).toBeNull()
    expect(content(parts.other)).toEqual({})
    expect(parts.located()).toMatchObject({ folder: parts.home })
    value(await parts.call('drafts.list'))
  })

  it.skipIf(process.getuid?.() === 0)('where the new place cannot be written to', () =>
    refused('not-writable', undefined, ({ other }) => chmodSync(other, 0o500)),
  )

  const canMount = process.platform === 'linux' && process.getuid?.() === 0
  if (!canMount) console.log('left out: a small disk needs the right to mount one')
  it.skipIf(!canMount)('where the new disk is too small', async () => {
    const disk = scratch()
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk])
    onTestFinished(() => {
      execFileSync('umount', ['-l', disk])
    })
    await refused('no-space', () => disk)
  })
})

describe('a data folder that', () => {
  it('was named for this start is not moved, and the reason is told', async () => {
    const call = program(scratch(), 'given')
    expect(value(await call('data.folder'))).toMatchObject({ movable: 'given' })
    const answer = await call('data.move')
    expect(code(answer)).toBe('not-available')
    expect(answer.ok ? '' : answer.message).toContain('--data')
    expect(locateData('/given', '/home')).toEqual({ ok: true, folder: '/given', home: null })
  })

  it('is gone at the start is told by its name; no empty one is begun in its place', async () => {
    const { home, other, call, located } = await world()
    value(await call('data.move'))
    const away = `${other}-away`
    renameSync(other, away)
    onTestFinished(() => rmSync(away, { recursive: true, force: true }))
    const lost = located()
    expect(lost.ok).toBe(false)
    expect(lost.ok ? '' : lost.message).toContain(other)
    expect(existsSync(other)).toBe(false)
    renameSync(away, other)
    expect(located()).toMatchObject({ ok: true, folder: other })
    writeFileSync(join(home, locationFile), readFileSync(join(home, locationFile), 'utf8').replace(other, '/tmp'))
    expect(located()).toMatchObject({ ok: false, message: expect.stringContaining('已损坏') })
  })

  it('is looked at shows what each draft takes, largest first, and the bin', async () => {
    const { home, call, id } = await world()
    const facts = value(await call('data.folder'))
    expect(facts).toMatchObject({
      folder: home,
      movable: 'yes',
      binned: { count: 1 },
      drafts: [{ id, name: '临江 2021' }],
    })
    expect(facts.drafts[0]?.bytes).toBeGreaterThan(990)
    expect(facts.bytes).toBeGreaterThan((facts.drafts[0]?.bytes ?? 0) + facts.binned.bytes)
  })
})
