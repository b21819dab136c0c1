/** The files of the project, as values. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

export const repository = join(import.meta.dirname, '../..')

export interface SourceFile {
  /** From the project's folder, with `/`. */
  readonly path: string
  readonly text: string
}

/** Every file of a folder of the project, deep. */
export function filesIn(folder: string): SourceFile[] {
  return readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: relative(repository, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
}

export const isSource = ({ path }: SourceFile): boolean => /\.(ts|tsx|mjs)$/.test(path)
