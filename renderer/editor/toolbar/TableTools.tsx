/** What can be done to the table that the caret is in. */
import { DownOutlined } from '@ant-design/icons'
import type { Editor } from '@tiptap/core'
import { Dropdown, type MenuProps } from 'antd'
import { useState } from 'react'
import { setLandscape } from '../commands.ts'
import { columnSum, setWidths, sumColumn } from '../table-commands.ts'

const actions: readonly (readonly [string, (editor: Editor) => boolean] | null)[] = [
  ['在上方插入行', (e) => e.chain().focus().addRowBefore().run()],
  ['在下方插入行', (e) => e.chain().focus().addRowAfter().run()],
  ['在左侧插入列', (e) => e.chain().focus().addColumnBefore().run()],
  ['在右侧插入列', (e) => e.chain().focus().addColumnAfter().run()],
  null,
  ['合并单元格', (e) => e.chain().focus().mergeCells().run()],
  ['拆分单元格', (e) => e.chain().focus().splitCell().run()],
  ['列宽按内容分配', (e) => setWidths(e, 'content')],
  ['列宽平均分配', (e) => setWidths(e, 'even')],
  ['本列以上各数求和，写入此格', sumColumn],
  null,
  ['首行设为（取消）表头', (e) => e.chain().focus().toggleHeaderRow().run()],
  null,
  ['删除行', (e) => e.chain().focus().deleteRow().run()],
  ['删除列', (e) => e.chain().focus().deleteColumn().run()],
  ['删除表格', (e) => e.chain().focus().deleteTable().run()],
]

const directions = [
  ['自动（放不下时横排）', null],
  ['横排', true],
  ['竖排', false],
] as const

export function TableTools({ editor }: { editor: Editor }) {
  // What can be done is asked when the menu opens: the caret may have moved within the table since.
  const [, setOpen] = useState(false)
  const can = editor.can()
  const disabled: Record<string, boolean> = {
    合并单元格: !can.mergeCells(),
    拆分单元格: !can.splitCell(),
    '本列以上各数求和，写入此格': columnSum(editor) === null,
  }
  const items: MenuProps['items'] = actions.map((action, at) =>
    action
      ? { key: action[0], label: action[0], disabled: disabled[action[0]] ?? false, onClick: () => action[1](editor) }
      : { key: `rule-${at}`, type: 'divider' as const },
  )
  const landscape = editor.getAttributes('table').landscape ?? null
  items.push(
    { key: 'rule-page', type: 'divider' },
    {
      key: 'page',
      type: 'group',
      label: '导出时的页面方向',
      children: directions.map(([label, value]) => ({
        key: label,
        label: `${landscape === value ? '✓ ' : '\u2003'}${label}`,
        onClick: () => setLandscape(editor, value),
      })),
    },
  )
  return (
    <Dropdown trigger={['click']} menu={{ items }} onOpenChange={setOpen}>
      <button type="button" className="tool" aria-haspopup="menu" onMouseDown={(event) => event.preventDefault()}>
        表格操作 <DownOutlined />
      </button>
    </Dropdown>
  )
}
