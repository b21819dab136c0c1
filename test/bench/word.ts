/** Writing the Word file of 30 000 characters, against pandoc making one of the same text. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { blockText } from '../../report/document/node.ts'
import { packZiping } from '../../report/document/package.ts'
import { writeWord } from '../../report/word/write.ts'
import { median, ms, timed } from './figures.ts'
import { hubei, reportOf } from './report.ts'

const rounds = 7

async function several(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let at = 0; at < rounds; at++) times.push(await timed(work))
  return median(times)
}

export async function bench(say: (line: string) => void, root: string): Promise<void> {
  const envelope = reportOf(hubei(root), 30_000)
  const folder = mkdtempSync(join(tmpdir(), 'ziping-bench-'))
  const at = (name: string) => join(folder, name)
  try {
    const text = envelope.document.content
      .map((node) => (node.type === 'heading' ? `${'#'.repeat(node.attrs.level)} ${blockText(node)}` : blockText(node)))
      .join('\n\n')
    writeFileSync(at('report.md'), text)
    writeFileSync(at('report.ziping'), packZiping(envelope))

    const first = await timed(() => writeWord(envelope))
    const warm = await several(() => writeWord(envelope))
    const bytes = (await writeWord(envelope)).value.byteLength
    say(`${text.length} characters: ${ms(warm)} in a running program (first time ${ms(first)}), ${bytes} bytes`)

    const ours = await several(() =>
      spawnSync(process.execPath, [
        join(root, 'out/main/cli.js'),
        'export',
        at('report.ziping'),
        '-o',
        at('ours.docx'),
      ]),
    )
    say(`as a command: ${ms(ours)}, ${statSync(at('ours.docx')).size} bytes`)

    if (spawnSync('pandoc', ['--version']).error) {
      say('pandoc is not installed: nothing to compare with')
      return
    }
    const pandoc = await several(() =>
      spawnSync('pandoc', ['-f', 'markdown', at('report.md'), '-o', at('pandoc.docx')]),
    )
    say(`pandoc, markdown of the same text: ${ms(pandoc)}; the command takes ${(ours / pandoc).toFixed(2)} of that`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
