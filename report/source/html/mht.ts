/** A page saved as one file (.mht, MIME multipart; RFC 2557) → its HTML. */
import { fromBase64 } from '../../document/base64.ts'
import { decodeText } from '../text.ts'

/** Bytes as characters of the same number, so that patterns can look at a file of mixed encodings. */
function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode.apply(null, bytes.subarray(at, at + 8192) as unknown as number[])
  return text
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

/** RFC 2045, 6.7. */
const fromQuotedPrintable = (text: string): string =>
  text
    .replace(/[ \t]+\r?$/gm, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

function parted(text: string): { headers: string; body: string } {
  const gap = /\r?\n\r?\n/.exec(text)
  if (!gap) return { headers: text, body: '' }
  // Long headers go on in lines that are indented.
  const headers = text.slice(0, gap.index).replace(/\r?\n[ \t]+/g, ' ')
  return { headers, body: text.slice(gap.index + gap[0].length) }
}

/** @returns null where the file holds no page */
export function pageOfMht(bytes: Uint8Array): string | null {
  const whole = parted(latin1(bytes))
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(whole.headers)?.[1]
  const parts =
    boundary === undefined
      ? [whole]
      : whole.body.split(`--${boundary}`).map((part) => parted(part.replace(/^\r?\n/, '')))
  const page = parts.find(({ headers }) => /^content-type:\s*text\/html/im.test(headers))
  if (!page) return null
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(page.headers)?.[1]?.toLowerCase()
  const content =
    encoding === 'base64'
      ? fromBase64(page.body.replace(/[^A-Za-z0-9+/=]/g, ''))
      : bytesOf(encoding === 'quoted-printable' ? fromQuotedPrintable(page.body) : page.body)
  return decodeText(content)?.text ?? null
}
