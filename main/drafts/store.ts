/**
 * The stored drafts: one folder a draft, in it draft.json, its backup, and whatever was damaged
 * once. Whoever reads only this file knows what can happen to a draft.
 */
import { join } from 'node:path'
import type { Envelope } from '../../report/document/envelope.ts'
import { restore as restoreReport } from '../../report/document/restore.ts'
import { success } from '../../report/document/result.ts'
import { type Log, thrownFacts } from '../log.ts'
import type { Drafts, OpenStore } from '../services.ts'
import { archived, archivedFile, isArchived } from './archive.ts'
import { createAutomaticVersions } from './automatic-versions.ts'
import { backUpAll, restoreAll } from './backup.ts'
import { createBasis } from './basis.ts'
import { createBin, exists } from './bin.ts'
import { createClaims, usualAnswer } from './claims.ts'
import { wholeSource } from './copied.ts'
import { createCreation } from './creation.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { type DraftFiles, draftFiles } from './folder.ts'
import { handedOn } from './handed-on.ts'
import { createJournals } from './journals.ts'
import { createLines } from './lines.ts'
import { listDrafts } from './list.ts'
import { loadDraft } from './load.ts'
import type { Owner } from './lock.ts'
import {
  conflict,
  nameOfSource,
  notFound,
  readOnly,
  rewrittenDraft,
  sourceDamaged,
  takenOver,
  wouldNotOpen,
} from './messages.ts'
import { openElsewhere } from './open-elsewhere.ts'
import { createPictures } from './pictures.ts'
import { createQueue } from './queue.ts'
import { readDraft } from './read.ts'
import type { DraftRecord } from './record.ts'
import { keepVersion, listVersions, loadVersion, nameVersion } from './versions.ts'
import { writeDraft } from './write.ts'

export interface DraftOptions {
  /** Absolute path of the folder of all drafts; made when it is first needed. */
  readonly folder: string
  readonly openStore: OpenStore
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** Makes ids of 8 to 64 lower-case letters, digits and hyphens, such as crypto.randomUUID(). */
  readonly ids: () => string
  readonly log: Log
  /** This program among others that may use the folder; without it nobody has to claim a draft. */
  readonly owner?: Owner
  /** Milliseconds that whoever writes a draft is given to leave it. */
  readonly answer?: number
  /** For tests: a disk that fails. */
  readonly disk?: Disk
}

