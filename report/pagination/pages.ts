/**
 * The pages of a Paper: every line with its place. What the preview draws, what the page count counts.
 * Twips from the upper left corner of the page.
 */
import type { Face } from '../paper/paper.ts'

export interface TextSegment {
  readonly kind: 'text'
  readonly text: string
  readonly x: number
  /** Of the whole segment as it is set, justified; it ends at x + width. */
  readonly width: number
  readonly face: Face
  /** Digits and Latin letters in Times New Roman. */
  readonly latin: boolean
  /** Half-points. */
  readonly size: number
  readonly bold: boolean
  readonly underline: boolean
  /** Added to the line's baseline: below zero for superscripts. */
  readonly shift: number
  readonly colour: 'black' | 'red'
}

export type PageItem =
  | {
      readonly kind: 'line'
      readonly baseline: number
      readonly segments: readonly TextSegment[]
      /** Place of its paragraph: section and block of the Paper. Lines of one paragraph share it. */
      readonly block: readonly [section: number, block: number]
    }
  | {
      readonly kind: 'rule'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      /** Twips. */
      readonly weight: number
      readonly colour: 'black' | 'red'
    }
  | {
      readonly kind: 'picture'
      readonly picture: string
      readonly alt: string
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
    }

export interface Page {
  /** From 1. */
  readonly number: number
  readonly orientation: 'portrait' | 'landscape'
  readonly width: number
  readonly height: number
  readonly items: readonly PageItem[]
  /** 页码 as drawn, `— 3 —`; null where the preset has none. Turned: read from top to bottom on landscape pages. */
  readonly pageNumber: {
    readonly text: string
    readonly x: number
    readonly baseline: number
    readonly width: number
    readonly turned: boolean
  } | null
}
