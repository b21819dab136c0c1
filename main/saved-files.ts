/**
 * The files that the program wrote for the user in this run, each under a number. The page can only
 * speak of these: a path never comes from it. Numbers are drawn, not counted: one that was kept from
 * another run means nothing in this one, and not another file.
 */
import { randomInt } from 'node:crypto'
import { basename } from 'node:path'
import type { SavedFile } from '../preload/values.ts'

/** As many as crypto.randomInt takes, less one; a JavaScript number holds them exactly. */
const numbers = 2 ** 48 - 1

export interface SavedFiles {
  /** @param path absolute, of a file that is on disk now */
  remember(path: string): SavedFile
  /** Null for a number that this run did not give. */
  path(file: number): string | null
}

export function savedFiles(): SavedFiles {
  const paths = new Map<number, string>()
  return {
    remember(path) {
      const file = randomInt(numbers)
      paths.set(file, path)
      return { name: basename(path), path, file }
    },
    path: (file) => paths.get(file) ?? null,
  }
}
