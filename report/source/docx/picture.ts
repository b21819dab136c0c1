/** A picture of the file, where it is one that a report can hold. */
import { toBase64 } from '../../document/base64.ts'
import { pictureSize } from '../../document/picture-size.ts'
import type { SourceObject } from '../paragraph.ts'
import type { DocxPackage } from './open.ts'
import { within, type XmlNode } from './xml.ts'

/** English Metric Units in the text width of an official document, 156 mm. */
const textWidthEmu = 156 * 36_000

/** @returns null for what is neither PNG nor JPEG (drawings of Windows, mostly), and for what is not in the file */
export function readPicture(drawing: XmlNode, docx: DocxPackage): SourceObject | null {
  const [blip] = within(drawing, 'a:blip')
  const [vector] = within(drawing, 'v:imagedata')
  const id = blip?.attributes['r:embed'] ?? vector?.attributes['r:id'] ?? ''
  const bytes = docx.bytes(docx.relationships.get(id)?.target ?? '')
  const size = bytes && pictureSize(bytes)
  if (!bytes || !size) return null
  const [extent] = within(drawing, 'wp:extent')
  const [described] = within(drawing, 'wp:docPr')
  const share = Number(extent?.attributes.cx) / textWidthEmu
  return {
    kind: 'picture',
    picture: { type: size.type, data: toBase64(bytes), width: size.width, height: size.height },
    alt: described?.attributes.descr ?? '',
    width: share > 0 ? Math.max(0.05, Math.min(1, Math.round(share * 100) / 100)) : 1,
  }
}
