/** A file of any kind → paragraphs, or a refusal that says what to do. Content decides before the name. */
import { failure, type Noted, type Result, success } from '../document/result.ts'
import type { SourceParagraph } from './paragraph.ts'
import { decodeText, textParagraphs } from './text.ts'

/** Bytes. A report as plain text has some 30 KB; more than this is something else. */
export const largestSource = 40 * 1024 * 1024

/** Control characters that no text file contains. */
const control = /(?![\t\n\v\f\r])[\p{Cc}\ufffd]/u

interface Kind {
  readonly name: string
  readonly advice: string
}

const saveAsText = '请用 WPS 或 Word 打开它，“另存为”选“纯文本（.txt）”，再打开另存的文件'

const begins = (bytes: Uint8Array, ...magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte)

/** Formats that are told by their first bytes and that this version does not read. */
function foreignKind(bytes: Uint8Array): Kind | null {
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46))
    return { name: 'PDF 文件', advice: '请向对方索取 Word 文件，或复制其中的文字存为 .txt' }
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { name: '旧版 Word 或 WPS 文件', advice: saveAsText }
  if (begins(bytes, 0x50, 0x4b)) return { name: 'Word（.docx）或压缩文件', advice: saveAsText }
  if (begins(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return { name: 'RTF 文件', advice: saveAsText }
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47) || begins(bytes, 0xff, 0xd8, 0xff) || begins(bytes, 0x47, 0x49, 0x46, 0x38))
    return { name: '图片', advice: '扫描件不能识别，请使用文字版' }
  return null
}

/**
 * @param name the file's name, for the messages
 * @returns the paragraphs, or 'empty' | 'too-big' | 'unsupported' | 'not-text'
 */
export function readSource(name: string, bytes: Uint8Array): Result<Noted<readonly SourceParagraph[]>> {
  if (bytes.length === 0) return failure('empty', `“${name}”是空文件，没有可读的内容。请检查是否选错了文件。`)
  if (bytes.length > largestSource)
    return failure(
      'too-big',
      `“${name}”有 ${Math.round(bytes.length / 1024 / 1024)} MB，超过 ${largestSource / 1024 / 1024} MB，不像是报告文本。请检查是否选错了文件。`,
    )
  const kind = foreignKind(bytes)
  if (kind) return failure('unsupported', `“${name}”是${kind.name}，本版本还不能直接读取。${kind.advice}。`)
  const decoded = decodeText(bytes)
  if (!decoded || control.test(decoded.text.slice(0, 20_000)))
    return failure('not-text', `“${name}”不是文本文件，读不出文字。${saveAsText}。`)
  if (/^\s*<(?:!doctype html|html|head|body)\b/i.test(decoded.text))
    return failure(
      'unsupported',
      `“${name}”是网页文件，本版本还不能直接读取。请在浏览器里打开网页，复制全文存为 .txt 再打开。`,
    )
  const paragraphs = textParagraphs(decoded.text)
  if (paragraphs.length === 0) return failure('empty', `“${name}”里只有空白，没有文字。请检查是否选错了文件。`)
  const notes =
    decoded.encoding === 'utf-8'
      ? []
      : [{ code: 'encoding', message: `文件按 ${decoded.encoding.toUpperCase()} 编码读入。` }]
  return success({ value: paragraphs, notes })
}
