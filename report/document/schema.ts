/** The shape of a stored report, as zod schemas that accept exactly the types of node.ts and envelope.ts. */
import { z } from 'zod'
import { documentForms, type Envelope, envelopeFormat, envelopeVersion, paperForms, sealings } from './envelope.ts'
import { fieldNames, type Inline, type Mark, type TopNode } from './node.ts'

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['bold', 'underline', 'subscript', 'superscript']) }),
  z.strictObject({ type: z.literal('carried') }),
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
    level: z.literal([1, 2, 3, 4]),
    areaId: z.string().max(100).nullable(),
    alsoAreaIds: z.array(z.string().max(100)).max(100).nullable().optional(),
    runIn: z.boolean(),
  }),
  content: inlines,
})
/** As HTML: a table merges at most a thousand columns, and no report has more rows. */
const span = z.number().int().min(1).max(1000)
const cell = z.strictObject({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: z
    .strictObject({
      colspan: span.optional(),
      rowspan: span.optional(),
      // 0: prosemirror-tables' width of a column that nobody has set, beside one that somebody has.
      colwidth: z.array(z.number().nonnegative()).nullable().optional(),
    })
    .optional(),
  content: z.array(paragraph).min(1),
})
const table = z.strictObject({
  type: z.literal('table'),
  attrs: z.strictObject({ landscape: z.boolean().nullable().optional() }).optional(),
  content: z.array(z.strictObject({ type: z.literal('tableRow'), content: z.array(cell).optional() })).min(1),
})
const image = z.strictObject({
  type: z.literal('image'),
  attrs: z.strictObject({ picture: z.string(), alt: z.string(), width: z.number().positive().max(1) }),
})

const attachment = z.strictObject({ type: z.literal('attachment'), content: inlines })

/** One top-level block. */
const blockSchema = z.discriminatedUnion('type', [title, paragraph, heading, table, image, attachment])
/** A text’s blocks: all in one go, which is quicker than one by one. */
export const blocksSchema = z.array(blockSchema)

const short = z.string().max(1000)
const isoDate = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/)
/** More than any document has signers or signatories. */
const names = z.array(short).max(50)

/** What an official document adds round the text; loose like the details. */
const official = z.looseObject({
  form: z.enum(paperForms).nullable(),
  copyNumber: short,
  secrecy: short,
  urgency: short,
  mark: short,
  documentNumber: short,
  signers: names,
  sealing: z.enum(sealings),
  jointSignatories: names,
  signerOffice: short,
  remark: short,
  imprint: z.looseObject({ copiesTo: short, issuer: short, date: isoDate }),
  publicity: z.looseObject({
    from: isoDate,
    to: isoDate,
    office: short,
    phone: short,
    email: short,
    address: short,
  }),
})

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
  date: isoDate,
  form: z.enum(documentForms),
  official,
})

/** A key that is also a file name inside a package, and never one of JavaScript's own (__proto__). */
export const pictureKey = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
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

/** Checked apart: last year's text, damaged, must not keep this year's from being written. */
export const previousSchema = z.looseObject({
  name: short,
  round: z.number().int(),
  reviewYear: z.number().int(),
  document: z.strictObject({ type: z.literal('doc'), content: blocksSchema }),
})

/** Longer than any sentence; what is longer is kept by its beginning. */
export const longestIgnored = 2000
/** More than anybody leaves. */
const mostIgnored = 5000
const ignored = z.looseObject({ rule: z.string().max(100), sentence: z.string().max(longestIgnored) })

/** Characters of a reason. */
export const longestReason = 500
const overruled = z.looseObject({ ...ignored.shape, reason: z.string().max(longestReason) })

const count = z.number().int().min(0)
const handIn = z.looseObject({
  at: z.string().max(20),
  chars: count,
  pages: count.nullable(),
  requiredAreas: count,
  writtenAreas: count,
  blanks: count,
  carriedChars: count,
  errors: count,
  overruled: count,
  warnings: count,
  hints: count,
})

/** The envelope but for its blocks, which restore.ts checks apart. */
export const frameSchema = z.looseObject({
  format: z.literal(envelopeFormat),
  version: z.literal(envelopeVersion),
  details: detailsSchema,
  template: z.looseObject({ id: z.string().max(100), title: short }),
  areas: z.record(z.string(), decision),
  pictures: z.record(z.string().regex(pictureKey), picture),
  source: z.looseObject({ name: short, kind: short }).nullable(),
  previous: previousSchema.nullable(),
  ignored: z.array(ignored).max(mostIgnored),
  overruled: z.array(overruled).max(mostIgnored),
  handIn: handIn.nullable(),
})

/** Types of this program: one of them in a place where it cannot stand is damage, not news. */
const ownTypes: ReadonlySet<unknown> = new Set([
  ...['doc', 'title', 'paragraph', 'heading', 'table', 'tableRow', 'tableCell', 'tableHeader', 'image', 'attachment'],
  ...['text', 'hardBreak', 'bold', 'underline', 'subscript', 'superscript', 'carried', 'field'],
])
const isForeignType = (type: unknown): boolean => typeof type === 'string' && !ownTypes.has(type)

/**
 * Whether an issue speaks of what a newer or another program may well mean — a node, a mark, an
 * attribute, or a value of the right kind that is not known here — and not of damage.
 */
function isForeign(issue: z.core.$ZodIssue): boolean {
  switch (issue.code) {
    case 'unrecognized_keys':
      return true
    case 'invalid_union':
      return isForeignType((issue.input as { type?: unknown } | null | undefined)?.type)
    case 'invalid_value':
      return issue.path.at(-1) === 'type'
        ? isForeignType(issue.input)
        : issue.values.some((value) => typeof value === typeof issue.input)
    default:
      return false
  }
}

/** Whether a value that the schema refuses holds foreign content; false: it is damaged. */
export const holdsForeign = (schema: z.ZodType, value: unknown): boolean =>
  schema.safeParse(value, { reportInput: true }).error?.issues.some(isForeign) ?? false

// The schemas and the types say the same: either way round, a difference does not compile.
// Two types are one where no test can tell them apart; `extends` both ways would miss optional keys.
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never
/** Written out in full and read-only; the keys that a loose schema lets through are left out. */
type Plain<T> = T extends readonly (infer Item)[]
  ? readonly Plain<Item>[]
  : T extends object
    ? { readonly [K in keyof T as string extends K ? (Listed<T> extends true ? never : K) : K]: Plain<T[K]> }
    : T
/** Whether an object has keys of its own beside an index: then the index is a loose schema's. */
type Listed<T> = [keyof { [K in keyof T as string extends K ? never : K]: 1 }] extends [never] ? false : true

export const typesHold: {
  mark: Same<Plain<z.output<typeof mark>>, Plain<Mark>>
  inline: Same<Plain<z.output<typeof inline>>, Plain<Inline>>
  block: Same<Plain<z.output<typeof blockSchema>>, Plain<TopNode>>
  frame: Same<Plain<z.output<typeof frameSchema>>, Plain<Omit<Envelope, 'document'>>>
} = { mark: true, inline: true, block: true, frame: true }
