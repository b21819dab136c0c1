/** Names in order, one a line: added, taken away, and moved by keys as well as by the mouse. */
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, Tooltip } from 'antd'
import { useRef } from 'react'
import { isComposing } from '../keys.ts'
import { namesIn } from './official-sections.ts'

const keys = 'Alt+↑↓ 移动，Alt+回车 再加一个，在空行上按退格键删去'

export function NameList({
  label,
  names,
  placeholder,
  onChange,
}: {
  label: string
  names: readonly string[]
  placeholder: string
  onChange: (names: readonly string[]) => void
}) {
  const list = useRef<HTMLFieldSetElement>(null)
  const shown = names.length === 0 ? [''] : names
  const focus = (at: number) =>
    // The line is there when React has drawn it.
    requestAnimationFrame(() => list.current?.querySelectorAll('input')[at]?.focus())
  const swap = (at: number, to: number) => {
    if (to < 0 || to >= shown.length) return
    const next = [...shown]
    const [moved = ''] = next.splice(at, 1)
    next.splice(to, 0, moved)
    onChange(next)
    focus(to)
  }
  const add = (at: number) => {
    onChange([...shown.slice(0, at + 1), '', ...shown.slice(at + 1)])
    focus(at + 1)
  }
  const remove = (at: number) => {
    onChange(shown.filter((_, other) => other !== at))
    focus(Math.max(0, at - 1))
  }
  return (
    <fieldset ref={list} className="name-list" aria-label={label}>
      {shown.map((name, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <div key={at} className="name-line">
          <Input
            aria-label={`${label} ${at + 1}`}
            value={name}
            maxLength={100}
            placeholder={at === 0 ? placeholder : ''}
            autoComplete="off"
            onChange={(event) => onChange(shown.map((one, other) => (other === at ? event.target.value : one)))}
            title={keys}
            onPaste={(event) => {
              const pasted = namesIn(event.clipboardData.getData('text'))
              if (pasted.length < 2) return
              event.preventDefault()
              // What stands there already stays, in front of them.
              const before = name.trim() === '' ? [] : [name]
              onChange([...shown.slice(0, at), ...before, ...pasted, ...shown.slice(at + 1)])
            }}
            onBlur={() => {
              if (namesIn(name).length > 1) onChange([...shown.slice(0, at), ...namesIn(name), ...shown.slice(at + 1)])
            }}
            onKeyDown={(event) => {
              if (isComposing(event.nativeEvent)) return
              if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
                event.preventDefault()
                swap(at, event.key === 'ArrowUp' ? at - 1 : at + 1)
              }
              if (event.altKey && event.key === 'Enter') {
                event.preventDefault()
                add(at)
              }
              if (event.key === 'Backspace' && name === '' && shown.length > 1) {
                event.preventDefault()
                remove(at)
              }
            }}
          />
          {shown.length > 1 && (
            <>
              <Tooltip title="上移（Alt+↑）" mouseEnterDelay={0.5}>
                <Button
                  size="small"
                  type="text"
                  icon={<ArrowUpOutlined />}
                  aria-label={`上移${label} ${at + 1}`}
                  disabled={at === 0}
                  onClick={() => swap(at, at - 1)}
                />
              </Tooltip>
              <Tooltip title="下移（Alt+↓）" mouseEnterDelay={0.5}>
                <Button
                  size="small"
                  type="text"
                  icon={<ArrowDownOutlined />}
                  aria-label={`下移${label} ${at + 1}`}
                  disabled={at === shown.length - 1}
                  onClick={() => swap(at, at + 1)}
                />
              </Tooltip>
              <Tooltip title="删去这一行" mouseEnterDelay={0.5}>
                <Button
                  size="small"
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`删去${label} ${at + 1}`}
                  onClick={() => remove(at)}
                />
              </Tooltip>
            </>
          )}
          {at === shown.length - 1 && (
            <Button
              size="small"
              type="link"
              icon={<PlusOutlined />}
              aria-label={`再加一个${label}`}
              onClick={() => add(at)}
            >
              再加一个
            </Button>
          )}
        </div>
      ))}
    </fieldset>
  )
}
