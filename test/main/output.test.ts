/** PDF files, and files shown by the system: only those that this run wrote. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createServices } from '../../main/compose.ts'
import { openConf } from '../../main/drafts/open-conf.ts'
import { createHandedFiles } from '../../main/handed-files.ts'
import { createHandlers } from '../../main/handlers.ts'
import { savedFiles } from '../../main/saved-files.ts'
import type { Output } from '../../main/services.ts'
import { nativeOutput } from '../../main/shell/output.ts'
import { code, numbered, recordingLog, scratch, ticking, value } from './world.ts'

const pdf = new TextEncoder().encode('%PDF-1.7')

/** Handlers over dialogs that save under `chosen` (null: the user cancels), or that the disk refuses with a code. */
function shell(output: Partial<Output> | null, chosen: string | null, refused?: string) {
  const asked: { kind: string; suggestedName: string }[] = []
  const { lines, log } = recordingLog()
  const handlers = createHandlers(
    createServices({
      handedFiles: createHandedFiles(),
      mover: 'given',
      dataFolder: scratch(),
      builtinTemplates: scratch(),
      licences: '/none/licences.txt',
      openStore: openConf,
      dialogs: {
        openFile: async () => null,
        saveFile: async ({ kind, suggestedName, bytes }) => {
          asked.push({ kind, suggestedName })
          if (refused) throw Object.assign(new Error(refused), { code: refused })
          if (chosen === null) return null
          await writeFile(chosen, bytes)
          return { name: 'ignored', path: chosen }
        },
      },
      output: output && {
        pdf: async () => pdf,
        print: async () => ({ outcome: 'printed' }),
        openFile: async () => true,
        showInFolder: async () => {},
        ...output,
      },
      window: { closing: () => {}, state: () => {}, reopened: () => ({ crashed: false, draft: null }) },
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
    expect(saved).toEqual({ name: '临江市自评报告.pdf', path: file, file: expect.any(Number) })
    expect(asked).toEqual([{ kind: 'pdf', suggestedName: '临江市 自评报告.pdf' }])
    expect(await readFile(file)).toEqual(Buffer.from(pdf))
    value(await handlers['files.show']({ file: saved?.file ?? -1, how: 'open' }))
    expect(shown).toEqual([file])
  })

  it('that cannot be made is a failure, and nothing is asked or written', async () => {
    const { handlers, asked, lines } = shell({ pdf: () => Promise.reject(new Error('printing failed')) }, null)
    expect(code(await handlers['files.pdf']({ suggestedName: 'a' }))).toBe('pdf-failed')
    expect(asked).toEqual([])
    expect(lines.join()).toContain('no pdf')
  })

  it.each(['ENOSPC', 'EROFS', 'ENAMETOOLONG'])('that the disk does not take (%s) is a failure', async (reason) => {
    const { handlers } = shell({}, null, reason)
    expect(code(await handlers['files.pdf']({ suggestedName: 'a' }))).toBe(
      { ENOSPC: 'disk-full', EROFS: 'not-writable', ENAMETOOLONG: 'name-too-long' }[reason],
    )
  })

  it('cannot be made where the window is a browser’s, and the user is told how', async () => {
    const { handlers, asked } = shell(null, null)
    const answer = await handlers['files.pdf']({ suggestedName: 'a' })
    expect(code(answer)).toBe('not-available')
    expect(answer).toMatchObject({ message: expect.stringContaining('另存为 PDF') })
    expect(asked).toEqual([])
  })

  it('that the user does not want leaves nothing behind', async () => {
    const { handlers } = shell({}, null)
    expect(value(await handlers['files.pdf']({ suggestedName: 'a' }))).toBeNull()
    expect(code(await handlers['files.show']({ file: 0, how: 'folder' }))).toBe('not-found')
  })
})

