/** Numbers of headings: 一、（一）1.（1）, the four levels of GB/T 9704-2012 7.3.3. */
import type { HeadingLevel } from './node.ts'

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 1 → 一, 12 → 十二, 20 → 二十, 105 → 一百零五. For 1 to 999. */
export function chineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 999) throw new RangeError(`chineseNumber is for 1 to 999, not ${n}`)
  const hundreds = Math.floor(n / 100)
  const tens = Math.floor((n % 100) / 10)
  const ones = n % 10
  let text = hundreds > 0 ? `${digits[hundreds]}百` : ''
  if (tens > 0) text += tens === 1 && hundreds === 0 ? '十' : `${digits[tens]}十`
  else if (hundreds > 0 && ones > 0) text += '零'
  return ones > 0 ? text + digits[ones] : text
}

/** Reads exactly what chineseNumber writes: 十二 → 12; null for anything else, 一百五 and 零五 among it. */
export function chineseNumberValue(text: string): number | null {
  const match = /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text)
  if (!match) return null
  const digit = (d: string | undefined) => (d === undefined ? 0 : digits.indexOf(d as (typeof digits)[number]))
  const [, hundreds, tens, ten, ones] = match
  const value = digit(hundreds) * 100 + (ten ? digit(tens ?? '一') * 10 : 0) + digit(ones)
  return value > 0 && chineseNumber(value) === text ? value : null
}

/** 一 to 九百九十九; digits beyond, where no report gets but a damaged file may. */
const counted = (n: number): string => (n <= 999 ? chineseNumber(n) : String(n))

/** The number that stands before the n-th heading of a level: 一、 （一） 1. （1） */
export function headingNumber(level: HeadingLevel, n: number): string {
  switch (level) {
    case 1:
      return `${counted(n)}、`
    case 2:
      return `（${counted(n)}）`
    case 3:
      return `${n}.`
    case 4:
      return `（${n}）`
  }
}

export interface TypedNumber {
  readonly level: HeadingLevel
  readonly n: number
  /** The text behind the number, without leading spaces. */
  readonly rest: string
}

const typedForms: readonly (readonly [HeadingLevel, RegExp])[] = [
  [1, /^([一二三四五六七八九十百零]+)[、，,.．]\s*/],
  [2, /^[（(]\s*([一二三四五六七八九十百零]+)\s*[)）]\s*[、.]?\s*/],
  // Not 2.5万元 and not 1.2 项: a digit behind the point is a decimal.
  [3, /^(\d{1,3})[.．、](?!\d)\s*/],
  [4, /^[（(]\s*(\d{1,3})\s*[)）]\s*[、.]?\s*/],
]

/**
 * A number that somebody typed before a heading, in the official form or in the half-width forms
 * that web pages and hurried hands leave: "(一)高度重视", "1、", "（ 2 ）". Null where there is none.
 */
export function typedNumber(text: string): TypedNumber | null {
  for (const [level, form] of typedForms) {
    const match = form.exec(text)
    if (!match?.[1]) continue
    const n = level <= 2 ? chineseNumberValue(match[1]) : Number(match[1])
    if (n === null || n === 0) continue
    return { level, n, rest: text.slice(match[0].length) }
  }
  return null
}
