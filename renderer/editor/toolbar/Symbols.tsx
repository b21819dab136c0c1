/** 符号: what official documents need and keyboards lack. It stays open, so that several go in one after the other. */
import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { Popover } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useMenu } from '../../menu.ts'

interface Sign {
  readonly text: string
  readonly name: string
}

const signs = (...pairs: readonly (readonly [string, string])[]): readonly Sign[] =>
  pairs.map(([text, name]) => ({ text, name }))

const groups: readonly (readonly [string, readonly Sign[]])[] = [
  [
    '成对的标点',
    signs(
      ['〔〕', '六角括号，用于发文字号'],
      ['《》', '书名号'],
      ['〈〉', '单书名号'],
      ['“”', '双引号'],
      ['‘’', '单引号'],
      ['（）', '圆括号'],
      ['【】', '方头括号，待填处'],
    ),
  ],
  [
    '标点',
    signs(
      ['——', '破折号'],
      ['……', '省略号'],
      ['—', '连接号'],
      ['～', '浪纹号'],
      ['·', '间隔号'],
      ['★', '五角星，用于密级'],
      ['※', '参考号'],
    ),
  ],
  [
    '单位和数学',
    signs(
      ['％', '全角百分号'],
      ['‰', '千分号'],
      ['℃', '摄氏度'],
      ['㎡', '平方米'],
      ['㎞', '千米'],
      ['×', '乘号'],
      ['÷', '除号'],
      ['±', '正负号'],
      ['≥', '大于等于'],
      ['≤', '小于等于'],
      ['≈', '约等于'],
      ['〇', '汉字零'],
    ),
  ],
  [
    '序号',
    signs(...[...'①②③④⑤⑥⑦⑧⑨⑩'].map((sign, at) => [sign, `带圈的 ${at + 1}`] as const), ['№', '编号'], ['§', '节']),
  ],
]

/** A pair goes around what is selected, else the caret goes between its halves. */
function insert(editor: Editor, sign: string, paired: boolean): void {
  const { state, view } = editor
  const { from, to } = state.selection
  const tr = state.tr
  if (paired) {
    tr.insertText(sign.slice(1), to).insertText(sign.slice(0, 1), from)
    tr.setSelection(TextSelection.create(tr.doc, to + 1))
  } else tr.insertText(sign, from, to)
  view.dispatch(tr.scrollIntoView())
}

export function Symbols({ editor, disabled }: { editor: Editor | null; disabled: boolean }) {
  const [open, setOpen] = useState(false)
  const panel = useRef<HTMLDivElement>(null)
  useMenu({ symbols: disabled ? undefined : () => setOpen(true) })
  useEffect(() => {
    if (open) panel.current?.querySelector('button')?.focus()
  }, [open])
  const close = () => {
    setOpen(false)
    editor?.commands.focus()
  }
  return (
    <Popover
      open={open}
      onOpenChange={(next) => (next ? setOpen(!disabled) : close())}
      trigger="click"
      placement="bottomLeft"
      content={
        <div className="symbols" role="dialog" aria-label="符号" ref={panel}>
          {groups.map(([group, list], at) => (
            <fieldset key={group}>
              <legend>{group}</legend>
              {list.map(({ text, name }) => (
                <button
                  key={text}
                  type="button"
                  title={name}
                  aria-label={`${name} ${text}`}
                  onClick={() => editor && insert(editor, text, at === 0)}
                >
                  {text}
                </button>
              ))}
            </fieldset>
          ))}
        </div>
      }
    >
      <button type="button" className="tool" disabled={disabled} aria-label="插入符号" aria-haspopup="dialog">
        符号
      </button>
    </Popover>
  )
}
