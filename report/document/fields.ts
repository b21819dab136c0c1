/**
 * Details printed in the text. A piece of text with the mark `field` prints one detail; an empty
 * detail prints as a fill-in, 【通知文号】. When a detail changes, every place that still prints the
 * old value (or the fill-in) follows; a place that somebody reworded by hand is left as it is.
 */
import type { Details } from './envelope.ts'
import type { FieldName } from './node.ts'

const labels: Readonly<Record<FieldName, string>> = {
  region: '行政区',
  we: '我市（县、区）',
  organisation: '报告机关',
  round: '评价年度',
  reviewYear: '履职年度',
  noticeIssuer: '通知机关',
  noticeTitle: '通知名称',
  noticeNumber: '通知文号',
  closing: '结束语',
}

/** The Chinese name of a field, as it stands in its fill-in. */
export const fieldLabel = (name: FieldName): string => labels[name]

/** 我市, 我县, 我区 …: by the last character of the region's name; empty while there is no region. */
function we(region: string): string {
  const level = /(自治州|地区|林区|新区|[省州市县区旗盟])$/.exec(region)?.[1]
  if (level === undefined) return region === '' ? '' : '我地'
  return `我${level.slice(-1)}`
}

const closings = { 报告: '报告如下', 函: '函告如下', 公示: '予以公示' } as const

/** What a field prints; '' while its detail is empty. */
export function fieldValue(details: Details, name: FieldName): string {
  switch (name) {
    case 'we':
      return we(details.region)
    case 'closing':
      return closings[details.form]
    case 'round':
    case 'reviewYear':
      return String(details[name])
    default:
      return details[name]
  }
}

/** What stands in the text for a field: its value, or its fill-in. */
export function fieldText(details: Details, name: FieldName): string {
  const value = fieldValue(details, name)
  return value === '' ? `【${fieldLabel(name)}】` : value
}

/**
 * What a field's text becomes when the details change, or null where it stays: the value is the
 * same, or somebody reworded the text by hand.
 */
export function fieldUpdate(text: string, name: FieldName, before: Details, after: Details): string | null {
  const next = fieldText(after, name)
  if (text === next) return null
  return text === fieldText(before, name) ? next : null
}

const blankPattern = /【[^【】\n]*】/g

export interface Blank {
  readonly start: number
  readonly end: number
  readonly label: string
}

/**
 * The fill-ins of a text. A fill-in is nothing but its brackets: whoever types over it has filled
 * it in, and no mark can fall out of step with the text.
 */
export function blanks(text: string): Blank[] {
  return [...text.matchAll(blankPattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    label: match[0].slice(1, -1),
  }))
}

/** What somebody wrote: a text without its fill-ins. */
export const withoutBlanks = (text: string): string => text.replace(blankPattern, '')
