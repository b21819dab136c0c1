/** The menu, in Chinese. Its entries are what the page can do; the page is told which one was chosen. */
import type { MenuItemConstructorOptions } from 'electron'
import type { EventPayload } from '../../preload/api.ts'

type Entry = EventPayload['menu']

interface Menu {
  /** Tells the page. */
  readonly send: (entry: Entry) => void
  readonly about: () => void
  /** For whoever works on the program; false in what users get. */
  readonly devTools: boolean
  readonly platform: NodeJS.Platform
}

/**
 * The page hears a key before the menu does, and what it has dealt with the menu does not get; so a
 * shortcut that both know works once. Undo and redo are the exception: in an empty field the key
 * would go on to the menu and change the report behind the dialog, hence `registerAccelerator`.
 */
export function menuTemplate({ send, about, devTools, platform }: Menu): MenuItemConstructorOptions[] {
  const item = (label: string, entry: Entry, accelerator?: string): MenuItemConstructorOptions => ({
    id: entry,
    label,
    ...(accelerator ? { accelerator } : {}),
    click: () => send(entry),
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const shownOnly = { registerAccelerator: false }
  return [
    // On macOS the first menu bears the program's name, whatever it is called here.
    ...(platform === 'darwin' ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: '文件(&F)',
      submenu: [
        item('新建报告…', 'new', 'CmdOrCtrl+N'),
        item('打开文件…', 'open', 'CmdOrCtrl+O'),
        item('返回草稿列表', 'list'),
        line,
        item('保存', 'save', 'CmdOrCtrl+S'),
        item('导出 Word…', 'export', 'CmdOrCtrl+Shift+E'),
        item('导出 PDF…', 'pdf'),
        item('打印预览', 'preview', 'CmdOrCtrl+P'),
        line,
        item('报告信息…', 'details', 'CmdOrCtrl+I'),
        item('历史版本…', 'versions'),
        item('数据表…', 'figures'),
        line,
        { label: '退出', role: 'quit' },
      ],
    },
    {
      label: '编辑(&E)',
      submenu: [
        { ...item('撤销', 'undo', 'CmdOrCtrl+Z'), ...shownOnly },
        { ...item('重做', 'redo', 'CmdOrCtrl+Y'), ...shownOnly },
        line,
        { label: '剪切', role: 'cut' },
        { label: '复制', role: 'copy' },
        { label: '粘贴', role: 'paste' },
        { label: '只粘贴文字', role: 'pasteAndMatchStyle' },
        { label: '全选', role: 'selectAll' },
      ],
    },
    {
      label: '视图(&V)',
      submenu: [
        { label: '放大', role: 'zoomIn' },
        { label: '缩小', role: 'zoomOut' },
        { label: '原始大小', role: 'resetZoom' },
        line,
        { label: '全屏', role: 'togglefullscreen' },
        ...(devTools
          ? [line, { label: '开发者工具', role: 'toggleDevTools' } satisfies MenuItemConstructorOptions]
          : []),
      ],
    },
    {
      label: '帮助(&H)',
      submenu: [
        item('快捷键', 'shortcuts', 'CmdOrCtrl+/'),
        line,
        { id: 'about', label: '关于自评报告编辑器', click: about },
      ],
    },
  ]
}
