/** Names of files that the page suggests, and that the user opens. */
import { fileName } from '../report/paper/file-name.ts'

/**
 * A safe file name with the given extension.
 * @param suggested from the page: anything
 * @param extension without the dot; added where the name does not end in it
 */
export const safeFileName = (suggested: string, extension: string): string =>
  fileName(suggested.trim().replace(new RegExp(`\\.${extension}$`, 'i'), ''), extension)

/** The last part of a path of any system, as the name of an opened file. */
export function shownFileName(name: string): string {
  return (
    name
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/\p{Cc}/gu, ' ') ?? ''
  )
}
