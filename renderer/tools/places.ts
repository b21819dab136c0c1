/** Where in the report one can go to: headings and attachments, by number, by words or by pinyin initials. */

import { chineseNumberValue } from '../../report/document/numbering.ts'
import type { Outline } from '../../report/document/outline.ts'
import type { TemplatePack } from '../../report/template/pack.ts'
import { hasInitials } from './initials.ts'

export interface Place {
  /** Index of the top-level block. */
  readonly index: number
  /** 1 to 4 of headings; 1 for an attachment. */
  readonly level: number
  /** （四）, 附件1; '' in an area that is left out. */
  readonly number: string
  readonly title: string
  /** What the template calls the duty area, where the heading says it otherwise; '' elsewhere. */
  readonly area: string
}

export function placesOf(outline: Outline, pack: TemplatePack | null): Place[] {
  const areas = new Map(pack?.areas.map(({ id, title }) => [id, title]))
  const sections = new Map(outline.parts.flatMap((part) => part.sections).map((section) => [section.index, section]))
  const headings = outline.headings.map(({ index, level, number, title }): Place => {
    const areaId = sections.get(index)?.areaId
    const area = (areaId && areas.get(areaId)) || ''
    return { index, level, number, title, area: area === title ? '' : area }
  })
  const attachments = outline.attachments.map(
    ({ index, label, title }): Place => ({ index, level: 1, number: label, title, area: '' }),
  )
  return [...headings, ...attachments].sort((a, b) => a.index - b.index)
}

/** The value of a heading's number as somebody types it: （十二）, 十二 and 12 → 12; null for anything else. */
export function numberValue(typed: string): number | null {
  const bare = typed.replace(/^[（(附件]+|[）)、.．]+$/g, '')
  return /^\d{1,3}$/.test(bare) ? Number(bare) : chineseNumberValue(bare)
}

/**
 * What fits what was typed, the best first: a number (of sections before parts and items, since that is what people count
 * by), then words, then initials. Everything in the order of the report where nothing is typed.
 */
export function found(places: readonly Place[], typed: string): readonly Place[] {
  const wanted = typed.trim()
  if (wanted === '') return places
  const value = numberValue(wanted)
  const rank = (place: Place): number => {
    if (value !== null && numberValue(place.number) === value) return place.level === 2 ? 0 : place.level === 1 ? 1 : 2
    if (`${place.number}${place.title}`.includes(wanted)) return 3
    if (place.area.includes(wanted)) return 4
    if (/^[a-z0-9]+$/i.test(wanted) && hasInitials(place.title, wanted)) return 5
    if (/^[a-z0-9]+$/i.test(wanted) && hasInitials(place.area, wanted)) return 6
    return 9
  }
  return places
    .map((place) => ({ place, rank: rank(place) }))
    .filter((one) => one.rank < 9)
    .sort((a, b) => a.rank - b.rank)
    .map(({ place }) => place)
}
