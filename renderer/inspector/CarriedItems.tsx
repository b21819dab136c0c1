/** 沿用上年: what in the section (or, outside of sections, the paragraph) under the caret is still last year's. */
import type { Editor } from '@tiptap/core'
import { Button } from 'antd'
import { useState } from 'react'
import type { CarriedItem as Item } from '../../report/rollover/carried.ts'
import { type Blocks, confirmBlocks } from '../editor/commands.ts'
import { useMayWrite } from '../session/session.ts'
import { blockNow } from '../session/settled.ts'
import { CarriedItem } from './CarriedItem.tsx'

export function CarriedItems({
  editor,
  blocks,
  items,
  all,
  chars,
}: {
  editor: Editor | null
  blocks: Blocks
  /** Of these blocks. */
  items: readonly Item[]
  /** Of the whole report. */
  all: readonly Item[]
  /** Characters of the blocks that are still last year's. */
  chars: number
}) {
  /** Place in the list of the item that is being brought up to date; what is settled leaves the list, and the next one takes its place. */
  const [open, setOpen] = useState<number | null>(null)
  const writable = useMayWrite()
  if (chars === 0) return null
  return (
    <section className="carried">
      <h3>
        沿用上年 {chars} 字{items.length > 0 && `，${items.length} 处要核对`}
      </h3>
      <ul>
        {items.map((item, at) => (
          <CarriedItem
            // By what it says too, so that a field never keeps the text of the item that stood there before.
            key={`${item.place.block} ${item.place.cell?.join(' ') ?? ''} ${item.start} ${item.text}`}
            editor={editor}
            item={item}
            all={all}
            open={at === open}
            onOpen={() => setOpen(at === open ? null : at)}
            onDone={() => {
              if (at >= items.length - 1) setOpen(null)
            }}
          />
        ))}
      </ul>
      {writable && (
        <>
          <p className="small">直接在正文中改写也可以：改到的一句不再算沿用，其中没有改到的数据仍留在这里。</p>
          <Button
            size="small"
            disabled={!editor}
            onClick={() =>
              editor && confirmBlocks(editor, { index: blockNow(blocks.index), end: blockNow(blocks.end - 1) + 1 })
            }
          >
            其余文字仍有效
          </Button>
        </>
      )}
    </section>
  )
}
