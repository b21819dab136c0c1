/** The organisation's words (本单位用语): what checks know of names and wordings, as a value and a file. */
import { z } from 'zod'

const name = z.string().trim().min(1).max(200)
/** More than any bureau keeps. */
const names = z.array(name).max(5000).default([])

export const wordsSchema = z.strictObject({
  /** 本地地名: names that belong here and are never foreign. */
  places: names,
  /** 单位名称, in full. */
  organisations: names,
  /** 科室名称. */
  offices: names,
  /** 固定表述: how it is to be written, and how it is written wrongly. */
  wordings: z
    .array(z.strictObject({ right: name, wrong: z.array(name).max(100) }))
    .max(5000)
    .default([]),
  /** 不用的词, with what stands instead ('' = nothing to suggest) and why. */
  avoid: z
    .array(
      z.strictObject({ word: name, instead: z.string().max(200).default(''), why: z.string().max(500).default('') }),
    )
    .max(5000)
    .default([]),
})
export type Words = z.output<typeof wordsSchema>

export const noWords: Words = wordsSchema.parse({})
