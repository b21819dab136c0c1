/** The manual over the window: contents, text and a search in it. The draft behind it stays as it is. */
import './manual.css'
import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button, Input, type InputRef } from 'antd'
import { type KeyboardEvent, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { blocks } from '../../docs/手册.md'
import { isComposing } from '../keys.ts'
import { Contents } from './Contents.tsx'
import { ManualText } from './ManualText.tsx'
import { useManualSearch } from './use-manual-search.ts'

/** The heading that the text stands at: the last one above a line a little below its upper edge. */
function headingAt(text: HTMLElement): string {
  const line = text.getBoundingClientRect().top + 48
  const above = [...text.querySelectorAll<HTMLElement>('[data-heading]')].filter(
    (heading) => heading.getBoundingClientRect().top <= line,
  )
  return above.at(-1)?.dataset.heading ?? ''
}

/** A text that gets the focus back has its caret back at once, and not after a moment in which a key would go elsewhere. */
function keepCaret(): () => void {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() ?? {}
  return () => {
    if (anchorNode?.isConnected && focusNode?.isConnected)
      getSelection()?.setBaseAndExtent(anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0)
  }
}

/** @param at the id of the heading to begin with */
export function ManualView({ at, onClose }: { at: string; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const text = useRef<HTMLElement>(null)
  const field = useRef<InputRef>(null)
  const [current, setCurrent] = useState(at)
  const search = useManualSearch(text)

  const go = useCallback((heading: string) => {
    text.current?.querySelector(`[data-heading="${CSS.escape(heading)}"]`)?.scrollIntoView({ block: 'start' })
    setCurrent(heading)
  }, [])

  // Modal in the sense of the page: above dialogs that stand open, nothing behind it can be reached, and the focus goes back.
  useLayoutEffect(() => {
    const shown = dialog.current
    const backToCaret = keepCaret()
    shown?.showModal()
    return () => {
      shown?.close()
      backToCaret()
    }
  }, [])
  useLayoutEffect(() => {
    go(at)
    text.current?.focus({ preventScroll: true })
  }, [at, go])

  const onKeyDown = (event: KeyboardEvent) => {
    // The window's own shortcuts are for the draft behind.
    event.stopPropagation()
    if (isComposing(event.nativeEvent)) return
    const ctrl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    const find = ctrl && event.key.toLowerCase() === 'f'
    if (event.key === 'Escape') onClose()
    else if (find) field.current?.focus({ cursor: 'all' })
    else if (event.key === 'F3') search.step(event.shiftKey ? -1 : 1)
    else if (event.key === 'F6') nextPart(event.shiftKey)
    else if (event.key !== 'F1' && !(ctrl && /^[pso]$/i.test(event.key))) return
    // Neither the browser's search nor its help, nor its way of saving a page.
    event.preventDefault()
  }

  /** Contents, text, search. */
  const nextPart = (backwards: boolean) => {
    const parts = [...(dialog.current?.querySelectorAll<HTMLElement>('[data-part]') ?? [])]
    const here = parts.findIndex((part) => part.contains(document.activeElement))
    const next = parts[(here + (backwards ? -1 : 1) + parts.length) % parts.length]
    ;(next?.querySelector<HTMLElement>('input, [tabindex="0"]') ?? next)?.focus()
  }

  return (
    <dialog
      ref={dialog}
      className="manual"
      aria-labelledby="manual-title"
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header className="manual-bar">
        <h1 id="manual-title">使用手册</h1>
        <search data-part>
          <Input
            ref={field}
            size="small"
            allowClear
            placeholder="在手册中查找"
            aria-label="在手册中查找"
            value={search.query}
            onChange={(event) => search.find(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !isComposing(event.nativeEvent)) search.step(event.shiftKey ? -1 : 1)
            }}
          />
          <span role="status" className="manual-count">
            {search.query.trim() === ''
              ? ''
              : search.count === 0
                ? '没有找到'
                : `第 ${search.at + 1} 处，共 ${search.count} 处`}
          </span>
          <Button
            type="text"
            size="small"
            icon={<UpOutlined />}
            aria-label="上一处（Shift+F3）"
            disabled={search.count === 0}
            onClick={() => search.step(-1)}
          />
          <Button
            type="text"
            size="small"
            icon={<DownOutlined />}
            aria-label="下一处（F3）"
            disabled={search.count === 0}
            onClick={() => search.step(1)}
          />
        </search>
        <span className="manual-hint">Ctrl+F 查找　F6 目录与正文　Esc 返回</span>
        <Button type="text" size="small" icon={<CloseOutlined />} aria-label="关闭手册" onClick={onClose} />
      </header>
      <Contents text={blocks} current={current} onGo={go} />
      <article
        ref={text}
        data-part
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
        tabIndex={0}
        aria-label="手册正文"
        onScroll={() => text.current && setCurrent(headingAt(text.current))}
      >
        <ManualText text={blocks} go={go} />
      </article>
    </dialog>
  )
}
