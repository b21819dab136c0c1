/** Pictures in the line: DrawingML at the size that the paper gives them. */
import type { PictureRun } from '../paper/paper.ts'
import { pictureId } from './media.ts'
import { element, type Markup } from './xml.ts'

/** English Metric Units: 914400 an inch, 1440 twips an inch. */
const emuPerTwip = 635

export function picture({ picture: key, width, height, alt, number }: PictureRun): Markup {
  const extent = { cx: Math.round(width * emuPerTwip), cy: Math.round(height * emuPerTwip) }
  const name = `图片 ${number}`
  const fill = element(
    'pic:blipFill',
    {},
    element('a:blip', { 'r:embed': pictureId(key) }),
    element('a:stretch', {}, element('a:fillRect', {})),
  )
  const shape = element(
    'pic:spPr',
    {},
    element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', extent)),
    element('a:prstGeom', { prst: 'rect' }, element('a:avLst', {})),
  )
  const graphic = element(
    'a:graphic',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main' },
    element(
      'a:graphicData',
      { uri: 'http://schemas.openxmlformats.org/drawingml/2006/picture' },
      element(
        'pic:pic',
        { 'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture' },
        element(
          'pic:nvPicPr',
          {},
          element('pic:cNvPr', { id: number, name }),
          element('pic:cNvPicPr', {}, element('a:picLocks', { noChangeAspect: 1 })),
        ),
        fill,
        shape,
      ),
    ),
  )
  return element(
    'w:drawing',
    {},
    element(
      'wp:inline',
      { distT: 0, distB: 0, distL: 0, distR: 0 },
      element('wp:extent', extent),
      element('wp:docPr', { id: number, name, descr: alt === '' ? undefined : alt }),
      element(
        'wp:cNvGraphicFramePr',
        {},
        element('a:graphicFrameLocks', {
          'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
          noChangeAspect: 1,
        }),
      ),
      graphic,
    ),
  )
}
