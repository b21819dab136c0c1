/**
 * Where a duty area that the text lacks belongs: by block index, so that the editor can turn the
 * answer into one transaction and the command line into a new document.
 */
import { type Block, inlineOf } from '../document/node.ts'
import type { Outline, Part } from '../document/outline.ts'
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
  const before = pack.areas.slice(0, pack.areas.indexOf(area)).map((entry) => entry.id)
  for (const id of before.reverse()) {
    const section = part.sections.findLast((entry) => entry.areaId === id)
    if (section) return { at: section.end, blocks }
  }
  return { at: part.sections[0]?.index ?? part.end, blocks }
}
