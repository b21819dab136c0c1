/** What one draft file holds, and what can still be read of one that is damaged. */
import { z } from 'zod'
import { schemas } from '../../preload/api.ts'
import type { DraftSummary, JournalMark } from '../../preload/values.ts'
import { type Content, type SealState, seal, sealState } from './seal.ts'

/**
 * The form of a draft file; raise it when an older program would misread it. The report in it has a version of its own.
 *
 * 0 (no number) no seal · 1 sealed, the pictures in the report · 2 each picture a reference to a file (pictures.ts).
 * A file of an earlier form is read as it is: a picture with data needs no file. The next save writes the present form.
 */
export const draftFileVersion = 2

const summarySchema = schemas['drafts.list'].output.element

/** A draft file is `{"record": …}`, sealed. Keys that a newer program added to the record are kept. */
const recordSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  /** 1 for a new draft, one more with each save. */
  revision: z.number().int().min(0),
  /** Milliseconds since 1970. */
  createdAt: z.number(),
  modifiedAt: z.number(),
  progress: summarySchema.shape.progress,
  /** Up to where the report holds what the journal says; a mark that cannot be read counts as none. */
  journal: schemas['drafts.save'].input.shape.journal.catch(undefined),
  /** SHA-256 of the file that it was read from, which lies beside it; absent where none does, or from before it was taken. */
  sourceHash: z.string().optional().catch(undefined),
  /** Absent where the report began as this very draft: then it is the draft's own. */
  reportId: summarySchema.shape.reportId.optional().catch(undefined),
  /** Raw: only restore() may read it as a report. */
  envelope: z.unknown(),
})

/** A record without its report. */
export interface DraftFacts {
  readonly id: string
  readonly name: string
  readonly revision: number
  readonly createdAt: number
  readonly modifiedAt: number
  readonly progress: DraftSummary['progress']
  readonly journal?: JournalMark | undefined
  readonly sourceHash?: string | undefined
  readonly reportId?: string | undefined
}
export interface DraftRecord extends DraftFacts {
  readonly envelope: unknown
}

/** What a draft file holds. */
export const fileContent = (record: DraftRecord): Content => seal(draftFileVersion, { record })

/** The record in a store's content, null where there is none; and whether its seal is whole. */
export function recordIn(content: Readonly<Record<string, unknown>>): {
  readonly record: DraftRecord | null
  readonly seal: SealState
} {
  const parsed = recordSchema.safeParse(content.record)
  return { record: parsed.success ? parsed.data : null, seal: sealState(content, draftFileVersion) }
}

const glance = z.object({
  details: z.object({ round: z.number().int() }).optional().catch(undefined),
  template: z.object({ title: z.string() }).optional().catch(undefined),
})

/** What the list shows of a draft; works for reports of a newer program, too. */
export function summaryOf(
  id: string,
  record: DraftRecord,
  marks: Pick<DraftSummary, 'archivedAt' | 'binnedAt'>,
): DraftSummary {
  const seen = glance.safeParse(record.envelope).data
  return {
    id,
    reportId: record.reportId ?? id,
    name: record.name,
    round: seen?.details?.round ?? null,
    templateTitle: seen?.template?.title ?? '',
    progress: record.progress,
    createdAt: record.createdAt,
    modifiedAt: record.modifiedAt,
    ...marks,
    damaged: false,
  }
}

/** A JSON string's content; cut short where the file ends in the middle of it. */
function unescaped(raw: string): string {
  const whole = raw.replace(/\\(?:u[0-9a-fA-F]{0,3})?$/, '')
  try {
    return String(JSON.parse(`"${whole}"`))
  } catch {
    return whole.replace(/\\./g, '')
  }
}

// A string that stands behind "text": and ends in a quote or with the file; or a block that opens a new line.
const pieces = /"text"\s*:\s*"((?:[^"\\\p{Cc}]+|\\.)*\\?)|"type"\s*:\s*"(title|paragraph|heading|tableRow)"/gu

/**
 * The report's text in a draft file that is no longer JSON: torn, cut off, partly overwritten.
 * One line a block, in the file's order.
 */
export function salvageText(file: string): string {
  let text = ''
  for (const [, raw, block] of file.matchAll(pieces)) {
    if (block !== undefined) text += '\n'
    else if (raw !== undefined) text += unescaped(raw)
  }
  return text.replace(/\n{2,}/g, '\n').trim()
}

/** The draft's name in a damaged file, null where it is not to be found. */
export function salvageName(file: string): string | null {
  const raw = /"name"\s*:\s*"((?:[^"\\\p{Cc}]|\\.){1,400})"/u.exec(file)?.[1]
  return raw === undefined ? null : unescaped(raw)
}
