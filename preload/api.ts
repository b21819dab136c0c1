/**
 * The contract of every call: a zod schema for what goes in and one for what comes out.
 * Adding a call: its name in calls.ts, its schemas here, its handler in main/handlers.ts; a missing
 * one does not compile.
 */
import { z } from 'zod'
import { wordsSchema } from '../report/checks/words.ts'
import type { Envelope } from '../report/document/envelope.ts'
import type { Result } from '../report/document/result.ts'
import { presetSchema } from '../report/paper/preset.ts'
import { type TemplatePack, templatePackSchema } from '../report/template/pack.ts'
import type { Call, ShellEvent } from './calls.ts'

/** Ids are made by main: lower-case letters, digits and hyphens, so that one is a safe folder name everywhere. */
const draftId = z.string().regex(/^[a-z0-9-]{8,64}$/)
const templateId = z.string().regex(/^[a-z0-9-]{1,64}$/)

/** Largest file that may be opened, bytes. A report is some ten thousand characters; 40 MB leaves room for pictures. */
export const maxFileBytes = 40 * 1024 * 1024

/**
 * An envelope crosses as plain JSON whose depth main checks with `restore` before it stores it;
 * here only its outer shape is held.
 */
const envelope = z.custom<Envelope>(
  (value) => typeof value === 'object' && value !== null && (value as { format?: unknown }).format === 'ziping',
  '不是报告',
)

const progress = z.strictObject({
  done: z.number().int().min(0),
  written: z.number().int().min(0),
  begun: z.number().int().min(0),
  total: z.number().int().min(0),
})

const ruleId = z.string().regex(/^[A-Z]\d{2}$/)

const note = z.strictObject({ code: z.string(), message: z.string() })

const settings = z.strictObject({
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
})
export type Settings = z.output<typeof settings>

const draftSummary = z.strictObject({
  id: draftId,
  name: z.string(),
  round: z.number().int().nullable(),
  templateTitle: z.string(),
  progress: progress.nullable(),
  /** Milliseconds since 1970. */
  createdAt: z.number(),
  modifiedAt: z.number(),
  /** When it went to the bin; null where it did not. */
  binnedAt: z.number().nullable(),
  /** The file cannot be read, neither it nor its backup. */
  damaged: z.boolean(),
})
export type DraftSummary = z.output<typeof draftSummary>

