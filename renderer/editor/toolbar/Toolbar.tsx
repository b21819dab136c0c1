/** The toolbar: levels, marks, tables, pictures. What would do nothing is grey. */
import './toolbar.css'
import type { Editor } from '@tiptap/core'
import { redoDepth, undoDepth } from '@tiptap/pm/history'
import { useEditorState } from '@tiptap/react'
import { App as AntdApp } from 'antd'
import type { HeadingLevel } from '../../../report/document/node.ts'
import { pickFile } from '../../files.ts'
import { useMenu } from '../../menu.ts'
import type { Panes } from '../../session/panes.ts'
import { openTool } from '../../tools/state.ts'
import { insertAttachment, setAlign, setBody, setHeading, toggleRunIn } from '../commands.ts'
import { insertPicture as putPicture } from '../picture-files.ts'
import { ImageTools } from './ImageTools.tsx'
import { InsertTable } from './InsertTable.tsx'
import { Symbols } from './Symbols.tsx'
import { TableTools } from './TableTools.tsx'
import { Tool } from './Tool.tsx'
import { WindowTools } from './WindowTools.tsx'

/** What the toolbar shows of the editor's state; compared by value, so keystrokes do not redraw it. */
function shown(editor: Editor) {
  const { $from } = editor.state.selection
  const block = $from.parent
  const topLevel = $from.depth === 1
  const inTitle = block.type.name === 'title'
  return {
    level: topLevel && block.type.name === 'heading' ? (block.attrs.level as number) : 0,
    runIn: block.type.name === 'heading' && block.attrs.runIn === true,
    heading: block.type.name === 'heading',
    body: block.type.name === 'paragraph',
    align: block.type.name === 'paragraph' ? (block.attrs.align as string | null) : null,
    topLevel: topLevel && !inTitle,
    inTitle,
    inTable: editor.isActive('table'),
    image: editor.isActive('image'),
    bold: editor.isActive('bold'),
    underline: editor.isActive('underline'),
    superscript: editor.isActive('superscript'),
    subscript: editor.isActive('subscript'),
    // The history itself is asked: Tiptap's can() makes every command of the editor anew, at every key.
    canUndo: undoDepth(editor.state) > 0,
    canRedo: redoDepth(editor.state) > 0,
  }
}
type Shown = ReturnType<typeof shown>

const nothing: Shown = {
  level: 0,
  runIn: false,
  heading: false,
  body: false,
  align: null,
  topLevel: false,
  inTitle: false,
  inTable: false,
  image: false,
  bold: false,
  underline: false,
  superscript: false,
  subscript: false,
  canUndo: false,
  canRedo: false,
}

const levels = [
  [1, '一、', '一级标题 一、 Ctrl+Alt+1'],
  [2, '（一）', '二级标题（一） Ctrl+Alt+2'],
  [3, '1.', '三级标题 1. Ctrl+Alt+3'],
  [4, '（1）', '四级标题（1） Ctrl+Alt+4'],
] as const

