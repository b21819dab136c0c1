import { describe, expect, it } from 'vitest'
import { defaultDataFolder, givenDataFolder } from '../../main/data/default-folder.ts'
import { lineLog, thrownFacts } from '../../main/log.ts'

describe('the data folder', () => {
  it.each<[NodeJS.Platform, Record<string, string>, string, string]>([
    ['linux', {}, '/home/li', '/home/li/.local/share/ziping'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/home/li', '/data/ziping'],
    ['linux', { XDG_DATA_HOME: 'data' }, '/home/li', '/home/li/.local/share/ziping'],
    ['darwin', {}, '/Users/li', '/Users/li/Library/Application Support/Ziping'],
    [
      'win32',
      { APPDATA: 'C:\\Users\\li\\AppData\\Roaming' },
      'C:\\Users\\li',
      'C:\\Users\\li\\AppData\\Roaming\\Ziping',
    ],
    ['win32', {}, 'C:\\Users\\li', 'C:\\Users\\li\\AppData\\Roaming\\Ziping'],
  ])('on %s with %j', (platform, env, home, folder) => {
    expect(defaultDataFolder(env, platform, home)).toBe(folder)
  })
})

describe('a folder named for one start', () => {
  it.each<[NodeJS.Platform, string | null, Record<string, string>, string | null]>([
    ['linux', null, {}, null],
    ['linux', null, { ZIPING_DATA: '/mnt/u/报告' }, '/mnt/u/报告'],
    ['win32', null, { ZIPING_DATA: 'D:\\报告' }, 'D:\\报告'],
    ['linux', '/mnt/a', { ZIPING_DATA: '/mnt/u' }, '/mnt/a'],
    ['linux', null, { ZIPING_DATA: '' }, null],
  ])('on %s by %j and %j', (platform, argument, env, folder) => {
    expect(givenDataFolder(argument, env, platform)).toBe(folder)
  })
})

describe('the log', () => {
  it('writes one line an event', () => {
    const lines: string[] = []
    const log = lineLog(
      (line) => lines.push(line),
      () => 0,
    )
    log.info('started')
    log.error('call failed', { call: 'drafts.save', code: null })
    expect(lines).toEqual([
      '1970-01-01T00:00:00.000Z info started\n',
      '1970-01-01T00:00:00.000Z error call failed {"call":"drafts.save","code":null}\n',
    ])
  })

  it('keeps of an error where it came from, and not what it says', () => {
    let thrown: unknown
    try {
      JSON.parse('机密的正文\n    at 机密')
    } catch (error) {
      thrown = error
    }
    const facts = thrownFacts(thrown)
    expect(facts).toMatchObject({ name: 'SyntaxError', code: null })
    expect(facts.frames).toContain('data-folder.test')
    expect(JSON.stringify(facts)).not.toContain('机密')
    expect(thrownFacts('机密')).toEqual({ thrown: 'string' })
  })
})
