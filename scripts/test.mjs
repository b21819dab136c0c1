/**
 * `npm test`: every check and every test. A step that fails does not keep the next ones from running. The last line is
 * `N passed, N failed` over all tests, with one for each check; the exit code is 1 where anything failed.
 *
 * `npm test -- unit …` and `npm test -- e2e …` run one part; further arguments go to its runner (Vitest, Playwright).
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuild } from './build.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { requireNode, root, Stop } from './project.mjs'
import { run } from './run.mjs'
import { ensureSystem } from './system.mjs'
import { checkCounts, closingLine, playwrightCounts, sum, vitestCounts } from './test-report.mjs'

const say = (line) => process.stdout.write(`${line}\n`)
const [part, ...rest] = process.argv.slice(2)
if (part !== undefined && part !== 'unit' && part !== 'e2e') {
  process.stderr.write('usage: npm test [-- unit|e2e [arguments of vitest or playwright]]\n')
  process.exit(2)
}

const minutes = (count) => count * 60_000
const tool = (path, args, how) => run(process.execPath, [join(root, 'node_modules', path), ...args], how)
const reports = join(root, '.cache/reports')

/** Runs a test runner that leaves a JSON report at `file`, and counts. */
async function counted(file, count, runner) {
  mkdirSync(reports, { recursive: true })
  // The report of an earlier run must not speak for this one.
  rmSync(file, { force: true })
  const { ok, timedOut } = await runner()
  if (timedOut) say('Out of time: ended.')
  let report = null
  try {
    report = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    say('No report: the runner did not come to its end.')
  }
  return count(report, ok)
}

/** Getting ready is no check: it counts only where it fails. */
const ready = { passed: 0, failed: 0, skipped: 0 }

/** What others build on; where it cannot be had, that is its one failure. */
const must = (work, good) => async () => {
  try {
    await work()
    return good
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    say(error.message)
    return checkCounts(false)
  }
}

const vitestReport = join(reports, 'vitest.json')
const playwrightReport = join(reports, 'playwright.json')

const steps = [
  {
    name: 'system',
    part: 'all',
    run: must(() => ensureSystem(say), ready),
  },
  {
    name: 'lint and format',
    part: 'check',
    run: async () => checkCounts((await tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])).ok),
  },
  { name: 'types', part: 'check', run: async () => checkCounts((await tool('typescript/bin/tsc', ['-b'])).ok) },
  { name: 'build', part: 'all', run: must(() => ensureBuild({ say }), checkCounts(true)) },
  {
    name: 'unit tests',
    part: 'unit',
    run: () =>
      counted(vitestReport, vitestCounts, () =>
        tool(
          'vitest/vitest.mjs',
          ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`, ...rest],
          {
            limit: minutes(8),
          },
        ),
      ),
  },
  {
    name: 'end-to-end tests',
    part: 'e2e',
    run: () =>
      counted(playwrightReport, playwrightCounts, () =>
        tool('@playwright/test/cli.js', ['test', '--reporter=list,json,./test/e2e/hosts-covered.ts', ...rest], {
          limit: minutes(30),
          env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
        }),
      ),
  },
]

const chosen = steps.filter((step) => part === undefined || step.part === 'all' || step.part === part)
const lines = []
const all = []

async function runStep({ name, run: work }) {
  say(`\n── ${name}`)
  const begun = performance.now()
  const counts = await work()
  all.push(counts)
  lines.push(
    `${counts.failed > 0 ? 'FAILED' : 'ok    '}  ${name}: ${closingLine(counts)} (${((performance.now() - begun) / 1000).toFixed(1)} s)`,
  )
  say(lines.at(-1))
  return counts.failed === 0
}

const installed = await runStep({
  name: 'dependencies',
  run: must(async () => {
    requireNode()
    await ensureDependencies({ say, output: 'show' })
  }, ready),
})
// Without them no tool is there to run.
if (installed) for (const step of chosen) await runStep(step)

const total = sum(all)
say(`\n${lines.join('\n')}\n\n${closingLine(total)}`)
process.exit(total.failed > 0 ? 1 : 0)