describe('printing', () => {
  /** Handlers over a window whose print dialog ends so, and what the engine was asked. */
  function printer(success: boolean, reason = '') {
    const asked: unknown[] = []
    const output = nativeOutput({
      contents: () => ({
        print: (options, ended) => {
          asked.push({ ...options })
          // As Electron does with the size that it was given.
          Object.assign(options ?? {}, { mediaSize: {} })
          setImmediate(() => ended?.(success, reason))
        },
        printToPDF: async () => Buffer.from(pdf),
      }),
      openPath: async () => '',
      showItemInFolder: () => {},
    })
    return { ...shell(output, null), asked }
  }

  it('shows the system’s dialog, on A4, with colours, without margins of the engine’s, each time the same', async () => {
    const { handlers, asked } = printer(true)
    expect(value(await handlers['files.print']({}))).toEqual({ printed: true })
    expect(value(await handlers['files.print']({}))).toEqual({ printed: true })
    const usual = { silent: false, printBackground: true, pageSize: 'A4', margins: { marginType: 'none' } }
    expect(asked).toEqual([usual, usual])
  })

  it.each(['Print job canceled', 'cancelled'])('that the user cancels is no failure (%s)', async (reason) => {
    const { handlers, lines } = printer(false, reason)
    expect(value(await handlers['files.print']({}))).toEqual({ printed: false })
    expect(lines).toEqual([])
  })

  it.each([
    ['No printers available on the network', 'no-printer', /没有可用的打印机.*草稿没有改动.*导出 PDF/],
    ['No valid printers available', 'no-printer', /没有可用的打印机/],
    ['Failed to enumerate printers', 'no-printer', /没有可用的打印机/],
    ['Print job failed', 'print-failed', /打印机没有接受.*草稿没有改动.*检查打印机.*导出 PDF/],
    ['Invalid printer settings', 'print-failed', /打印机没有接受/],
    ['', 'print-failed', /打印机没有接受/],
  ])('says what became of it: %s', async (reason, failed, words) => {
    const { handlers, lines } = printer(false, reason)
    const answer = await handlers['files.print']({})
    expect(code(answer)).toBe(failed)
    expect(answer).toMatchObject({ message: expect.stringMatching(words) })
    // For whoever looks into the log: the engine's own word.
    expect(lines.join()).toContain(reason)
  })

  it('is the browser’s where the window is a browser’s', async () => {
    const { handlers } = shell(null, null)
    expect(code(await handlers['files.print']({}))).toBe('not-available')
  })
})

describe('a saved file', () => {
  const native = (openPath: (path: string) => Promise<string>) => {
    const inFolder: string[] = []
    const output = nativeOutput({
      contents: () => null,
      openPath,
      showItemInFolder: (path) => inFolder.push(path),
    })
    return { output, inFolder }
  }
  const save = async (handlers: ReturnType<typeof shell>['handlers']) => {
    const saved = value(await handlers['files.save']({ suggestedName: 'a', kind: 'docx', bytes: new Uint8Array([1]) }))
    if (!saved) throw new Error('the user cancelled')
    return saved.file
  }

  it('opens, and shows in its folder', async () => {
    const { output, inFolder } = native(async () => '')
    const path = join(scratch(), 'a.docx')
    const { handlers } = shell(output, path)
    const file = await save(handlers)
    value(await handlers['files.show']({ file, how: 'open' }))
    value(await handlers['files.show']({ file, how: 'folder' }))
    expect(inFolder).toEqual([path])
  })

  it('says so where no program opens it', async () => {
    const path = join(scratch(), '自评报告.docx')
    const { handlers } = shell(native(async () => 'no application').output, path)
    const answer = await handlers['files.show']({ file: await save(handlers), how: 'open' })
    expect(code(answer)).toBe('no-program')
    expect(answer).toMatchObject({ message: expect.stringMatching(/“自评报告.docx”.*文件已经写好/) })
    expect(await readFile(path)).toEqual(Buffer.from([1]))
  })

  it.each(['open', 'folder'] as const)(
    'says so where it is gone, or its folder, or a folder stands there (%s)',
    async (how) => {
      const folder = join(scratch(), '报送')
      await mkdir(folder)
      const path = join(folder, '自评报告.docx')
      const opened: string[] = []
      const { output, inFolder } = native(async (file) => {
        opened.push(file)
        return ''
      })
      const { handlers } = shell(output, path)
      const file = await save(handlers)
      const gone = async () => {
        const answer = await handlers['files.show']({ file, how })
        expect(code(answer)).toBe('file-gone')
        expect(answer).toMatchObject({ message: expect.stringContaining('“自评报告.docx”') })
      }
      await rm(path)
      await gone()
      await mkdir(path)
      await gone()
      await rm(folder, { recursive: true })
      await gone()
      expect([opened, inFolder]).toEqual([[], []])
    },
  )

  it('of another number, or of another run, is none', async () => {
    const path = join(scratch(), 'a.docx')
    const opened: string[] = []
    const { output } = native(async (file) => {
      opened.push(file)
      return ''
    })
    const [before, now] = [shell(output, path), shell(output, path)]
    const old = await save(before.handlers)
    const file = await save(now.handlers)
    for (const wrong of [old, 0, 1, file + 1])
      expect(code(await now.handlers['files.show']({ file: wrong, how: 'open' }))).toBe('not-found')
    expect(opened).toEqual([])
  })

  it('is not shown where the window is a browser’s', async () => {
    const { handlers } = shell(null, join(scratch(), 'a.docx'))
    expect(code(await handlers['files.show']({ file: await save(handlers), how: 'open' }))).toBe('not-available')
  })

  it('keeps its number when others follow, the same path included', () => {
    const files = savedFiles()
    const paths = ['/a/甲.docx', '/a/乙.pdf', '/a/甲.docx']
    const numbers = paths.map((path) => files.remember(path).file)
    expect(new Set(numbers).size).toBe(3)
    expect(numbers.map((number) => files.path(number))).toEqual(paths)
    expect(files.remember('/a/丙.ziping')).toMatchObject({ name: '丙.ziping', path: '/a/丙.ziping' })
  })
})
