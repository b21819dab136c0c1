/** styles.xml, written by hand: the docx library's options know neither snapToGrid nor kinsoku nor topLinePunct. */
import { type Face, faces } from './faces.ts'
import { bodySpacing, indentTwips, lineTwips, size, titleLineTwips } from './layout.ts'

/** Ids of the styles, as the element writers name them. */
export const style = {
  title: 'ZipingTitle',
  flush: 'ZipingFlush',
  body: 'ZipingBody',
  heading: ['', 'Heading1', 'Heading2', 'Heading3', 'Heading4'],
  pageNumber: 'ZipingPageNumber',
  table: 'ZipingTable',
  picture: 'ZipingPicture',
} as const

interface ParagraphProperties {
  readonly keepNext?: boolean
  readonly line?: string
  readonly indent?: boolean
  readonly align?: 'both' | 'center'
  readonly outlineLevel?: number
}

/** In the order of the schema (CT_PPrBase). Every switch that is on by default and moves lines is said explicitly. */
function paragraphProperties({ keepNext, line, indent, align, outlineLevel }: ParagraphProperties): string {
  return [
    '<w:pPr>',
    keepNext ? '<w:keepNext/>' : '',
    // On by default: it would move lines to keep 22 a page from holding.
    '<w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct/><w:topLinePunct w:val="0"/>',
    // On by default: a gap between Chinese and digits would leave fewer than 28 characters.
    '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/>',
    // LibreOffice lets a line grid win over an exact line height.
    '<w:snapToGrid w:val="0"/>',
    `<w:spacing w:before="0" w:after="0" ${line ?? `w:line="${lineTwips}" w:lineRule="exact"`}/>`,
    // Word follows the characters, LibreOffice the twips.
    `<w:ind w:firstLineChars="${indent ? 200 : 0}" w:firstLine="${indent ? indentTwips : 0}"/>`,
    `<w:jc w:val="${align ?? 'both'}"/>`,
    outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${outlineLevel}"/>`,
    '</w:pPr>',
  ].join('')
}

function runProperties(face: Face, halfPoints: number, spacing: number): string {
  const chinese = faces[face]
  return [
    `<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="${faces.latin}" w:hAnsi="${chinese}" w:eastAsia="${chinese}" w:cs="${faces.latin}"/>`,
    '<w:b w:val="0"/><w:bCs w:val="0"/><w:i w:val="0"/><w:iCs w:val="0"/><w:color w:val="000000"/>',
    `<w:spacing w:val="${spacing}"/><w:kern w:val="0"/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/></w:rPr>`,
  ].join('')
}

function paragraphStyle(id: string, name: string, properties: string, options = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"${options.startsWith('default') ? ' w:default="1"' : ' w:customStyle="1"'}><w:name w:val="${name}"/>${
    options.startsWith('default') ? '' : '<w:basedOn w:val="Normal"/>'
  }<w:qFormat/>${properties}</w:style>`
}

/** Built-in headings: named as Word names them, so that its navigation pane and WPS know them. */
function headingStyle(level: 1 | 2 | 3 | 4, face: Face): string {
  return `<w:style w:type="paragraph" w:styleId="${style.heading[level]}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="${style.body}"/><w:qFormat/>${paragraphProperties(
    { indent: true, outlineLevel: level - 1 },
  )}${runProperties(face, size.body, bodySpacing)}</w:style>`
}

/** The whole part. */
export function stylesXml(): string {
  const normal = runProperties('fangsong', size.body, bodySpacing)
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault>${normal.replace('</w:rPr>', '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr>')}</w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    paragraphStyle('Normal', 'Normal', paragraphProperties({}) + normal, 'default'),
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    headingStyle(1, 'hei'),
    headingStyle(2, 'kai'),
    headingStyle(3, 'fangsong'),
    headingStyle(4, 'fangsong'),
    paragraphStyle(
      style.title,
      '公文标题',
      paragraphProperties({ align: 'center', line: `w:line="${titleLineTwips}" w:lineRule="exact"` }) +
        runProperties('title', size.title, 0),
    ),
    paragraphStyle(style.flush, '公文顶格', paragraphProperties({}) + normal),
    paragraphStyle(style.body, '公文正文', paragraphProperties({ indent: true }) + normal),
    paragraphStyle(
      style.pageNumber,
      '公文页码',
      paragraphProperties({ line: `w:line="${size.pageNumber * 10}" w:lineRule="exact"` }) +
        runProperties('song', size.pageNumber, 0),
    ),
    paragraphStyle(
      style.table,
      '公文表格',
      paragraphProperties({ line: 'w:line="240" w:lineRule="auto"' }) + runProperties('fangsong', size.table, 0),
    ),
    // A line of exact height would cut the picture off.
    paragraphStyle(
      style.picture,
      '公文图片',
      paragraphProperties({ align: 'center', line: 'w:line="240" w:lineRule="auto"' }) + normal,
    ),
    '</w:styles>',
  ].join('')
}
