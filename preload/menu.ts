/**
 * The shell's menu as data, for the shell that shows it, the page that carries it out, and the tests. Nothing is imported here.
 * Adding an entry: its line here, and `useMenu({ id: … })` in the part of the page that can do it.
 */

/** What the page does. It hears the keys itself; the menu only shows them, so that none works twice. */
interface PageEntry {
  readonly id: string
  readonly label: string
  /** As Electron writes an accelerator. */
  readonly keys?: string
}

/** What the shell does itself: main/shell/menu.ts knows how. */
interface ShellEntry {
  readonly shell: string
}

interface MenuOf {
  readonly label: string
  /** Groups, with a line between two. */
  readonly groups: readonly (readonly (PageEntry | ShellEntry)[])[]
}

export const menus = [
  {
    label: '文件(&F)',
    groups: [
      [
        { id: 'new', label: '新建报告…', keys: 'CmdOrCtrl+N' },
        { id: 'open', label: '打开文件…', keys: 'CmdOrCtrl+O' },
        { shell: 'recent' },
        { id: 'rollover', label: '沿用上年报告…' },
        { id: 'list', label: '返回草稿列表' },
      ],
      [
        { id: 'save', label: '保存', keys: 'CmdOrCtrl+S' },
        { id: 'draftFile', label: '导出草稿文件…' },
        { id: 'export', label: '导出 Word…', keys: 'CmdOrCtrl+Shift+E' },
        { id: 'pdf', label: '导出 PDF…' },
      ],
      [
        { id: 'preview', label: '打印预览', keys: 'CmdOrCtrl+P' },
        { id: 'print', label: '打印…' },
      ],
      [
        { id: 'details', label: '报告信息…', keys: 'CmdOrCtrl+I' },
        { id: 'versions', label: '历史版本…' },
        { id: 'backup', label: '备份全部草稿…' },
        { id: 'restoreBackup', label: '从备份恢复…' },
      ],
      [{ id: 'settings', label: '设置…', keys: 'CmdOrCtrl+,' }],
      [{ shell: 'quit' }],
    ],
  },
  {
    label: '编辑(&E)',
    groups: [
      [
        { id: 'undo', label: '撤销', keys: 'CmdOrCtrl+Z' },
        { id: 'redo', label: '重做', keys: 'CmdOrCtrl+Y' },
      ],
      [
        { shell: 'cut' },
        { shell: 'copy' },
        { shell: 'paste' },
        { shell: 'pasteAndMatchStyle' },
        { shell: 'selectAll' },
      ],
      [
        { id: 'find', label: '查找…', keys: 'CmdOrCtrl+F' },
        { id: 'replace', label: '替换…', keys: 'CmdOrCtrl+H' },
        { id: 'findNext', label: '下一处', keys: 'F3' },
        { id: 'findPrevious', label: '上一处', keys: 'Shift+F3' },
        { id: 'goTo', label: '转到…', keys: 'CmdOrCtrl+G' },
      ],
      [{ id: 'tidy', label: '清理格式…' }],
    ],
  },
  {
    label: '插入(&I)',
    groups: [
      [
        { id: 'table', label: '表格…' },
        { id: 'picture', label: '图片…' },
        { id: 'symbols', label: '符号…' },
        { id: 'attachment', label: '附件' },
      ],
      [
        { id: 'heading1', label: '一级标题 一、', keys: 'CmdOrCtrl+Alt+1' },
        { id: 'heading2', label: '二级标题（一）', keys: 'CmdOrCtrl+Alt+2' },
        { id: 'heading3', label: '三级标题 1.', keys: 'CmdOrCtrl+Alt+3' },
        { id: 'heading4', label: '四级标题（1）', keys: 'CmdOrCtrl+Alt+4' },
        { id: 'body', label: '正文', keys: 'CmdOrCtrl+Shift+N' },
      ],
    ],
  },
  {
    label: '视图(&V)',
    groups: [
      [
        { id: 'leftPane', label: '左侧栏' },
        { id: 'rightPane', label: '右侧栏' },
        { id: 'checklist', label: '职责清单' },
        { id: 'outline', label: '大纲' },
      ],
      [{ id: 'fullScreen', label: '全屏写作', keys: 'CmdOrCtrl+Shift+F' }],
      [{ shell: 'zoomIn' }, { shell: 'zoomOut' }, { shell: 'resetZoom' }],
      [{ shell: 'toggleDevTools' }],
    ],
  },
  {
    label: '工具(&T)',
    groups: [
      [
        { id: 'handIn', label: '交稿检查…' },
        { id: 'checks', label: '问题列表' },
        { id: 'nextFinding', label: '下一处问题', keys: 'F8' },
        { id: 'previousFinding', label: '上一处问题', keys: 'Shift+F8' },
      ],
      [
        { id: 'figures', label: '数据表…' },
        { id: 'pairing', label: '问题措施对照…' },
        { id: 'wordCount', label: '字数统计…' },
      ],
      [
        { id: 'words', label: '本单位用语…' },
        { id: 'preset', label: '版式…' },
      ],
    ],
  },
  {
    label: '帮助(&H)',
    groups: [
      [
        { id: 'manual', label: '使用手册', keys: 'F1' },
        { id: 'shortcuts', label: '快捷键', keys: 'CmdOrCtrl+/' },
      ],
      [{ shell: 'exportLog' }],
      [{ id: 'about', label: '关于自评报告编辑器' }],
    ],
  },
] as const satisfies readonly MenuOf[]

type AnyEntry = (typeof menus)[number]['groups'][number][number]
export type MenuEntry = Extract<AnyEntry, { readonly id: string }>['id']
export type ShellMenuEntry = Extract<AnyEntry, { readonly shell: string }>['shell']

/** The entries that the page carries out, in the order of the menu. */
export const menuEntries: readonly MenuEntry[] = menus.flatMap(({ groups }) =>
  groups.flatMap((group) => group.flatMap((entry) => ('id' in entry ? [entry.id] : []))),
)
