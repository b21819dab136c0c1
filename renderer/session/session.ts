/**
 * The session: which draft is open, what it says, and whether it is on disk. The editor owns the
 * text while it is open and hands every new document in here; nothing goes the other way.
 */
import { create } from 'zustand'
import type { CallOutput } from '../../preload/api.ts'
import type { Holder, JournalEntry, JournalMark } from '../../preload/values.ts'
import type {
  AreaDecision,
  Details,
  Envelope,
  HandInRecord,
  IgnoredFinding,
  OverruledFinding,
  Picture,
} from '../../report/document/envelope.ts'
import type { ReportDocument } from '../../report/document/node.ts'
import { type Failure, type Note, type Result, success } from '../../report/document/result.ts'
import { call } from '../call.ts'
import { type Autosave, createAutosave, type Written } from './autosave.ts'
import { endTyping } from './end-typing.ts'
import { createJournal, entryOf, type Journal, type Step } from './journal.ts'
import { type Mode, writing } from './mode.ts'
import { createPresence, type Presence } from './presence.ts'
import type { Replayed } from './replay.ts'
import { computed, type OpenReport, storedProgress } from './report.ts'

export type SaveState =
  /** `at`: milliseconds since 1970, 0 where nothing was written yet; `note`: what is to be known of it, '' as a rule. */
  | { readonly kind: 'saved'; readonly at: number; readonly note: string }
  | { readonly kind: 'changed' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }

/** One value: who shows it is not drawn anew at every key. */
const changed: SaveState = { kind: 'changed' }

/** A draft that can be looked at and not written: from a newer program, or damaged. */
export interface ReadOnlyReport {
  readonly name: string
  readonly text: string
  readonly message: string
}

/** Asks now whether the draft is still this window's. */
export const lookAround = (): void => void presence?.look()

/** What the journal has beyond the stored text: a window ended without saving. */
export interface Recovery extends Replayed {
  /** Milliseconds since 1970. */
  readonly at: number
}

interface SessionState {
  readonly report: OpenReport | null
  /** Until the user has decided on it. */
  readonly recovery: Recovery | null
  readonly readOnly: ReadOnlyReport | null
  /** Whether this window may write it. */
  readonly mode: Mode
  /** Id of this run on the draft; another one each time that it is opened. */
  readonly run: string
  readonly save: SaveState
  /** Index of the top-level block with the caret. */
  readonly caret: number
}

export const useSession = create<SessionState>(() => ({
  report: null,
  recovery: null,
  readOnly: null,
  mode: writing,
  run: '',
  save: { kind: 'saved', at: 0, note: '' },
  caret: 0,
}))

const { getState, setState } = useSession

/** The revision on disk that the open text is based on. */
let revision = 0
let autosave: Autosave | null = null
let journal: Journal | null = null
let presence: Presence | null = null

async function write(): Promise<Written> {
  const { report, run, save } = getState()
  if (!report) return 'saved'
  // Refused for good: another one's text stands there, and this one was kept as a version.
  if (save.kind === 'failed' && (save.code === 'taken-over' || save.code === 'conflict')) return 'refused'
  setState({ save: { kind: 'saving' } })
  const answer = await call('drafts.save', {
    id: report.id,
    session: run,
    baseRevision: revision,
    envelope: report.envelope,
    progress: storedProgress(report),
    ...(journal && { journal: journal.mark() }),
  })
  if (!answer.ok) {
    setState({ save: { kind: 'failed', code: answer.code, message: answer.message } })
    // Who has it says the sign of life; where nobody asked, the draft's file itself was changed.
    if (answer.code === 'taken-over') void presence?.look()
    if (answer.code === 'conflict') setState({ mode: { kind: 'read', why: 'conflict' }, recovery: null })
    return answer.code === 'conflict' || answer.code === 'taken-over' ? 'refused' : 'failed'
  }
  revision = answer.value.revision
  // Keys may have been pressed meanwhile: then the text is ahead of the disk again.
  setState({
    save:
      getState().report === report
        ? { kind: 'saved', at: answer.value.savedAt, note: answer.value.note?.message ?? '' }
        : changed,
  })
  return 'saved'
}

/** To write it, where nobody else does; to write it, whoever does so now; or to read it. */
export type OpenIntent = 'write' | 'take-over' | { readonly read: Holder }

/** `held`: it was not opened, since somebody else writes it. */
export type Opened = Failure | { readonly ok: true; readonly notes: readonly Note[]; readonly held?: Holder }

/** A call that was made before this module was there. */
export interface Begun {
  readonly run: string
  readonly answer: Promise<Result<CallOutput<'drafts.open'>>>
}

