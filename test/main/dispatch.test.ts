import { describe, expect, it } from 'vitest'
import { createGate } from '../../main/data/gate.ts'
import { createDispatch } from '../../main/dispatch.ts'
import { createHandlers, type Handlers } from '../../main/handlers.ts'
import type { Dialogs, Services } from '../../main/services.ts'
import { maxFileBytes } from '../../preload/values.ts'
import { failure, success } from '../../report/document/result.ts'
import { nodeError } from './faulty-fs.ts'
import { code, recordingLog, report } from './world.ts'

/** Handlers of which the given ones are real; calling another one fails the test. */
function dispatchOver(handlers: Partial<Handlers>) {
  const { lines, log } = recordingLog()
  return { lines, dispatch: createDispatch(handlers as Handlers, log) }
}

describe('dispatch', () => {
  it.each(['', 'drafts', 'drafts.nothing', 'constructor', '__proto__', 'toString', 'drafts.save '])(
    'knows no call %j',
    async (name) => {
      expect(code(await dispatchOver({}).dispatch(name, {}))).toBe('no-such-call')
    },
  )

  it.each([
    ['nothing at all', 'drafts.rename', undefined, '（整体）'],
    ['a wrong type', 'drafts.rename', { id: 'draft-0001', name: 7 }, 'name'],
    ['a missing field', 'drafts.save', { id: 'draft-0001' }, 'baseRevision'],
    ['a surplus field', 'drafts.load', { id: 'draft-0001', path: '/etc' }, '（整体）'],
    ['a hostile id', 'drafts.load', { id: '../../etc' }, 'id'],
    ['an empty name', 'drafts.rename', { id: 'draft-0001', name: '   ' }, 'name'],
    ['no report', 'drafts.create', { name: '甲', envelope: { a: 1 }, progress: null }, 'envelope：不是报告'],
    ['a nested field', 'drafts.create', { name: '甲', envelope: report(), progress: { done: -1 } }, 'progress.done'],
    [
      'a file that is too large',
      'files.save',
      { suggestedName: 'a', kind: 'docx', bytes: new Uint8Array(maxFileBytes + 1) },
      'bytes：文件太大',
    ],
  ])('refuses %s, with the place', async (_what, name, input, place) => {
    const result = await dispatchOver({}).dispatch(name, input)
    expect(code(result)).toBe('bad-request')
    expect(result.ok ? '' : result.message).toContain(`${name}，`)
    expect(result.ok ? '' : result.message).toContain(place)
  })

  it('hands over parsed input and gives back values and failures of the handler', async () => {
    let got: unknown
    const { dispatch } = dispatchOver({
      'drafts.rename': async (input) => {
        got = input
        return success({})
      },
      'drafts.bin': async () => failure('not-found', '没有。'),
    })
    expect(await dispatch('drafts.rename', { id: 'draft-0001', name: '  新名 ' })).toEqual({ ok: true, value: {} })
    expect(got).toEqual({ id: 'draft-0001', name: '新名' })
    expect(await dispatch('drafts.bin', { id: 'draft-0001' })).toEqual({
      ok: false,
      code: 'not-found',
      message: '没有。',
    })
  })

  it.each([
    [
      'throws',
      () => {
        throw new TypeError('机密的正文')
      },
    ],
    ['rejects', () => Promise.reject(new SyntaxError('Unexpected token 机 in "机密的正文"'))],
    [
      'throws no error at all',
      () => {
        throw '机密的正文'
      },
    ],
  ])('answers "internal" where a handler %s, and logs nothing of the text', async (_what, handler) => {
    const { lines, dispatch } = dispatchOver({ 'drafts.list': handler as never })
    const result = await dispatch('drafts.list', {})
    expect(code(result)).toBe('internal')
    const [, id] = /编号 ([0-9a-f]{6})/.exec(result.ok ? '' : result.message) ?? []
    expect(lines.join()).toContain(`"id":"${id}"`)
    expect(lines.join()).toContain('drafts.list')
    expect(lines.join() + JSON.stringify(result)).not.toContain('机密')
  })

  it('lets nothing out that the contract does not know', async () => {
    const { lines, dispatch } = dispatchOver({
      'app.info': (async () => success({ version: '1', dataFolder: '/x', secret: '机密' })) as never,
    })
    expect(code(await dispatch('app.info', {}))).toBe('internal')
    expect(lines.join()).not.toContain('机密')
  })
})

