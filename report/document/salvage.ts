/** Whatever readable text a broken or unknown report still holds. */

/** Deeper nesting is no report; it is not followed. */
const deepest = 60
/** Characters; what is longer is cut, so that a hostile file cannot fill the window. */
const longest = 2_000_000
/** Values looked at; a report has some ten thousand. Also ends a value that contains itself. */
const mostValues = 2_000_000

/** Node types whose text stands on a line with its neighbours'. */
const inlineTypes = new Set(['text', 'hardBreak'])

const hanText = /\p{Script=Han}/u

/**
 * The text of any JSON that looks like a ProseMirror document, in order, one line a block. Nodes of
 * other programs are followed, too: under whatever key they keep their content; of their other
 * strings those with a Chinese character are words that somebody wrote (the caption of a picture),
 * each on its own line. Never throws; '' where there is none.
 */
export function salvageText(raw: unknown): string {
  const lines: string[] = []
  let line = ''
  let length = 0
  let values = 0
  const end = () => {
    if (line.trim() !== '') lines.push(line)
    line = ''
  }
  const visit = (value: unknown, key: string, depth: number): void => {
    values += 1
    if (depth > deepest || length > longest || values > mostValues) return
    if (typeof value === 'string') {
      if (key === 'text') line += value
      else if (hanText.test(value)) {
        end()
        line = value
        end()
      } else return
      length += value.length
      return
    }
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      for (const item of value) visit(item, key, depth + 1)
      return
    }
    const { type } = value as { type?: unknown }
    if (type === 'hardBreak') end()
    const inline =
      typeof type === 'string' ? inlineTypes.has(type) : typeof (value as { text?: unknown }).text === 'string'
    if (!inline) end()
    for (const [name, child] of Object.entries(value))
      if (name !== 'type' && name !== 'marks') visit(child, name, depth + 1)
    if (!inline) end()
  }
  try {
    visit(raw, '', 0)
  } catch {
    // A value that fights being read (a getter that throws): what was read so far stands.
  }
  end()
  return lines.join('\n').slice(0, longest)
}
