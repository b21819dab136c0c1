/** What a government site puts round a report: header block, information-disclosure block, links, buttons. */
import { trimmed } from './fold.ts'

/** Labels of disclosure blocks (domain notes §7: they differ by site) and of the line below a page's title. */
const labels = [
  '索引号|索引码|主题分类|体裁分类|组配分类|分类|发布机构|发文单位|发文机关|发布单位|公开责任部门|责任部门|公开主体',
  '发文日期|成文日期|生成日期|发布日期|发布时间|公开日期|更新时间|时间|日期|文号|发文字号|效力状态|有效性|信息有效性|有效期|废止日期|公开方式|公开形式|公开范围|公开时限',
  '名称|标题|信息名称|主题词|关键词|内容概述|信息来源|来源|文章来源|作者|浏览次数|浏览量|浏览|点击数|点击量|点击|阅读次数|阅读|访问量|访问次数|字体大小|字体|字号|责任编辑|编辑|审核|录入|打印|分享|分享到',
]
  .join('|')
  .split('|')
  .sort((a, b) => b.length - a.length)
  .map((label) => [...label].join('\\s*'))
  .join('|')
const label = new RegExp(`(?:^|[\\s|【\\[（(])(?:${labels})\\s*[:：]`, 'g')

/** Characters of a line that can be the page's; a disclosure block has some 200. */
const longest = 1000

/** Whether a paragraph is a line of metadata: it begins with a label, or holds several. */
export function isMetadata(text: string): boolean {
  const line = trimmed(text)
  if (line.length > longest) return false
  const found = [...line.matchAll(label)]
  if (found.length >= 2) return true
  return found.length === 1 && found[0]?.index === 0 && line.length <= 60 && !line.includes('。')
}

/** | | | |: an empty table row, as pages turned to text leave it. */
const emptyRow = /^[|｜](?:[\s|｜:：-])*$/
const breadcrumb = /^(当前位置|您(?:现在)?(?:的|所在的?)?位置|首页\s*[>＞»›/])/
const button =
  /^[【[（(]?\s*(?:字体|字号|大\s*中\s*小|打印(?:本页|此页)?|关闭(?:窗口|本页|此页)?|收藏|分享到?|返回(?:顶部|列表|首页)?|扫一扫.*|下载(?:附件)?)(?:[\s|｜【】[\]]|大|中|小|打印|关闭|收藏|分享|窗口|本页|此页)*[)）】\]]?[:：]?$/
/** — 3 —, 第 3 页 共 16 页 */
const pageNumber = /^(?:[—–－-]+\s*\d{1,3}\s*[—–－-]+|第\s*\d{1,3}\s*页(?:\s*[，,/]?\s*共\s*\d{1,3}\s*页)?)$/
const contents = /^目\s*录$|[.…·]{3,}\s*\d{1,3}$/
/** Opens what follows a report on its page. */
const linksStart = /^(?:相关(?:链接|附件|新闻|文章|阅读|信息|文档|稿件|推荐)|附件下载|扩展阅读)\s*[:：]?/
/** 附件：1.统计表.xlsx: a file that the page offers. */
const download = /\.(?:docx?|xlsx?|pptx?|wps|et|pdf|ofd|zip|rar|7z)$/i
const footer =
  /^(?:上一[篇条]|下一[篇条]|版权所有|主办(?:单位)?|承办(?:单位)?|技术支持|网站标识码|网站地图|联系我们|.{0,4}ICP备|.{0,6}公网安备|Copyright)/i

/** Why a paragraph can only be part of the page, wherever it stands; null where it may be text. */
export function alwaysWrapper(text: string): string | null {
  const line = trimmed(text)
  if (line.length > longest) return null
  if (pageNumber.test(line)) return '页码'
  return contents.test(line) ? '目录' : null
}

/** Why a paragraph before the text proper is part of the page. */
export function headWrapper(text: string): string | null {
  const line = trimmed(text)
  if (line.length > longest) return null
  if (emptyRow.test(line)) return '网页的空表格行'
  if (isMetadata(line)) return '信息公开栏或网页信息行'
  return breadcrumb.test(line) || button.test(line) ? '网页的导航或按钮' : null
}

/** Why a paragraph behind the text proper is part of the page. */
function tailWrapper(text: string): string | null {
  const line = trimmed(text)
  if (line.length > longest) return null
  return linksStart.test(line) || footer.test(line) || download.test(line) ? '网页的链接或页脚' : headWrapper(line)
}

/** Lines that may stand between 相关链接 and the page's end. */
const mostLinks = 30

/**
 * Index behind the last paragraph that may belong to the report: what follows is the page's.
 * @param texts all paragraphs; empty ones may stand among them
 */
export function textEnd(texts: readonly string[]): number {
  const behindText = (from: number) => {
    let end = from
    while (end > 0 && (trimmed(texts[end - 1] ?? '') === '' || tailWrapper(texts[end - 1] ?? '') !== null)) end -= 1
    return end
  }
  // A list of links has lines of any wording; what is sure is the line that opens it.
  let lines = 0
  for (let at = texts.length - 1; at >= 0 && lines <= mostLinks; at--) {
    const line = trimmed(texts[at] ?? '')
    if (line === '') continue
    if (line.includes('。')) break
    if (linksStart.test(line)) return behindText(Math.min(behindText(texts.length), at))
    lines += 1
  }
  return behindText(texts.length)
}
