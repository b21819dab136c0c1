/** How every store file is opened. Both shells use these options, so they read each other's files. */
import { basename, dirname } from 'node:path'
import { type Content, writtenForm } from './seal.ts'

export interface StoreOptions {
  readonly cwd: string
  /** Without the extension: `configName` of conf, `name` of electron-store. */
  readonly name: string
  readonly fileExtension: 'json'
  readonly accessPropertiesByDotNotation: false
  readonly clearInvalidConfig: false
  readonly serialize: (value: unknown) => string
}

/**
 * @param file absolute path that ends in .json
 *
 * - No indentation: conf's tabs double the size of a document.
 * - Dots in keys are dots: otherwise `a.docx` becomes `{a: {docx}}`.
 * - A file that cannot be parsed throws. With `clearInvalidConfig` it would read as empty, and the
 *   next write would destroy a draft that a backup or a human can still save.
 */
export function storeOptions(file: string): StoreOptions {
  return {
    cwd: dirname(file),
    name: basename(file, '.json'),
    fileExtension: 'json',
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: false,
    // conf hands on to writeFileSync whatever this gives; as bytes, it is not encoded once more.
    serialize: (content) => writtenForm(content as Content) as unknown as string,
  }
}
