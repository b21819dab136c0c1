/** Entry of the command line. Nothing imports this file. */
import { readFile, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCli } from './cli/run.ts'
import { defaultDataFolder, givenDataFolder } from './data/default-folder.ts'
import { locateData } from './data/location.ts'
import { lineLog, silentLog } from './log.ts'
import { openTemplates } from './templates.ts'
import { isFolder, sameFile, writeKeepingOld } from './write-file.ts'

/** Built as out/main/cli.js: two folders up is the program. */
const program = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const { env, platform } = process

const data = locateData(givenDataFolder(null, env, platform), defaultDataFolder(env, platform, homedir()))
// The reports of a command are named to it; only templates of one's own are missing.
if (!data.ok) process.stderr.write(`${data.message}\n`)

// A reader that has seen enough (head, a closed pager) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))

process.exitCode = await runCli(
  process.argv.slice(2),
  {
    // npm changes the folder before it runs a script, and says where it was called.
    cwd: env.INIT_CWD ?? process.cwd(),
    templates: openTemplates({
      builtin: join(program, 'templates'),
      user: join(data.ok ? data.folder : data.home, 'templates'),
    }),
    size: async (file) => (await stat(file)).size,
    read: readFile,
    write: writeKeepingOld,
    sameFile,
    isFolder,
    print: (text) => process.stdout.write(`${text}\n`),
    complain: (text) => process.stderr.write(`${text}\n`),
  },
  env.ZIPING_DEBUG ? lineLog((line) => process.stderr.write(line), Date.now) : silentLog,
)
