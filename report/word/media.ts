/** The pictures of a file: their relationship ids, their parts, their bytes. */
import { fromBase64 } from '../document/base64.ts'
import type { Paper } from '../paper/paper.ts'
import { paragraphsOf } from './paragraphs-of.ts'

/** Keys of pictures are letters, digits, _ and - (document/schema.ts), so ids made of them are valid and distinct. */
export const pictureId = (key: string): string => `picture-${key}`

export interface MediaPart {
  readonly id: string
  /** In the folder word/. */
  readonly target: string
  readonly bytes: Uint8Array
}

/** A picture that stands in several places is kept once. */
export function media(paper: Paper): MediaPart[] {
  const keys = new Set<string>()
  for (const { runs } of paragraphsOf(paper)) for (const run of runs) if (run.kind === 'picture') keys.add(run.picture)
  return [...keys].map((key, at) => {
    const picture = Object.hasOwn(paper.pictures, key) ? paper.pictures[key] : undefined
    if (!picture) throw new Error(`the paper draws a picture that it does not hold: ${key}`)
    const extension = picture.type === 'image/png' ? 'png' : 'jpeg'
    return { id: pictureId(key), target: `media/image${at + 1}.${extension}`, bytes: fromBase64(picture.data) }
  })
}
