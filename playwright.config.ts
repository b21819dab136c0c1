/** End-to-end specs, the same on every host: the browser shell, the Electron double, and Electron where its runtime is. */
import { defineConfig } from '@playwright/test'
import { canRunElectron } from './test/e2e/hosts/electron-runtime.ts'
import type { HostName } from './test/e2e/hosts/host.ts'

const names: readonly HostName[] = [
  'browser-shell',
  'electron-double',
  ...(canRunElectron(import.meta.dirname) ? (['electron'] as const) : []),
]

/** A browser has neither menu nor dialogs of ours; nobody but the double can be made to hang and be asked. */
const notOn: Readonly<Record<HostName, readonly string[]>> = {
  'browser-shell': ['**/shell.spec.ts', '**/double.spec.ts', '**/desktop.spec.ts', '**/second-start.spec.ts'],
  // One window alone, by its own rule; pictures are taken once.
  'electron-double': ['**/two-windows.spec.ts', '**/manual-pictures.spec.ts'],
  electron: [
    '**/double.spec.ts',
    '**/desktop.spec.ts',
    '**/second-start.spec.ts',
    '**/two-windows.spec.ts',
    '**/manual-pictures.spec.ts',
  ],
}

export default defineConfig<object, { hostName: HostName }>({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  // Two windows at a time are what two cores bear.
  workers: 2,
  fullyParallel: false,
  // Once more where one fails; it is named as flaky then. A machine that is shared stops for seconds at times.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['./test/e2e/hosts-covered.ts']],
  // Fails where an element does not come, not at the end of the whole test.
  use: { actionTimeout: 15_000 },
  projects: names.map((name) => ({
    name,
    use: { hostName: name },
    testIgnore: [...notOn[name]],
  })),
})