const templateSummary = z.discriminatedUnion('ok', [
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

/** A window's run on a draft. */
const sessionId = z.string().regex(/^[a-z0-9-]{8,64}$/)
const entryNumber = z.number().int().min(0)
/** Up to which entry of which session a state holds everything. */
const journalMark = z.strictObject({ session: sessionId, n: entryNumber })
export type JournalMark = z.output<typeof journalMark>

/**
 * One change of a window: the steps of one transaction, or parts of the envelope that were set anew;
 * neither where an unsaved change was dealt with.
 */
const journalEntry = z.strictObject({
  steps: z.array(z.record(z.string(), z.unknown())).optional(),
  set: z.record(z.string(), z.unknown()).optional(),
})
export type JournalEntry = z.output<typeof journalEntry>

const loadedDraft = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('open'),
    id: draftId,
    name: z.string(),
    revision: z.number().int(),
    envelope,
    /** The pack of the draft's template; null where it is no longer there. */
    pack: z.custom<TemplatePack>((value) => templatePackSchema.safeParse(value).success).nullable(),
    /** Such as: opened from the backup. */
    notes: z.array(note),
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
const versionId = z.string().regex(/^\d{8}T\d{9}-[a-z]+-[0-9a-f]{2,4}$/)

/**
 * What a version was taken for: while writing; by a person, under a name; at an export; before an
 * import, a rollover, a replacement everywhere, corrections, a restore; or what was found in the journal and given up.
 */
const versionKind = z.enum(['auto', 'named', 'export', 'import', 'rollover', 'replace', 'fixes', 'restore', 'journal'])
export type VersionKind = z.output<typeof versionKind>

const versionSummary = z.strictObject({
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
const savedFile = z.strictObject({ name: z.string(), path: z.string(), file: z.number().int().min(0) })
export type SavedFile = z.output<typeof savedFile>

/** Files that a report can be read from, beside .docx and .ziping: what was kept with a draft is saved under its own kind. */
export const sourceKinds = ['doc', 'html', 'htm', 'mht', 'txt'] as const

const nothing = z.strictObject({})
/** Over any buffer: what the file writers return is typed so. */
const bytes: z.ZodType<Uint8Array, Uint8Array> = z
  .instanceof(Uint8Array)
  .refine((value) => value.byteLength <= maxFileBytes, '文件太大')

/** Rows of a spreadsheet: a table of figures has some hundred of them. A sheet's name has 31 characters at most. */
const sheet = z.strictObject({
  name: z.string().min(1).max(31),
  columns: z.array(z.strictObject({ title: z.string().max(50), width: z.number().min(1).max(255) })).max(50),
  rows: z.array(z.array(z.union([z.string().max(2000), z.number(), z.null()])).max(50)).max(20_000),
})

export const schemas = {
  'app.info': {
    input: nothing,
    output: z.strictObject({ version: z.string(), dataFolder: z.string() }),
  },
  'settings.get': { input: nothing, output: settings },
  'settings.set': { input: settings.partial(), output: settings },
  /** A rule threw: named in the log, without a word of the report. */
  'checks.broken': { input: z.strictObject({ rule: ruleId, error: z.string().max(80) }), output: nothing },
  /** 数据表 as an Excel file. */
  'figures.xlsx': { input: z.strictObject({ sheet }), output: z.strictObject({ bytes }) },
  'templates.list': { input: nothing, output: z.array(templateSummary) },
  'templates.load': {
    input: z.strictObject({ id: templateId }),
    output: z.custom<TemplatePack>((value) => templatePackSchema.safeParse(value).success),
  },
  'drafts.list': { input: nothing, output: z.array(draftSummary) },
  'drafts.create': {
    input: z.strictObject({
      name: z.string().min(1).max(200),
      envelope,
      progress: progress.nullable(),
      /** The file that the draft was read from, kept beside it as it was; its name is envelope.source.name. */
      source: bytes.optional(),
    }),
    output: z.strictObject({ id: draftId, revision: z.number().int() }),
  },
  /** The file that a draft was read from; null where none was kept. */
  'drafts.source': {
    input: z.strictObject({ id: draftId }),
    output: z.strictObject({ name: z.string(), bytes }).nullable(),
  },
  'drafts.load': { input: z.strictObject({ id: draftId }), output: loadedDraft },
  'drafts.save': {
    input: z.strictObject({
      id: draftId,
      /** The revision that the page's text is based on; another one on disk answers 'conflict'. */
      baseRevision: z.number().int(),
      envelope,
      progress: progress.nullable(),
      /** The entry of the journal up to which the envelope holds everything. */
      journal: journalMark.optional(),
    }),
    output: z.strictObject({
      revision: z.number().int(),
      savedAt: z.number(),
      /** What the user is to know of it, such as that another program holds the draft's file. */
      note: note.nullable(),
    }),
  },
  /** Writes changes down that are not saved yet. */
  'drafts.journal': {
    input: z.strictObject({
      id: draftId,
      session: sessionId,
      /** The revision and the mark of the stored text that the session began with. */
      base: z.number().int(),
      parent: journalMark.nullable(),
      /** Number of the first entry, beginning with 1. */
      from: entryNumber,
      /** Milliseconds since 1970. */
      at: z.number(),
      entries: z.array(journalEntry).min(1).max(10_000),
    }),
    output: nothing,
  },
  /** Drafts whose journal has what their file lacks, since a window ended without saving. */
  'drafts.unsaved': {
    input: nothing,
    output: z.array(z.strictObject({ id: draftId, name: z.string(), at: z.number() })),
  },
  'drafts.rename': { input: z.strictObject({ id: draftId, name: z.string().trim().min(1).max(200) }), output: nothing },
  'drafts.duplicate': { input: z.strictObject({ id: draftId }), output: z.strictObject({ id: draftId }) },
  'drafts.bin': { input: z.strictObject({ id: draftId }), output: nothing },
  'drafts.restore': { input: z.strictObject({ id: draftId }), output: nothing },
  /** Only what is in the bin can be erased. */
  'drafts.erase': { input: z.strictObject({ id: draftId }), output: nothing },
  /** Erases what has been in the bin for thirty days; the names of what went. */
  'drafts.cleanBin': { input: nothing, output: z.strictObject({ cleared: z.array(z.string()) }) },
  /** The versions of a draft, newest first. */
  'versions.list': { input: z.strictObject({ id: draftId }), output: z.array(versionSummary) },
  /** Keeps a report as a version of its draft, whether it is saved or not. */
  'versions.keep': {
    input: versionSummary.pick({ kind: true, name: true, exported: true }).extend({ id: draftId, envelope }),
    output: versionSummary,
  },
  'versions.load': {
    input: z.strictObject({ id: draftId, version: versionId }),
    output: z.strictObject({ envelope, notes: z.array(note) }),
  },
  /** Names a version; from then on it is kept for ever. */
  'versions.name': {
    input: z.strictObject({ id: draftId, version: versionId, name: z.string().trim().min(1).max(200) }),
    output: versionSummary,
  },
  /** All drafts as one file. */
  'backup.make': { input: nothing, output: z.strictObject({ bytes, count: z.number().int() }) },
  /** Brings drafts back from such a file; nothing that is there is written over. */
  'backup.restore': {
    input: z.strictObject({ bytes }),
    output: z.strictObject({
      drafts: z.array(
        z.strictObject({
          name: z.string(),
          /** copied: it was there in another state, and came back beside it; partial: it opens, and files of it are missing. */
          outcome: z.enum(['restored', 'copied', 'same', 'partial', 'damaged']),
          id: draftId.nullable(),
        }),
      ),
    }),
  },
  /** The shell's own dialog; null where the user cancelled. Absent where capabilities.nativeDialogs is false. */
  'files.open': {
    input: z.strictObject({ kind: z.enum(['report', 'picture', 'backup']) }),
    output: z.strictObject({ name: z.string(), bytes }).nullable(),
  },
  'files.save': {
    input: z.strictObject({
      suggestedName: z.string().min(1).max(200),
      kind: z.enum(['docx', 'xlsx', 'ziping', 'zipingbak', 'json', ...sourceKinds]),
      bytes,
    }),
    output: savedFile.nullable(),
  },
  /** What the page prints now, as a PDF file; null where the user cancelled. Absent where capabilities.pdf is false. */
  'files.pdf': {
    input: z.strictObject({ suggestedName: z.string().min(1).max(200) }),
    output: savedFile.nullable(),
  },
  /** Opens a saved file with the program that the system has for it, or shows it in its folder. Absent where capabilities.showFiles is false. */
  'files.show': {
    input: z.strictObject({ file: z.number().int().min(0), how: z.enum(['open', 'folder']) }),
    output: nothing,
  },
  /** The page's answer to the event 'close': everything is saved, or the user wants to stay. */
  'window.closing': { input: z.strictObject({ proceed: z.boolean() }), output: nothing },
} satisfies Record<Call, { input: z.ZodType; output: z.ZodType }>

export type Schemas = typeof schemas
export type CallInput<C extends Call> = z.input<Schemas[C]['input']>
/** What a handler receives: parsed. */
export type CallArgument<C extends Call> = z.output<Schemas[C]['input']>
export type CallOutput<C extends Call> = z.output<Schemas[C]['output']>

/** What the shell can do; the page shows what is there and asks no further. */
export interface Capabilities {
  /** The shell has file dialogs; else the page uses its own file chooser and download. */
  readonly nativeDialogs: boolean
  /** The shell has a menu and sends 'menu' events. */
  readonly menu: boolean
  /** The shell can make a PDF file; else the page asks the browser to print. */
  readonly pdf: boolean
  /** The shell can open a file that it saved, and its folder. */
  readonly showFiles: boolean
  /** The shell asks before it closes the window (event 'close'). */
  readonly closeGuard: boolean
}

/** What each event carries. */
export interface EventPayload {
  menu:
    | 'new'
    | 'open'
    | 'save'
    | 'export'
    | 'pdf'
    | 'preview'
    | 'undo'
    | 'redo'
    | 'list'
    | 'details'
    | 'figures'
    | 'shortcuts'
    | 'versions'
  close: null
}

export type Api = { readonly [C in Call]: (input: CallInput<C>) => Promise<Result<CallOutput<C>>> }

/** `window.ziping`: the calls by name, one subscriber for each event, and the capabilities. */
export interface Bridge {
  readonly call: Api
  /** Subscribes; returns what unsubscribes. */
  readonly on: { readonly [E in ShellEvent]: (listener: (payload: EventPayload[E]) => void) => () => void }
  readonly capabilities: Capabilities
}

declare global {
  interface Window {
    readonly ziping: Bridge
  }
}
