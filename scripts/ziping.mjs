/** `npm run -s ziping -- COMMAND …`: the command line (main/cli.ts), built first where it is stale. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepare } from './prepare.mjs'
import { root } from './project.mjs'

// 1 is taken: it means that a check has found errors.
await prepare(2)
const cli = join(root, 'out/main/cli.js')
process.argv[1] = cli
await import(pathToFileURL(cli).href)
