/** Plain text: bytes in whatever encoding offices use → paragraphs. */
import type { SourceParagraph } from './paragraph.ts'

/** In every runtime that report/ serves, but not in the ES library's types. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean })
  decode(input: Uint8Array): string
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const usual = /[\u4e00-\u9fa5，。、；：？！（）《》〔〕“”‘’—…·％0-9A-Za-z\s,.;:()%"'[\]|/-]/g

/** Share of a text that is what Chinese reports are made of: a wrong encoding gives rare characters. */
function plausibility(text: string): number {
  const sample = text.slice(0, 4000)
  return sample.length === 0 ? 0 : (sample.match(usual)?.length ?? 0) / sample.length
}

/** Less than this is no Chinese text in that encoding. */
const leastPlausible = 0.85

/**
 * The text of a file, or null where it is none in any of the encodings. A byte order mark decides;
 * then valid UTF-8; then whichever of GB18030 and UTF-16 gives the more plausible text.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } | null {
  const [a, b, c] = bytes
  const marked: Encoding | null =
    a === 0xef && b === 0xbb && c === 0xbf
      ? 'utf-8'
      : a === 0xff && b === 0xfe
        ? 'utf-16le'
        : a === 0xfe && b === 0xff
          ? 'utf-16be'
          : null
  if (marked) {
    const text = decode(bytes, marked)
    return text === null ? null : { text: text.replace(/^\ufeff/, ''), encoding: marked }
  }
  const zeros = bytes.subarray(0, 4000).some((byte) => byte === 0)
  if (!zeros) {
    const text = decode(bytes, 'utf-8')
    if (text !== null) return { text, encoding: 'utf-8' }
  }
  const candidates: Encoding[] = zeros ? ['utf-16le', 'utf-16be'] : ['gb18030', 'utf-16le', 'utf-16be']
  const read = candidates
    .flatMap((encoding) => {
      if (encoding !== 'gb18030' && bytes.length % 2 !== 0) return []
      const text = decode(bytes, encoding)
      return text === null ? [] : [{ text, encoding, plausible: plausibility(text) }]
    })
    .sort((x, y) => y.plausible - x.plausible)
  const [best] = read
  return best && best.plausible >= leastPlausible ? { text: best.text, encoding: best.encoding } : null
}

/** Ends of lines in texts of all systems, and the manual breaks that Word leaves in plain text. */
const lineEnd = /\r\n|[\n\r\v\f\u2028\u2029]/
/** White space of web pages and typists: full-width, no-break and zero-width. */
const outer = /^[\s\u3000\u00a0\u200b\ufeff]+|[\s\u3000\u00a0\u200b\ufeff]+$/g

/** One paragraph a line; empty lines are dropped, lines are never joined. */
export function textParagraphs(text: string): SourceParagraph[] {
  return text
    .split(lineEnd)
    .map((line) => line.replace(outer, ''))
    .filter((line) => line !== '')
    .map((line) => ({ text: line }))
}
