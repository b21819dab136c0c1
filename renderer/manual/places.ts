/** Which heading of the manual tells about the place where the focus is. */

/** Headings by the name that a pane, a dialog or a group of fields bears for a screen reader. */
export const headingsByName: Readonly<Record<string, string>> = {
  // The start page and what opens from it.
  新建报告: '新建报告',
  草稿列表: '草稿列表',
  读入: '打开文件',
  沿用: '沿用上年报告',
  原文: '读入后的核对',
  识别为: '读入后的核对',
  识别概况: '读入后的核对',
  上年报告: '沿用上年报告',
  这份报告已有草稿: '换一台电脑继续写',
  找回没有保存的改动: '找回没有保存的改动',
  // The writing window.
  报告正文: '标题和正文',
  编辑工具: '写作',
  粘贴方式: '粘贴',
  查找和替换: '查找和替换',
  大纲: '转到、大纲、字数统计',
  转到: '转到、大纲、字数统计',
  字数统计: '转到、大纲、字数统计',
  清理: '符号、清理、全屏',
  符号: '符号、清理、全屏',
  插入符号: '符号、清理、全屏',
  插入表格: '表格、图片、附件',
  图片宽度: '表格、图片、附件',
  职责清单: '职责清单',
  右栏: '要求',
  检查: '检查',
  要求: '要求',
  上年: '核对沿用的文字',
  报送稿: '报送归档',
  报告信息: '公文格式',
  本单位用语: '本单位用语',
  问题措施对照: '问题措施对照',
  数据表: '数据表',
  交稿检查: '交稿检查',
  '导出 Word': '导出 Word',
  版式: '版式',
  预览: '预览与打印',
  预览工具: '预览与打印',
  历史版本: '历史版本',
  只读: '两个窗口、共享文件夹',
  快捷键: '快捷键',
  设置: '设置',
  单位: '单位',
  显示: '显示',
  数据文件夹: '数据文件夹',
  首次使用: '首次使用',
}

/** Where the name of what has the focus says nothing: the screen, by what stands on it. */
const screens: readonly (readonly [selector: string, heading: string])[] = [
  ['.review', '读入后的核对'],
  ['.window', '写作'],
]

/** The accessible name, by attribute or from the element that it points to, up to what changes in it: 读入“去年.docx”, 检查 3. */
function nameOf(element: Element): string {
  const labelled = element.getAttribute('aria-labelledby')
  const name = labelled === null ? element.getAttribute('aria-label') : document.getElementById(labelled)?.textContent
  return (name ?? '').replace(/[“：].*$/s, '').replace(/[…\d\s]+$/, '')
}

/** @param focused what has the focus; a dialog that lost it counts as having it */
export function chapterOf(focused: Element | null): string {
  const dialog = [...document.querySelectorAll('.ant-modal')].filter((one) => one.checkVisibility()).at(-1)
  const from = dialog && !dialog.contains(focused) ? dialog : focused
  if (from?.closest('.report td, .report th, .report figure')) return '表格、图片、附件'
  for (let element = from; element; element = element.parentElement) {
    const heading = headingsByName[nameOf(element)]
    if (heading !== undefined) return heading
  }
  return screens.find(([selector]) => document.querySelector(selector))?.[1] ?? '先做什么'
}
