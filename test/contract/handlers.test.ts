/** Names, schemas, handlers: the same set, and both ends of it work together on a real disk. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createServices } from '../../main/compose.ts'
import { createDispatch } from '../../main/dispatch.ts'
import { openConf } from '../../main/drafts/open-conf.ts'
import { createHandedFiles } from '../../main/handed-files.ts'
import { createHandlers } from '../../main/handlers.ts'
import { absentDialogs } from '../../main/loopback/dialogs.ts'
import { type CallArgument, schemas } from '../../preload/api.ts'
import { calls } from '../../preload/calls.ts'
import type { DraftSummary, LoadedDraft } from '../../preload/values.ts'
import type { Result } from '../../report/document/result.ts'
import { readPack } from '../../report/template/pack.ts'
import { code, numbered, progress, recordingLog, report, scratch, ticking, value } from '../main/world.ts'

const builtinTemplates = join(import.meta.dirname, '../../templates')

function program() {
  const dataFolder = join(scratch(), 'data')
  const answers: { proceed: boolean }[] = []
  const states: CallArgument<'window.state'>[] = []
  const { lines, log } = recordingLog()
  const services = createServices({
    handedFiles: createHandedFiles(),
    mover: 'given',
    dataFolder,
    builtinTemplates,
    licences: join(builtinTemplates, 'none.txt'),
    openStore: openConf,
    dialogs: absentDialogs,
    output: null,
    window: {
      closing: (answer) => answers.push(answer),
      state: (state) => states.push(state),
      reopened: () => ({ crashed: true, draft: null }),
    },
    clock: ticking(),
    ids: numbered(),
    version: '0.0.0',
    log,
  })
  const handlers = createHandlers(services)
  const dispatch = createDispatch(handlers, log)
  const call = async <T>(name: string, input: unknown) => value((await dispatch(name, input)) as Result<T>)
  return { dataFolder, answers, states, handlers, dispatch, call, lines }
}

describe('the contract', () => {
  it('has the same calls in names, schemas and handlers', () => {
    expect(Object.keys(schemas).sort()).toEqual([...calls].sort())
    expect(Object.keys(program().handlers).sort()).toEqual([...calls].sort())
    expect(new Set(calls).size).toBe(calls.length)
  })

  it('refuses a surplus field in every call', async () => {
    const { dispatch } = program()
    for (const name of calls) expect(code(await dispatch(name, { surplus: 1 })), name).toBe('bad-request')
  })

  it('lets the page name a file by a number only, and choose neither its kind nor its folder', async () => {
    const { dispatch } = program()
    const bytes = new Uint8Array([1])
    for (const [name, input] of [
      ['files.show', { file: '/etc/passwd', how: 'open' }],
      ['files.show', { file: -1, how: 'open' }],
      ['files.show', { file: 0.5, how: 'open' }],
      ['files.show', { file: Number.NaN, how: 'open' }],
      ['files.show', { file: 0, how: 'run' }],
      ['files.show', { file: 0, how: 'open', path: '/etc/passwd' }],
      ['files.pdf', { suggestedName: 'a', path: '/tmp/a.pdf' }],
      ['files.pdf', { suggestedName: '' }],
      ['files.print', { silent: true, deviceName: 'a' }],
      ['figures.xlsx', { sheet: { name: '', columns: [], rows: [] } }],
      ['figures.xlsx', { sheet: { name: 'a', columns: [], rows: [[{ formula: '1+1' }]] } }],
      ['files.save', { suggestedName: 'a', kind: 'exe', bytes }],
      ['files.save', { suggestedName: 'a', kind: 'pdf', bytes }],
      ['files.save', { suggestedName: 'a', kind: 'docx', bytes, path: '/tmp/a.docx' }],
      ['settings.set', { preset: { layout: 'wide' } }],
      ['settings.set', { preset: { colour: 'red' } }],
      ['settings.set', { preset: null }],
    ] as const)
      expect(code(await dispatch(name, input)), `${name} ${JSON.stringify(input)}`).toBe('bad-request')
  })

  it('is kept by every handler on a life from first start to empty bin', async () => {
    const { dataFolder, answers, states, call, dispatch, lines } = program()
    expect(await call('app.info', {})).toMatchObject({ version: '0.0.0', dataFolder })
    expect(await call('settings.get', {})).toMatchObject({ region: '' })
    expect(await call('settings.set', { region: '临江市' })).toMatchObject({ region: '临江市' })
    expect(await call('drafts.list', {})).toEqual([])

    const { id } = await call<{ id: string }>('drafts.create', { name: '甲', envelope: report(), progress })
    const loaded = await call<LoadedDraft>('drafts.load', { id })
    // The draft's template is not among the packs: the text opens all the same.
    expect(loaded).toMatchObject({ state: 'open', name: '甲', revision: 1, pack: null, notes: [], envelope: report() })
    const saved = { id, baseRevision: 1, envelope: report('改。'), progress: null }
    expect(await call('drafts.save', saved)).toMatchObject({ revision: 2 })
    expect(code(await dispatch('drafts.save', saved))).toBe('conflict')
    await call('drafts.rename', { id, name: '乙' })
    const copy = await call<{ id: string }>('drafts.duplicate', { id })
    await call('drafts.bin', { id })
    await call('drafts.restore', { id })
    expect(code(await dispatch('drafts.erase', { id }))).toBe('not-binned')
    await call('drafts.bin', { id })
    await call('drafts.erase', { id })
    expect((await call<DraftSummary[]>('drafts.list', {})).map((draft) => draft.id)).toEqual([copy.id])

    await call('window.closing', { proceed: true })
    expect(answers).toEqual([{ proceed: true }])
    await call('window.state', { entries: ['new', 'open'], draft: id, session: null })
    expect(states).toEqual([{ entries: ['new', 'open'], draft: id, session: null }])
    expect(await call('window.reopened', {})).toEqual({ crashed: true, draft: null })
    for (const wrong of [
      { entries: ['quit'], draft: null, session: null },
      { entries: [], draft: '../a', session: null },
      { entries: Array.from({ length: 100 }, () => 'new'), draft: null, session: null },
    ])
      expect(code(await dispatch('window.state', wrong))).toBe('bad-request')
    // Where the shell has no dialogs, asking is a failure, not an error.
    expect(code(await dispatch('files.open', { kind: 'report' }))).toBe('not-available')
    expect(code(await dispatch('files.pdf', { suggestedName: 'a' }))).toBe('not-available')
    expect(code(await dispatch('files.print', {}))).toBe('not-available')
    expect(code(await dispatch('files.show', { file: 0, how: 'open' }))).toBe('not-available')
    expect(code(await dispatch('files.save', { suggestedName: 'a', kind: 'docx', bytes: new Uint8Array([1]) }))).toBe(
      'not-available',
    )
    expect(lines.filter((line) => line.startsWith('error'))).toEqual([])
  })

  it('names a rule that threw in the log, by its id and the kind of the error, and takes no more than that', async () => {
    const { call, dispatch, lines } = program()
    await call('checks.broken', { rule: 'P12', error: 'RangeError' })
    expect(lines.filter((line) => line.includes('rule broken'))).toEqual([expect.stringMatching(/P12.*RangeError/)])
    for (const wrong of [
      { rule: '新建学校3所', error: 'RangeError' },
      { rule: 'P12', error: 'x'.repeat(81) },
    ])
      expect(code(await dispatch('checks.broken', wrong))).toBe('bad-request')
  })

  it('keeps the file that a draft was read from, byte for byte, with its copy too', async () => {
    const { call } = program()
    const source = new Uint8Array([0x50, 0x4b, 3, 4, 0, 255])
    const envelope = { ...report(), source: { name: '去年.docx', kind: 'docx' } }
    const { id } = await call<{ id: string }>('drafts.create', { name: '甲', envelope, progress, source })
    expect(await call('drafts.source', { id })).toEqual({ name: '去年.docx', bytes: source })
    const copy = await call<{ id: string }>('drafts.duplicate', { id })
    expect(await call('drafts.source', { id: copy.id })).toEqual({ name: '去年.docx', bytes: source })
    const without = await call<{ id: string }>('drafts.create', { name: '乙', envelope: report(), progress })
    expect(await call('drafts.source', { id: without.id })).toBeNull()
  })

  it('gives every built-in pack by its id, as a draft of it gets it', async () => {
    const { call } = program()
    for (const entry of await call<{ ok: boolean; id: string }[]>('templates.list', {})) {
      expect(entry).toMatchObject({ ok: true, origin: 'builtin' })
      const pack = await call('templates.load', { id: entry.id })
      expect(readPack(pack, 'pack').ok).toBe(true)
      const envelope = { ...report(), template: { id: entry.id, title: '' } }
      const { id } = await call<{ id: string }>('drafts.create', { name: '甲', envelope, progress: null })
      expect(await call('drafts.load', { id })).toMatchObject({ pack })
    }
  })
})
