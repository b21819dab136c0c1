/** The desktop shell over time: closing, ending, crashing, file dialogs, the log. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openConf } from '../../main/drafts/open-conf.ts'
import { silentLog } from '../../main/log.ts'
import { createCloseGuard, patience } from '../../main/shell/close-guard.ts'
import { nativeDialogs } from '../../main/shell/dialogs.ts'
import { endWhenSettled, longestWait, onSignal } from '../../main/shell/ending.ts'
import { fileLog } from '../../main/shell/file-log.ts'
import { lastFolder } from '../../main/shell/last-folder.ts'
import { maxFileBytes } from '../../preload/values.ts'
import { handTimers } from './loopback-world.ts'
import { recordingLog, scratch } from './world.ts'

const soon = () => new Promise((resolve) => setImmediate(resolve))

/** A window that closes unless its listener objects, and a user who answers when told to. */
function guarded() {
  let onClose: (event: { preventDefault(): void }) => void = () => {}
  let closed = 0
  let asked = 0
  const questions: { answer: (close: boolean) => void; signal: AbortSignal }[] = []
  const { timers, fire, delays } = handTimers()
  const window = {
    on: (event: string, listener: never) => {
      if (event === 'close') onClose = listener
    },
    close: () => {
      let prevented = false
      onClose({
        preventDefault: () => {
          prevented = true
        },
      })
      if (!prevented) closed += 1
    },
  }
  const guard = createCloseGuard({
    ask: () => {
      asked += 1
    },
    askUser: (signal) =>
      new Promise((resolve) => {
        questions.push({ answer: resolve, signal })
        // As Electron's message box: cancelled.
        signal.addEventListener('abort', () => resolve(false))
      }),
    setTimer: timers.set,
    clearTimer: timers.clear,
  })
  guard.watch(window)
  return { guard, window, fire, delays, questions, state: () => ({ closed, asked }) }
}

describe('closing the window', () => {
  it('asks the page, and closes when it agrees', () => {
    const { guard, window, state, delays } = guarded()
    window.close()
    expect(state()).toEqual({ closed: 0, asked: 1 })
    expect(delays()).toEqual([patience])
    guard.closing({ proceed: true })
    expect(state()).toEqual({ closed: 1, asked: 1 })
    expect(delays()).toEqual([])
  })

  it('stays open when the page says so, and asks anew the next time', () => {
    const { guard, window, state } = guarded()
    window.close()
    guard.closing({ proceed: false })
    window.close()
    expect(state()).toEqual({ closed: 0, asked: 2 })
    guard.closing({ proceed: true })
    expect(state().closed).toBe(1)
  })

  it('closes nothing on an answer that nobody asked for', () => {
    const { guard, window, state } = guarded()
    guard.closing({ proceed: true })
    expect(state().closed).toBe(0)
    window.close()
    expect(state()).toEqual({ closed: 0, asked: 1 })
  })

  it('asks the user once the page has not answered, and closes on his word', async () => {
    const { window, fire, questions, state } = guarded()
    window.close()
    fire()
    questions[0]?.answer(true)
    await soon()
    expect(state().closed).toBe(1)
  })

  it('goes on waiting when the user wants to; closing again asks him again, not the page', async () => {
    const { guard, window, fire, questions, state } = guarded()
    window.close()
    window.close()
    fire()
    questions[0]?.answer(false)
    await soon()
    expect(state()).toEqual({ closed: 0, asked: 1 })
    window.close()
    fire()
    expect(questions).toHaveLength(2)
    guard.closing({ proceed: true })
    await soon()
    expect(state()).toEqual({ closed: 1, asked: 1 })
  })

  it('takes its question away when the page answers after all', async () => {
    const { guard, window, fire, questions, state } = guarded()
    window.close()
    fire()
    guard.closing({ proceed: false })
    await soon()
    expect(questions[0]?.signal.aborted).toBe(true)
    expect(state().closed).toBe(0)
  })
})