export function Toolbar({
  editor,
  panes,
  onFind,
  onDetails,
  onShortcuts,
}: {
  editor: Editor | null
  panes: Panes
  onFind: () => void
  onDetails: () => void
  onShortcuts: () => void
}) {
  const state = useEditorState({ editor, selector: ({ editor: e }) => (e ? shown(e) : nothing) }) ?? nothing
  const { modal } = AntdApp.useApp()

  const insertPicture = async () => {
    const chosen = await pickFile('picture')
    if (!chosen || !editor) return
    const refuse = (reason: string) => {
      modal.error({ title: '图片没有插入', content: reason, okText: '知道了' })
    }
    if (!chosen.ok) return refuse(chosen.message)
    const done = await putPicture(editor, chosen.value.name, chosen.value.bytes)
    if (!done.ok) refuse(done.message)
  }

  const run = (command: (target: Editor) => boolean) => () => {
    if (editor) command(editor)
  }
  const undo = run((e) => e.chain().focus().undo().run())
  const redo = run((e) => e.chain().focus().redo().run())
  const pictures = editor !== null && !state.inTitle && !state.inTable
  /** The menu greys what the toolbar greys. */
  const heading = (level: HeadingLevel) =>
    state.topLevel && !state.image ? run((e) => setHeading(e, level)) : undefined
  useMenu({
    undo: state.canUndo ? undo : undefined,
    redo: state.canRedo ? redo : undefined,
    picture: pictures ? () => void insertPicture() : undefined,
    attachment: editor ? run(insertAttachment) : undefined,
    body: state.topLevel ? run(setBody) : undefined,
    heading1: heading(1),
    heading2: heading(2),
    heading3: heading(3),
    heading4: heading(4),
  })

  return (
    <section className="toolbar" aria-label="编辑工具" data-pane="toolbar">
      <Tool tip="撤销（Ctrl+Z）" disabled={!state.canUndo} onClick={undo}>
        ↶
      </Tool>
      <Tool tip="重做（Ctrl+Y）" disabled={!state.canRedo} onClick={redo}>
        ↷
      </Tool>
      <span className="rule" />
      <Tool
        tip="正文（Ctrl+Shift+N）"
        on={state.body && state.topLevel}
        disabled={!state.topLevel}
        onClick={run(setBody)}
      >
        正文
      </Tool>
      {levels.map(([level, label, tip]) => (
        <Tool
          key={level}
          tip={tip}
          on={state.level === level}
          disabled={!state.topLevel || state.image}
          onClick={run((e) => setHeading(e, level))}
        >
          {label}
        </Tool>
      ))}
      <Tool
        tip="接排：标题与正文同段，标题到第一个句号为止"
        on={state.runIn}
        disabled={!state.heading}
        onClick={run(toggleRunIn)}
      >
        接排
      </Tool>
      <span className="rule" />
      <Tool
        tip="加粗（Ctrl+B）"
        on={state.bold}
        disabled={state.inTitle}
        onClick={run((e) => e.chain().focus().toggleBold().run())}
      >
        <b>B</b>
      </Tool>
      <Tool
        tip="下划线（Ctrl+U）"
        on={state.underline}
        disabled={state.inTitle}
        onClick={run((e) => e.chain().focus().toggleUnderline().run())}
      >
        <u>U</u>
      </Tool>
      <Tool
        tip="上标 x2（Ctrl+Shift+=）"
        on={state.superscript}
        disabled={state.inTitle}
        onClick={run((e) => e.chain().focus().toggleSuperscript().run())}
      >
        x<sup>2</sup>
      </Tool>
      <Tool
        tip="下标 x2（Ctrl+=）"
        on={state.subscript}
        disabled={state.inTitle}
        onClick={run((e) => e.chain().focus().toggleSubscript().run())}
      >
        x<sub>2</sub>
      </Tool>
      <span className="rule" />
      <Tool
        tip="左对齐，顶格（Ctrl+L）"
        on={state.align === 'left'}
        disabled={!state.body}
        onClick={run((e) => setAlign(e, 'left'))}
      >
        顶格
      </Tool>
      <Tool
        tip="居中（Ctrl+E）"
        on={state.align === 'center'}
        disabled={!state.body}
        onClick={run((e) => setAlign(e, 'center'))}
      >
        居中
      </Tool>
      <Tool
        tip="居右（Ctrl+R）"
        on={state.align === 'right'}
        disabled={!state.body}
        onClick={run((e) => setAlign(e, 'right'))}
      >
        居右
      </Tool>
      <span className="rule" />
      <InsertTable editor={editor} disabled={!state.topLevel || state.inTable} />
      <Tool tip="插入图片" disabled={!pictures} onClick={insertPicture}>
        图片
      </Tool>
      <Symbols editor={editor} disabled={!editor} />
      <Tool tip="在正文之后插入附件" disabled={!editor} onClick={run(insertAttachment)}>
        附件
      </Tool>
      {state.inTable && editor && <TableTools editor={editor} />}
      {state.image && editor && <ImageTools editor={editor} />}
      <span className="spring" />
      <Tool tip="清理全角半角、空格、空行、断行" label="清理" disabled={!editor} onClick={() => openTool('tidy')}>
        清理
      </Tool>
      <Tool tip="查找（Ctrl+F），替换（Ctrl+H）" label="查找和替换" disabled={!editor} onClick={onFind}>
        查找
      </Tool>
      <WindowTools panes={panes} onDetails={onDetails} onShortcuts={onShortcuts} />
    </section>
  )
}