export function openDrafts({
  folder,
  openStore,
  clock,
  ids,
  log,
  owner,
  answer = usualAnswer,
  disk = nodeDisk,
}: DraftOptions): Drafts {
  const pictures = createPictures(disk)
  const tools = { openStore, disk, log, clock, pictures, restore: restoreReport }
  const queue = createQueue()
  const basis = createBasis(tools)
  const automatic = createAutomaticVersions(tools)
  const journals = createJournals(tools)
  const claims = owner && createClaims({ owner, disk, clock, log, inLine: queue.run, answer })
  const lines = createLines({ folder, queue, disk, log })
  const { guarded, onDraft, onText, onJournal, onClaim } = lines

  /** The report that came last, as it was checked: the next one is nearly always the same, with a sentence more. */
  let latest: Envelope | null = null

  /** What a window still had when it could not write its draft any more: another one's text stands there, this one is not lost. */
  const keepRefused = (files: DraftFiles, envelope: Envelope): Promise<boolean> =>
    keepVersion(files, { kind: 'refused', name: '', exported: null, envelope }, tools).then(
      () => true,
      (error) => {
        log.warn('refused text not kept', thrownFacts(error))
        return false
      },
    )

  const save: Drafts['save'] = ({ id, session, baseRevision, envelope, progress, journal }) =>
    onText(id, 'save', async (files) => {
      const restored = restoreReport(envelope, latest)
      if (!restored.ok) return wouldNotOpen()
      latest = restored.envelope
      const holder = session === undefined ? null : await claims?.refuses(id, files, session, true)
      if (holder) return takenOver(holder, await keepRefused(files, envelope))
      const found = await basis.of(id, files, baseRevision)
      if (!found.ok) return found.code === 'conflict' ? conflict(await keepRefused(files, envelope)) : found
      const before = await automatic.before(id, files)
      const now = clock()
      // Its folder may have been deleted while the page had it open; then it is written anew.
      const facts = found.value?.facts ?? basis.known(id)
      const record: DraftRecord = {
        ...(facts ?? { id, name: rewrittenDraft, createdAt: now }),
        revision: baseRevision + 1,
        modifiedAt: now,
        progress,
        journal,
        envelope: await pictures.put(files, envelope),
      }
      basis.attempt(id, record)
      const note = await writeDraft(files, record, found.value?.goodFile ?? null, tools)
      await basis.remember(id, files, record)
      await automatic.keep(id, files, restored.envelope, before)
      await onJournal(id, async () => success(await journals.saved(id, files)))
      return success({ revision: record.revision, savedAt: now, note })
    })

  const rename: Drafts['rename'] = (id, name) =>
    onText(id, 'change', async (files) => {
      const state = await readDraft(files, tools, 'text')
      if (state.state === 'missing') return notFound()
      if (state.state === 'foreign' || state.state === 'damaged') return readOnly()
      if (state.state === 'from-backup') await basis.recover(files, state)
      const goodFile = state.state === 'good' ? (await basis.on(files, state)).goodFile : files.draft
      // The revision stays: an open page goes on saving.
      const record = { ...state.record, name }
      await writeDraft(files, record, goodFile, tools)
      await basis.remember(id, files, record)
      return success({})
    })

  const source: Drafts['source'] = (id) =>
    onDraft(id, 'read', async (files) => {
      const state = await readDraft(files, tools, 'text')
      if (state.state === 'missing') return notFound()
      const bytes = await wholeSource(files, 'record' in state ? state.record.sourceHash : undefined, disk)
      if (bytes === 'damaged') return sourceDamaged()
      const name = 'envelope' in state ? state.envelope.source?.name : undefined
      return success(bytes && { name: name ?? nameOfSource, bytes })
    })

  const list: Drafts['list'] = () =>
    guarded('read', async () => success(await listDrafts(folder, join(folder, 'index.json'), tools)))

  const bin = createBin({ folder, lines, basis, tools, list })
  const creation = createCreation({ lines, basis, tools, ids })

  return {
    list,
    ...creation,
    archivedFile: (id) => onDraft(id, 'read', (files) => archivedFile(files, tools)),
    load: (id) => onDraft(id, 'read', (files) => loadDraft(id, files, basis, tools)),
    source,
    save,
    journal: ({ id, ...line }) => {
      const append = async (files: DraftFiles) => {
        if (await isArchived(files, disk)) return archived()
        // The lock file is not looked at: what another program's writer leaves here is by its session, and harms nobody.
        const holder = await claims?.refuses(id, files, line.session, false)
        return holder ? takenOver(holder, false) : journals.append(id, files, line)
      }
      // A disk that takes long to flush one line keeps back no other: each has all that is not known to be written.
      return onJournal(id, append, journals.begun(line.session) ? ` ${line.from + line.entries.length}` : '')
    },
    claim: ({ id, session, how }) =>
      onClaim(id, async (files) => success((await claims?.claim(id, files, session, how)) ?? null)),
    here: ({ id, session }) =>
      onClaim(id, async (files) =>
        success((await claims?.here(id, files, session)) ?? { state: 'yours', holder: null }),
      ),
    abandon: () => claims?.abandon(),
    release: ({ id, session }) =>
      onClaim(id, async (files) => {
        await claims?.release(id, files, session)
        return success({})
      }),
    unsaved: () =>
      guarded('read', async () => {
        const found = await journals.unsaved(folder)
        // Where somebody is writing, nobody left.
        const held = await Promise.all(found.map(({ id }) => claims?.isHeld(id, draftFiles(folder, id)) ?? false))
        return success(found.filter((_, n) => !held[n]))
      }),
    rename,
    ...bin,
    versions: (id) =>
      onDraft(id, 'read', async (files) =>
        (await exists(files, disk)) ? success(await listVersions(files, tools)) : notFound(),
      ),
    keepVersion: ({ id, at, ...version }) =>
      onText(id, 'version', async (files) => {
        if (!restoreReport(version.envelope).ok) return wouldNotOpen()
        if (!(await exists(files, disk))) return notFound()
        // At its own time: a version that came along is as old as it was.
        return success(await keepVersion(files, version, at === undefined ? tools : { ...tools, clock: () => at }))
      }),
    loadVersion: (id, version) => onDraft(id, 'read', (files) => loadVersion(files, version, tools)),
    nameVersion: (id, version, name) => onText(id, 'version', (files) => nameVersion(files, version, name, tools)),
    handedOn: (id) => onDraft(id, 'read', (files) => handedOn(id, files, tools)),
    // All in one line: no two restores share the folder that they write into.
    backUp: () => queue.run('backup', () => guarded('backup', () => backUpAll(folder, tools))),
    restoreBackup: (bytes) => queue.run('backup', () => guarded('backup', () => restoreAll(folder, bytes, ids, tools))),
    openElsewhere: () => guarded('read', async () => success(owner ? await openElsewhere(folder, owner, tools) : [])),
    settled: () => queue.settled(),
  }
}
