/**
 * `npm run bench`: prints how long things take; nothing here passes or fails.
 * `npm run bench -- typing|latency|writing|word|import|start|checks|drafts` runs one. Bundled first, so that what is measured is the program and not a loader.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepare } from './prepare.mjs'
import { root } from './project.mjs'

await prepare(1)
const { build } = await import('vite')
const names = ['typing', 'latency', 'writing', 'word', 'import', 'start', 'checks', 'drafts']
const chosen = process.argv.length > 2 ? process.argv.slice(2) : names
if (!chosen.every((name) => names.includes(name))) {
  process.stderr.write(`usage: npm run bench [-- ${names.join('|')}]\n`)
  process.exit(2)
}
const outDir = join(root, '.cache/bench')
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    outDir,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    ssr: true,
    rollupOptions: { input: Object.fromEntries(names.map((name) => [name, join(root, `test/bench/${name}.ts`)])) },
  },
})
for (const name of chosen) {
  const { bench } = await import(pathToFileURL(join(outDir, `${name}.js`)).href)
  process.stdout.write(`\n${name}\n`)
  await bench((line) => process.stdout.write(`  ${line}\n`), root)
}
