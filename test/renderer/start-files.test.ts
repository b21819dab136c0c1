import { afterEach, describe, expect, it, vi } from 'vitest'
import { maxFileBytes } from '../../preload/values.ts'
import { pickFile, readChosen, saveFile } from '../../renderer/files.ts'
import { failure, success } from '../../report/document/result.ts'

afterEach(() => vi.unstubAllGlobals())

/** A window whose shell has dialogs that answer so. */
function shell(call: Record<string, (input: unknown) => Promise<unknown>>) {
  vi.stubGlobal('window', { ziping: { capabilities: { nativeDialogs: true }, call } })
}

describe('a file that the user chose', () => {
  it('is read', async () => {
    const read = await readChosen(new File(['正文'], '上年.txt'))
    expect(read.ok && new TextDecoder().decode(read.value.bytes)).toBe('正文')
  })

  it('is refused unread when it is too big, with both sizes', async () => {
    const arrayBuffer = vi.fn()
    const read = await readChosen({ name: '大.txt', size: maxFileBytes + 1, arrayBuffer } as unknown as File)
    expect(read).toMatchObject({ ok: false, code: 'too-big' })
    expect(!read.ok && read.message).toMatch(/41 MB.*40 MB/)
    expect(arrayBuffer).not.toHaveBeenCalled()
  })

  it('that went away meanwhile gives a message', async () => {
    const gone = { name: '上年.txt', size: 1, arrayBuffer: () => Promise.reject(new Error('NotReadableError')) }
    const read = await readChosen(gone as unknown as File)
    expect(read).toMatchObject({ ok: false, code: 'unreadable' })
    expect(!read.ok && read.message).toMatch(/上年\.txt.*文件没有改动.*Word、WPS.*U 盘/)
  })
})

describe('dialogs of the shell', () => {
  it('hand over the file, null where the user cancelled, and what went wrong', async () => {
    const file = { name: '上年.txt', bytes: new Uint8Array([1]) }
    shell({ 'files.open': async () => success(file) })
    expect(await pickFile('report')).toEqual(success(file))
    shell({ 'files.open': async () => success(null) })
    expect(await pickFile('report')).toBeNull()
    shell({ 'files.open': async () => failure('not-writable', '没有权限') })
    expect(await pickFile('report')).toMatchObject({ ok: false, code: 'not-writable' })
  })

  it('that do not answer are a failure, too', async () => {
    shell({ 'files.save': () => Promise.reject(new Error('gone')) })
    const saved = await saveFile({ suggestedName: 'a.docx', kind: 'docx', bytes: new Uint8Array([1]) })
    expect(saved).toMatchObject({ ok: false, code: 'transport' })
  })

  it('are not asked to save what no shell takes', async () => {
    const save = vi.fn()
    shell({ 'files.save': save })
    const bytes = new Uint8Array(maxFileBytes + 1)
    expect(await saveFile({ suggestedName: 'a.docx', kind: 'docx', bytes })).toMatchObject({ code: 'too-big' })
    expect(save).not.toHaveBeenCalled()
  })
})
