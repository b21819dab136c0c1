/** `npm run test:reliability`: all of test/reliability, not the short form that `npm test` runs. */
import { join, resolve } from 'node:path'
import { run } from '../../scripts/run.mjs'

const root = resolve(import.meta.dirname, '../..')
const { ok } = await run(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'test/reliability', ...process.argv.slice(2)],
  { env: { ZIPING_RELIABILITY: 'full' } },
)
process.exitCode = ok ? 0 : 1
