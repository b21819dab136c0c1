/** 表格: a grid to point at how many rows and columns; arrow keys and Enter do the same. */
import type { Editor } from '@tiptap/core'
import { Popover } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { isComposing } from '../../keys.ts'
import { useMenu } from '../../menu.ts'

const rows = 8
const columns = 8

export function InsertTable({ editor, disabled }: { editor: Editor | null; disabled: boolean }) {
  const [open, setOpen] = useState(false)
  const [size, setSize] = useState({ row: 3, column: 4 })
  const grid = useRef<HTMLDivElement>(null)
  useMenu({ table: disabled ? undefined : () => setOpen(true) })

  useEffect(() => {
    if (open) grid.current?.querySelector<HTMLButtonElement>(`[data-at="${size.row}-${size.column}"]`)?.focus()
  }, [open, size])

  const insert = (row: number, column: number) => {
    setOpen(false)
    editor?.chain().focus().insertTable({ rows: row, cols: column, withHeaderRow: true }).run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key]
    if (!step) return
    event.preventDefault()
    setSize(({ row, column }) => ({
      row: Math.min(rows, Math.max(1, row + (step[0] ?? 0))),
      column: Math.min(columns, Math.max(1, column + (step[1] ?? 0))),
    }))
  }

  return (
    <Popover
      open={open}
      onOpenChange={(next) => setOpen(next && !disabled)}
      trigger="click"
      placement="bottomLeft"
      content={
        <div>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside carry the focus */}
          <div className="table-grid" ref={grid} onKeyDown={onKeyDown}>
            {Array.from({ length: rows * columns }, (_, at) => {
              const row = Math.floor(at / columns) + 1
              const column = (at % columns) + 1
              return (
                <button
                  key={`${row}-${column}`}
                  type="button"
                  data-at={`${row}-${column}`}
                  data-in={row <= size.row && column <= size.column}
                  tabIndex={row === size.row && column === size.column ? 0 : -1}
                  aria-label={`${row} 行 ${column} 列`}
                  onMouseEnter={() => setSize({ row, column })}
                  onClick={() => insert(row, column)}
                />
              )
            })}
          </div>
          <p className="table-size">
            {size.row} 行 × {size.column} 列，首行为表头
          </p>
        </div>
      }
    >
      <button type="button" className="tool" disabled={disabled} aria-label="插入表格" aria-haspopup="dialog">
        表格
      </button>
    </Popover>
  )
}
