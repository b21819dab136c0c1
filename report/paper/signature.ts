/**
 * Signature and date (7.3.5): without a seal, with one, with the signer's stamp; of one organ or of
 * several. They are kept together, and on the page of the text before them.
 */
import type { Details } from '../document/envelope.ts'
import { blankLines } from './body.ts'
import type { PaperCell, PaperParagraph, PaperTable, ParagraphRole } from './paper.ts'
import {
  blankLinesAbove,
  dateText,
  inTwips,
  linesBetweenSeals,
  placeSealed,
  placeSignature,
  placeStamp,
  sealsPerRow,
  widthInCharacters,
} from './placement.ts'
import { printable, textRuns } from './runs.ts'
import type { Setting } from './setting.ts'

type SignatureBlock = PaperParagraph | PaperTable

/**
 * A line that begins so many 字 from the left. It may run past the right edge by two 字: with a
 * substitute face digits are wider than reckoned, and a date must not break.
 */
function placed(text: string, characters: number, role: ParagraphRole, { preset, page }: Setting): PaperParagraph {
  return {
    kind: 'paragraph',
    style: 'flush',
    role,
    form: {
      align: 'left',
      left: inTwips(characters, page),
      right: -inTwips(2, page),
      firstLine: 0,
      firstLineChars: 0,
      keepNext: true,
    },
    runs: textRuns(text, { face: 'fangsong' }, preset),
  }
}

/** 不加盖印章 (7.3.5.2): joint signatories one below the other, 主办机关 first. */
function unsealed(names: readonly string[], date: string, setting: Setting): SignatureBlock[] {
  const widest = names.reduce((a, b) => (widthInCharacters(b) > widthInCharacters(a) ? b : a), names[0] ?? '')
  const place = placeSignature(widest, date)
  return [
    ...names.map((name) => placed(name, place.signatory, 'signatory', setting)),
    ...(date === '' ? [] : [placed(date, place.date, 'date', setting)]),
  ]
}

/** 签名章 (7.3.5.3): the office, the stamp's place, a blank line, the date. */
function stamped(office: string, date: string, setting: Setting): SignatureBlock[] {
  const place = placeStamp(office, date)
  return [
    ...(office === '' ? [] : [placed(office, place.office, 'signatory', setting)]),
    ...blankLines(1, true),
    ...(date === '' ? [] : [placed(date, place.date, 'date', setting)]),
  ]
}

/** 联合行文加盖印章: each name under its own seal, at most three a row, the last one with the date. */
function jointlySealed(names: readonly string[], date: string, setting: Setting): SignatureBlock[] {
  const perRow = sealsPerRow(names)
  const { page, preset } = setting
  const width = Math.floor(page.textWidth / perRow)
  const columns = Array.from({ length: perRow }, () => width)
  const line = (text: string, role: ParagraphRole): PaperParagraph => ({
    kind: 'paragraph',
    style: 'flush',
    role,
    form: { align: 'center', keepNext: true },
    runs: textRuns(text, { face: 'fangsong' }, preset),
  })
  const cell = (column: number, paragraphs: readonly PaperParagraph[]): PaperCell => ({
    column,
    columns: 1,
    merge: 'none',
    header: false,
    paragraphs: paragraphs.length > 0 ? paragraphs : [line('', 'blank')],
  })
  const rows = Array.from({ length: Math.ceil(names.length / perRow) }, (_, row) => {
    const own = names.slice(row * perRow, (row + 1) * perRow)
    const isLast = row === Math.ceil(names.length / perRow) - 1
    // A last row that is not full stands at the right, where the date belongs.
    const offset = isLast ? perRow - own.length : 0
    return {
      cells: columns.map((_, column) => {
        const name = own[column - offset]
        const dated = isLast && column === perRow - 1 && date !== ''
        return cell(column, [
          ...(row > 0 ? blankLines(linesBetweenSeals, true) : []),
          ...(name === undefined ? [] : [line(name, 'signatory')]),
          ...(dated ? [line(date, 'date')] : []),
        ])
      }),
    }
  })
  return [{ kind: 'table', columns, headerRows: 0, rows, borders: 'none' }]
}

const clean = (text: string) => printable(text).trim()

/** Everything from the blank lines on; nothing where neither signatory nor date is known. */
export function signatureBlocks(details: Details, setting: Setting): SignatureBlock[] {
  const { official } = details
  const names = [details.signatory, ...official.jointSignatories].map(clean).filter((name) => name !== '')
  const date = dateText(details.date)
  const { sealing } = official
  const office = clean(official.signerOffice)
  if (date === '' && (sealing === '签名章' ? office === '' : names.length === 0)) return []
  const above = blankLines(blankLinesAbove[sealing], true)
  if (sealing === '签名章') return [...above, ...stamped(office, date, setting)]
  if (sealing === '用印' && names.length > 1) return [...above, ...jointlySealed(names, date, setting)]
  if (sealing === '不用印' || names.length !== 1) return [...above, ...unsealed(names, date, setting)]
  const place = placeSealed(names[0] ?? '', date)
  return [
    ...above,
    placed(names[0] ?? '', place.signatory, 'signatory', setting),
    ...(date === '' ? [] : [placed(date, place.date, 'date', setting)]),
  ]
}

/** 附注 (7.3.6): the line below the date, 左空二字, in brackets. */
export function remarkBlocks(remark: string, { preset }: Setting): PaperParagraph[] {
  const text = clean(remark).replace(/^[（(]([\s\S]*)[)）]$/, '$1')
  return text === ''
    ? []
    : [
        {
          kind: 'paragraph',
          style: 'body',
          role: 'remark',
          runs: textRuns(`（${text}）`, { face: 'fangsong' }, preset),
        },
      ]
}
