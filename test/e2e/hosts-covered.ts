/** Says at the end of a run which hosts it covered, so that nobody believes the double to be Electron, and why a test was left out. */
import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter'

const names: Readonly<Record<string, string>> = {
  'browser-shell': 'browser shell (real server, real Chromium)',
  'electron-double': 'Electron double (built main, preload and page; Electron itself is a stand-in)',
  electron: 'real Electron',
}

export default class HostsCovered implements Reporter {
  readonly #covered = new Set<string>()
  #projects: readonly string[] = []

  onBegin(config: FullConfig, _suite: Suite): void {
    this.#projects = config.projects.map((project) => project.name)
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const name = test.titlePath()[1]
    if (result.status === 'skipped') {
      const reason = test.annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given'
      console.log(`     left out on ${name}: ${test.title}: ${reason}`)
    }
    if (name) this.#covered.add(name)
  }

  onEnd(_result: FullResult): void {
    for (const [name, what] of Object.entries(names)) {
      const state = this.#covered.has(name)
        ? 'covered'
        : this.#projects.includes(name)
          ? 'not run this time'
          : 'not covered: its runtime, or a display, is not there'
      console.log(`  ${what}: ${state}`)
    }
  }

  printsToStdio(): boolean {
    return true
  }
}
