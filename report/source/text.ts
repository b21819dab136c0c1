/** Bytes of a text file → its lines as paragraphs. The encoding is found out, since a .txt does not tell it. */
import type { Noted } from '../document/result.ts'
import type { SourceParagraph } from './paragraph.ts'

/** Every runtime has it (WHATWG Encoding); the language library that this folder is compiled with does not name it. */
declare const TextDecoder: new (
  label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030',
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array): string }

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
}

/** Bytes looked at when the encoding is found out. */
const sampleBytes = 64 * 1024
/** A damaged file may have this share of unreadable places and still be what it seems. */
const mostUnreadable = 0.01
/** Of a Chinese text in the right encoding nearly all characters are usual ones; of one in a wrong encoding, half at most. */
const leastUsual = 0.9

/** ASCII, CJK ideographs, CJK and full-width punctuation, general punctuation, list numbers, and signs of measures. */
const usual =
  /[\t\n\r\x20-\x7e\u00a0\u00b0\u00b1\u00b7\u00d7\u2010-\u203b\u2103\u2160-\u217f\u2190-\u2193\u2200-\u22ff\u2460-\u249b\u25a0-\u25ff\u3000-\u303f\u3220-\u3229\u3300-\u33ff\u4e00-\u9fff\uff00-\uffef]/g
/** Control characters that no text has, but for stray ones such as the end mark of DOS (U+001A). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controls = /[\x00-\x08\x0e-\x1f\x7f]/g

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Whether a sample decoded so is a text at all. */
function isText(sample: string): boolean {
  const wrong = count(sample, /\uFFFD/g) + count(sample, controls)
  return !sample.includes('\0') && wrong <= Math.max(1, sample.length * mostUnreadable)
}

function byMark(bytes: Uint8Array): Encoding | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  // FF FE 00 00 would be UTF-32, which nobody writes.
  if (a === 0xff && b === 0xfe && !(c === 0 && d === 0)) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

function byContent(sample: Uint8Array): Encoding | null {
  if (isText(new TextDecoder('utf-8').decode(sample))) return 'utf-8'
  const best = (['utf-16le', 'utf-16be', 'gb18030'] as const)
    .map((encoding) => ({ encoding, text: new TextDecoder(encoding).decode(sample) }))
    .filter(({ text }) => isText(text))
    .map(({ encoding, text }) => ({ encoding, share: count(text, usual) / text.length }))
    .sort((a, b) => b.share - a.share)[0]
  return best && best.share >= leastUsual ? best.encoding : null
}

/**
 * Reads a text of unknown encoding: by its byte order mark, else UTF-8 where it is valid (or all but
 * valid: a file cut in the middle of a character), else whichever of UTF-16 and GB18030 (with
 * GB2312 and GBK) makes a Chinese text of it.
 * @returns null where no encoding does: the file is no text
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const encoding = byMark(bytes) ?? byContent(bytes.subarray(0, sampleBytes))
  if (!encoding) return null
  const text = new TextDecoder(encoding).decode(bytes)
  if (!isText(text.slice(0, sampleBytes)) || text.includes('\0')) return null
  return { text, encoding }
}

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

/** More characters than any report has; the longest known have some 20,000. */
const mostChars = 2_000_000
/** A stored report may have 50,000 blocks (restore.ts). */
const mostParagraphs = 40_000

/**
 * The paragraphs of a text. Lines are never joined: whether a line goes on in the next one cannot be
 * told from the text. Control characters go: nobody sees them, and XML 1.0, which a Word file is made
 * of, cannot hold them.
 * @returns null for a text far longer than any report
 */
export function readText(text: string): Noted<readonly SourceParagraph[]> | null {
  if (text.length > mostChars) return null
  const clean = text.replace(controls, '')
  const lines = clean.split(lineBreak)
  if (lines.filter((line) => line.trim() !== '').length > mostParagraphs) return null
  const unreadable = count(clean, /\uFFFD/g)
  return {
    value: lines.map((line) => ({ text: line })),
    notes:
      unreadable === 0
        ? []
        : [
            {
              code: 'unreadable-characters',
              message: `有 ${unreadable} 处文字读不出来，以“�”标出，请对照原文件补上。`,
            },
          ],
  }
}
