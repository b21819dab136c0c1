/** What kind of file some bytes are, by their content; the name only tells apart what the content does not. */
import { unzipSync } from 'fflate'
import { isZip } from '../document/unzip.ts'

export type FileKind =
  | 'text'
  | 'ziping'
  | 'docx'
  | 'encrypted-office'
  | 'doc'
  | 'wps'
  | 'spreadsheet'
  | 'slides'
  | 'odt'
  | 'ofd'
  | 'pdf'
  | 'rtf'
  | 'picture'
  | 'archive'
  | 'damaged-archive'

/** More entries than this are not looked at: the telling names stand among the first. */
const mostNames = 2000

function startsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, offset) => bytes[at + offset] === byte)
}

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0))

/** Whether an ASCII name occurs in the bytes as UTF-16, as the directory of an OLE file writes it. */
function holdsWide(bytes: Uint8Array, name: string): boolean {
  const wanted = ascii(name).flatMap((byte) => [byte, 0])
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (startsWith(bytes, wanted, at)) return true
  return false
}

const extension = (name: string) => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

function zipKind(bytes: Uint8Array, name: string): FileKind {
  const names = new Set<string>()
  try {
    unzipSync(bytes, {
      filter: (file) => {
        if (names.size < mostNames) names.add(file.name)
        return false
      },
    })
  } catch {
    // A draft file cut short is best explained as one.
    return extension(name) === 'ziping' ? 'ziping' : 'damaged-archive'
  }
  const holds = (start: string) => [...names].some((entry) => entry.startsWith(start))
  if (names.has('ziping.json') || names.has('report.json')) return 'ziping'
  if (holds('word/')) return 'docx'
  if (holds('xl/')) return 'spreadsheet'
  if (holds('ppt/')) return 'slides'
  if (names.has('OFD.xml')) return 'ofd'
  if (names.has('mimetype') && names.has('content.xml')) return 'odt'
  return extension(name) === 'ziping' ? 'ziping' : 'archive'
}

/** Old Office files are OLE compound files ([MS-CFB]); the names of their streams tell the program. */
function oleKind(bytes: Uint8Array, name: string): FileKind {
  if (holdsWide(bytes, 'EncryptedPackage')) return 'encrypted-office'
  if (holdsWide(bytes, 'WordDocument')) return extension(name) === 'wps' ? 'wps' : 'doc'
  if (holdsWide(bytes, 'Workbook')) return 'spreadsheet'
  if (holdsWide(bytes, 'PowerPoint Document')) return 'slides'
  return extension(name) === 'wps' ? 'wps' : 'doc'
}

/** First bytes of files that are no text. */
const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ['pdf', ascii('%PDF-')],
  ['rtf', ascii('{\\rtf')],
  ['picture', [0x89, ...ascii('PNG')]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', ascii('GIF8')],
  ['picture', ascii('II*\0')],
  ['picture', ascii('MM\0*')],
  ['archive', [0x1f, 0x8b]],
  ['archive', ascii('7z\xbc\xaf\x27\x1c')],
  ['archive', ascii('Rar!')],
  ['archive', ascii('PK\x05\x06')],
]

const isBitmap = (bytes: Uint8Array) => startsWith(bytes, ascii('BM')) && startsWith(bytes, [0, 0, 0, 0], 6)
const isWebp = (bytes: Uint8Array) => startsWith(bytes, ascii('RIFF')) && startsWith(bytes, ascii('WEBP'), 8)

/**
 * The kind of a file; 'text' is whatever has no signature of something else, binary files of
 * unknown kinds too.
 * @param name only its extension is looked at
 */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  if (isZip(bytes)) return zipKind(bytes, name)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return oleKind(bytes, name)
  const known = signatures.find(([, signature]) => startsWith(bytes, signature))
  if (known) return known[0]
  if (isBitmap(bytes) || isWebp(bytes)) return 'picture'
  return extension(name) === 'ziping' ? 'ziping' : 'text'
}

/** The kind of a decoded text: pages and other markup are told by how they begin. */
export function markupKind(text: string): 'text' | 'html' | 'mht' | 'xml' {
  const start = text.slice(0, 4000).trimStart()
  const first = start.replace(/<!--[\s\S]*?-->|<\?xml[^>]*>/g, '').trimStart()
  if (/^<(!doctype\s+html|html|head|body|div|table|meta|p)\b/i.test(first)) return 'html'
  if (/^(From: .*|MIME-Version: .*|Subject: .*)\r?\n/i.test(start) && /^(MIME-Version|Content-Type):/im.test(start))
    return 'mht'
  return start.startsWith('<?xml') ? 'xml' : 'text'
}
