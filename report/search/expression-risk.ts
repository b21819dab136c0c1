/**
 * Whether a regular expression could keep the window busy for minutes. JavaScript's engine goes back and tries again, and
 * cannot be interrupted; what makes it explode is a repetition inside a repetition, or many open ones in a row.
 * This refuses these shapes before they run, and says what to write instead. It refuses some harmless ones, too.
 */

/** Open repetitions (* and + and {2,}) that one expression may have: n of them cost a block's length to the power of n. */
const mostOpenRepeats = 3

interface Group {
  /** Holds a repetition, or a choice (a|b): not to be repeated once more. */
  varies: boolean
}

/** A repetition at the start of the text: how long it is written, and whether it has no upper end or more than one. */
function repeatAt(source: string, at: number): { length: number; open: boolean; many: boolean } | null {
  const found = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(source.slice(at))
  if (!found) return null
  const [written, least, comma, most] = found
  const open = written[0] === '*' || written[0] === '+' || (comma === ',' && most === '')
  const many = open || (written[0] === '{' && Number(most || least) > 1)
  return { length: written.length, open, many }
}

/** @returns a Chinese sentence, or null where the expression may run */
export function expressionRisk(source: string): string | null {
  if (/\\[1-9]|\\k</.test(source)) return '正则表达式里不能回头引用分组（\\1），请改成普通写法。'
  const groups: Group[] = [{ varies: false }]
  let opened = 0
  for (let at = 0; at < source.length; ) {
    const sign = source[at]
    let closed: Group | null = null
    if (sign === '\\') at += 2
    else if (sign === '[') {
      const end = /^\[\^?\]?(?:\\.|[^\]\\])*\]?/s.exec(source.slice(at))
      at += end?.[0].length ?? 1
    } else {
      at += 1
      if (sign === '(') groups.push({ varies: false })
      if (sign === '|') (groups.at(-1) as Group).varies = true
      if (sign === ')' && groups.length > 1) closed = groups.pop() ?? null
    }
    if (sign === '(' || sign === '|') continue
    const repeat = repeatAt(source, at)
    if (repeat) {
      at += repeat.length
      if (repeat.open) opened += 1
      if (repeat.many && closed?.varies)
        return '正则表达式里有重复之中的重复，可能算不完。请改用 [ ] 列出字符，或者去掉里面的 * 和 +。'
    }
    const outer = groups.at(-1)
    if (outer && (repeat?.many || closed?.varies)) outer.varies = true
  }
  return opened > mostOpenRepeats
    ? `正则表达式里的 * 和 + 太多（最多 ${mostOpenRepeats} 个），可能算不完。请分几次查找。`
    : null
}
