/** 沿用上年: what in the section (or, outside of sections, the paragraph) under the caret is still last year's. */
import type { Editor } from '@tiptap/core'
import { Button } from 'antd'
import type { CarriedItem } from '../../report/rollover/carried.ts'
import type { ItemKind } from '../../report/rollover/items.ts'
import { type Blocks, confirmBlocks, goToPlace } from '../editor/commands.ts'

const kindNames: Readonly<Record<ItemKind, string>> = {
  figure: '数据',
  date: '日期',
  year: '年份',
  documentNumber: '文号',
  policy: '文件',
  running: '届次',
}

export function CarriedItems({
  editor,
  blocks,
  items,
  chars,
}: {
  editor: Editor | null
  blocks: Blocks
  /** Of these blocks. */
  items: readonly CarriedItem[]
  /** Characters of them that are still last year's. */
  chars: number
}) {
  if (chars === 0) return null
  return (
    <section className="carried">
      <h3>
        沿用上年 {chars} 字{items.length > 0 && `，${items.length} 处要核对`}
      </h3>
      <ul>
        {items.map((item) => (
          <li key={`${item.place.block} ${item.place.cell?.join(' ') ?? ''} ${item.start}`}>
            <button
              type="button"
              title="在正文中选中，改写后不再标记"
              onClick={() => editor && goToPlace(editor, item.place)}
            >
              <span className="kind">{kindNames[item.kind]}</span>
              <span className="text">{item.text}</span>
              <span className="counts">{item.counts}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="small">改到哪一句，哪一句就不再算沿用。其余文字核对无误后，可以一并确认，能撤销。</p>
      <Button size="small" disabled={!editor} onClick={() => editor && confirmBlocks(editor, blocks)}>
        其余文字仍有效
      </Button>
    </section>
  )
}
