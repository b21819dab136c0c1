/** Pictures: as wide as the user chose of the text width, never taller than the page, in a line of their own height. */
import { ImageRun, Paragraph } from 'docx'
import type { Picture } from '../../document/envelope.ts'
import type { Image } from '../../document/node.ts'
import { fromBase64 } from '../../document/package.ts'
import { tallestPicture, widestPicture } from '../layout.ts'
import { style } from '../styles.ts'
import { printable } from './runs.ts'

/** Pixels of 1/96 inch. */
export function pictureSize(image: Image, picture: Picture): { width: number; height: number } {
  const width = widestPicture * image.attrs.width
  const height = (width * picture.height) / picture.width
  const shrink = Math.min(1, tallestPicture / height)
  return { width: Math.max(1, Math.round(width * shrink)), height: Math.max(1, Math.round(height * shrink)) }
}

/** @param keepNext for the last block of the text, as in bodyParagraph */
export function pictureParagraph(image: Image, picture: Picture, number: number, keepNext = false): Paragraph {
  return new Paragraph({
    style: style.picture,
    keepNext,
    children: [
      new ImageRun({
        type: picture.type === 'image/png' ? 'png' : 'jpg',
        data: fromBase64(picture.data),
        transformation: pictureSize(image, picture),
        altText: { id: String(number), name: `图片 ${number}`, title: '', description: printable(image.attrs.alt) },
      }),
    ],
  })
}
