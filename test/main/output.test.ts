/** PDF files, and files shown by the system: only those that this run wrote. */
import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createServices } from '../../main/compose.ts'
import { openConf } from '../../main/drafts/open-conf.ts'
import { createHandlers } from '../../main/handlers.ts'
import type { Output } from '../../main/services.ts'
import { nativeOutput } from '../../main/shell/output.ts'
import { keepBeside } from '../../main/write-file.ts'
import { code, numbered, recordingLog, scratch, ticking, value } from './world.ts'

const pdf = new TextEncoder().encode('%PDF-1.7')

/** Handlers over dialogs that save under `chosen`; null: the user cancels. */
function shell(output: Partial<Output>, chosen: string | null) {
  const asked: { kind: string; suggestedName: string }[] = []
  const { lines, log } = recordingLog()
  const handlers = createHandlers(
    createServices({
      dataFolder: scratch(),
      builtinTemplates: scratch(),
      openStore: openConf,
      dialogs: {
        openFile: async () => null,
        saveFile: async ({ kind, suggestedName, bytes }) => {
          asked.push({ kind, suggestedName })
          if (chosen === null) return null
          await writeFile(chosen, bytes)
          return { name: 'ignored', path: chosen }
        },
      },
      output: {
        pdf: async () => pdf,
        openFile: async () => true,
        showInFolder: async () => {},
        ...output,
      },
      window: { closing: () => {} },
      clock: ticking(),
      ids: numbered(),
      version: '0.0.0',
      log,
    }),
  )
  return { handlers, asked, lines }
}

describe('a PDF file', () => {
  it('is made of the page, saved where the user says, and can be shown by its number', async () => {
    const file = join(scratch(), '临江市自评报告.pdf')
    const shown: string[] = []
    const { handlers, asked } = shell(
      {
        openFile: async (path) => {
          shown.push(path)
          return true
        },
      },
      file,
    )
    const saved = value(await handlers['files.pdf']({ suggestedName: '临江市:自评报告' }))
    expect(saved).toEqual({ name: '临江市自评报告.pdf', path: file, file: 0 })
    expect(asked).toEqual([{ kind: 'pdf', suggestedName: '临江市 自评报告.pdf' }])
    expect(await readFile(file)).toEqual(Buffer.from(pdf))
    value(await handlers['files.show']({ file: 0, how: 'open' }))
    expect(shown).toEqual([file])
  })

  it('that cannot be made is a failure, and nothing is asked or written', async () => {
    const { handlers, asked, lines } = shell({ pdf: () => Promise.reject(new Error('printing failed')) }, null)
    expect(code(await handlers['files.pdf']({ suggestedName: 'a' }))).toBe('pdf-failed')
    expect(asked).toEqual([])
    expect(lines.join()).toContain('no pdf')
  })

  it('that the user does not want leaves nothing behind', async () => {
    const { handlers } = shell({}, null)
    expect(value(await handlers['files.pdf']({ suggestedName: 'a' }))).toBeNull()
    expect(code(await handlers['files.show']({ file: 0, how: 'folder' }))).toBe('not-found')
  })
})

describe('a saved file', () => {
  const native = (openPath: (path: string) => Promise<string>) => {
    const inFolder: string[] = []
    const output = nativeOutput({
      print: () => null,
      openPath,
      showItemInFolder: (path) => inFolder.push(path),
    })
    return { output, inFolder }
  }
  const save = (handlers: ReturnType<typeof shell>['handlers']) =>
    handlers['files.save']({ suggestedName: 'a', kind: 'docx', bytes: new Uint8Array([1]) })

  it('opens, and shows in its folder', async () => {
    const { output, inFolder } = native(async () => '')
    const file = join(scratch(), 'a.docx')
    const { handlers } = shell(output, file)
    value(await save(handlers))
    value(await handlers['files.show']({ file: 0, how: 'open' }))
    value(await handlers['files.show']({ file: 0, how: 'folder' }))
    expect(inFolder).toEqual([file])
  })

  it('says so where no program opens it, and where it is gone', async () => {
    const file = join(scratch(), 'a.docx')
    const { handlers } = shell(native(async () => 'no application').output, file)
    value(await save(handlers))
    expect(code(await handlers['files.show']({ file: 0, how: 'open' }))).toBe('no-program')
    await rm(file)
    expect(code(await handlers['files.show']({ file: 0, how: 'open' }))).toBe('folder-missing')
    expect(code(await handlers['files.show']({ file: 0, how: 'folder' }))).toBe('folder-missing')
  })

  it('of another number is none', async () => {
    const { handlers } = shell({}, join(scratch(), 'a.docx'))
    value(await save(handlers))
    expect(code(await handlers['files.show']({ file: 1, how: 'open' }))).toBe('not-found')
  })
})

it('a file is copied to the first free name, and one that is not there to none', async () => {
  const folder = scratch()
  await writeFile(join(folder, 'a.b.docx'), 'x')
  expect(await keepBeside(join(folder, 'a.b.docx'))).toBe(join(folder, 'a.b (1).docx'))
  expect(await keepBeside(join(folder, 'a.b.docx'))).toBe(join(folder, 'a.b (2).docx'))
  expect(existsSync(join(folder, 'a.b.docx'))).toBe(true)
  expect(await keepBeside(join(folder, 'none.docx'))).toBeNull()
})
