/**
 * A template pack (模板): one round's structure, duty areas and rules, as data.
 * One folder a pack under templates/ (or in the user's data folder): template.json and a README
 * that names its sources. Every round's list of duty areas differs, so nothing of it is code.
 */
import { z } from 'zod'
import { documentForms } from '../document/envelope.ts'
import { failure, type Result, success } from '../document/result.ts'
import { problemsIn } from './problems.ts'

export const packFormat = 'ziping-template'
export const packVersion = 1

const text = z.string().min(1)
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '只能用小写字母、数字和连字符')
/** Whether a source states the item, or it was inferred from other reports. Shown to the user. */
const inferred = z.boolean().default(false)

const duty = z.strictObject({
  /** What the area must state, such as 课后服务覆盖率. */
  text,
  /** Words by which the item is found in the text; any one is enough. */
  signals: z.array(text).min(1),
  inferred,
})

const area = z.strictObject({
  id,
  /** 职责领域, as the notice calls it. */
  title: text,
  /** The heading that a new report gets; '' = the title. */
  heading: z.string().default(''),
  /** Other headings under which reports answer the area. */
  aliases: z.array(text).default([]),
  /** Words that tell the area by its heading or text when no alias fits. */
  keywords: z.array(text).default([]),
  /** The part (by its id) that the area belongs to. */
  part: id,
  /** Whether this round requires it. */
  required: z.boolean(),
  /** Whether a new report contains it; the others are offered for insertion. */
  listed: z.boolean(),
  /** One or two sentences of guidance, shown while the area is empty. */
  guidance: text,
  mustState: z.array(duty).default([]),
  /** Typical figures with their unit. */
  figures: z.array(z.strictObject({ name: text, unit: text, inferred })).default([]),
  /** Policies usually cited, without 《》. */
  policies: z.array(z.strictObject({ title: text, number: z.string().default(''), inferred })).default([]),
  /** The bureau office that usually writes it. */
  owner: z.strictObject({ office: text, inferred }),
  /** Fewer characters count as begun, not as written. */
  minChars: z.number().int().min(0).default(100),
  /** Whether at least one figure is expected. */
  needsFigure: z.boolean().default(true),
  /** Where the item comes from, in words. */
  sources: z.array(text).default([]),
  /** The area as a whole is inferred. */
  inferred,
})

const part = z.strictObject({
  id,
  title: text,
  /**
   * Paragraphs under the heading before the first section. {field} prints a detail, 【…】 is a fill-in.
   */
  lead: z.array(text).default([]),
  /** Sections that answer no duty area, such as measures: heading and guidance. */
  sections: z.array(z.strictObject({ heading: text, guidance: text, inferred })).default([]),
})

const packSchema = z.strictObject({
  format: z.literal(packFormat),
  version: z.literal(packVersion),
  id,
  title: text,
  /** One line that tells the user what the pack is and how far to trust it. */
  summary: text,
  province: z.string(),
  round: z.number().int().min(2000).max(2100),
  reviewYear: z.number().int().min(2000).max(2100),
  notice: z.strictObject({ issuer: z.string(), title: z.string(), number: z.string() }),
  form: z.enum(documentForms),
  recipient: z.string().default(''),
  /** The report's title; {field} prints a detail. A line break is a line break in the title. */
  titlePattern: text,
  /** The opening formula, one entry a paragraph. */
  lead: z.array(text).min(1),
  /** Whether level-2 headings run on into their text (接排) in a new report. */
  runIn: z.boolean(),
  limits: z.strictObject({ maxChars: z.number().int().positive().nullable() }),
  parts: z.array(part).min(1),
  /** In the order in which a new report lists them. */
  areas: z.array(area),
  sources: z.array(text).default([]),
})

export type TemplatePack = z.output<typeof packSchema>
export type DutyArea = TemplatePack['areas'][number]
export type TemplatePart = TemplatePack['parts'][number]

/** The pack schema itself, for the bridge. */
export const templatePackSchema = packSchema

/** What holds between fields and cannot be said field by field. */
function contradictions(pack: TemplatePack): string[] {
  const found: string[] = []
  const parts = new Set(pack.parts.map((entry) => entry.id))
  const seen = new Set<string>()
  for (const [index, entry] of pack.areas.entries()) {
    if (!parts.has(entry.part)) found.push(`areas[${index}].part：没有编号为“${entry.part}”的部分`)
    if (seen.has(entry.id)) found.push(`areas[${index}].id：编号“${entry.id}”重复`)
    seen.add(entry.id)
  }
  if (parts.size !== pack.parts.length) found.push('parts：部分的编号有重复')
  return found
}

/**
 * Reads a pack from parsed JSON.
 * @param file the file's name, for messages
 * @returns the pack, or 'broken-template' with every wrong field named (the first five)
 */
export function readPack(raw: unknown, file: string): Result<TemplatePack> {
  const parsed = packSchema.safeParse(raw)
  const problems = parsed.success ? contradictions(parsed.data) : problemsIn(parsed.error.issues, raw)
  if (parsed.success && problems.length === 0) return success(parsed.data)
  const more = problems.length > 5 ? `；另有 ${problems.length - 5} 处` : ''
  return failure('broken-template', `模板文件 ${file} 有误，不能使用。${problems.slice(0, 5).join('；')}${more}。`)
}
