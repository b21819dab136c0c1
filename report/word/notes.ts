/** What a user should know about an exported file, in the order of weight. */
import type { Note } from '../document/result.ts'
import type { Printed } from './printed.ts'

/** Longer lists end with 等: the window that shows them is small. */
const mostNamed = 8

const list = (titles: readonly string[]) =>
  `${titles.slice(0, mostNamed).join('、')}${titles.length > mostNamed ? '等' : ''}`

export function exportNotes(printed: Printed, hasTitle: boolean): Note[] {
  const { blanks, omitted, withoutBody, emptyParagraphs, emptyHeadings, missingPictures } = printed
  const notes: (Note | false)[] = [
    !hasTitle && { code: 'title-missing', message: '报告没有标题，导出的文件首行是空的，请填写标题后重新导出。' },
    blanks > 0 && { code: 'blank-left', message: `有 ${blanks} 处【】没有填写，已原样导出。` },
    withoutBody.length > 0 && {
      code: 'section-empty',
      message: `有 ${withoutBody.length} 个标题下面没有正文，只导出了标题：${list(withoutBody)}。`,
    },
    omitted.length > 0 && {
      code: 'omitted-left-out',
      message: `列为不涉及的 ${omitted.length} 个领域没有导出：${list(omitted)}。`,
    },
    emptyHeadings > 0 && {
      code: 'heading-dropped',
      message: `略去了 ${emptyHeadings} 个没有文字的标题，后面的序号已顺延。`,
    },
    emptyParagraphs > 0 && {
      code: 'empty-dropped',
      message: `略去了 ${emptyParagraphs} 个空段（公文正文不留空行）。`,
    },
    missingPictures > 0 && {
      code: 'picture-missing',
      message: `有 ${missingPictures} 张图片不在草稿中，没有导出，请重新插入。`,
    },
  ]
  return notes.filter((note) => note !== false)
}
