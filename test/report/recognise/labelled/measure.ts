/** A labelled report against what was recognised in it. */

import type { Proposal } from '../../../../report/recognise/proposal.ts'
import { headingWords } from '../../../../report/recognise/sections.ts'
import type { LabelledReport } from './generate.ts'

export interface Measured {
  readonly paragraphs: number
  readonly rightRoles: number
  /** Headings of the labels, those found, and those found with the right level and words. */
  readonly headings: number
  readonly found: number
  readonly rightHeadings: number
  /** Pairs of heading and area: of the labels, placed, and placed rightly. */
  readonly areas: number
  readonly placed: number
  readonly rightAreas: number
  /** What is wrong, one line each. */
  readonly wrong: readonly string[]
}

const short = (text: string) => text.trim().slice(0, 30)

export function measure({ name, paragraphs, labels }: LabelledReport, proposal: Proposal): Measured {
  const wrong: string[] = []
  let [rightRoles, rightHeadings, rightAreas, placed] = [0, 0, 0, 0]
  for (const [index, label] of labels.entries()) {
    const made = proposal.paragraphs[index]
    const text = short(paragraphs[index]?.text ?? '')
    if (!made) throw new RangeError(`${name}: no paragraph ${index}`)
    if (made.role === label.role) rightRoles += 1
    else wrong.push(`${name}: ${made.role} for ${label.role}: ${text}`)
    const { heading } = made
    if (heading && label.level !== undefined) {
      const words = headingWords(made.text, heading)
      if (heading.level === label.level && words === label.words) rightHeadings += 1
      else wrong.push(`${name}: level ${heading.level} “${short(words)}” for ${label.level} “${label.words}”`)
    }
    const own = heading ? [heading.areaId, ...heading.alsoAreaIds].filter((id) => id !== null) : []
    const right = own.filter((id) => label.areas?.includes(id))
    placed += own.length
    rightAreas += right.length
    for (const id of own) if (!right.includes(id)) wrong.push(`${name}: MISPLACED ${id}: ${label.words ?? text}`)
    for (const id of label.areas ?? [])
      if (!own.includes(id)) wrong.push(`${name}: not placed on ${id}: ${label.words}`)
  }
  return {
    paragraphs: labels.length,
    rightRoles,
    headings: labels.filter(({ level }) => level !== undefined).length,
    found: proposal.paragraphs.filter(({ heading }) => heading !== null).length,
    rightHeadings,
    areas: labels.reduce((sum, { areas }) => sum + (areas?.length ?? 0), 0),
    placed,
    rightAreas,
    wrong,
  }
}

export const sum = (all: readonly Measured[]): Measured =>
  all.reduce((a, b) => ({
    paragraphs: a.paragraphs + b.paragraphs,
    rightRoles: a.rightRoles + b.rightRoles,
    headings: a.headings + b.headings,
    found: a.found + b.found,
    rightHeadings: a.rightHeadings + b.rightHeadings,
    areas: a.areas + b.areas,
    placed: a.placed + b.placed,
    rightAreas: a.rightAreas + b.rightAreas,
    wrong: [...a.wrong, ...b.wrong],
  }))
