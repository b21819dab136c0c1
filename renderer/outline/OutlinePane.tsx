/** 大纲: every heading of all four levels with its number, and the attachments; jump by click or by keys. */
import './outline.css'
import type { Editor } from '@tiptap/core'
import { Segmented } from 'antd'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { goToBlock } from '../editor/commands.ts'
import { isComposing } from '../keys.ts'
import { useSession } from '../session/session.ts'
import { blockNow, useReported } from '../session/settled.ts'
import { type Place, placesOf } from '../tools/places.ts'
import { LeftTabs } from './LeftTabs.tsx'

/** The last heading at or before a block. */
function placeAt(places: readonly Place[], block: number): Place | undefined {
  return places.filter(({ index }) => index <= block).at(-1)
}

export function OutlinePane({ editor }: { editor: Editor | null }) {
  const outline = useReported((report) => report.outline)
  const caret = useSession((state) => state.caret)
  const [deepest, setDeepest] = useState(4)
  const [focused, setFocused] = useState<number | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const places = useMemo(
    () => (outline ? placesOf(outline, null).filter(({ level }) => level <= deepest) : []),
    [outline, deepest],
  )
  const here = placeAt(places, caret)
  const reachable = places.find(({ index }) => index === focused) ?? here ?? places[0]

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    const at = reachable ? places.indexOf(reachable) : -1
    const next = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: places.length - 1,
    }[event.key]
    const place = next === undefined ? undefined : places[next]
    if (!place) return
    event.preventDefault()
    setFocused(place.index)
    list.current?.querySelector<HTMLElement>(`[data-block="${place.index}"]`)?.focus()
  }

  return (
    <aside className="checklist outline" data-pane="outline" aria-label="大纲">
      <div className="checklist-head">
        <LeftTabs />
      </div>
      <Segmented
        className="checklist-filter"
        size="small"
        value={deepest}
        onChange={setDeepest}
        options={[
          { label: '到二级', value: 2 },
          { label: '到三级', value: 3 },
          { label: '全部', value: 4 },
        ]}
      />
      {places.length === 0 && <p className="checklist-none">还没有标题。</p>}
      <ul ref={list} onKeyDown={onKeyDown}>
        {places.map(({ index, level, number, title }) => (
          <li key={index}>
            <button
              type="button"
              data-block={index}
              data-level={level}
              data-pane-focus={index === reachable?.index ? '' : undefined}
              aria-current={index === here?.index ? 'location' : undefined}
              tabIndex={index === reachable?.index ? 0 : -1}
              onFocus={() => setFocused(index)}
              onClick={() => editor && goToBlock(editor, blockNow(index))}
            >
              {number}
              {number.startsWith('附件') && '　'}
              {title || '（没有标题）'}
            </button>
          </li>
        ))}
      </ul>
    </aside>
  )
}
