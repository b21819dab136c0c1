/** The organisation's words as a text file. It is small, so the page's own chooser does to read it. */
import type { Result } from '../../report/document/result.ts'
import { decodeText } from '../../report/source/text.ts'
import { readChosen, type SavedFile, saveFile } from '../files.ts'

/** Bytes of the largest file that could be one. */
const mostBytes = 8 * 1024 * 1024

/** @returns the file's text, whatever its encoding; '' for one that is no text, null where the user cancelled */
export function chooseWordsFile(): Promise<string | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.txt'
    input.addEventListener('cancel', () => resolve(null))
    input.addEventListener('change', async () => {
      const file = input.files?.[0]
      if (!file) return resolve(null)
      const read = file.size > mostBytes ? null : await readChosen(file)
      resolve((read?.ok && decodeText(read.value.bytes)?.text) || '')
    })
    input.click()
  })
}

/** With a byte order mark, so that every editor reads it as it is. @returns null where the user cancelled; else as saveFile */
export const saveWordsFile = (text: string): Promise<Result<SavedFile> | null> =>
  saveFile({
    suggestedName: '本单位用语.txt',
    kind: 'txt',
    bytes: new TextEncoder().encode(`\ufeff${text.replaceAll('\n', '\r\n')}`),
  })
