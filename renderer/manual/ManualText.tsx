/** The text of the manual, drawn from its blocks. It never changes, so its pieces are children by place and need no keys. */
import { createElement, memo, type ReactNode } from 'react'
import type { Block, Inline } from './book.ts'

type Go = (heading: string) => void

function inline(content: readonly Inline[], go: Go): ReactNode[] {
  return content.map((piece) => {
    if (typeof piece === 'string') return piece
    if (piece.kind === 'strong') return createElement('strong', null, ...inline(piece.content, go))
    if (piece.kind === 'sample') return createElement('code', null, piece.text)
    return createElement(
      'button',
      { type: 'button', className: 'manual-way', onClick: () => go(piece.to) },
      ...inline(piece.content, go),
    )
  })
}

type Row = readonly (readonly Inline[])[]

const rowOf = (tag: 'th' | 'td', row: Row, go: Go): ReactNode =>
  createElement(
    'tr',
    null,
    ...row.map((cell) => createElement(tag, tag === 'th' ? { scope: 'col' } : null, ...inline(cell, go))),
  )

function blockOf(block: Block, go: Go): ReactNode {
  const inner = (content: readonly Block[]) => content.map((one) => blockOf(one, go))
  switch (block.kind) {
    case 'heading':
      return createElement(`h${block.level}`, { 'data-heading': block.id }, block.text)
    case 'text':
      return createElement('p', null, ...inline(block.content, go))
    case 'list':
      return createElement(
        block.ordered ? 'ol' : 'ul',
        null,
        ...block.items.map((item) => createElement('li', null, ...inner(item))),
      )
    case 'quote':
      return createElement('blockquote', null, ...inner(block.content))
    case 'lines':
      return <pre>{block.text}</pre>
    case 'picture':
      return <img src={block.address} alt={block.alt} width={block.width} height={block.height} loading="lazy" />
    case 'table':
      return (
        <table>
          <thead>{rowOf('th', block.head, go)}</thead>
          {createElement('tbody', null, ...block.rows.map((row) => rowOf('td', row, go)))}
        </table>
      )
  }
}

/** @param go to another heading */
export const ManualText = memo(({ text, go }: { text: readonly Block[]; go: Go }) =>
  createElement('div', { className: 'manual-text' }, ...text.map((block) => blockOf(block, go))),
)