describe('the end of the program', () => {
  function ending() {
    const listeners = new Map<string, (event: { preventDefault(): void }) => void>()
    let release: () => void = () => {}
    const settled = new Promise<void>((resolve) => {
      release = resolve
    })
    const log: string[] = []
    const app = {
      on: (name: string, listener: never) => listeners.set(name, listener),
      quit: () => {
        let prevented = false
        listeners.get('will-quit')?.({
          preventDefault: () => {
            prevented = true
          },
        })
        log.push(prevented ? 'held' : 'ended')
      },
    }
    const { timers, fire, delays } = handTimers()
    const { lines, log: noted } = recordingLog()
    endWhenSettled(app as never, {
      settled: () => settled,
      setTimer: timers.set,
      clearTimer: timers.clear,
      log: noted,
    })
    return {
      log,
      release,
      fire,
      delays,
      lines,
      windowsGone: () => listeners.get('window-all-closed')?.({ preventDefault: () => {} }),
    }
  }

  it('waits until nothing is being written', async () => {
    const { log, release, delays, lines, windowsGone } = ending()
    windowsGone()
    await soon()
    expect(log).toEqual(['held'])
    release()
    await soon()
    expect(log).toEqual(['held', 'ended'])
    expect(delays()).toEqual([])
    expect(lines).toEqual([])
  })

  it('does not wait for ever for a drive that answers no more, and notes it', async () => {
    const { log, release, fire, delays, lines, windowsGone } = ending()
    windowsGone()
    await soon()
    expect(delays()).toEqual([longestWait])
    fire()
    expect(log).toEqual(['held', 'ended'])
    expect(lines.join()).toContain('disk was busy')
    // The drive comes back in this very moment.
    release()
    await soon()
    expect(log).toEqual(['held', 'ended'])
  })

  it('takes the first signal as closing, its echo as nothing, a later one as impatience', () => {
    let now = 100
    const done: string[] = []
    const signalled = onSignal(
      { quit: () => done.push('quit'), exit: (code?: number) => done.push(`exit ${code}`) },
      { now: () => now },
    )
    signalled()
    now += 900
    signalled()
    expect(done).toEqual(['quit'])
    now += 200
    signalled()
    expect(done).toEqual(['quit', 'exit 1'])
  })
})

