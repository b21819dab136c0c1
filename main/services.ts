/**
 * What the handlers need of the machine, as types. compose.ts puts it together; each entry
 * (desktop, browser, command line) hands in what is its own: store, dialogs, window.
 */
import type { CallArgument, CallOutput } from '../preload/api.ts'
import type {
  DraftSummary,
  Holder,
  LoadedDraft,
  Settings,
  TemplateSummary,
  ThemeChoice,
  VersionSummary,
} from '../preload/values.ts'
import type { Envelope } from '../report/document/envelope.ts'
import type { ReportIdentity } from '../report/document/package.ts'
import type { Note, Result } from '../report/document/result.ts'
import type { HandedVersion } from '../report/hand-over/open.ts'
import type { TemplatePack } from '../report/template/pack.ts'
import type { Gate } from './data/gate.ts'
import type { HandedFiles } from './handed-files.ts'
import type { Log } from './log.ts'
import type { SavedFiles } from './saved-files.ts'

/**
 * One JSON file as conf and electron-store show it: reading gives the whole content ({} where there
 * is no file), assigning replaces the whole file atomically. Both throw: an Error with a node
 * `code`, or a SyntaxError where the file is no JSON.
 */
export interface Store {
  get store(): Record<string, unknown>
  set store(content: Readonly<Record<string, unknown>>)
}

/**
 * Opens the store file at an absolute path ending in .json; storeOptions() has the options that
 * every shell must use. It throws where the file is there and cannot be parsed (conf reads it in
 * its constructor).
 */
export type OpenStore = (file: string) => Store

type OpenDraft = Extract<LoadedDraft, { state: 'open' }>
type ReadOnlyDraft = Extract<LoadedDraft, { state: 'read-only' }>

/** A draft as it is stored: with the template pack that it brought along, else null; an installed one is looked up by the handler. */
export type StoredDraft = OpenDraft | ReadOnlyDraft

/** What goes along when a draft is handed on, as far as it can be read. */
export interface HandedOn {
  /** Null where the draft is not on the disk any more. */
  readonly stored: { readonly identity: ReportIdentity; readonly envelope: Envelope } | null
  readonly source: Uint8Array | null
  /** Named and exported ones, oldest first. */
  readonly versions: readonly HandedVersion[]
  /** The pack that it brought along. */
  readonly pack: TemplatePack | null
  readonly notes: readonly Note[]
}

/** The stored drafts. No function rejects for what disk or user can cause. */
export interface Drafts {
  /** All drafts, those in the bin too; last modified first. */
  list(): Promise<Result<DraftSummary[]>>
  create(draft: CallArgument<'drafts.create'>): Promise<Result<CallOutput<'drafts.create'>>>
  /** 'not-found' where there is none; a damaged or newer one is a read-only success. */
  load(id: string): Promise<Result<StoredDraft>>
  /** The file that the draft was read from, byte for byte; null where none was kept. */
  source(id: string): Promise<Result<CallOutput<'drafts.source'>>>
  /** 'taken-over' where another run has the claim, 'conflict' where the disk has another revision, 'read-only', 'damaged' (nothing is written), or a failure of the disk. */
  save(draft: CallArgument<'drafts.save'>): Promise<Result<CallOutput<'drafts.save'>>>
  /** Writes changes down that are not saved yet; a failure costs nothing that is on the disk. */
  journal(line: CallArgument<'drafts.journal'>): Promise<Result<Record<string, never>>>
  /** Drafts that a window left without saving. */
  unsaved(): Promise<Result<CallOutput<'drafts.unsaved'>>>
  /** Claims a draft for a window's run. @returns who writes it, where it is not free; null: it is the run's */
  claim(request: CallArgument<'drafts.open'>): Promise<Result<Holder | null>>
  /** A sign of life of a run. */
  here(request: CallArgument<'drafts.here'>): Promise<Result<CallOutput<'drafts.here'>>>
  release(request: CallArgument<'drafts.release'>): Promise<Result<Record<string, never>>>
  /** The program's windows are gone without a word: no run of theirs writes any more. */
  abandon(): void
  rename(id: string, name: string): Promise<Result<Record<string, never>>>
  duplicate(id: string): Promise<Result<{ id: string }>>
  bin(id: string): Promise<Result<Record<string, never>>>
  restore(id: string): Promise<Result<Record<string, never>>>
  /** Only from the bin; 'not-binned' otherwise. */
  erase(id: string): Promise<Result<Record<string, never>>>
  /** Erases what has been in the bin for thirty days. */
  cleanBin(): Promise<Result<CallOutput<'drafts.cleanBin'>>>
  /** Newest first. */
  versions(id: string): Promise<Result<VersionSummary[]>>
  /** 'damaged' where the report would not open again. */
  keepVersion(version: CallArgument<'versions.keep'>): Promise<Result<VersionSummary>>
  /** 'not-found', 'damaged', 'too-new'. */
  loadVersion(id: string, version: string): Promise<Result<CallOutput<'versions.load'>>>
  nameVersion(id: string, version: string, name: string): Promise<Result<VersionSummary>>
  /** A copy that is only read, with the file that went out; 'not-found', 'damaged' where it would not open again. */
  archive(report: CallArgument<'archive.make'>): Promise<Result<CallOutput<'archive.make'>>>
  /** 'not-found', 'damaged'. */
  archivedFile(id: string): Promise<Result<CallOutput<'archive.file'>>>
  /** What belongs to a draft beside its text. */
  handedOn(id: string): Promise<Result<HandedOn>>
  /** All drafts as one file; 'too-big'. */
  backUp(): Promise<Result<CallOutput<'backup.make'>>>
  /** 'not-a-backup', 'damaged', 'too-new'; nothing that is there is written over. */
  restoreBackup(bytes: Uint8Array): Promise<Result<CallOutput<'backup.restore'>>>
  /** The names of the drafts that another program or computer is writing. */
  openElsewhere(): Promise<Result<string[]>>
  /** Resolves when nothing is being written any more. */
  settled(): Promise<void>
}

