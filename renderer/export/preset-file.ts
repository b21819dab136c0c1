/** A preset as a file, for the other PCs of the office. It is small text, so the page's own chooser does to read it. */
import type { Result } from '../../report/document/result.ts'
import type { Preset } from '../../report/paper/preset.ts'
import { type SavedFile, saveFile } from '../files.ts'

/** Characters of the largest file that could be a preset. */
const mostBytes = 64 * 1024

/** @returns the file's text; '' for one that is far too large, null where the user cancelled */
export function choosePresetFile(): Promise<string | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.json'
    input.addEventListener('cancel', () => resolve(null))
    input.addEventListener('change', async () => {
      const file = input.files?.[0]
      resolve(file ? (file.size > mostBytes ? '' : await file.text().catch(() => '')) : null)
    })
    input.click()
  })
}

/** @returns null where the user cancelled; else as saveFile */
export const savePresetFile = (preset: Preset): Promise<Result<SavedFile> | null> =>
  saveFile({
    suggestedName: '公文版式.json',
    kind: 'json',
    bytes: new TextEncoder().encode(`${JSON.stringify(preset, null, 2)}\n`),
  })
