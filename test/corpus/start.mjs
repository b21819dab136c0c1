/** `npm run corpus [-- NAME …]`: loads run.ts through vite, which knows TypeScript on every Node, and runs it. */
import { resolve } from 'node:path'
import { createServer } from 'vite'

const root = resolve(import.meta.dirname, '../..')
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'warn',
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
})
try {
  const { run } = await server.ssrLoadModule('/test/corpus/run.ts')
  process.exitCode = await run(process.argv.slice(2), root, (line) => process.stdout.write(`${line}\n`))
} finally {
  await server.close()
}
