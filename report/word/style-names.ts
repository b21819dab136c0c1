/** Under which ids and names the styles of a Paper stand in the file. */
import type { StyleName } from '../paper/paper.ts'

export const styleId: Readonly<Record<StyleName, string>> = {
  body: 'OfficialBody',
  flush: 'OfficialFlush',
  title: 'OfficialTitle',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  heading4: 'Heading4',
  attachmentLabel: 'OfficialAttachmentLabel',
  attachmentTitle: 'OfficialAttachmentTitle',
  tableText: 'OfficialTable',
  picture: 'OfficialPicture',
  letterhead: 'OfficialLetterhead',
  imprint: 'OfficialImprint',
  pageNumber: 'OfficialPageNumber',
}

/** The built-in headings by the names that Word and WPS know them by: they match names, not ids. */
export const displayName: Readonly<Record<StyleName, string>> = {
  body: '公文正文',
  flush: '公文顶格',
  title: '公文标题',
  heading1: 'heading 1',
  heading2: 'heading 2',
  heading3: 'heading 3',
  heading4: 'heading 4',
  attachmentLabel: '公文附件',
  attachmentTitle: '公文附件标题',
  tableText: '公文表格',
  picture: '公文图片',
  letterhead: '公文版头',
  imprint: '公文版记',
  pageNumber: '公文页码',
}
