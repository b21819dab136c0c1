/** What a government web page puts round a report: header block, disclosure metadata, links. */

/** Labels of the disclosure metadata (索引号 …), as pages write them: with spaces between, doubled, in any order. */
const labels = [
  '索引号',
  '主题分类',
  '发布机构',
  '发文单位',
  '发文日期',
  '成文日期',
  '文号',
  '发文字号',
  '效力状态',
  '有效性',
  '发布日期',
  '名称',
  '信息名称',
  '体裁分类',
  '公开责任部门',
  '生成日期',
]

const labelPattern = new RegExp(
  labels.map((label) => `${[...label].join('[\\s\\u3000]*')}[\\s\\u3000]*[:：]`).join('|'),
  'g',
)

const furniture =
  /^(?:相关链接|附件下载|相关附件|扫一扫|打印|关闭|分享到?|责任编辑|编辑|信息来源|来源|作者|浏览次数|阅读次数|点击数|字号|字体|上一篇|下一篇|当前位置|您现在的位置|首页)(?:[\s\u3000]*[:：>【].*)?$/

/** Whether a line belongs to the page and not to the report. */
export function isWrapper(text: string): boolean {
  if (/^[|\-\s\u3000_=*#]+$/.test(text)) return true
  if (furniture.test(text)) return true
  const found = text.match(labelPattern)?.length ?? 0
  // One label alone may stand in a sentence ("名称：…"); then the line is short and begins with it.
  return found >= 2 || (found === 1 && text.length <= 60 && text.search(labelPattern) === 0)
}
