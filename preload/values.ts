/**
 * The values that calls carry, as zod schemas: drafts, versions, the journal, settings, files. Which call takes and
 * answers which of them is the contract, api.ts.
 */
import { z } from 'zod'
import { wordsSchema } from '../report/checks/words.ts'
import type { Envelope } from '../report/document/envelope.ts'
import { presetSchema } from '../report/paper/preset.ts'
import { type TemplatePack, templatePackSchema } from '../report/template/pack.ts'

/** Ids are made by main: lower-case letters, digits and hyphens, so that one is a safe folder name everywhere. */
export const draftId = z.string().regex(/^[a-z0-9-]{8,64}$/)
export const templateId = z.string().regex(/^[a-z0-9-]{1,64}$/)

/** Largest file that may be opened, bytes. A report is some ten thousand characters; 40 MB leaves room for pictures. */
export const maxFileBytes = 40 * 1024 * 1024
/** Largest backup of all drafts, bytes: it is in memory as a whole, on both sides. */
export const maxBackupBytes = 200 * 1024 * 1024
/** What a file of a kind may have, bytes. */
export const mostBytesOf = (kind: string): number =>
  kind === 'backup' || kind === 'zipingbak' ? maxBackupBytes : maxFileBytes

/**
 * An envelope crosses as plain JSON whose depth main checks with `restore` before it stores it;
 * here only its outer shape is held.
 */
export const envelope = z.custom<Envelope>(
  (value) => typeof value === 'object' && value !== null && (value as { format?: unknown }).format === 'ziping',
  '不是报告',
)

export const progress = z.strictObject({
  done: z.number().int().min(0),
  written: z.number().int().min(0),
  begun: z.number().int().min(0),
  total: z.number().int().min(0),
})

/** A template pack, which is data and never executed. */
export const pack = z.custom<TemplatePack>((value) => templatePackSchema.safeParse(value).success, '不是模板')

export const ruleId = z.string().regex(/^[A-Z]\d{2}$/)

export const note = z.strictObject({ code: z.string(), message: z.string() })

/** 显示: what the screens look like. `system` follows the computer, light or dark, and its wish for more contrast. */
export const themeChoice = z.enum(['light', 'dark', 'contrast', 'system'])
export type ThemeChoice = z.output<typeof themeChoice>
/** 界面字号: 小, 标准, 大, 特大. The paper is not touched by it. */
export const uiSize = z.enum(['small', 'standard', 'large', 'huge'])
export type UiSize = z.output<typeof uiSize>

export const settings = z.strictObject({
  /** Filled into the details of a new report. */
  region: z.string().max(100),
  organisation: z.string().max(200),
  signatory: z.string().max(200),
  recipient: z.string().max(200),
  /** Template chosen last; '' = none yet. */
  templateId: z.string().max(64),
  /** Which side panes are open. */
  leftPane: z.boolean(),
  rightPane: z.boolean(),
  /** 版式 of the organisation. */
  preset: presetSchema,
  /** 本单位用语. */
  words: wordsSchema,
  /** 不再检查此规则: ids of the rules that are switched off. */
  disabledRules: z.array(ruleId).max(500),
  theme: themeChoice,
  uiSize,
  /** 首次使用 was gone through or passed over; it does not come by itself again. */
  welcomed: z.boolean(),
})
export type Settings = z.output<typeof settings>

export const draftSummary = z.strictObject({
  id: draftId,
  /** By which the report is known again when it comes back as a file: the id of the draft that it began as, here or elsewhere. */
  reportId: draftId,
  name: z.string(),
  round: z.number().int().nullable(),
  templateTitle: z.string(),
  progress: progress.nullable(),
  /** Milliseconds since 1970. */
  createdAt: z.number(),
  modifiedAt: z.number(),
  /** When it was put into the archive as handed in; null where it was not: it is then only read. 0: nobody knows when. */
  archivedAt: z.number().nullable(),
  /** When it went to the bin; null where it did not. */
  binnedAt: z.number().nullable(),
  /** The file cannot be read, neither it nor its backup. */
  damaged: z.boolean(),
})
export type DraftSummary = z.output<typeof draftSummary>

export const templateSummary = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    id: templateId,
    title: z.string(),
    summary: z.string(),
    round: z.number().int(),
    /** Came with the program, or was put into the data folder by the user. */
    origin: z.enum(['builtin', 'user']),
  }),
  z.strictObject({
    ok: z.literal(false),
    folder: z.string(),
    message: z.string(),
    origin: z.enum(['builtin', 'user']),
  }),
])
export type TemplateSummary = z.output<typeof templateSummary>

export const dataFolder = z.strictObject({
  folder: z.string(),
  bytes: z.number(),
  drafts: z.array(draftSummary.pick({ id: true, name: true }).extend({ binned: z.boolean(), bytes: z.number() })),
  binned: z.strictObject({ count: z.number().int(), bytes: z.number() }),
  /** given: the folder was named when the program was started; no-dialog: the shell cannot ask for a folder. */
  movable: z.enum(['yes', 'given', 'no-dialog']),
})

