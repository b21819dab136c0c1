/** `npm run golden`: writes the golden files anew. Look at the difference, and at the pages, before it is committed. */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/golden'], {
  cwd: root,
  env: { ...process.env, GOLDEN: 'renew' },
  stdio: 'inherit',
})
process.exitCode = status ?? 1
