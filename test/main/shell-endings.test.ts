/** What the system does to the program: it sleeps, shuts down, starts it anew or a second time, and shows its window. */
import { EventEmitter } from 'node:events'
import { existsSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { engineFolder, isFirst, placeEngineFolder } from '../../main/shell/engine-folder.ts'
import { relaunchOptions } from '../../main/shell/relaunch.ts'
import { saveEarly } from '../../main/shell/saving-early.ts'
import { appId, nameForTaskBar } from '../../main/shell/task-bar.ts'
import { showPage } from '../../main/shell/window.ts'
import { scratch } from './world.ts'

describe('before the computer stops', () => {
  function computer() {
    const [window, power] = [new EventEmitter(), new EventEmitter()]
    const done: string[] = []
    saveEarly({
      window: window as never,
      power: power as never,
      app: { quit: () => done.push('quit') },
      saveNow: () => done.push('saved'),
    })
    const say = (who: EventEmitter, event: string) => {
      let prevented = false
      who.emit(event, {
        preventDefault: () => {
          prevented = true
        },
      })
      return prevented
    }
    return { done, window, power, say }
  }

  it.each(['suspend', 'lock-screen'])('text is saved: %s', (event) => {
    const { done, power, say } = computer()
    say(power, event)
    expect(done).toEqual(['saved'])
  })
  it('Windows is not held up, and what was typed up to the end is saved', () => {
    const { done, window, say } = computer()
    expect(say(window, 'query-session-end')).toBe(false)
    expect(say(window, 'session-end')).toBe(false)
    expect(done).toEqual(['saved', 'saved'])
  })
  it('Linux and macOS wait until the program has ended as it always does', () => {
    const { done, power, say } = computer()
    expect(say(power, 'shutdown')).toBe(true)
    expect(done).toEqual(['quit'])
  })
})

describe('a start anew', () => {
  const args = ['--data', '/d']
  it('is called as this run was, with what is added', () => {
    expect(relaunchOptions({ args, env: {}, executable: '/opt/ziping/ziping' }, ['--data=/e'])).toEqual({
      args: ['--data', '/d', '--data=/e'],
    })
  })
  it('is that of the AppImage, whose folder is gone by then', () => {
    const env = { APPIMAGE: '/home/u/ziping.AppImage', APPDIR: '/tmp/.mount_zipingX' }
    expect(relaunchOptions({ args, env, executable: '/tmp/.mount_zipingX/ziping' })).toEqual({
      execPath: '/home/u/ziping.AppImage',
      args: ['--appimage-extract-and-run', '--data', '/d'],
    })
    // Another program's, which this one was started from.
    expect(relaunchOptions({ args, env, executable: '/opt/ziping/ziping' })).toEqual({ args })
    expect(relaunchOptions({ args, env, executable: '/tmp/.mount_zipingXY/ziping' })).toEqual({ args })
  })
})

describe('a data folder that several computers share', () => {
  it('keeps the engine of each computer and user apart, and of one always in the same place', () => {
    const places = [
      engineFolder('/share', 'desk-1', '/home/wang'),
      engineFolder('/share', 'desk-2', '/home/wang'),
      engineFolder('/share', 'desk-1', '/home/li'),
      engineFolder('/share', 'desk-1', '/home/wang'),
    ]
    expect(new Set(places).size).toBe(3)
    expect(places[0]).toBe(places[3])
    for (const place of places) expect(place).toMatch(/^\/share\/engine\/\w{8}$/)
  })

  const program = (lock: boolean, userData: string) =>
    isFirst({ requestSingleInstanceLock: () => lock, getPath: () => userData }, {})

  it('has the program start with the lock, and without one where none could be made', () => {
    expect(program(true, scratch())).toBe(true)
    expect(program(false, scratch())).toBe(true)
    expect(program(false, join(scratch(), 'none'))).toBe(true)
  })
  it('does not start where another program has it', () => {
    const posix = scratch()
    // A link that leads nowhere: computer and process.
    symlinkSync('desk-1-4711', join(posix, 'SingletonLock'))
    expect(program(false, posix)).toBe(false)
    const windows = scratch()
    writeFileSync(join(windows, 'lockfile'), '')
    expect(program(false, windows)).toBe(false)
  })
  it('leaves the engine where it is by default where the folder cannot be made', () => {
    const file = join(scratch(), 'file')
    writeFileSync(file, '')
    const placed: string[] = []
    const app = { setPath: (_name: string, path: string) => void placed.push(path) }
    placeEngineFolder(app, engineFolder(file, 'desk-1', '/home/wang'))
    expect(placed).toEqual([])
    const folder = engineFolder(scratch(), 'desk-1', '/home/wang')
    placeEngineFolder(app, folder)
    expect(placed).toEqual([folder])
    expect(existsSync(folder)).toBe(true)
  })
})

describe('the task bar of Windows', () => {
  it('knows the program by one name, and other systems by none', () => {
    const names: string[] = []
    const app = { setAppUserModelId: (id: string) => void names.push(id) }
    for (const platform of ['win32', 'linux', 'darwin'] as const) nameForTaskBar(app, platform)
    expect(names).toEqual([appId])
  })
})

describe('the window', () => {
  function window() {
    const done: string[] = []
    const events = new EventEmitter()
    let loaded: () => void = () => {}
    const shown = showPage(
      {
        webContents: { setZoomLevel: (level) => done.push(`zoom ${level}`) },
        once: (event, listener) => events.once(event, listener),
        show: () => done.push('show'),
        maximize: () => done.push('maximize'),
        loadURL: () =>
          new Promise((resolve) => {
            loaded = resolve
          }),
      },
      { maximized: true, zoom: 1 },
    )
    return { done, events, shown, load: () => loaded() }
  }
  it('is shown when its page is drawn, once', async () => {
    const { done, events, shown, load } = window()
    expect(done).toEqual([])
    events.emit('ready-to-show')
    expect(done).toEqual(['maximize', 'show'])
    load()
    await shown
    expect(done).toEqual(['maximize', 'show', 'zoom 1'])
  })
  it('is shown all the same where the engine never says that it is drawn', async () => {
    const { done, shown, load } = window()
    load()
    await shown
    expect(done).toEqual(['zoom 1', 'maximize', 'show'])
  })
})
