/** 转到 (Ctrl+G): one types a number, words or pinyin initials, and goes there with Enter. */
import './tools.css'
import type { Editor } from '@tiptap/core'
import { Input, type InputRef } from 'antd'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { Dialog } from '../Dialog.tsx'
import { goToBlock } from '../editor/commands.ts'
import { isComposing } from '../keys.ts'
import { useSession } from '../session/session.ts'
import { found, placesOf } from './places.ts'

export function GoToDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const report = useSession((state) => state.report)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const field = useRef<InputRef>(null)
  const list = useRef<HTMLDivElement>(null)
  const places = useMemo(() => (report ? placesOf(report.outline, report.pack) : []), [report])
  const shown = found(places, typed)
  const at = Math.min(chosen, shown.length - 1)

  useEffect(() => {
    list.current?.querySelector(`[data-at="${at}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const go = (index: number | undefined) => {
    if (index === undefined) return
    onClose()
    goToBlock(editor, index)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setChosen(Math.max(0, Math.min(shown.length - 1, at + step)))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      go(shown[at]?.index)
    }
  }

  return (
    <Dialog
      open
      title="转到"
      footer={null}
      width={520}
      onCancel={onClose}
      // The dialog takes the focus when it opens; it belongs to the field.
      afterOpenChange={(shown) => shown && field.current?.focus()}
    >
      <Input
        // At once, for whoever types on; and again below.
        autoFocus
        ref={field}
        role="combobox"
        aria-label="转到哪一节"
        aria-expanded
        aria-controls="places"
        aria-activedescendant={shown.length > 0 ? `place-${at}` : undefined}
        placeholder="序号、文字或拼音首字母，如 4、双减、xqjy"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
      />
      {shown.length > 0 ? (
        <div className="places" id="places" role="listbox" aria-label="标题" ref={list}>
          {shown.map((place, row) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active row
            <div
              key={place.index}
              id={`place-${row}`}
              role="option"
              aria-selected={row === at}
              data-at={row}
              data-level={typed.trim() === '' ? place.level : 1}
              onClick={() => go(place.index)}
            >
              {place.number}
              {place.number.startsWith('附件') && '　'}
              {place.title || '（没有标题）'}
              {place.area !== '' && <span className="place-area">{place.area}</span>}
            </div>
          ))}
        </div>
      ) : (
        <p className="places-none" role="status">
          没有符合的标题。
        </p>
      )}
    </Dialog>
  )
}
