/** `npm run test:reliability`: all of test/reliability on a fresh build, not the short form that `npm test` runs. */
import { join, resolve } from 'node:path'
import { ensureBuild } from '../../scripts/build.mjs'
import { run } from '../../scripts/run.mjs'

const root = resolve(import.meta.dirname, '../..')
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const kills = 'test/reliability/kill.test.ts'
const given = process.argv.slice(2)

/** The kill rounds measure time, so they have the machine for themselves. */
const parts = given.length > 0 ? [given] : [['test/reliability', '--exclude', kills], [kills]]
// The rounds kill the built program; without it they would be left out.
await ensureBuild({ say: console.log })
let failed = false
for (const part of parts) {
  const { ok } = await run(process.execPath, [vitest, 'run', ...part], { env: { ZIPING_RELIABILITY: 'full' } })
  failed ||= !ok
}
process.exitCode = failed ? 1 : 0
