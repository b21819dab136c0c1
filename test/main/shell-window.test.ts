/** The window over time: where it stands, what happens when its page crashes or hangs, and what of the log leaves the program. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openConf } from '../../main/drafts/open-conf.ts'
import { silentLog, thrownFacts } from '../../main/log.ts'
import { tooMany, watchPage } from '../../main/shell/crash.ts'
import { fileLog } from '../../main/shell/file-log.ts'
import { keptValue } from '../../main/shell/kept.ts'
import { exportLog, logName, logText } from '../../main/shell/log-export.ts'
import { rememberDraft } from '../../main/shell/open-draft.ts'
import {
  keepPlace,
  leastSize,
  placeWindow,
  usualSize,
  usualState,
  windowStateSchema,
  zoomed,
} from '../../main/shell/window-state.ts'
import { success } from '../../report/document/result.ts'
import { handTimers } from './loopback-world.ts'
import { recordingLog, scratch } from './world.ts'

const soon = () => new Promise((resolve) => setImmediate(resolve))

describe('where the window comes up', () => {
  const laptop = { x: 0, y: 0, width: 1366, height: 728 }
  const beside = { x: 1366, y: 0, width: 1920, height: 1040 }

  it('stands where it was, on whichever screen', () => {
    const kept = { x: 1500, y: 100, width: 1200, height: 800 }
    expect(placeWindow(kept, [laptop, beside])).toEqual(kept)
  })
  it.each([
    ['its screen was taken away', { x: 1500, y: 100, width: 1200, height: 800 }],
    ['it lies above all screens', { x: 100, y: -500, width: 1000, height: 700 }],
    ['only a strip of its right edge is left', { x: -950, y: 100, width: 1000, height: 700 }],
    ['its upper edge is under the task bar', { x: 100, y: 725, width: 1000, height: 700 }],
    ['the numbers are wild', { x: 99_000, y: -99_000, width: 5, height: 5 }],
  ])('comes to the middle of the main screen where %s', (_why, kept) => {
    const placed = placeWindow(kept, [laptop])
    expect(placed).not.toHaveProperty('x')
    expect(placed.width).toBeGreaterThanOrEqual(leastSize.minWidth)
    expect(placed.height).toBeLessThanOrEqual(laptop.height)
  })
  it('is no larger than its screen, and the usual size the first time', () => {
    expect(placeWindow({ x: 0, y: 0, width: 3000, height: 2000 }, [laptop])).toEqual({ ...laptop })
    expect(placeWindow(null, [laptop])).toEqual(usualSize)
    expect(placeWindow(null, [])).toEqual(usualSize)
  })

  function moved() {
    const listeners = new Map<string, () => void>()
    const file = join(scratch(), 'window.json')
    const kept = () => keptValue(file, windowStateSchema, usualState, openConf, silentLog)
    const { timers, fire, delays } = handTimers()
    const window = {
      bounds: { x: 10, y: 20, width: 1000, height: 700 },
      maximized: false,
      minimized: false,
      destroyed: false,
      on: (event: string, listener: () => void) => listeners.set(event, listener),
      getNormalBounds: () => window.bounds,
      isMaximized: () => window.maximized && !window.minimized,
      isMinimized: () => window.minimized,
      isDestroyed: () => window.destroyed,
    }
    keepPlace(window, kept(), { setTimer: timers.set, clearTimer: timers.clear })
    return { window, kept, fire, delays, emit: (event: string) => listeners.get(event)?.() }
  }

  it('is written down once the window rests, and when it closes', () => {
    const { window, kept, fire, delays, emit } = moved()
    emit('move')
    emit('resize')
    emit('move')
    expect(delays()).toHaveLength(1)
    expect(kept().get()).toEqual(usualState)
    fire()
    expect(kept().get()).toEqual({ bounds: window.bounds, maximized: false, zoom: 0 })
    window.maximized = true
    emit('close')
    expect(kept().get().maximized).toBe(true)
  })
  it('comes up maximized where it was, though it was closed from the task bar while it was minimized', () => {
    const { window, kept, fire, emit } = moved()
    window.maximized = true
    emit('maximize')
    fire()
    window.minimized = true
    emit('resize')
    fire()
    emit('close')
    expect(kept().get().maximized).toBe(true)
  })
  it('asks nothing of a window that is gone', () => {
    const { window, kept, fire, emit } = moved()
    emit('move')
    window.destroyed = true
    fire()
    expect(kept().get()).toEqual(usualState)
  })
  it('begins anew where what is kept is damaged, and lives on where it cannot be written', () => {
    const file = join(scratch(), 'window.json')
    for (const text of ['{', '{"bounds":7}', '{"bounds":null,"maximized":true,"zoom":900}']) {
      writeFileSync(file, text)
      expect(keptValue(file, windowStateSchema, usualState, openConf, silentLog).get()).toEqual(usualState)
    }
    const { log, lines } = recordingLog()
    const refused = keptValue(
      file,
      windowStateSchema,
      usualState,
      () => {
        throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      },
      log,
    )
    refused.set({ ...usualState, zoom: 1 })
    expect(refused.get().zoom).toBe(1)
    expect(lines.join()).toContain('ENOSPC')
  })
  it('has letters from about 70 to about 200 percent, in steps that come back to 100', () => {
    let level = 0
    for (let step = 0; step < 30; step++) level = zoomed(level, 1)
    expect(1.2 ** level).toBeGreaterThan(2)
    expect(1.2 ** level).toBeLessThan(2.1)
    for (let step = 0; step < 60; step++) level = zoomed(level, -1)
    expect(1.2 ** level).toBeCloseTo(0.69, 1)
    expect(zoomed(level, 0)).toBe(0)
    expect(zoomed(zoomed(0, 1), -1)).toBe(0)
  })
})

describe('a page that crashes or hangs', () => {
  function page({ again = true, reload = true, comes = (): boolean => true } = {}) {
    const listeners = new Map<string, (...args: unknown[]) => void>()
    const done: string[] = []
    const signals: AbortSignal[] = []
    const { log, lines } = recordingLog()
    let now = 0
    let answer: (reload: boolean) => void = () => {}
    const on = (event: string, listener: unknown) => listeners.set(event, listener as never)
    const watched = watchPage(
      {
        webContents: { on, forcefullyCrashRenderer: () => done.push('ended') },
        on,
        destroy: () => done.push('destroyed'),
        isDestroyed: () => false,
      },
      {
        askOpenAgain: async () => {
          done.push('asked')
          return again
        },
        askReload: (signal) => {
          done.push('asked to wait')
          signals.push(signal)
          return new Promise((resolve) => {
            answer = resolve
            signal.addEventListener('abort', () => resolve(false))
          })
        },
        open: async () => {
          if (!comes()) throw new Error('not loaded')
          done.push('opened')
        },
        now: () => now,
        log,
      },
    )
    return {
      first: watched.first,
      done,
      lines,
      signals,
      crash: async (reason = 'crashed', after = 1000) => {
        now += after
        listeners.get('render-process-gone')?.(null, { reason, exitCode: 5 })
        await soon()
      },
      hangs: () => listeners.get('unresponsive')?.(),
      answers: async () => {
        answer(reload)
        await soon()
      },
      comesBack: () => listeners.get('responsive')?.(),
    }
  }

  it('is opened again at once, and the reason noted', async () => {
    const { crash, done, lines } = page()
    await crash('oom')
    expect(done).toEqual(['opened'])
    expect(lines[0]).toContain('oom')
  })
  it('is not opened again and again: the third crash within a minute is asked about', async () => {
    const { crash, done } = page({ again: false })
    for (let round = 0; round < tooMany.crashes; round++) await crash()
    expect(done).toEqual(['opened', 'opened', 'asked', 'destroyed'])
  })
  it('that does not come again leaves no empty window: the user says whether to try again', async () => {
    let left = 2
    const { crash, done, lines } = page({ comes: () => left-- <= 0 })
    await crash()
    for (let round = 0; round < 4; round++) await soon()
    expect(done).toEqual(['asked', 'asked', 'opened'])
    expect(lines.join()).toContain('page not opened again')
    const given = page({ again: false, comes: () => false })
    await given.crash()
    await soon()
    expect(given.done).toEqual(['asked', 'destroyed'])
  })
  it('that crashes in its first moment is opened again; one that does not come at all is told', async () => {
    const { first, crash, done, lines } = page()
    await first(async () => {
      // The load may be the first to know, or the last.
      void soon().then(() => crash())
      throw new Error('ERR_FAILED')
    })
    await soon()
    expect(done).toEqual(['opened'])
    expect(lines.join()).toContain('page gone')
    await expect(first(() => Promise.reject(new Error('no index.html')))).rejects.toThrow('no index.html')
  })
  it('counts anew once the user has it opened, and forgets crashes that are long ago', async () => {
    const asked = page()
    for (let round = 0; round < 4; round++) await asked.crash()
    expect(asked.done).toEqual(['opened', 'opened', 'asked', 'opened', 'opened'])
    const rare = page()
    for (let round = 0; round < 5; round++) await rare.crash('crashed', tooMany.within)
    expect(rare.done).not.toContain('asked')
  })
  it('says nothing of a page that ended well', async () => {
    const { crash, done } = page()
    await crash('clean-exit')
    expect(done).toEqual([])
  })
  it('asks about a page that hangs, once, and loads it anew on the user’s word', async () => {
    const { hangs, answers, done } = page()
    hangs()
    hangs()
    await answers()
    expect(done).toEqual(['asked to wait', 'ended'])
  })
  it('waits on the user’s word, and asks again when it hangs again', async () => {
    const { hangs, answers, done } = page({ reload: false })
    hangs()
    await answers()
    hangs()
    expect(done).toEqual(['asked to wait', 'asked to wait'])
  })
  it('takes the question away when the page answers after all, or is gone', async () => {
    const { hangs, comesBack, crash, signals, done } = page()
    hangs()
    comesBack()
    hangs()
    await crash()
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true])
    expect(done).not.toContain('ended')
  })

  it('has its draft again, once, and free of the run that crashed', async () => {
    const released: unknown[] = []
    const draft = rememberDraft({
      release: async (claim) => {
        released.push(claim)
        return success({})
      },
    })
    expect(draft.reopened()).toEqual({ crashed: false, draft: null })
    draft.state({ entries: [], draft: 'draft-0001', session: 'run-00001' })
    await draft.lost()
    expect(released).toEqual([{ id: 'draft-0001', session: 'run-00001' }])
    expect(draft.reopened()).toEqual({ crashed: true, draft: 'draft-0001' })
    expect(draft.reopened()).toEqual({ crashed: false, draft: null })
    // A crash before the page could ask.
    draft.state({ entries: [], draft: 'draft-0001', session: null })
    await draft.lost()
    await draft.lost()
    expect(draft.reopened()).toEqual({ crashed: true, draft: 'draft-0001' })
    expect(released).toHaveLength(1)
  })
})

describe('导出日志', () => {
  const marker = '城北新区新建学校三所'

  it('has the program’s own lines, versions and system, and no word of a report, of a draft’s name or of the user’s', async () => {
    const home = scratch()
    const file = join(home, 'ziping.log')
    const log = fileLog(file)
    log.info('started', { version: '0.1.0' })
    for (const thrown of [
      (() => {
        try {
          JSON.parse(`{"text":"${marker}`)
        } catch (error) {
          return error
        }
      })(),
      new Error(marker),
      Object.assign(new Error(`ENOENT: ${home}/${marker}.docx`), { code: 'ENOENT' }),
    ])
      log.error('uncaught', thrownFacts(thrown))
    // What no part of the program writes, and a damaged file may hold all the same.
    writeFileSync(
      file,
      `${readFileSync(file, 'utf8')}${marker}\n[2026-11-25 09:30:00.000] [info]  draft saved {"name":"${marker}"}\n`,
    )
    const text = await logText([join(home, 'ziping.old.log'), file], { Electron: '44.0.0', system: 'linux' }, home)
    expect(text).toContain('Electron: 44.0.0')
    expect(text).toContain('started {"version":"0.1.0"}')
    expect(text.match(/uncaught/g)).toHaveLength(3)
    expect(text).toContain('另有 2 行')
    expect(text).not.toContain(marker)
    expect(text).not.toContain(home)
  })

  it('is saved under a dated name where the user says, and says so where the disk refuses', async () => {
    const folder = scratch()
    const saved: { suggestedName: string; text: string }[] = []
    const told: string[] = []
    const parts = {
      file: join(folder, 'ziping.log'),
      facts: { system: 'linux' },
      home: '/home/x',
      now: () => new Date(2026, 10, 25),
      failed: async () => void told.push('failed'),
      log: silentLog,
    }
    await exportLog({
      ...parts,
      save: async ({ suggestedName, bytes }) => {
        saved.push({ suggestedName, text: new TextDecoder().decode(bytes) })
        return null
      },
    })
    expect(saved).toEqual([{ suggestedName: logName(new Date(2026, 10, 25)), text: 'system: linux\n\n' }])
    expect(saved[0]?.suggestedName).toBe('自评报告编辑器日志_20261125.txt')
    expect(told).toEqual([])
    await exportLog({
      ...parts,
      save: async () => {
        throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      },
    })
    expect(told).toEqual(['failed'])
  })
})
