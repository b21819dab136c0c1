/** Small .docx packages for the reader's tests: what a test is about, and around it what every package has. */
import { strToU8, type Zippable, zipSync } from 'fflate'

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
].join(' ')
const officeType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'

export interface DocxParts {
  /** Content of w:body. */
  readonly body: string
  /** Content of w:styles, w:numbering and so on, by the kind of the relationship. */
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly header?: string
  /** By relationship id: the picture's bytes. */
  readonly pictures?: Readonly<Record<string, Uint8Array>>
}

export function docxFile({ body, pictures = {}, ...parts }: DocxParts): Uint8Array {
  const kinds = Object.entries(parts).filter(([, content]) => content !== undefined)
  const roots: Record<string, string> = { header: 'hdr' }
  const relationships = [
    ...kinds.map(([kind]) => `<Relationship Id="${kind}" Type="${officeType}${kind}" Target="${kind}.xml"/>`),
    ...Object.keys(pictures).map(
      (id) => `<Relationship Id="${id}" Type="${officeType}image" Target="media/${id}.bin"/>`,
    ),
  ].join('')
  const rels = (content: string) =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`,
    )
  const files: Zippable = {
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': rels(`<Relationship Id="r1" Type="${officeType}officeDocument" Target="word/document.xml"/>`),
    'word/_rels/document.xml.rels': rels(relationships),
    'word/document.xml': strToU8(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
  }
  for (const [kind, content] of kinds) {
    const root = roots[kind] ?? kind
    files[`word/${kind}.xml`] = strToU8(`<w:${root} ${namespaces}>${content}</w:${root}>`)
  }
  for (const [id, bytes] of Object.entries(pictures)) files[`word/media/${id}.bin`] = bytes
  return zipSync(files)
}

/** A paragraph; `properties` is the content of its w:pPr. */
export const wp = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`

/** A run; `properties` is the content of its w:rPr. */
export const wr = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

export const wcell = (text: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${wp(wr(text))}</w:tc>`

export const drawing = (id: string, cx = 156 * 36_000): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="${cx}" cy="900000"/><wp:docPr id="1" name="a" descr="校园"/><a:graphic><a:graphicData><a:blip r:embed="${id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
