/** 清理: the kinds to choose, every change before and after, then all at once. */
import './tidy.css'
import './tools.css'
import type { Editor } from '@tiptap/core'
import { App as AntdApp, Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import { Dialog } from '../Dialog.tsx'
import { type TidyKind, tidied, tidyChanges, tidyKinds } from './tidy.ts'

/** So many are listed; the count is that of all. */
const mostListed = 200

export function TidyDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { message } = AntdApp.useApp()
  const [kinds, setKinds] = useState<ReadonlySet<TidyKind>>(new Set(['width', 'space', 'empty']))
  // The dialog is modal: the text stays as it is while this is open.
  const { doc } = editor.state
  const all = useMemo(() => tidyChanges(doc, new Set(tidyKinds.map(([kind]) => kind))), [doc])
  const chosen = all.filter(({ kind }) => kinds.has(kind))
  const apply = () => {
    // Found anew for the kinds chosen: an empty line between two pieces of a paragraph is not there twice.
    const tr = tidied(editor.state, tidyChanges(editor.state.doc, kinds))
    if (tr) editor.view.dispatch(tr)
    onClose()
    message.success(`已清理 ${chosen.length} 处，Ctrl+Z 可一次还原。`)
  }
  return (
    <Dialog
      open
      title="清理"
      width={640}
      okText={`清理 ${chosen.length} 处`}
      okButtonProps={{ disabled: chosen.length === 0 }}
      cancelText="取消"
      onOk={apply}
      onCancel={onClose}
    >
      <div className="tidy-kinds">
        {tidyKinds.map(([kind, name]) => {
          const count = all.filter((change) => change.kind === kind).length
          return (
            <Checkbox
              key={kind}
              checked={kinds.has(kind)}
              disabled={count === 0}
              onChange={({ target }) => {
                const next = new Set(kinds)
                if (target.checked) next.add(kind)
                else next.delete(kind)
                setKinds(next)
              }}
            >
              {name}（{count} 处）
            </Checkbox>
          )
        })}
      </div>
      {chosen.length === 0 ? (
        <p className="places-none">没有要清理的。</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reached by keys
        <section className="tidy-list" tabIndex={0} aria-label="清理前后">
          <table>
            <thead>
              <tr>
                <th scope="col">清理前</th>
                <th scope="col">清理后</th>
              </tr>
            </thead>
            <tbody>
              {chosen.slice(0, mostListed).map(({ kind, from, before, after }) => (
                <tr key={`${kind}-${from}`}>
                  <td>{before}</td>
                  <td>{after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p className="word-count-note">
        ␣ 是空格，□ 是全角空格，↵ 是换行，¶ 是段落的结尾。
        {chosen.length > mostListed && `只列出前 ${mostListed} 处。`}
      </p>
    </Dialog>
  )
}
