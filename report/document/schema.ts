/** The shape of a stored report, as zod schemas that accept exactly the types of node.ts and envelope.ts. */
import { z } from 'zod'
import {
  type Details,
  documentForms,
  type Envelope,
  envelopeFormat,
  envelopeVersion,
  type Picture,
} from './envelope.ts'
import { fieldNames, type Image, type Inline, type Mark, type TopNode } from './node.ts'

const plainMarks = ['bold', 'underline', 'subscript', 'superscript', 'carried'] as const

const mark = z.union([
  z.strictObject({ type: z.enum(plainMarks) }),
  z.strictObject({ type: z.literal('field'), attrs: z.strictObject({ name: z.enum(fieldNames) }) }),
])
const marks = z.array(mark).max(8).optional()

const inline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), marks }),
  z.strictObject({ type: z.literal('hardBreak'), marks }),
])
const inlines = z.array(inline).optional()

const title = z.strictObject({ type: z.literal('title'), content: inlines })
const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  attrs: z.strictObject({ align: z.enum(['left', 'center', 'right']).nullable().optional() }).optional(),
  content: inlines,
})
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    areaId: z.string().max(100).nullable(),
    runIn: z.boolean(),
  }),
  content: inlines,
})
const span = z.number().int().min(1).max(200)
const cell = z.strictObject({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: z
    .strictObject({
      colspan: span.optional(),
      rowspan: span.optional(),
      colwidth: z.array(z.number().positive()).nullable().optional(),
    })
    .optional(),
  content: z.array(paragraph).min(1),
})
const table = z.strictObject({
  type: z.literal('table'),
  content: z.array(z.strictObject({ type: z.literal('tableRow'), content: z.array(cell).optional() })).min(1),
})
const image = z.strictObject({
  type: z.literal('image'),
  attrs: z.strictObject({ picture: z.string(), alt: z.string(), width: z.number().positive().max(1) }),
})

/** One top-level block. */
export const blockSchema = z.discriminatedUnion('type', [title, paragraph, heading, table, image])

const short = z.string().max(1000)
/** Loose: a detail that a newer program of the same format adds is kept. */
export const detailsSchema = z.looseObject({
  region: short,
  organisation: short,
  round: z.number().int().min(1900).max(2200),
  reviewYear: z.number().int().min(1900).max(2200),
  noticeIssuer: short,
  noticeTitle: short,
  noticeNumber: short,
  recipient: short,
  signatory: short,
  date: z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/),
  form: z.enum(documentForms),
})

/** A key that is also a file name inside a package. */
export const pictureKey = /^[A-Za-z0-9_-]{1,64}$/
const picture = z.strictObject({
  type: z.enum(['image/png', 'image/jpeg']),
  data: z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
})
const decision = z.looseObject({
  done: z.boolean().optional(),
  omitted: z.looseObject({ reason: z.string().max(2000) }).optional(),
})

/** The envelope but for its blocks, which restore.ts checks one by one. */
export const frameSchema = z.looseObject({
  format: z.literal(envelopeFormat),
  version: z.literal(envelopeVersion),
  details: detailsSchema,
  template: z.looseObject({ id: z.string().max(100), title: short }),
  areas: z.record(z.string(), decision),
  pictures: z.record(z.string().regex(pictureKey), picture),
  source: z.looseObject({ name: short, kind: short }).nullable(),
})

// The schemas and the types say the same: either way round, a difference does not compile.
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
type Loose<T> = Omit<T, never>
type Known<T> = { [K in keyof T as string extends K ? never : K]: T[K] }
type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T
export const typesHold: {
  mark: Same<DeepReadonly<z.output<typeof mark>>, Mark>
  inline: Same<DeepReadonly<z.output<typeof inline>>, Inline>
  block: Same<DeepReadonly<z.output<typeof blockSchema>>, TopNode>
  image: Same<DeepReadonly<z.output<typeof image>>, Image>
  picture: Same<DeepReadonly<z.output<typeof picture>>, Picture>
  details: Same<keyof Known<z.output<typeof detailsSchema>>, keyof Loose<Details>>
  frame: Same<keyof Known<z.output<typeof frameSchema>> | 'document', keyof Envelope>
} = { mark: true, inline: true, block: true, image: true, picture: true, details: true, frame: true }
