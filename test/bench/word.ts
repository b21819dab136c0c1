/**
 * Writing the Word file: against the bare `docx` library writing the same paragraphs and tables without
 * any form, in turns; the memory of a long report; a report full of pictures; and as a command, against pandoc.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { toBase64 } from '../../report/document/base64.ts'
import type { Envelope } from '../../report/document/envelope.ts'
import { type Block, blockText, type Image, type ReportDocument } from '../../report/document/node.ts'
import { packZiping } from '../../report/document/package.ts'
import { countPages } from '../../report/pagination/paginate.ts'
import { compose } from '../../report/paper/compose.ts'
import { wordFile } from '../../report/word/file.ts'
import { writeWord } from '../../report/word/write.ts'
import { table } from '../build.ts'
import { inTurns, median, ms, timed } from './figures.ts'
import { hubei, reportOf } from './report.ts'

const mib = 1024 * 1024

async function several(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let at = 0; at < 7; at++) times.push(await timed(work))
  return median(times)
}

function written(envelope: Envelope) {
  const done = writeWord(envelope)
  if (!done.ok) throw new Error(done.message)
  return done.value
}

/** The same report with blocks put in evenly, each behind a paragraph. */
function withBlocks(envelope: Envelope, blocks: readonly Block[]): Envelope {
  const [title, ...content] = envelope.document.content
  const every = Math.floor(content.length / blocks.length)
  const filled = content.flatMap((node, at): Block[] => {
    const block = at % every === every - 1 ? blocks[(at + 1) / every - 1] : undefined
    return block ? [node as Block, block] : [node as Block]
  })
  return { ...envelope, document: { type: 'doc', content: [title, ...filled] } as ReportDocument }
}

const yearly = () =>
  table(
    ['指标', '2019年', '2020年', '2021年', '增幅'],
    ...Array.from({ length: 7 }, (_, at) => [
      `指标${at + 1}`,
      `${100 + at}`,
      `${110 + at}`,
      `${120 + at}`,
      `${8 + at}.5%`,
    ]),
  )

/** What somebody would write with the library in the first hour: the texts, in order. */
function bareLibrary({ document }: Envelope): Promise<ArrayBuffer> {
  const children = document.content.map((node) =>
    node.type === 'table'
      ? new Table({
          rows: node.content.map(
            ({ content = [] }) =>
              new TableRow({
                children: content.map(
                  (cell) => new TableCell({ children: cell.content.map((one) => new Paragraph(blockText(one))) }),
                ),
              }),
          ),
        })
      : new Paragraph(blockText(node)),
  )
  return Packer.toArrayBuffer(new Document({ sections: [{ children }] }))
}

async function againstLibrary(say: (line: string) => void, root: string): Promise<void> {
  const envelope = withBlocks(reportOf(hubei(root), 30_000), Array.from({ length: 12 }, yearly))
  const length = envelope.document.content.reduce((sum, node) => sum + blockText(node).length, 0)
  const composed = compose(envelope)
  if (!composed.ok) throw new Error(composed.message)
  const paper = composed.value.value
  const [ours = 0, library = 0, composing = 0, file = 0, counting = 0] = await inTurns(
    () => written(envelope),
    () => bareLibrary(envelope),
    () => compose(envelope),
    () => wordFile(paper),
    () => countPages(paper),
  )
  const of = (time: number) => (time / library).toFixed(2)
  say(`${length} characters with 12 tables: the bare docx library, texts without form: ${ms(library)}`)
  say(`composed and written: ${ms(composing + file)}, ${of(composing + file)} of that; the file alone ${of(file)}`)
  say(`with the pages counted, ${ms(counting)}: ${ms(ours)}, ${of(ours)} of that`)
}

/** Run in a process of its own: bytes that writing a long report takes on top, at most. */
export function memory(root: string): void {
  const envelope = reportOf(hubei(root), 100_000)
  globalThis.gc?.()
  const before = process.memoryUsage()
  const bytes = written(envelope).bytes.byteLength
  const after = process.memoryUsage()
  const peak = process.resourceUsage().maxRSS * 1024
  process.stdout.write(JSON.stringify({ rss: peak - before.rss, heap: after.heapUsed - before.heapUsed, bytes }))
}

function memoryOfLongReport(say: (line: string) => void, root: string): void {
  const script = `import(${JSON.stringify(import.meta.url)}).then(({ memory }) => memory(${JSON.stringify(root)}))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', '-e', script], { encoding: 'utf8' })
  if (stdout === '') throw new Error(stderr)
  const { rss, heap, bytes } = JSON.parse(stdout)
  say(
    `100 000 characters in a fresh process: peak memory grows by ${(rss / mib).toFixed(0)} MiB, the heap by ${(heap / mib).toFixed(0)} MiB without a collection; the file has ${bytes} bytes`,
  )
}

/** A picture of five megabytes as a camera's would be: its header, and noise that nothing makes smaller. */
function photograph(seed: number): string {
  const bytes = new Uint8Array(5 * mib)
  let state = seed + 1
  for (let at = 0; at < bytes.length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    bytes[at] = state >>> 24
  }
  // Signature, IHDR of 2000 × 1500, the beginning of IDAT.
  const head = '89504e470d0a1a0a0000000d49484452000007d0000005dc0802000000000000000049000049444154'
  for (const [at, pair] of (head.match(/../g) ?? []).entries()) bytes[at] = Number.parseInt(pair, 16)
  return toBase64(bytes)
}

async function pictures(say: (line: string) => void, root: string): Promise<void> {
  const keys = Array.from({ length: 20 }, (_, at) => `photo-${at}`)
  const images = keys.map((picture): Image => ({ type: 'image', attrs: { picture, alt: '', width: 1 } }))
  const envelope: Envelope = {
    ...withBlocks(reportOf(hubei(root), 30_000), images),
    pictures: Object.fromEntries(
      keys.map((key, at) => [key, { type: 'image/png', data: photograph(at), width: 2000, height: 1500 }]),
    ),
  }
  let bytes = 0
  const time = await several(() => {
    bytes = written(envelope).bytes.byteLength
  })
  say(
    `20 pictures of 5 MB: ${ms(time)}, ${(bytes / mib).toFixed(0)} MiB; in the product this runs in a Web Worker or on the command line, never in the window's thread`,
  )
}

async function asCommand(say: (line: string) => void, root: string): Promise<void> {
  const envelope = reportOf(hubei(root), 30_000)
  const folder = mkdtempSync(join(tmpdir(), 'ziping-bench-'))
  const at = (name: string) => join(folder, name)
  try {
    const text = envelope.document.content
      .map((node) => (node.type === 'heading' ? `${'#'.repeat(node.attrs.level)} ${blockText(node)}` : blockText(node)))
      .join('\n\n')
    writeFileSync(at('report.md'), text)
    writeFileSync(at('report.ziping'), packZiping(envelope))
    const command = [join(root, 'out/main/cli.js'), 'export', at('report.ziping'), '-o', at('ours.docx')]
    const ours = await several(() => {
      rmSync(at('ours.docx'), { force: true })
      spawnSync(process.execPath, command)
    })
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

export async function bench(say: (line: string) => void, root: string): Promise<void> {
  await againstLibrary(say, root)
  memoryOfLongReport(say, root)
  await pictures(say, root)
  await asCommand(say, root)
}
