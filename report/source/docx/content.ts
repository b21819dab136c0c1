/** What stands inside a paragraph: its text with marks, the pictures in it, and what had to be left out. */
import { markCollector } from '../inline.ts'
import type { SourceMark } from '../paragraph.ts'
import { firstFlag, firstValue, type Styles } from './styles.ts'
import { child, flag, value, within, type XmlNode } from './xml.ts'

/** What a file holds beside its text, counted while it is read. */
export interface LeftOut {
  /** Insertions, deletions and moves that nobody accepted or refused yet. */
  changes: number
  comments: number
  hidden: number
  symbols: number
  /** Beginnings of text boxes. */
  readonly textBoxes: string[]
  drawings: number
}

export const nothingLeftOut = (): LeftOut => ({
  changes: 0,
  comments: 0,
  hidden: 0,
  symbols: 0,
  textBoxes: [],
  drawings: 0,
})

export interface Content {
  readonly text: string
  readonly marks: readonly SourceMark[]
  /** Drawings (w:drawing, w:pict) that hold a picture, with the offset where each stands. */
  readonly drawings: readonly { readonly node: XmlNode; readonly at: number }[]
  /** Face and size of the first Chinese character, bold where all characters are. */
  readonly face: string | undefined
  readonly size: number | undefined
  readonly bold: boolean
}

export interface Surroundings {
  readonly styles: Styles
  readonly leftOut: LeftOut
  /** The text of a footnote or endnote. */
  note(kind: 'footnote' | 'endnote', id: string): string
}

/** Content of these is content of the paragraph. */
const transparent = new Set([
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'm:oMathPara',
])
const chinese = /[\u3400-\u9fff\u{20000}-\u{3ffff}]/u
/** Characters of a text box that name it in a note. */
const namedBy = 15

export const plainText = (node: XmlNode): string => [...within(node, 'w:t')].map(({ text }) => text).join('')

/** Wingdings and its kin are no text; what Unicode knows is (w:sym may hold either). */
function symbol(node: XmlNode): string {
  const code = Number.parseInt(node.attributes['w:char'] ?? '', 16)
  return code >= 0x20 && !(code >= 0xe000 && code <= 0xf8ff) && code <= 0xffff ? String.fromCharCode(code) : ''
}

/** @param properties the paragraph's w:pPr */
export function readContent(paragraph: XmlNode, around: Surroundings): Content {
  const { styles, leftOut } = around
  const properties = child(paragraph, 'w:pPr')
  const collected = markCollector()
  const drawings: { node: XmlNode; at: number }[] = []
  let text = ''
  let face: string | undefined
  let size: number | undefined
  let bold = true

  const drawing = (node: XmlNode) => {
    const box = [...within(node, 'w:txbxContent')][0]
    if (box) {
      const words = plainText(box).trim()
      if (words !== '') leftOut.textBoxes.push(words.slice(0, namedBy))
    } else if ([...within(node, 'a:blip'), ...within(node, 'v:imagedata')].length > 0)
      drawings.push({ node, at: text.length })
    else leftOut.drawings += 1
  }
  const piece = (node: XmlNode): string => {
    switch (node.name) {
      case 'w:t':
        return node.text
      case 'w:tab':
      case 'w:ptab':
        return '\t'
      case 'w:cr':
        return '\n'
      case 'w:br':
        return ['page', 'column'].includes(node.attributes['w:type'] ?? '') ? '' : '\n'
      case 'w:noBreakHyphen':
        return '-'
      case 'w:sym': {
        const sign = symbol(node)
        if (sign === '') leftOut.symbols += 1
        return sign
      }
      case 'w:ruby':
        return plainText(child(node, 'w:rubyBase') ?? node)
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const words = around.note(node.name.slice(2, -9) as 'footnote', node.attributes['w:id'] ?? '').trim()
        return words === '' ? '' : `（注：${words}）`
      }
      case 'w:commentReference':
        leftOut.comments += 1
        return ''
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        drawing(node)
        return ''
      case 'mc:AlternateContent': {
        // Both hold the same thing, for programs of different age.
        const chosen = child(node, 'mc:Choice') ?? child(node, 'mc:Fallback')
        return (chosen?.children ?? []).map(piece).join('')
      }
      default:
        return ''
    }
  }
  const run = (node: XmlNode) => {
    const own = child(node, 'w:rPr')
    const layers = styles.run(own, properties)
    if (firstFlag(layers, 'w:vanish')) {
      if (plainText(node) !== '') leftOut.hidden += 1
      return
    }
    const start = text.length
    text += node.children.map(piece).join('')
    if (text.length === start) return
    const added = text.slice(start)
    const isBold = firstFlag(layers, 'w:b') ?? false
    if (added.trim() !== '') bold &&= isBold
    if (face === undefined && chinese.test(added)) {
      face = fontOf(layers)
      size = Number(firstValue(layers, 'w:sz')) || undefined
    }
    const mark = (type: SourceMark['type']) => collected.add({ type, start, end: text.length })
    if (isBold) mark('bold')
    // A style that underlines is a hyperlink's.
    if ((value(own, 'w:u') ?? 'none') !== 'none') mark('underline')
    const vertical = firstValue(layers, 'w:vertAlign')
    if (vertical === 'subscript' || vertical === 'superscript') mark(vertical)
  }
  const walk = (nodes: readonly XmlNode[]) => {
    for (const node of nodes) {
      if (node.name === 'w:r') run(node)
      else if (node.name === 'w:del' || node.name === 'w:moveFrom') leftOut.changes += 1
      else if (node.name === 'mc:AlternateContent')
        walk((child(node, 'mc:Choice') ?? child(node, 'mc:Fallback'))?.children ?? [])
      else if (node.name === 'm:oMath') text += [...within(node, 'm:t')].map((one) => one.text).join('')
      else if (transparent.has(node.name)) {
        if (node.name === 'w:ins' || node.name === 'w:moveTo') leftOut.changes += 1
        walk(node.children)
      }
    }
  }
  walk(paragraph.children)
  return { text, marks: collected.marks, drawings, face, size, bold: bold && text.trim() !== '' }
}

function fontOf(layers: readonly XmlNode[]): string | undefined {
  for (const layer of layers) {
    const fonts = child(layer, 'w:rFonts')
    const name = fonts?.attributes['w:eastAsia']
    if (name) return name
    // A face of the theme is none that says anything about the paragraph.
    if (fonts?.attributes['w:eastAsiaTheme']) return undefined
  }
  return undefined
}

/** Whether the paragraph's own end was deleted in a tracked change: then the next one goes on in it. */
export const endDeleted = (paragraph: XmlNode): boolean =>
  flag(child(child(paragraph, 'w:pPr'), 'w:rPr'), 'w:del') ?? false
