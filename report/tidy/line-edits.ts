/** What 清理 would change inside one line of text: widths of characters and marks, and spaces. */

export type LineKind = 'width' | 'space'

export interface LineEdit {
  readonly kind: LineKind
  /** Offsets into the text. */
  readonly start: number
  readonly end: number
  /** What takes the place; '' deletes. */
  readonly text: string
}

/** Han characters and full-width marks: what may stand on either side of a mark that ought to be full-width. */
const chinese = /[\u3400-\u9fff\u3001-\u303f\uff01-\uff5e“”‘’—…]/

/** Half-width marks and their Chinese form. The full stop is left out: 2.5, 1.经费 and www need theirs. */
const fullWidth = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
  ['(', '（'],
  [')', '）'],
])

/** Full-width digits and letters and ％ are for forms, not for text: figures are half-width (GB/T 9704 7.3.3). */
const halfWidth = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05]+/g

function widthEdits(text: string): LineEdit[] {
  const made: LineEdit[] = []
  for (const found of text.matchAll(halfWidth)) {
    const narrow = [...found[0]].map((c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).join('')
    made.push({ kind: 'width', start: found.index, end: found.index + found[0].length, text: narrow })
  }
  /** Where ( and ) belong together, both become full-width or none. */
  const pairs: { at: number; wide: boolean }[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    const wide = fullWidth.get(sign)
    if (wide === undefined) continue
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)]
    const among = chinese.test(before) || chinese.test(after)
    if (sign === '(') {
      pairs.push({ at, wide: among })
      continue
    }
    if (sign === ')') {
      const open = pairs.pop()
      if (!open || !(open.wide || among)) continue
      made.push({ kind: 'width', start: open.at, end: open.at + 1, text: '（' })
    } else if (!among || (/\d/.test(before) && /\d/.test(after))) continue
    made.push({ kind: 'width', start: at, end: at + 1, text: wide })
  }
  return made
}

function spaceEdits(text: string): LineEdit[] {
  return [...text.matchAll(/[ \t\u00a0\u2000-\u200b\u3000\ufeff]+/g)].flatMap((found): LineEdit[] => {
    const [start, end] = [found.index, found.index + found[0].length]
    const [before, after] = [text.charAt(start - 1), text.charAt(end)]
    const edge = before === '' || before === '\n' || after === '' || after === '\n'
    // 张　三: one full-width space between two characters is meant.
    if (!edge && found[0] === '\u3000') return []
    // Before a comma or a bracket that closes there is never one, in any language.
    const besideChinese = chinese.test(before) || chinese.test(after) || /[,;:?!)]/.test(after)
    const put = edge || besideChinese ? '' : ' '
    return put === found[0] ? [] : [{ kind: 'space', start, end, text: put }]
  })
}

/** The edits of the kinds wanted, from left to right, none over another. */
export function lineEdits(text: string, kinds: ReadonlySet<LineKind>): LineEdit[] {
  return [...(kinds.has('width') ? widthEdits(text) : []), ...(kinds.has('space') ? spaceEdits(text) : [])].sort(
    (a, b) => a.start - b.start,
  )
}