describe('file dialogs', () => {
  const handlersWith = (dialogs: Partial<Dialogs>) =>
    createHandlers({ dialogs, app: {}, gate: createGate() } as Services)
  const saving = (suggestedName: string, kind: 'docx' | 'ziping' = 'docx') => ({
    suggestedName,
    kind,
    bytes: new Uint8Array([1]),
  })

  it.each([
    ['临江市自评报告', '临江市自评报告.docx'],
    ['临江市自评报告.docx', '临江市自评报告.docx'],
    ['报告.DOCX', '报告.docx'],
    ['../../etc/passwd', 'etc passwd.docx'],
    ['C:\\Windows\\System32\\a', 'C Windows System32 a.docx'],
    ['a<b>c:d"e|f?g*h', 'a b c d e f g h.docx'],
    ['第一行\n第二行\u0000\u202e', '第一行 第二行.docx'],
    ['CON', '_CON.docx'],
    ['nul.docx', '_nul.docx'],
    ['com1.报告', '_com1.报告.docx'],
    ['结尾. . .', '结尾.docx'],
    ['...', '自评报告.docx'],
    ['/', '自评报告.docx'],
  ])('are offered %j as %j', async (suggested, offered) => {
    let name = ''
    const handlers = handlersWith({
      saveFile: async (request) => {
        name = request.suggestedName
        return null
      },
    })
    expect(await handlers['files.save'](saving(suggested))).toEqual({ ok: true, value: null })
    expect(name).toBe(offered)
  })

  it('are offered no name longer than a file system takes', async () => {
    let name = ''
    const handlers = handlersWith({
      saveFile: async (request) => {
        name = request.suggestedName
        return null
      },
    })
    await handlers['files.save'](saving('报'.repeat(200), 'ziping'))
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(220)
    expect(name).toMatch(/^报{50,}\.ziping$/)
  })

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EACCES', 'not-writable'],
    ['EBUSY', 'file-busy'],
    ['ENOENT', 'folder-missing'],
    ['ENODEV', 'device-failed'],
    ['ENOTSUP', 'not-available'],
    ['EWEIRD', 'disk-failed'],
  ])('that fail with %s answer %s', async (thrown, wanted) => {
    const handlers = handlersWith({
      saveFile: () => Promise.reject(nodeError(thrown)),
      openFile: () => Promise.reject(nodeError(thrown)),
    })
    expect(code(await handlers['files.save'](saving('甲')))).toBe(wanted)
    expect(code(await handlers['files.open']({ kind: 'report' }))).toBe(wanted)
  })

  it('give the name of an opened file without its folder', async () => {
    const bytes = new Uint8Array([1, 2])
    const handlers = handlersWith({ openFile: async () => ({ name: 'D:\\督导\\去年.docx', bytes }) })
    expect(await handlers['files.open']({ kind: 'report' })).toEqual({ ok: true, value: { name: '去年.docx', bytes } })
  })

  it('do not hand over a file beyond the limit', async () => {
    const handlers = handlersWith({ openFile: async () => ({ name: 'a', bytes: new Uint8Array(maxFileBytes + 1) }) })
    expect(code(await handlers['files.open']({ kind: 'report' }))).toBe('too-big')
  })

  it('do not hide mistakes of the program', async () => {
    const handlers = handlersWith({ openFile: () => Promise.reject(new TypeError('a mistake')) })
    await expect(handlers['files.open']({ kind: 'report' })).rejects.toThrow(TypeError)
  })
})
