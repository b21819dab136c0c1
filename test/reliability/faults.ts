/**
 * Node's own file functions, numbered: a fault can be put at the n-th call that anybody makes, conf's
 * included, and power can be cut there. Import it before whatever is tested: conf's writer keeps the
 * functions that it finds when it is loaded.
 */
import * as fs from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'

type Function = (...args: never[]) => unknown
type Functions = Record<string, Function>
interface Handle {
  writeFile: Function
  sync: Function
  close: Function
}

const require = createRequire(import.meta.url)
const sync = require('node:fs') as Functions
const promises = require('node:fs/promises') as Functions
const real = { ...fs }

/**
 * - a code: the call fails with it, once
 * - held: it and every later call of the same kind on the same file fail with EBUSY
 * - short: where the call writes, only half of the bytes go in, without an error
 * - power: nothing works from this call on
 * - pulled: the same of a memory stick; where the call writes, half of the bytes are on it
 */
export type Fault = 'ENOSPC' | 'EIO' | 'EPERM' | 'EBUSY' | 'held' | 'short' | 'power' | 'pulled'

interface Call {
  readonly kind: string
  readonly path: string
}

let folder = ''
let at = Number.POSITIVE_INFINITY
let fault: Fault = 'EIO'
let struck: Call | null = null
const made: Call[] = []
/** Files whose last bytes were never flushed. */
const unsynced = new Set<string>()
/** Renames, newest last, with what stood at the target; null where nothing did. */
const renamed: { readonly from: string; readonly to: string; readonly before: Buffer | null }[] = []

const failed = (code: string) => Object.assign(new Error(`${code}: made by the test`), { code })

/** @returns whether to write only half */
function pass(kind: string, path: string): boolean {
  if (folder === '' || !path.startsWith(folder)) return false
  const number = made.push({ kind, path })
  if (struck && fault === 'power') throw failed('EIO')
  if (struck && fault === 'pulled') throw failed('ENODEV')
  if (struck && fault === 'held' && struck.kind === kind && struck.path === path) throw failed('EBUSY')
  if (number !== at) return false
  struck = { kind, path }
  if (fault === 'short') return kind === 'write'
  if (fault === 'pulled' && kind === 'write') return true
  throw failed(fault === 'held' ? 'EBUSY' : fault === 'power' || fault === 'pulled' ? 'EIO' : fault)
}

const half = <T extends string | Uint8Array>(data: T): T => data.slice(0, data.length / 2) as T
/** Looked at without being counted: Node's functions call each other. */
function contentOf(path: string): Buffer | null {
  const counted = folder
  folder = ''
  const content = real.existsSync(path) ? real.readFileSync(path) : null
  folder = counted
  return content
}
const nameOf = (path: unknown) => String(path)

function renaming(from: string, to: string): void {
  pass('rename', to)
  renamed.push({ from, to, before: contentOf(to) })
  if (unsynced.delete(from)) unsynced.add(to)
}

const paths = new Map<number, string>()
const original: Functions = { ...sync }
const originalPromises: Functions = { ...promises }
const call = (functions: Functions, name: string, args: readonly unknown[]) =>
  (functions[name] as Function)(...(args as never[]))

for (const name of ['statSync', 'readFileSync', 'mkdirSync', 'existsSync', 'unlinkSync', 'realpathSync'])
  sync[name] = Object.assign((...args: never[]) => {
    pass(name, nameOf(args[0]))
    return call(original, name, args)
  }, original[name])
Object.assign(sync, {
  openSync: (path: string, ...rest: unknown[]) => {
    pass('open', path)
    const fd = call(original, 'openSync', [path, ...rest]) as number
    paths.set(fd, path)
    return fd
  },
  writeSync: (fd: number, data: string, ...rest: unknown[]) => {
    const path = paths.get(fd) ?? ''
    const short = pass('write', path)
    unsynced.add(path)
    return call(original, 'writeSync', short ? [fd, half(data)] : [fd, data, ...rest])
  },
  fsyncSync: (fd: number) => {
    const path = paths.get(fd) ?? ''
    pass('sync', path)
    unsynced.delete(path)
    return call(original, 'fsyncSync', [fd])
  },
  renameSync: (from: string, to: string) => {
    renaming(from, to)
    return call(original, 'renameSync', [from, to])
  },
})
for (const name of ['stat', 'lstat', 'readFile', 'mkdir', 'readdir', 'link', 'unlink', 'statfs', 'rm', 'truncate'])
  promises[name] = async (...args: never[]) => {
    pass(name, nameOf(args[0]))
    return call(originalPromises, name, args)
  }
Object.assign(promises, {
  rename: async (from: string, to: string) => {
    renaming(from, to)
    return call(originalPromises, 'rename', [from, to])
  },
  open: async (path: string, ...rest: unknown[]) => {
    pass('open', path)
    const handle = (await call(originalPromises, 'open', [path, ...rest])) as Handle
    const [writeFile, flush] = [handle.writeFile, handle.sync].map((method) => method?.bind(handle))
    handle.writeFile = async (data: Uint8Array) => {
      const short = pass('write', path)
      unsynced.add(path)
      await writeFile?.((short ? half(data) : data) as never)
      if (short && fault === 'pulled') throw failed('EIO')
    }
    handle.sync = async () => {
      pass('sync', path)
      unsynced.delete(path)
      return flush?.()
    }
    return handle
  },
})
syncBuiltinESMExports()

/** Counts the calls on a folder from now on and puts a fault at the n-th, beginning with 1. */
export function arm(where: string, which: Fault, number: number): void {
  ;[folder, fault, at, struck] = [where, which, number, null]
  made.length = 0
  unsynced.clear()
  renamed.length = 0
}

/** Ends it. @returns how many calls there were, and which was struck */
export function disarm(): { readonly calls: number; readonly struck: Call | null } {
  const seen = { calls: made.length, struck }
  folder = ''
  at = Number.POSITIVE_INFINITY
  struck = null
  return seen
}

/**
 * What a power cut leaves behind: files that were never flushed are empty; and the disk forgot the last
 * renames since arm(), as file systems may whose folder was not flushed.
 * @param forgotten how many renames, the latest first
 */
export function losePower(forgotten: number): void {
  for (const path of unsynced) if (real.existsSync(path)) real.writeFileSync(path, '')
  for (const { from, to, before } of renamed.toReversed().slice(0, forgotten)) {
    if (real.existsSync(to)) real.renameSync(to, from)
    if (before) real.writeFileSync(to, before)
  }
}
