/** A preset as a file, for the other PCs of the office. Small text, so the page's own chooser and download do. */
import type { Preset } from '../../report/paper/preset.ts'

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

export function downloadPreset(preset: Preset): void {
  const address = URL.createObjectURL(new Blob([`${JSON.stringify(preset, null, 2)}\n`], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = '公文版式.json'
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
