/**
 * Where a duty area that the text lacks belongs: by block index, so that the editor can turn the
 * answer into one transaction and the command line into a new document.
 */
import { type Block, inlineOf } from '../document/node.ts'
import type { Outline, Part, Section } from '../document/outline.ts'
import type { TemplatePack } from './pack.ts'
import { areaStart } from './start.ts'

export interface Insertion {
  /** Index of the block before which the new blocks stand. */
  readonly at: number
  readonly blocks: readonly Block[]
}

/** The part of the text that a pack's part stands for: by its title, else the one that holds areas of it. */
function partInText(outline: Outline, pack: TemplatePack, partId: string): Part | undefined {
  const title = pack.parts.find((part) => part.id === partId)?.title
  const siblings = new Set(pack.areas.filter((area) => area.part === partId).map((area) => area.id))
  return (
    outline.parts.find((part) => part.heading !== null && part.heading.title === title) ??
    outline.parts.find((part) => part.sections.some(({ areaId }) => areaId !== null && siblings.has(areaId)))
  )
}

/** Behind the last section of the nearest of the areas that stand before it in the pack; `otherwise` where the text has none of them. */
function placeIn(sections: readonly Section[], before: readonly string[], otherwise: number): number {
  for (const id of before.toReversed()) {
    const section = sections.findLast((entry) => entry.areaId === id)
    if (section) return section.end
  }
  return otherwise
}

/**
 * A duty area that the text lacks: behind the nearest area that the pack lists before it, else before
 * the part's first section, else at the part's end. Where the whole part is missing it is added at
 * the end of the text, before its attachments.
 * @throws RangeError for an area that the pack does not have
 */
export function insertArea(outline: Outline, pack: TemplatePack, areaId: string): Insertion {
  const area = pack.areas.find((entry) => entry.id === areaId)
  if (!area) throw new RangeError(`no duty area ${areaId} in the pack ${pack.id}`)
  const heading = areaStart(area, pack.runIn)
  const blocks: Block[] = pack.runIn ? [heading] : [heading, { type: 'paragraph' }]
  const before = pack.areas.slice(0, pack.areas.indexOf(area)).map((entry) => entry.id)
  const top = outline.parts.flatMap((part) => part.sections).filter(({ level }) => level === 1)
  if (top.length > 0) {
    // A report whose areas are headings of level 1 knows no part for them.
    const [first, ...rest] = blocks
    const own = first?.type === 'heading' ? { ...first, attrs: { ...first.attrs, level: 1 as const } } : first
    return { at: placeIn(top, before, top[0]?.index ?? outline.textEnd), blocks: own ? [own, ...rest] : blocks }
  }
  const part = partInText(outline, pack, area.part)
  if (!part) {
    const title = pack.parts.find((entry) => entry.id === area.part)?.title ?? ''
    const opened: Block = {
      type: 'heading',
      attrs: { level: 1, areaId: null, runIn: false },
      content: inlineOf(title),
    }
    return { at: outline.textEnd, blocks: [opened, ...blocks] }
  }
  return { at: placeIn(part.sections, before, part.sections[0]?.index ?? part.end), blocks }
}