export interface Templates {
  /** Every pack found, broken ones too; a user's pack stands in for a built-in one of the same id. */
  list(): Promise<TemplateSummary[]>
  /** 'template-missing' where no usable pack has that id. */
  load(id: string): Promise<Result<TemplatePack>>
}

export interface SettingsStore {
  /** Defaults where nothing is stored or the file cannot be read. */
  get(): Promise<CallOutput<'settings.get'>>
  /** Asked while the page is served: it is to have its colours before it has run a line. */
  theme(): ThemeChoice
  set(change: Partial<Settings>): Promise<Result<Settings>>
}

/**
 * The shell's file dialogs. A function may throw an Error with a node `code` (ENOSPC, EACCES …);
 * the handlers make a Chinese failure of it. Null: the user cancelled.
 */
export interface Dialogs {
  openFile(kind: CallArgument<'files.open'>['kind']): Promise<{ name: string; bytes: Uint8Array } | null>
  /** @returns the file's name and full path once the bytes are on disk */
  saveFile(request: SaveRequest): Promise<{ name: string; path: string } | null>
}

/** What is saved where the user says. */
export interface SaveRequest {
  readonly suggestedName: string
  readonly kind: CallArgument<'files.save'>['kind'] | 'pdf'
  readonly bytes: Uint8Array
}

/** What became of a print job; the reason is the engine's own word, for the log. */
export type Printed =
  | { readonly outcome: 'printed' | 'cancelled' }
  | { readonly outcome: 'no-printer' | 'failed'; readonly reason: string }

/** What the shell can do with paper and with files. It may throw an Error with a node `code`, as Dialogs. */
export interface Output {
  /** The page, as it prints now, as a PDF file. */
  pdf(): Promise<Uint8Array>
  /** The page, as it prints now, through the system's print dialog. Resolves once it is closed; what the printer does then is its own affair. */
  print(): Promise<Printed>
  /** Opens a file with the program that the system has for it. @returns false where there is none */
  openFile(path: string): Promise<boolean>
  showInFolder(path: string): Promise<void>
}

export interface WindowControl {
  /** The page's answer to the event 'close'. */
  closing(answer: { proceed: boolean }): void
  /** What the page can do now, and which draft it shows. */
  state(state: CallArgument<'window.state'>): void
  reopened(): CallOutput<'window.reopened'>
}

/** What moving needs of the shell. */
export interface Mover {
  /** The default place, where the new one is remembered. */
  readonly home: string
  /** The system's dialog for folders; null: the user cancelled. */
  choose(): Promise<string | null>
  /** Ends the program and starts it anew. */
  restart(): void
}

export interface DataFolder {
  facts(): Promise<Result<CallOutput<'data.folder'>>>
  /** Asks where to, copies, compares, and remembers the new place; null where the user cancelled. */
  move(): Promise<Result<CallOutput<'data.move'>>>
  progress(): CallOutput<'data.progress'>
  cancel(): void
  restart(): void
}

export interface Services {
  readonly drafts: Drafts
  readonly templates: Templates
  readonly settings: SettingsStore
  readonly dialogs: Dialogs
  /** Null where the window is a browser's: it prints and keeps files itself. */
  readonly output: Output | null
  readonly savedFiles: SavedFiles
  readonly handedFiles: HandedFiles
  readonly window: WindowControl
  readonly app: CallOutput<'app.info'>
  /** Throws what the disk throws. */
  readonly licences: () => Promise<string>
  readonly data: DataFolder
  /** Every call goes through it. */
  readonly gate: Gate
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly log: Log
}
