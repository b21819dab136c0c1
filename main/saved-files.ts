/**
 * The files that the program wrote for the user in this run, each under a number. The page can only
 * speak of these: a path never comes from it, and a number of another run means nothing.
 */
import { basename } from 'node:path'
import type { SavedFile } from '../preload/api.ts'

export interface SavedFiles {
  /** @param path absolute, of a file that is on disk now */
  remember(path: string): SavedFile
  /** Null for a number that this run did not give. */
  path(file: number): string | null
}

export function savedFiles(): SavedFiles {
  const paths: string[] = []
  return {
    remember(path) {
      paths.push(path)
      return { name: basename(path), path, file: paths.length - 1 }
    },
    path: (file) => paths[file] ?? null,
  }
}
