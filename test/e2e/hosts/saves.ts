/** The user's side of the save dialog: where each file goes, and what has arrived there. */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { patience, type SavedFile } from './host.ts'

export interface UserFolder {
  /** Puts a file there for an open dialog. @returns its path */
  put(name: string, bytes: Uint8Array): Promise<string>
  /** The answer to a save dialog that suggests this path; a folder of its own, so every save is a new file. */
  takes(suggested: string): Promise<string>
  /** The next file saved that nobody has asked for yet. */
  savedFile(): Promise<SavedFile>
  remove(): Promise<void>
}

export async function userFolder(): Promise<UserFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ziping-user-'))
  const expected: string[] = []
  let count = 0
  const fresh = async () => {
    count += 1
    const made = path.join(folder, String(count))
    await mkdir(made)
    return made
  }
  const until = async <T>(look: () => T | undefined, what: string): Promise<T> => {
    const end = Date.now() + patience
    for (;;) {
      const found = look()
      if (found !== undefined) return found
      if (Date.now() > end) throw new Error(`${what}: not within ${patience} ms`)
      await setTimeout(20)
    }
  }
  return {
    put: async (name, bytes) => {
      const file = path.join(await fresh(), name)
      await writeFile(file, bytes)
      return file
    },
    takes: async (suggested) => {
      const file = path.join(await fresh(), path.basename(suggested))
      expected.push(file)
      return file
    },
    savedFile: async () => {
      const file = await until(() => expected.shift(), 'a save dialog')
      // It is renamed into place, so once it is there it is whole.
      await until(() => (existsSync(file) ? true : undefined), `the file ${path.basename(file)}`)
      return { name: path.basename(file), bytes: new Uint8Array(await readFile(file)) }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
