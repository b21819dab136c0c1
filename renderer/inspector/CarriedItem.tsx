/** One figure, date, number or name from last year: selected in the text, and brought up to date, confirmed or deleted. */
import type { Editor } from '@tiptap/core'
import { Button, Checkbox, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { alikeItems, surelyAlike } from '../../report/rollover/alike.ts'
import type { CarriedItem as Item } from '../../report/rollover/carried.ts'
import type { ItemKind } from '../../report/rollover/items.ts'
import { confirmItem, deleteSentence, updateItems } from '../editor/carried-commands.ts'
import { goToPlace } from '../editor/commands.ts'
import { isComposing } from '../keys.ts'
import { useMayWrite } from '../session/session.ts'
import { placeNow } from '../session/settled.ts'

const kindNames: Readonly<Record<ItemKind, string>> = {
  figure: '数据',
  date: '日期',
  year: '年份',
  documentNumber: '文号',
  policy: '文件',
  running: '届次',
  event: '事件',
}

/** An item as it stands by now. */
const itemNow = (item: Item): Item => ({ ...item, place: placeNow(item.place) })

/** What an open item offers; made anew for each item. */
function Actions({
  editor,
  item,
  all,
  onDone,
}: {
  editor: Editor
  item: Item
  /** Of the whole report. */
  all: readonly Item[]
  onDone: () => void
}) {
  const alike = alikeItems(all, item)
  const [text, setText] = useState(item.text)
  const [everywhere, setEverywhere] = useState(surelyAlike(item))
  const input = useRef<InputRef>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the item opens
  useEffect(() => {
    goToPlace(editor, placeNow(item.place))
    input.current?.focus({ cursor: 'all' })
  }, [])
  const update = () => {
    const next = text.trim()
    if (next === '') return
    if (next === item.text) confirmItem(editor, itemNow(item))
    else updateItems(editor, (everywhere ? alike : [item]).map(itemNow), next)
    onDone()
  }
  return (
    <div className="carried-actions">
      <Input
        ref={input}
        size="small"
        value={text}
        maxLength={200}
        aria-label={`“${item.text}”今年的值`}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return
          if (event.key === 'Enter') {
            event.preventDefault()
            update()
          }
          if (event.key === 'Escape') {
            event.stopPropagation()
            editor.commands.focus()
          }
        }}
      />
      {alike.length > 1 && (
        <Checkbox checked={everywhere} onChange={(event) => setEverywhere(event.target.checked)}>
          全文 {alike.length} 处一起更新
        </Checkbox>
      )}
      <div>
        <Button size="small" type="primary" title="Enter" disabled={text.trim() === ''} onClick={update}>
          更新
        </Button>
        <Button
          size="small"
          onClick={() => {
            confirmItem(editor, itemNow(item))
            onDone()
          }}
        >
          仍有效
        </Button>
        <Button
          size="small"
          onClick={() => {
            deleteSentence(editor, itemNow(item))
            onDone()
          }}
        >
          删去本句
        </Button>
      </div>
    </div>
  )
}

export function CarriedItem({
  editor,
  item,
  all,
  open,
  onOpen,
  onDone,
}: {
  editor: Editor | null
  item: Item
  all: readonly Item[]
  open: boolean
  onOpen: () => void
  /** It is settled: on to the next one. */
  onDone: () => void
}) {
  const writable = useMayWrite()
  return (
    <li data-open={open}>
      <div className="carried-row">
        <button
          type="button"
          title="在正文中选中，可直接改写"
          onClick={() => editor && goToPlace(editor, placeNow(item.place))}
        >
          <span className="kind">{kindNames[item.kind]}</span>
          <span className="text">{item.text}</span>
          <span className="counts">{item.counts}</span>
        </button>
        <button
          type="button"
          className="carried-open"
          hidden={!writable}
          aria-expanded={open}
          aria-label={`更新“${item.text}”`}
          onClick={onOpen}
        >
          更新…
        </button>
      </div>
      {open && writable && editor && <Actions editor={editor} item={item} all={all} onDone={onDone} />}
    </li>
  )
}
