/** Width and description of the selected picture. */
import type { Editor } from '@tiptap/core'
import { Input, Popover, Segmented } from 'antd'
import { useState } from 'react'

const widths = [
  { label: '50%', value: 0.5 },
  { label: '75%', value: 0.75 },
  { label: '通栏', value: 1 },
]

export function ImageTools({ editor }: { editor: Editor }) {
  const { width, alt } = editor.getAttributes('image') as { width: number; alt: string }
  const [text, setText] = useState(alt)
  const keep = () => editor.commands.updateAttributes('image', { alt: text.trim() })
  return (
    <>
      <Segmented
        size="small"
        aria-label="图片宽度"
        options={widths}
        value={width}
        onChange={(value) => editor.commands.updateAttributes('image', { width: value })}
      />
      <Popover
        trigger="click"
        placement="bottom"
        onOpenChange={(open) => (open ? setText(alt) : keep())}
        content={
          <label className="image-alt" htmlFor="image-alt">
            图片说明（供读屏软件和检查使用）
            <Input id="image-alt" value={text} onChange={(event) => setText(event.target.value)} onPressEnter={keep} />
          </label>
        }
      >
        <button type="button" className="tool">
          图片说明
        </button>
      </Popover>
    </>
  )
}