async function loaded(id: string, run: string, how: OpenIntent): Promise<Result<CallOutput<'drafts.open'>>> {
  if (typeof how === 'string') return call('drafts.open', { id, session: run, how: how === 'write' ? 'if-free' : how })
  const answer = await call('drafts.load', { id })
  return answer.ok ? success({ holder: null, draft: answer.value }) : answer
}

/**
 * Opens a draft.
 * @param begun the call where it is on its way, to write the draft
 * @returns its notes (such as: opened from the backup), or the failure
 */
export async function openDraft(id: string, how: OpenIntent = 'write', begun?: Begun): Promise<Opened> {
  // A window that opens its own draft anew asks nobody.
  if (getState().report?.id === id) await releaseClaim()
  const run = begun?.run ?? crypto.randomUUID()
  const answer = await (begun?.answer ?? loaded(id, run, how))
  if (!answer.ok) return answer
  const { holder, draft } = answer.value
  if (!draft) return { ok: true, notes: [], ...(holder && { held: holder }) }
  const mode: Mode =
    draft.state === 'open' && draft.archive
      ? { kind: 'read', why: 'archive' }
      : typeof how === 'string'
        ? writing
        : { kind: 'read', why: 'held', holder: how.read }
  const recovery =
    draft.state === 'open' && mode.kind === 'write' && draft.unsaved
      ? await recovered(draft.envelope, draft.unsaved)
      : null
  void releaseClaim()
  stop()
  if (draft.state === 'read-only') {
    setState({ report: null, recovery: null, readOnly: { name: draft.name, text: draft.text, message: draft.message } })
    return { ok: true, notes: [] }
  }
  revision = draft.revision
  if (mode.kind === 'write') {
    beginWriting(draft.id, run, draft.revision, draft.mark)
    // What was written and taken back leaves nothing to decide.
    if (draft.unsaved && !recovery) journal?.record({})
  }
  setState({
    recovery,
    mode,
    run,
    report: computed({ id: draft.id, name: draft.name, pack: draft.pack }, draft.envelope),
    readOnly: null,
    save: { kind: 'saved', at: 0, note: '' },
    caret: 0,
  })
  return { ok: true, notes: draft.notes }
}

function beginWriting(id: string, run: string, base: number, parent: JournalMark | null): void {
  autosave = createAutosave(write)
  const line = { id, session: run, base, parent }
  journal = createJournal(run, async (entries) => (await call('drafts.journal', { ...line, ...entries })).ok, Date.now)
  presence = createPresence(
    () => call('drafts.here', { id, session: run }),
    (holder) => void leaveTo(id, run, holder),
    (holder) => void lost(holder),
  )
}

/** Somebody asks for the draft: what is typed is saved first, then it is his. */
async function leaveTo(id: string, run: string, holder: Holder): Promise<void> {
  await endTyping()
  if (getState().run !== run) return
  setState({ mode: { kind: 'read', why: 'taken-over', holder, kept: false }, recovery: null })
  const kept = await flush()
  presence?.stop()
  if (getState().run === run) setState({ mode: { kind: 'read', why: 'taken-over', holder, kept } })
  await call('drafts.release', { id, session: run })
}

/** Somebody has it. What he does not have goes the way of a save all the same: main keeps it as a version. */
async function lost(holder: Holder): Promise<void> {
  await endTyping()
  setState({ mode: { kind: 'read', why: 'taken-over', holder, kept: false }, recovery: null })
  const kept = await flush()
  setState({ mode: { kind: 'read', why: 'taken-over', holder, kept } })
}

async function recovered(stored: Envelope, unsaved: { at: number; entries: JournalEntry[]; complete: boolean }) {
  // With the text's schema; where nothing was left unsaved, opening does without.
  const { replay } = await import('./replay.ts')
  const replayed = replay(stored, unsaved.entries)
  const complete = replayed.complete && unsaved.complete
  return replayed.changed || !complete ? { ...replayed, complete, at: unsaved.at } : null
}

/** The user has decided on what the journal had: it is not offered again. */
export function settleRecovery(): void {
  journal?.record({})
  setState({ recovery: null })
}

/** The draft is free for others; nothing is written after this. */
export async function releaseClaim(): Promise<void> {
  const { report, run, mode } = getState()
  if (report && mode.kind === 'write') await call('drafts.release', { id: report.id, session: run })
}

function stop(): void {
  presence?.stop()
  presence = null
  autosave?.stop()
  autosave = null
  // Its last entries are written all the same.
  void journal?.flush()
  journal = null
}

/** Writes down what the journal does not have yet: a few kilobytes, sooner done than a save. */
export const flushJournal = (): void => void journal?.flush()

/** Writes what is not yet written. @returns whether everything is on disk */
export async function flush(): Promise<boolean> {
  flushJournal()
  return (await autosave?.flush()) ?? true
}

