/** The shortcuts sheet (Ctrl+/). */
import { Dialog } from '../Dialog.tsx'

export const shortcuts: readonly (readonly [string, string])[] = [
  ['正文', 'Ctrl+Shift+N，Ctrl+Alt+0'],
  ['一级标题 一、', 'Ctrl+Alt+1'],
  ['二级标题 （一）', 'Ctrl+Alt+2'],
  ['三级标题 1.', 'Ctrl+Alt+3'],
  ['四级标题 （1）', 'Ctrl+Alt+4'],
  ['加粗', 'Ctrl+B'],
  ['下划线', 'Ctrl+U'],
  ['下标', 'Ctrl+='],
  ['上标', 'Ctrl+Shift+='],
  ['居中', 'Ctrl+E'],
  ['右对齐', 'Ctrl+R'],
  ['左对齐（顶格）', 'Ctrl+L'],
  ['恢复正文对齐', 'Ctrl+J'],
  ['换行不分段', 'Shift+Enter'],
  ['本节上移', 'Alt+Shift+↑'],
  ['本节下移', 'Alt+Shift+↓'],
  ['只粘贴文字', 'Ctrl+Shift+V'],
  ['表格中到下一格，上一格', 'Tab，Shift+Tab'],
  ['撤销', 'Ctrl+Z'],
  ['重做', 'Ctrl+Y'],
  ['全屏写作，再按或按 Esc 返回', 'Ctrl+Shift+F'],
  ['转到某一节', 'Ctrl+G'],
  ['查找', 'Ctrl+F'],
  ['替换', 'Ctrl+H'],
  ['下一处，上一处', 'F3，Shift+F3'],
  ['立即保存', 'Ctrl+S'],
  ['报告信息', 'Ctrl+I'],
  ['导出 Word', 'Ctrl+Shift+E'],
  ['预览，再按返回', 'Ctrl+P'],
  ['下一处问题', 'F8'],
  ['上一处问题', 'Shift+F8'],
  ['在各栏之间移动', 'F6'],
  ['手册', 'F1'],
  ['新建报告（开始页）', 'Ctrl+N'],
  ['打开文件（开始页）', 'Ctrl+O'],
  ['设置', 'Ctrl+,'],
  ['快捷键', 'Ctrl+/'],
]

export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onCancel={onClose} footer={null} title="快捷键" width={560} destroyOnHidden>
      <dl className="shortcuts">
        {shortcuts.map(([what, keys]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{keys}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
