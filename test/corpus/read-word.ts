/** The text of a Word file as two independent programs read it, in the pieces of expected-text.ts. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import mammoth from 'mammoth'
import { folded } from './expected-text.ts'

const run = promisify(execFile)

/** A node of pandoc's JSON: {t: kind, c: content}. */
interface PandocNode {
  readonly t: string
  readonly c?: unknown
}
const isNode = (value: unknown): value is PandocNode => typeof value === 'object' && value !== null && 't' in value

/** Text of inline nodes; pictures have none. */
function pandocText(value: unknown): string {
  if (Array.isArray(value)) return value.map(pandocText).join('')
  if (!isNode(value)) return ''
  switch (value.t) {
    case 'Str':
      return String(value.c)
    case 'Space':
    case 'SoftBreak':
      return ' '
    case 'LineBreak':
      return '\n'
    case 'Image':
      return ''
    case 'Quoted':
      throw new Error('pandoc was not to read quotes')
    default:
      return pandocText(value.c)
  }
}

/** Every paragraph in order, those of table cells where they stand. */
function pandocPieces(value: unknown, pieces: string[]): void {
  if (Array.isArray(value)) for (const one of value) pandocPieces(one, pieces)
  if (!isNode(value)) return
  if (value.t === 'Para' || value.t === 'Plain') pieces.push(pandocText(value.c))
  else if (value.t === 'Header') pieces.push(pandocText((value.c as unknown[])[2]))
  else pandocPieces(value.c, pieces)
}

const filled = (pieces: readonly string[]) => pieces.map(folded).filter((piece) => piece !== '')

/** @throws where pandoc cannot read the file */
export async function piecesByPandoc(file: string): Promise<string[]> {
  const { stdout } = await run('pandoc', ['-f', 'docx', '-t', 'json', file], { maxBuffer: 256 * 1024 * 1024 })
  const pieces: string[] = []
  pandocPieces(JSON.parse(stdout).blocks, pieces)
  return filled(pieces)
}

/** A node of mammoth's document. */
interface MammothNode {
  readonly type: string
  readonly value?: string
  readonly children?: readonly MammothNode[]
}

function mammothText({ type, value, children }: MammothNode): string {
  if (type === 'text') return value ?? ''
  if (type === 'tab') return '\t'
  if (type === 'break') return '\n'
  return (children ?? []).map(mammothText).join('')
}

function mammothPieces(node: MammothNode, pieces: string[]): void {
  if (node.type === 'paragraph') pieces.push(mammothText(node))
  else for (const child of node.children ?? []) mammothPieces(child, pieces)
}

/** What mammoth reads, and what it complains of. */
export interface MammothReading {
  readonly pieces: readonly string[]
  readonly complaints: readonly string[]
}

/** @throws where mammoth cannot read the file */
export async function piecesByMammoth(docx: Uint8Array): Promise<MammothReading> {
  const pieces: string[] = []
  const { messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(docx) },
    {
      transformDocument: (document: MammothNode) => {
        mammothPieces(document, pieces)
        return document
      },
    },
  )
  return {
    pieces: filled(pieces),
    // Styles that it has no rule for are no fault of the file.
    complaints: messages
      .map(({ message }) => message)
      .filter((message) => !message.startsWith('Unrecognised paragraph style')),
  }
}

/** The first place where two readings differ, as a sentence; null where they are equal. */
export function firstDifference(expected: readonly string[], got: readonly string[]): string | null {
  const at = expected.findIndex((piece, index) => piece !== got[index])
  if (at < 0 && expected.length === got.length) return null
  const place = at < 0 ? expected.length : at
  const show = (piece: string | undefined, from: number) =>
    piece === undefined ? 'nothing' : `“${piece.slice(Math.max(0, from - 5), from + 25)}”`
  const [wanted = '', found = ''] = [expected[place], got[place]]
  let from = 0
  while (from < wanted.length && wanted[from] === found[from]) from += 1
  return `piece ${place}, character ${from}: ${show(expected[place], from)} expected, ${show(got[place], from)} found (${expected.length} and ${got.length} pieces)`
}
