/** End-to-end specs, the same on every host: the browser shell, the Electron double, and Electron where its runtime is. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import type { HostName } from './test/e2e/hosts/host.ts'

/** Electron's runtime is a download of its own; package managers on closed networks do not bring it. */
const electronThere = existsSync(path.join(import.meta.dirname, 'node_modules/electron/dist'))
const names: readonly HostName[] = [
  'browser-shell',
  'electron-double',
  ...(electronThere ? (['electron'] as const) : []),
]

export default defineConfig<object, { hostName: HostName }>({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  // Two windows at a time are what two cores bear.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['./test/e2e/hosts-covered.ts']],
  projects: names.map((name) => ({ name, use: { hostName: name } })),
})