/** A window's run on a draft. */
export const sessionId = z.string().regex(/^[a-z0-9-]{8,64}$/)
export const entryNumber = z.number().int().min(0)
/** Up to which entry of which session a state holds everything. */
export const journalMark = z.strictObject({ session: sessionId, n: entryNumber })
export type JournalMark = z.output<typeof journalMark>

/**
 * One change of a window: the steps of one transaction, parts of the envelope that were set anew, or pictures that came to
 * those it has; nothing where an unsaved change was dealt with.
 */
export const journalEntry = z.strictObject({
  steps: z.array(z.record(z.string(), z.unknown())).optional(),
  set: z.record(z.string(), z.unknown()).optional(),
  /** Only what was added, under the keys of the envelope. */
  pictures: z.record(z.string(), z.unknown()).optional(),
})
export type JournalEntry = z.output<typeof journalEntry>

/** 归档: a report as it was handed in. `file`: the Word file that went out; null where that is not known any more. */
export const draftArchive = z.strictObject({
  /** Milliseconds since 1970; 0 where nobody knows. */
  at: z.number(),
  file: z.strictObject({ name: z.string().max(300), sha256: z.string() }).nullable(),
})
export type DraftArchive = z.output<typeof draftArchive>

export const loadedDraft = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('open'),
    id: draftId,
    name: z.string(),
    revision: z.number().int(),
    envelope,
    /** The pack of the draft's template; null where it is no longer there. */
    pack: pack.nullable(),
    /** Such as: opened from the backup. */
    notes: z.array(note),
    /** It is in the archive: read, and never written. */
    archive: draftArchive.nullable(),
    /** What the stored text holds of its journal. */
    mark: journalMark.nullable(),
    /** What the journal has beyond the stored text, since a window ended without saving; `complete`: nothing of it is missing. */
    unsaved: z.strictObject({ at: z.number(), entries: z.array(journalEntry), complete: z.boolean() }).nullable(),
  }),
  /** A newer version or a damaged file: shown, never written. */
  z.strictObject({
    state: z.literal('read-only'),
    id: draftId,
    name: z.string(),
    /** What could be read of it. */
    text: z.string(),
    message: z.string(),
  }),
])
export type LoadedDraft = z.output<typeof loadedDraft>

/** Ids of versions are made by main; they are file names. */
export const versionId = z.string().regex(/^\d{8}T\d{9}-[a-z]+-[0-9a-f]{2,4}$/)

/**
 * What a version was taken for: while writing; by a person, under a name; at an export; before an
 * import, a rollover, a replacement everywhere, corrections, a restore; what was found in the journal and given up; or
 * what a window still had when another one had taken its draft over.
 */
const versionKind = z.enum([
  'auto',
  'named',
  'export',
  'import',
  'rollover',
  'replace',
  'fixes',
  'restore',
  'journal',
  'refused',
])
export type VersionKind = z.output<typeof versionKind>

/**
 * Who writes a draft now: another window of this program, another program on this computer, or another computer on the
 * same data folder, by its name.
 */
export const holder = z.strictObject({ where: z.enum(['window', 'program', 'computer']), host: z.string().max(300) })
export type Holder = z.output<typeof holder>

export const versionSummary = z.strictObject({
  id: versionId,
  /** Milliseconds since 1970. */
  at: z.number(),
  kind: versionKind,
  /** Given by a person; '' where none was. */
  name: z.string().max(200),
  /** The file that was written, and the SHA-256 of its bytes as hex. */
  exported: z.strictObject({ name: z.string().max(300), sha256: z.string().regex(/^[0-9a-f]{64}$/) }).nullable(),
  /** Characters of the text without spaces. */
  chars: z.number().int().min(0),
  damaged: z.boolean(),
})
export type VersionSummary = z.output<typeof versionSummary>

/** A file that the shell wrote in this run, by a number that means nothing elsewhere: the page never names a path. */
export const savedFile = z.strictObject({ name: z.string(), path: z.string(), file: z.number().int().min(0) })
export type SavedFile = z.output<typeof savedFile>

/** Files that a report can be read from, beside .docx and .ziping: what was kept with a draft is saved under its own kind. */
export const sourceKinds = ['doc', 'html', 'htm', 'mht', 'txt'] as const

/** Every file that the program opens as a report. */
export const reportKinds = ['ziping', 'docx', ...sourceKinds] as const

export const nothing = z.strictObject({})
/** Over any buffer: what the file writers return is typed so. */
const bytesUpTo = (most: number): z.ZodType<Uint8Array, Uint8Array> =>
  z.instanceof(Uint8Array).refine((value) => value.byteLength <= most, '文件太大')
export const bytes = bytesUpTo(maxFileBytes)
export const backupBytes = bytesUpTo(maxBackupBytes)

/** Rows of a spreadsheet: a table of figures has some hundred of them. A sheet's name has 31 characters at most. */
export const sheet = z.strictObject({
  name: z.string().min(1).max(31),
  columns: z.array(z.strictObject({ title: z.string().max(50), width: z.number().min(1).max(255) })).max(50),
  rows: z.array(z.array(z.union([z.string().max(2000), z.number(), z.null()])).max(50)).max(20_000),
})
