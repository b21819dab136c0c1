/** The contents of the manual: one stop of Tab, gone through with the arrow keys. */
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { type Block, headingsOf } from './book.ts'

export function Contents({
  text,
  current,
  onGo,
}: {
  text: readonly Block[]
  /** The heading that the text stands at. */
  current: string
  onGo: (heading: string) => void
}) {
  const list = useRef<HTMLElement>(null)
  const headings = useMemo(() => headingsOf(text).filter(({ level }) => level < 4), [text])
  const marked = headings.some(({ id }) => id === current) ? current : headings[0]?.id

  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark has moved
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [marked])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const here = buttons.findIndex((button) => button.matches(':focus'))
    const next = buttons[here + (event.key === 'ArrowDown' ? 1 : -1)]
    next?.focus()
    next?.click()
  }

  return (
    <nav ref={list} className="manual-contents" aria-label="目录" data-part onKeyDown={onKeyDown}>
      {headings.map(({ id, level, text: name }) => (
        <button
          key={id}
          type="button"
          data-level={level}
          tabIndex={id === marked ? 0 : -1}
          aria-current={id === marked ? 'location' : undefined}
          onClick={() => onGo(id)}
        >
          {name}
        </button>
      ))}
    </nav>
  )
}
