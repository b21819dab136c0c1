/**
 * Makes Node's synchronous file functions fail on demand, for whoever loads them through
 * `import fs from 'node:fs'`, as conf and its writer do, and reading a file in the other way, too. Import it before conf:
 * the writer keeps the functions it finds when it is loaded.
 */
import { createRequire, syncBuiltinESMExports } from 'node:module'

type Files = Record<'openSync' | 'writeSync' | 'renameSync' | 'readFileSync', (...args: never[]) => unknown>
const fs = createRequire(import.meta.url)('node:fs') as Files

export interface Faults {
  /** Opening a file for writing whose path contains this fails with that code. */
  open?: { readonly path: string; readonly code: string }
  /** Writing into a file whose path contains this: throws the code, or takes only so many characters. */
  write?: { readonly path: string; readonly code?: string; readonly takes?: number }
  /** Renaming onto a path that ends in this fails with that code. */
  rename?: { readonly path: string; readonly code: string; times: number }
  read?: { readonly path: string; readonly code: string }
}

export const faults: Faults = {}
export const calm = () => {
  for (const key of Object.keys(faults)) delete faults[key as keyof Faults]
}

/** How often the real function was called with a path that contains the text. */
export const writes: string[] = []

export const nodeError = (code: string) => Object.assign(new Error(`${code}: made by the test`), { code })

const real = { ...fs }
const paths = new Map<number, string>()

Object.assign(fs, {
  openSync: (path: string, flags: string, ...rest: never[]) => {
    if (faults.open && String(path).includes(faults.open.path) && flags !== 'r') throw nodeError(faults.open.code)
    const fd = real.openSync(...([path, flags, ...rest] as never[])) as number
    paths.set(fd, String(path))
    return fd
  },
  writeSync: (fd: number, data: string, ...rest: never[]) => {
    const path = paths.get(fd) ?? ''
    if (path !== '') writes.push(path)
    if (faults.write && path.includes(faults.write.path)) {
      if (faults.write.code) throw nodeError(faults.write.code)
      return real.writeSync(...([fd, data.slice(0, faults.write.takes)] as never[]))
    }
    return real.writeSync(...([fd, data, ...rest] as never[]))
  },
  renameSync: (from: string, to: string) => {
    if (faults.rename && to.endsWith(faults.rename.path) && faults.rename.times > 0) {
      faults.rename.times -= 1
      throw nodeError(faults.rename.code)
    }
    return real.renameSync(...([from, to] as never[]))
  },
  readFileSync: (path: string, ...rest: never[]) => {
    if (faults.read && String(path).includes(faults.read.path)) throw nodeError(faults.read.code)
    return real.readFileSync(...([path, ...rest] as never[]))
  },
})

const files = createRequire(import.meta.url)('node:fs/promises') as { readFile: (...args: never[]) => unknown }
const { readFile } = files
files.readFile = async (path: string, ...rest: never[]) => {
  if (faults.read && String(path).includes(faults.read.path)) throw nodeError(faults.read.code)
  return readFile(...([path, ...rest] as never[]))
}
syncBuiltinESMExports()
