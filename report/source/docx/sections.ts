/** Which tables of a Word file stand on landscape pages of their own. */
import { child, type XmlNode } from './xml.ts'

/** A section is told behind what stands in it: by its last paragraph, the last one by the body. */
export interface Sections {
  /** @param at where the table stands among what was read */
  table(at: number): void
  /** @param properties w:sectPr; undefined where the section goes on */
  end(properties: XmlNode | undefined): void
  /** Places of the tables on landscape pages; none in a file that is landscape throughout: there it says nothing about a table. */
  sideways(): readonly number[]
}

/** By the size where it is given (a page that is wider than high), else by the word for it. */
function isLandscape(properties: XmlNode): boolean {
  const size = child(properties, 'w:pgSz')?.attributes ?? {}
  const [width, height] = [Number(size['w:w']), Number(size['w:h'])]
  return width > 0 && height > 0 ? width > height : size['w:orient'] === 'landscape'
}

export function readSections(): Sections {
  let open: number[] = []
  const sideways: number[] = []
  let hasUpright = false
  return {
    table: (at) => {
      open.push(at)
    },
    end: (properties) => {
      if (!properties) return
      if (isLandscape(properties)) for (const at of open) sideways.push(at)
      else hasUpright = true
      open = []
    },
    sideways: () => (hasUpright ? sideways : []),
  }
}
