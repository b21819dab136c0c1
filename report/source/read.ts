/** A foreign file → paragraphs, or one sentence on why not and what to do. Content decides before the name. */
import { type Failure, failure, type Noted, type Result } from '../document/result.ts'
import { readDoc } from './doc/read.ts'
import { readDocx } from './docx/read.ts'
import { pageOfMht } from './html/mht.ts'
import { readHtml } from './html/read.ts'
import { type FileKind, fileKind, markupKind } from './kind.ts'
import type { SourceParagraph } from './paragraph.ts'
import { decodeText, readText } from './text.ts'

/** Bytes: the limit of the bridge (preload/api.ts, maxFileBytes); a test holds the two together. */
export const largestSource = 40 * 1024 * 1024

const saveAsWord = '请用 WPS 或 Word 打开它，选“另存为”，类型选“Word 文档（*.docx）”，再读入存好的文件。'
const findOriginal = '请找到报告的 Word 或 WPS 文件，另存为“Word 文档（*.docx）”后再读入。'
const chooseReport = '请选择报告的 Word 文档（.docx、.doc）、网页（.html）、纯文本（.txt）或草稿文件（.ziping）。'

/** What the file is, and what to do with it, for each kind that this version does not read. */
const refusals: Readonly<
  Record<
    Exclude<FileKind, 'text' | 'ziping' | 'docx' | 'doc'> | 'older-doc' | 'xml',
    readonly [what: string, advice: string]
  >
> = {
  'older-doc': ['这是 Word 97 之前的文档，太旧，不能直接读入', saveAsWord],
  wps: ['这是 WPS 文档（.wps），本版本还不能直接读入', saveAsWord],
  rtf: ['这是 RTF 文档（.rtf），本版本还不能直接读入', saveAsWord],
  odt: ['这是 OpenDocument 文档（.odt），本版本还不能直接读入', saveAsWord],
  xml: ['这是 XML 文件，本版本还不能直接读入', saveAsWord],
  'encrypted-office': [
    '这是加了密码的 Office 文档',
    '请先用密码在 WPS 或 Word 中打开它，去掉密码后另存为“Word 文档（*.docx）”，再读入存好的文件。',
  ],
  spreadsheet: ['这是电子表格，不是报告', chooseReport],
  slides: ['这是演示文稿，不是报告', chooseReport],
  ofd: ['这是 OFD 版式文件，里面的文字不能读入', findOriginal],
  pdf: ['这是 PDF 文件，里面的文字不能读入', findOriginal],
  picture: ['这是图片，里面的文字不能读入', findOriginal],
  archive: ['这是压缩包', '请先解压，再选择里面的报告文件（.docx、.html、.txt 或 .ziping）。'],
  'damaged-archive': ['文件已损坏，或没有传完', '请重新复制一份，或请对方重新发送。'],
}

/** One sentence in the form of all refusals: what happened, what is safe, what to do. */
const refused = (code: string, name: string, what: string, advice: string): Failure =>
  failure(code, `“${name}”没有读入：${what}。文件没有改动。${advice}`)

const unsupported = (kind: keyof typeof refusals, name: string): Failure =>
  refused(kind === 'damaged-archive' ? 'damaged' : `unsupported-${kind}`, name, ...refusals[kind])

const checkChoice = '请确认选的是报告文件，或请对方重新发送。'

const tooLong = (name: string, amount: string): Failure =>
  refused('too-long', name, `文件里有 ${amount}，远多于一份报告`, '请确认选的是自评报告，或先删去无关内容后再读入。')

/** What holds for every file, whatever is in it; null where nothing is wrong. Codes: 'empty', 'too-big'. */
export function sizeFailure(name: string, size: number): Failure | null {
  if (size === 0) return refused('empty', name, '这是空文件，里面没有文字', checkChoice)
  if (size <= largestSource) return null
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
  const what = `文件有 ${megabytes(size)} MB，最多能读入 ${megabytes(largestSource)} MB`
  return refused('too-big', name, what, '请确认选的是报告文件，或删去其中的图片后再读入。')
}

/**
 * Reads a foreign file; draft files (.ziping) go another way (recognise/import.ts).
 * @param name the file's name, for the messages, and where the content leaves the kind open
 * @returns failures 'empty', 'too-big', 'too-long', 'not-text', 'damaged', 'unsupported-<kind>'
 */
export function readSource(name: string, bytes: Uint8Array): Result<Noted<readonly SourceParagraph[]>> {
  const wrong = sizeFailure(name, bytes.byteLength)
  if (wrong) return wrong
  const kind = fileKind(name, bytes)
  // A text that bears the name of a draft file is read as the text that it is.
  if (kind === 'docx') return readWordFile(name, bytes)
  if (kind === 'doc') return readOldWordFile(name, bytes)
  if (kind !== 'text' && kind !== 'ziping') return unsupported(kind, name)
  const decoded = decodeText(bytes)
  if (!decoded) return refused('not-text', name, '这不是文字文件，或者文字编码不认识', saveAsWord)
  const markup = markupKind(decoded.text)
  if (markup === 'xml') return unsupported(markup, name)
  if (markup !== 'text') return readPage(name, markup === 'mht' ? pageOfMht(bytes) : decoded.text)
  if (decoded.text.trim() === '') return refused('empty', name, '文件里只有空白，没有文字', checkChoice)
  const read = readText(decoded.text)
  if (read) return { ok: true, value: read }
  return tooLong(name, `${Math.ceil(decoded.text.length / 10_000)} 万个字符`)
}

function readWordFile(name: string, bytes: Uint8Array): Result<Noted<readonly SourceParagraph[]>> {
  const read = readDocx(bytes)
  if (read === 'damaged')
    return refused(
      'damaged',
      name,
      'Word 文档已损坏，或没有传完',
      '请重新复制一份；能在 WPS 或 Word 中打开时，请另存一份再读入。',
    )
  if (read === 'too-large')
    return refused('too-big', name, '文件展开后太大', '请确认选的是报告文件，或删去其中的图片后再读入。')
  if (read === 'too-long') return tooLong(name, '几万个段落')
  if (read.value.every(({ text, object }) => text.trim() === '' && !object))
    return refused('empty', name, '文件里没有文字', checkChoice)
  return { ok: true, value: read }
}

function readOldWordFile(name: string, bytes: Uint8Array): Result<Noted<readonly SourceParagraph[]>> {
  const read = readDoc(bytes)
  switch (read) {
    case 'damaged':
      return refused(
        'damaged',
        name,
        '旧版 Word 文档（.doc）已损坏，或没有传完',
        '请重新复制一份；能在 WPS 或 Word 中打开时，请另存为“Word 文档（*.docx）”再读入。',
      )
    case 'encrypted':
      return unsupported('encrypted-office', name)
    case 'older':
      return unsupported('older-doc', name)
    case 'too-long':
      return tooLong(name, '几百万个字符或几万个段落')
  }
  if (read.value.every(({ text, object }) => text.trim() === '' && !object))
    return refused('empty', name, '文件里没有文字', checkChoice)
  return { ok: true, value: read }
}

function readPage(name: string, html: string | null): Result<Noted<readonly SourceParagraph[]>> {
  if (html === null)
    return refused(
      'damaged',
      name,
      '保存的网页里没有正文，可能没有存完',
      '请在浏览器中重新保存，类型选“网页，仅 HTML”。',
    )
  const read = readHtml(html)
  if (!read) return tooLong(name, '几万个段落或更多网页标记')
  return read.value.length === 0 ? refused('empty', name, '网页里没有文字', checkChoice) : { ok: true, value: read }
}