/** Leaves the report; call it only when flush said that all is on disk, or the user gave the rest up. */
export function closeDraft(): void {
  void releaseClaim()
  stop()
  setState({ report: null, recovery: null, readOnly: null, mode: writing, caret: 0 })
}

/** Keeps an unwritable text: a new draft with what the window holds, and the file that it was read from. @returns its id */
export async function saveAsCopy(): Promise<Failure | { ok: true; id: string }> {
  const { report } = getState()
  if (!report) return { ok: false, code: 'nothing-open', message: '没有打开的报告。' }
  // Where the disk does not give the file that the report was read from, the text is kept all the same.
  const source = await call('drafts.source', { id: report.id })
  const answer = await call('drafts.create', {
    name: `${report.name}（另存）`.slice(0, 200),
    envelope: report.envelope,
    progress: storedProgress(report),
    ...(source.ok && source.value && { source: source.value.bytes }),
    ...(report.pack && { pack: report.pack }),
  })
  return answer.ok ? { ok: true, id: answer.value.id } : answer
}

/** Whether this window may change the draft; the editor asks it, too. */
export const mayWrite = (): boolean => getState().mode.kind === 'write'
export const useMayWrite = (): boolean => useSession((state) => state.mode.kind === 'write')

/** @param steps what made the new document of the old one, where it changed; without them it is written down whole */
function change(edit: (envelope: Envelope) => Envelope, steps?: readonly Step[]): void {
  const { report } = getState()
  if (!report || !mayWrite()) return
  const envelope = edit(report.envelope)
  journal?.record(entryOf(report.envelope, envelope, steps))
  setState({ report: computed(report, envelope), save: changed })
  autosave?.touch()
}

/**
 * The editor's text after a transaction that changed it.
 * @param steps of that transaction and of those that it called forth, as JSON
 */
export const setDocument = (document: ReportDocument, steps: readonly Step[]): void =>
  change((envelope) => ({ ...envelope, document }), steps)

export const setDetails = (details: Details): void => change((envelope) => ({ ...envelope, details }))

/** Ticks an area as finished, leaves it out, or takes either back. */
export const decideArea = (areaId: string, decision: AreaDecision): void =>
  change((envelope) => ({
    ...envelope,
    areas: { ...envelope.areas, [areaId]: { ...envelope.areas[areaId], ...decision } },
  }))

/** As many as are stored (report/document/schema.ts); beyond that the oldest is forgotten. */
const mostIgnored = 5000

/** 忽略此处. */
export const ignoreFindings = (findings: readonly IgnoredFinding[]): void =>
  change((envelope) => ({ ...envelope, ignored: [...envelope.ignored, ...findings].slice(-mostIgnored) }))

/** Takes 忽略此处 back. */
export const restoreFindings = (findings: readonly IgnoredFinding[]): void =>
  change((envelope) => ({
    ...envelope,
    ignored: envelope.ignored.filter((kept) => !findings.some((one) => sameFinding(one, kept))),
  }))

const sameFinding = (a: IgnoredFinding, b: IgnoredFinding) => a.rule === b.rule && a.sentence === b.sentence

/** 放行 at the hand-in gate; an earlier reason for the same error is replaced. */
export const overrule = (findings: readonly OverruledFinding[]): void =>
  change((envelope) => {
    const others = envelope.overruled.filter((kept) => !findings.some((one) => sameFinding(one, kept)))
    return { ...envelope, overruled: [...others, ...findings].slice(-mostIgnored) }
  })

/** Takes 放行 back. */
export const takeBackOverruled = (findings: readonly IgnoredFinding[]): void =>
  change((envelope) => ({
    ...envelope,
    overruled: envelope.overruled.filter((kept) => !findings.some((one) => sameFinding(one, kept))),
  }))

/** What stood when the report went out. */
export const recordHandIn = (handIn: HandInRecord): void => change((envelope) => ({ ...envelope, handIn }))

/** An earlier state is put back: everything of it but the text, which goes through the editor. Pictures of today stay for undo. */
export const setParts = (earlier: Envelope): void =>
  change(({ document, pictures }) => ({ ...earlier, document, pictures: { ...pictures, ...earlier.pictures } }))

export const addPicture = (key: string, picture: Picture): void =>
  change((envelope) => ({ ...envelope, pictures: { ...envelope.pictures, [key]: picture } }))

export const setCaret = (caret: number): void => {
  if (getState().caret !== caret) setState({ caret })
}

/** Whether the window holds text that is not on disk. */
export const hasUnsaved = (): boolean => {
  const { report, save } = getState()
  return report !== null && save.kind !== 'saved'
}
