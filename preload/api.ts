/**
 * The contract of every call: a zod schema for what goes in and one for what comes out.
 * Adding a call: its name in calls.ts, its schemas here over the values of values.ts, its handler in main/handlers.ts; a missing
 * one does not compile.
 */
import { z } from 'zod'
import type { Result } from '../report/document/result.ts'
import type { Call, ShellEvent } from './calls.ts'
import { type MenuEntry, menuEntries } from './menu.ts'
import {
  backupBytes,
  bytes,
  dataFolder,
  draftId,
  draftSummary,
  entryNumber,
  envelope,
  holder,
  journalEntry,
  journalMark,
  loadedDraft,
  mostBytesOf,
  note,
  nothing,
  pack,
  progress,
  ruleId,
  savedFile,
  sessionId,
  settings,
  sheet,
  sourceKinds,
  templateId,
  templateSummary,
  versionId,
  versionSummary,
} from './values.ts'

export const schemas = {
  'app.info': {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      dataFolder: z.string(),
      /** Of what the program runs on, by name: Electron, Chromium, Node. */
      runtime: z.array(z.strictObject({ name: z.string(), version: z.string() })),
    }),
  },
  /** The licences of all packages that the program is made of, as one text. */
  'app.licences': { input: nothing, output: z.strictObject({ text: z.string() }) },
  'settings.get': {
    input: nothing,
    /** `note`: why all of them are the default ones, where the file is there and cannot be read. */
    output: settings.extend({ note: note.nullable() }),
  },
  'settings.set': { input: settings.partial(), output: settings },
  /** A rule threw: named in the log, without a word of the report. */
  'checks.broken': { input: z.strictObject({ rule: ruleId, error: z.string().max(80) }), output: nothing },
  /** 数据表 as an Excel file. */
  'figures.xlsx': { input: z.strictObject({ sheet }), output: z.strictObject({ bytes }) },
  'templates.list': { input: nothing, output: z.array(templateSummary) },
  'templates.load': {
    input: z.strictObject({ id: templateId }),
    output: pack,
  },
  'drafts.list': { input: nothing, output: z.array(draftSummary) },
  'drafts.create': {
    input: z.strictObject({
      name: z.string().min(1).max(200),
      envelope,
      progress: progress.nullable(),
      /** The file that the draft was read from, kept beside it as it was; its name is envelope.source.name. */
      source: bytes.optional(),
      /** The template that it is written by; kept with the draft where it is not installed, or another one under its id. */
      pack: pack.optional(),
      /** Of a report that came from elsewhere; a new one has the id of its draft. */
      reportId: draftId.optional(),
    }),
    output: z.strictObject({ id: draftId, revision: z.number().int() }),
  },
  /** The file that a draft was read from; null where none was kept. */
  'drafts.source': {
    input: z.strictObject({ id: draftId }),
    output: z.strictObject({ name: z.string(), bytes }).nullable(),
  },
  /** To read it. */
  'drafts.load': { input: z.strictObject({ id: draftId }), output: loadedDraft },
  /**
   * To write it: it is claimed for a window's run and loaded then, so that what was saved until the claim changed hands is in it.
   * `take-over`: whoever writes it is asked to save and leave it, and after six seconds is not asked any more.
   * A draft that can only be read, or is in the archive, is claimed for nobody.
   */
  'drafts.open': {
    input: z.strictObject({ id: draftId, session: sessionId, how: z.enum(['if-free', 'take-over']) }),
    /** `holder`: who writes it, where it is not free; then there is no draft. */
    output: z.strictObject({ holder: holder.nullable(), draft: loadedDraft.nullable() }),
  },
  'drafts.save': {
    input: z.strictObject({
      id: draftId,
      /** The revision that the page's text is based on; another one on disk answers 'conflict'. */
      baseRevision: z.number().int(),
      envelope,
      progress: progress.nullable(),
      /** The window's run; one that lost its claim is refused ('taken-over'), and its text kept as a version. */
      session: sessionId.optional(),
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
  /** Every two seconds, from a window that has the claim: wanted = somebody asks for it; lost = somebody has it. */
  'drafts.here': {
    input: z.strictObject({ id: draftId, session: sessionId }),
    output: z.strictObject({ state: z.enum(['yours', 'wanted', 'lost']), holder: holder.nullable() }),
  },
  /** The session writes no more. */
  'drafts.release': { input: z.strictObject({ id: draftId, session: sessionId }), output: nothing },
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
    input: versionSummary.pick({ kind: true, name: true, exported: true }).extend({
      id: draftId,
      envelope,
      /** Of a version that was taken elsewhere, milliseconds since 1970; now where it is absent. */
      at: z.number().min(0).max(8.64e15).optional(),
    }),
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
  /** 报送归档: a copy of a draft as it went out, with the Word file that went out, which nothing can change. */
  'archive.make': {
    input: z.strictObject({
      /** The draft, which stays as it is. */
      id: draftId,
      name: z.string().min(1).max(200),
      envelope,
      progress: progress.nullable(),
      file: z.strictObject({ name: z.string().min(1).max(300), bytes }),
    }),
    output: z.strictObject({ id: draftId }),
  },
  /** The Word file of an archived report, byte for byte. */
  'archive.file': { input: z.strictObject({ id: draftId }), output: z.strictObject({ name: z.string(), bytes }) },
  /** A report to hand on, as the window holds it, with what belongs to its draft: source, named and exported versions, template. */
  'handOver.make': {
    input: z.strictObject({ id: draftId, envelope }),
    /** The notes say what did not go along. */
    output: z.strictObject({ bytes, notes: z.array(note) }),
  },
  /** 数据文件夹: where it is, what is in it (bytes), largest draft first. */
  'data.folder': { input: nothing, output: dataFolder },
  /** Asks where to, copies, compares and remembers the new place, for the next start; null where the user cancelled. */
  'data.move': {
    input: nothing,
    output: z.strictObject({ folder: z.string(), files: z.number().int(), bytes: z.number() }).nullable(),
  },
  /** Bytes of the move that runs; null where none does. */
  'data.progress': {
    input: nothing,
    output: z.strictObject({ step: z.enum(['copying', 'comparing']), done: z.number(), total: z.number() }).nullable(),
  },
  'data.cancel': { input: nothing, output: nothing },
  /** Ends the program and starts it anew, after a move. */
  'data.restart': { input: nothing, output: nothing },
  /** All drafts as one file. */
  'backup.make': { input: nothing, output: z.strictObject({ bytes: backupBytes, count: z.number().int() }) },
  /** Brings drafts back from such a file; nothing that is there is written over. */
  'backup.restore': {
    input: z.strictObject({ bytes: backupBytes }),
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
  /** The next file that the system handed to the program (double-clicked, or on the command line); null where none waits. */
  'files.handed': { input: nothing, output: z.strictObject({ name: z.string(), bytes }).nullable() },
  /**
   * Pictures that the clipboard's markup names as files of WPS or Word in the user's temp folder; by index, null for whatever is
   * not there or not to be read.
   */
  'clipboard.pictures': {
    input: z.strictObject({ sources: z.array(z.string().min(1).max(2000)).min(1).max(20) }),
    output: z.array(z.strictObject({ name: z.string(), bytes }).nullable()),
  },
  /** The shell's own dialog; null where the user cancelled. Absent where capabilities.nativeDialogs is false. */
  'files.open': {
    input: z.strictObject({ kind: z.enum(['report', 'picture', 'backup']) }),
    output: z.strictObject({ name: z.string(), bytes: backupBytes }).nullable(),
  },
  'files.save': {
    input: z
      .strictObject({
        suggestedName: z.string().min(1).max(200),
        kind: z.enum(['docx', 'xlsx', 'ziping', 'zipingbak', 'json', ...sourceKinds]),
        bytes: backupBytes,
      })
      .refine(({ kind, bytes }) => bytes.byteLength <= mostBytesOf(kind), { path: ['bytes'], message: '文件太大' }),
    output: savedFile.nullable(),
  },
  /** What the page prints now, as a PDF file; null where the user cancelled. Absent where capabilities.pdf is false. */
  'files.pdf': {
    input: z.strictObject({ suggestedName: z.string().min(1).max(200) }),
    output: savedFile.nullable(),
  },
  /** Prints what the page prints now, through the system's dialog; false where the user cancelled. Absent where capabilities.print is false. */
  'files.print': { input: nothing, output: z.strictObject({ printed: z.boolean() }) },
  /** Opens a saved file with the program that the system has for it, or shows it in its folder. Absent where capabilities.showFiles is false. */
  'files.show': {
    input: z.strictObject({ file: z.number().int().min(0), how: z.enum(['open', 'folder']) }),
    output: nothing,
  },
  /** The page's answer to the event 'close': everything is saved, or the user wants to stay. */
  'window.closing': { input: z.strictObject({ proceed: z.boolean() }), output: nothing },
  /** What the page can do now, which is what the shell's menu offers; the draft that stands in it, and the run that writes it. */
  'window.state': {
    input: z.strictObject({
      entries: z.array(z.enum(menuEntries)).max(menuEntries.length),
      draft: draftId.nullable(),
      session: sessionId.nullable(),
    }),
    output: nothing,
  },
  /** Whether this page stands for one that crashed, and the draft that stood in that one; told once. */
  'window.reopened': {
    input: nothing,
    output: z.strictObject({ crashed: z.boolean(), draft: draftId.nullable() }),
  },
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
  /** The shell prints and says what became of it; else the page asks the browser to print. */
  readonly print: boolean
  /** The shell can open a file that it saved, and its folder. */
  readonly showFiles: boolean
  /** The shell asks before it closes the window (event 'close'). */
  readonly closeGuard: boolean
}

/** What each event carries. */
export interface EventPayload {
  menu: MenuEntry
  /** A draft was chosen from 最近打开. */
  draft: { readonly id: string }
  close: null
  /** A file waits; files.handed gives it. */
  handed: { readonly name: string }
  /** The computer sleeps or is shut down: what is not saved is saved now, and nobody is asked anything. */
  saveNow: null
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
