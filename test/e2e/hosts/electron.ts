/** Real Electron, where its runtime is installed, by Playwright's own driver. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron } from '@playwright/test'
import type { Host, Running } from './host.ts'

const root = path.resolve(import.meta.dirname, '../../..')

async function start(dataFolder: string): Promise<Running> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ziping-electron-'))
  const app = await _electron.launch({
    args: [root, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...(process.env as Record<string, string>), ZIPING_DATA: dataFolder },
  })
  const page = await app.firstWindow()
  const foreignRequests: string[] = []
  page.on('requestfinished', (request) => {
    if (!/^(?:app:\/\/ziping\/|data:|blob:)/.test(request.url())) foreignRequests.push(request.url())
  })
  // Official advice: dialogs are answered in main.
  await app.evaluate(({ dialog }, to) => {
    dialog.showSaveDialog = (async (_window: unknown, options: { defaultPath: string }) => {
      const name = options.defaultPath.split(/[\\/]/).at(-1) ?? 'file'
      ;(globalThis as { saved?: string[] }).saved ??= []
      ;(globalThis as { saved?: string[] }).saved?.push(`${to}/${name}`)
      return { canceled: false, filePath: `${to}/${name}` }
    }) as typeof dialog.showSaveDialog
  }, folder)
  return {
    page,
    foreignRequests,
    openFile: async (name, bytes) => {
      const file = path.join(folder, name)
      await writeFile(file, bytes)
      await app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
      }, file)
    },
    savedFile: async () => {
      for (let tries = 0; tries < 200; tries++) {
        const file = await app.evaluate(() => (globalThis as { saved?: string[] }).saved?.[0])
        if (file) {
          const bytes = await readFile(file).catch(() => null)
          if (bytes) {
            await app.evaluate(() => (globalThis as { saved?: string[] }).saved?.shift())
            return { name: path.basename(file), bytes: new Uint8Array(bytes) }
          }
        }
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      throw new Error('no file was saved')
    },
    close: async () => {
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
      await app.waitForEvent('close')
    },
    kill: async () => {
      app.process().kill('SIGKILL')
    },
  }
}

export const electron: Host = { name: 'electron', start }
