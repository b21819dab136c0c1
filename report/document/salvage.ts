/** Whatever readable text a broken or unknown report still holds. */

/** Deeper nesting is no report; it is not followed. */
const deepest = 60
/** Characters; what is longer is cut, so that a hostile file cannot fill the window. */
const longest = 2_000_000

/** Node types whose text stands on a line with its neighbours'. */
const inlineTypes = new Set(['text', 'hardBreak'])

/**
 * The text of any JSON that looks like a ProseMirror document, in order, one line a block.
 * Never throws; '' where there is none.
 */
export function salvageText(raw: unknown): string {
  const lines: string[] = []
  let line = ''
  let length = 0
  const end = () => {
    if (line.trim() !== '') lines.push(line)
    line = ''
  }
  const visit = (value: unknown, depth: number): void => {
    if (depth > deepest || length > longest || typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      for (const item of value) visit(item, depth + 1)
      return
    }
    const { type, text, content } = value as { type?: unknown; text?: unknown; content?: unknown }
    if (typeof text === 'string') {
      line += text
      length += text.length
    }
    if (type === 'hardBreak') end()
    const inline = typeof type === 'string' && inlineTypes.has(type)
    if (content !== undefined) {
      if (!inline) end()
      visit(content, depth + 1)
      if (!inline) end()
    }
  }
  visit(raw, 0)
  end()
  return lines.join('\n').slice(0, longest)
}