describe('file dialogs', () => {
  interface Answers {
    readonly open?: string | null
    readonly save?: string | null
    readonly replace?: boolean
    /** Whether the dialog asks about files that are there: Windows and macOS. */
    readonly asksItself?: boolean
  }
  function dialogs(answers: Answers) {
    const asked: { defaultPath?: string; filters?: readonly { extensions: readonly string[] }[] }[] = []
    const remembered: string[] = []
    const questions: string[] = []
    const listed: string[] = []
    return {
      asked,
      listed,
      remembered,
      questions,
      dialogs: nativeDialogs({
        showOpen: async (options) => {
          asked.push(options as never)
          return { canceled: answers.open === null, filePaths: answers.open ? [answers.open] : [] }
        },
        showSave: async (options) => {
          asked.push(options as never)
          return { canceled: answers.save === null, filePath: answers.save ?? '' }
        },
        askReplace: async (name) => {
          questions.push(name)
          return answers.replace ?? false
        },
        asksItself: answers.asksItself ?? false,
        folder: { get: () => '/last', set: (folder) => remembered.push(folder) },
        opened: (path) => listed.push(path),
      }),
    }
  }
  const request = { suggestedName: '临江市自评报告.docx', kind: 'docx', bytes: new Uint8Array([1, 2, 3]) } as const

  it('puts draft files, and nothing else, into the system’s list of files opened lately', async () => {
    const folder = scratch()
    for (const [name, listed] of [
      ['甲.ziping', [join(folder, '甲.ziping')]],
      ['甲.docx', []],
    ] as const) {
      writeFileSync(join(folder, name), '甲')
      const { dialogs: it, listed: told } = dialogs({ open: join(folder, name) })
      await it.openFile('report')
      expect(told).toEqual(listed)
    }
  })

  it('opens what the user chose, by its name alone, and remembers the folder', async () => {
    const folder = scratch()
    writeFileSync(join(folder, '上年.txt'), '正文')
    const { dialogs: it, asked, remembered } = dialogs({ open: join(folder, '上年.txt') })
    const file = await it.openFile('report')
    expect(file?.name).toBe('上年.txt')
    expect(new TextDecoder().decode(file?.bytes)).toBe('正文')
    expect(asked[0]).toMatchObject({
      defaultPath: '/last',
      filters: [{ extensions: expect.arrayContaining(['ziping', 'docx', 'txt']) }],
    })
    expect(remembered).toEqual([folder])
  })

  it('answers null when the user cancels, and remembers nothing', async () => {
    const { dialogs: it, remembered } = dialogs({ open: null, save: null })
    expect(await it.openFile('picture')).toBeNull()
    expect(await it.saveFile(request)).toBeNull()
    expect(remembered).toEqual([])
  })

  it('refuses a file that is too big without reading it, and a file that has gone', async () => {
    const folder = scratch()
    writeFileSync(join(folder, 'big.txt'), new Uint8Array(maxFileBytes + 1))
    await expect(dialogs({ open: join(folder, 'big.txt') }).dialogs.openFile('report')).rejects.toMatchObject({
      code: 'EFBIG',
    })
    await expect(dialogs({ open: join(folder, 'gone.txt') }).dialogs.openFile('report')).rejects.toMatchObject({
      code: 'ENOENT',
    })
  })

  it('saves under the suggested name beside the last file', async () => {
    const folder = scratch()
    const { dialogs: it, asked } = dialogs({ save: join(folder, 'a.DOCX') })
    expect(await it.saveFile(request)).toEqual({ name: 'a.DOCX', path: join(folder, 'a.DOCX') })
    expect([...readFileSync(join(folder, 'a.DOCX'))]).toEqual([1, 2, 3])
    expect(asked[0]).toMatchObject({ defaultPath: '/last/临江市自评报告.docx', filters: [{ extensions: ['docx'] }] })
  })

  it('adds the extension, and asks before it replaces a file that the dialog has not asked about', async () => {
    const folder = scratch()
    writeFileSync(join(folder, '报告.docx'), 'old')
    for (const asksItself of [true, false]) {
      const answers = { save: join(folder, '报告'), asksItself }
      const refused = dialogs({ ...answers, replace: false })
      expect(await refused.dialogs.saveFile(request)).toBeNull()
      expect(refused.questions).toEqual(['报告.docx'])
      expect(readFileSync(join(folder, '报告.docx'), 'utf8')).toBe('old')
    }
    const agreed = dialogs({ save: join(folder, '报告'), replace: true })
    expect(await agreed.dialogs.saveFile(request)).toMatchObject({ name: '报告.docx' })
    expect([...readFileSync(join(folder, '报告.docx'))]).toEqual([1, 2, 3])
  })

  it('replaces what the dialog has asked about, and asks itself where the dialog asks nothing', async () => {
    const folder = scratch()
    const save = join(folder, '报告.docx')
    writeFileSync(save, 'old')
    const silent = dialogs({ save })
    expect(await silent.dialogs.saveFile(request)).toBeNull()
    expect(silent.questions).toEqual(['报告.docx'])
    expect(readFileSync(save, 'utf8')).toBe('old')
    const asking = dialogs({ save, asksItself: true })
    expect(await asking.dialogs.saveFile(request)).toEqual({ name: '报告.docx', path: save })
    expect(asking.questions).toEqual([])
    expect([...readFileSync(save)]).toEqual([1, 2, 3])
    expect(readdirSync(folder)).toEqual(['报告.docx'])
  })

  it('asks about a link that leads nowhere, too: it is somebody’s', async () => {
    const folder = scratch()
    symlinkSync(join(folder, 'gone.docx'), join(folder, '报告.docx'))
    const { dialogs: it, questions } = dialogs({ save: join(folder, '报告.docx') })
    expect(await it.saveFile(request)).toBeNull()
    expect(questions).toEqual(['报告.docx'])
    expect(readdirSync(folder)).toEqual(['报告.docx'])
  })

  it('leaves an existing file whole when the new one cannot be written, and no rest beside it', async () => {
    const folder = scratch()
    // A folder of the file's name: the last step, the renaming, fails.
    mkdirSync(join(folder, 'taken.docx/inside'), { recursive: true })
    await expect(
      dialogs({ save: join(folder, 'taken.docx'), replace: true }).dialogs.saveFile(request),
    ).rejects.toHaveProperty('code')
    expect(readdirSync(folder)).toEqual(['taken.docx'])
    expect(readdirSync(join(folder, 'taken.docx'))).toEqual(['inside'])
  })
})

describe('the last folder', () => {
  it('is remembered over a restart, and forgotten when it is gone', () => {
    const folder = scratch()
    const file = join(folder, 'dialogs.json')
    mkdirSync(join(folder, '报送'))
    lastFolder(file, openConf, '/usual', silentLog).set(join(folder, '报送'))
    expect(lastFolder(file, openConf, '/usual', silentLog).get()).toBe(join(folder, '报送'))
    lastFolder(file, openConf, '/usual', silentLog).set(join(folder, 'U盘'))
    expect(lastFolder(file, openConf, '/usual', silentLog).get()).toBe('/usual')
  })
  it('is the usual one where nothing, or nothing sensible, is stored', () => {
    const folder = scratch()
    const file = join(folder, 'dialogs.json')
    expect(lastFolder(file, openConf, '/usual', silentLog).get()).toBe('/usual')
    for (const content of ['{"folder":"relative"}', '{"folder":5}', 'no json']) {
      writeFileSync(file, content)
      expect(lastFolder(file, openConf, '/usual', silentLog).get()).toBe('/usual')
    }
  })
})

it('logs event and facts as one line into the file it was given', () => {
  const file = join(scratch(), 'logs', 'ziping.log')
  const log = fileLog(file)
  log.warn('call refused', { call: 'drafts.save', count: 2 })
  log.info('started')
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(/\[warn\].*call refused \{"call":"drafts.save","count":2\}$/)
})
