/** 查找和替换, over the corner of the page: the text stays in sight and can be worked on. */
import './find.css'
import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons'
import type { Editor } from '@tiptap/core'
import { Button, Checkbox, Input, type InputRef } from 'antd'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Query } from '../../report/search/pattern.ts'
import { Tool } from '../editor/toolbar/Tool.tsx'
import { useEscape } from '../escape.ts'
import { isComposing } from '../keys.ts'
import { useMayWrite } from '../session/session.ts'
import { closeFind, useFindPanel } from './state.ts'
import { type Finding, useFind } from './use-find.ts'
import { useRoomAbove } from './use-room-above.ts'

const number = new Intl.NumberFormat('zh-CN')

function countText({ result }: Finding, empty: boolean): string {
  if (empty) return ''
  if (result.count === 0) return '没有找到'
  const more = result.cut ? '以上' : ''
  return `第 ${number.format(result.current + 1)} 处，共 ${number.format(result.count)} 处${more}`
}

const options: readonly (readonly [keyof Query & ('expression' | 'caseSensitive' | 'widthSensitive'), string])[] = [
  ['caseSensitive', '区分大小写'],
  ['widthSensitive', '区分全半角'],
  ['expression', '正则表达式'],
]

export function FindPanel({ editor }: { editor: Editor }) {
  const { open, asked, query, template, inSection } = useFindPanel()
  const finding = useFind(editor)
  const field = useRef<InputRef>(null)
  const panel = useRef<HTMLElement>(null)
  const writable = useMayWrite()
  const replacing = writable && open === 'replace'
  const none = finding.result.count === 0
  useRoomAbove(editor, panel, replacing)

  // biome-ignore lint/correctness/useExhaustiveDependencies: every Ctrl+F takes the focus
  useEffect(() => field.current?.focus({ cursor: 'all' }), [asked])

  const change = (part: Partial<Query>) => useFindPanel.setState({ query: { ...query, ...part } })
  const close = () => {
    finding.end()
    closeFind()
  }
  const undo = () => {
    finding.undo()
    field.current?.focus()
  }
  useEscape(true, close)
  const onEnter = (action: (event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.key !== 'Enter') return
    event.preventDefault()
    action(event)
  }

  return (
    <search ref={panel} className="find-panel" data-pane="find" aria-label="查找和替换">
      <div className="find-row">
        <Input
          ref={field}
          size="small"
          aria-label="查找内容"
          placeholder="查找"
          value={query.text}
          status={finding.failure === null ? '' : 'error'}
          data-pane-focus=""
          onChange={(event) => change({ text: event.target.value })}
          onKeyDown={onEnter((event) => (event.shiftKey ? finding.previous() : finding.next()))}
        />
        <Tool tip="上一处（Shift+F3）" disabled={none} onClick={finding.previous}>
          <UpOutlined />
        </Tool>
        <Tool tip="下一处（F3）" disabled={none} onClick={finding.next}>
          <DownOutlined />
        </Tool>
        <Tool tip="关闭查找（Esc）" onClick={close}>
          <CloseOutlined />
        </Tool>
      </div>
      {replacing && (
        <div className="find-row">
          <Input
            size="small"
            aria-label="替换为"
            placeholder="替换为"
            value={template}
            onChange={(event) => useFindPanel.setState({ template: event.target.value })}
            onKeyDown={onEnter(finding.replace)}
          />
          <Button size="small" disabled={none} onClick={finding.replace}>
            替换
          </Button>
          <Button size="small" disabled={none} onClick={finding.replaceAll}>
            全部替换
          </Button>
        </div>
      )}
      <div className="find-options">
        <Checkbox
          checked={inSection}
          disabled={finding.sectionNumber === null && !inSection}
          onChange={(event) => finding.setInSection(event.target.checked)}
        >
          只在本节{finding.sectionNumber}
        </Checkbox>
        {options.map(([name, label]) => (
          <Checkbox key={name} checked={query[name]} onChange={(event) => change({ [name]: event.target.checked })}>
            {label}
          </Checkbox>
        ))}
      </div>
      <div className="find-state">
        {finding.failure !== null ? (
          <span role="alert">{finding.failure}</span>
        ) : (
          <span role="status">
            {finding.replaced === null
              ? countText(finding, query.text === '')
              : `已替换 ${number.format(finding.replaced)} 处`}
          </span>
        )}
        {finding.replaced !== null && (
          <Button size="small" type="link" onClick={undo}>
            撤销替换
          </Button>
        )}
        <span className="spring" />
        {writable && (
          <Button
            size="small"
            type="link"
            onClick={() => useFindPanel.setState({ open: replacing ? 'find' : 'replace' })}
          >
            {replacing ? '只查找' : '替换…'}
          </Button>
        )}
      </div>
    </search>
  )
}
