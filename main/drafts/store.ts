/**
 * The stored drafts: one folder a draft, in it draft.json, its backup, and whatever was damaged
 * once. Whoever reads only this file knows what can happen to a draft.
 */
import { basename, join } from 'node:path'
import type { Envelope } from '../../report/document/envelope.ts'
import { restore as restoreReport } from '../../report/document/restore.ts'
import { type Failure, type Result, success } from '../../report/document/result.ts'
import { type Doing, failureOf, isDiskError } from '../failures.ts'
import { type Log, thrownFacts } from '../log.ts'
import type { Drafts, OpenStore, StoredDraft } from '../services.ts'
import { archived, archivedFile, archiveOf, isArchived, writeArchive } from './archive.ts'
import { createAutomaticVersions } from './automatic-versions.ts'
import { backUpAll, restoreAll } from './backup.ts'
import { createBasis } from './basis.ts'
import { overdue } from './bin-cleaning.ts'
import { createClaims, usualAnswer } from './claims.ts'
import { copiedAlong, sourceBytes } from './copied.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { type DraftFiles, draftFiles, isDraftId } from './folder.ts'
import { handedOn } from './handed-on.ts'
import { unsavedIn } from './journal.ts'
import { createJournals } from './journals.ts'
import { binnedAt, binnedFileVersion, listDrafts } from './list.ts'
import type { Owner } from './lock.ts'
import {
  besideDamaged,
  bothDamaged,
  conflict,
  copyName,
  journalUnreadable,
  namelessDraft,
  nameOfSource,
  notBinned,
  notFound,
  openedFromBackup,
  openedFromBeside,
  readOnly,
  rewrittenDraft,
  sourceDamaged,
  takenOver,
  wouldNotOpen,
} from './messages.ts'
import { openElsewhere } from './open-elsewhere.ts'
import { keepPack, ownPack } from './own-pack.ts'
import { createPictures, hashOf } from './pictures.ts'
import { createQueue } from './queue.ts'
import { readDraft } from './read.ts'
import type { DraftRecord } from './record.ts'
import { retryBusy } from './retry.ts'
import { seal } from './seal.ts'
import { keepVersion, listVersions, loadVersion, nameVersion } from './versions.ts'
import { setAside, writeDraft } from './write.ts'

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

  const guarded = async <T>(doing: Doing, action: () => Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await action()
    } catch (error) {
      if (!isDiskError(error)) throw error
      log.warn('disk refused', { doing, ...thrownFacts(error) })
      return failureOf(error, doing)
    }
  }
  const onDraft = <T>(id: string, doing: Doing, action: (files: DraftFiles) => Promise<Result<T>>) =>
    isDraftId(id)
      ? queue.run(id, () => guarded(doing, () => action(draftFiles(folder, id))))
      : Promise.resolve<Failure>(notFound())

  /** For what changes the draft: an archived one is never written. */
  const onText = <T>(id: string, doing: Doing, action: (files: DraftFiles) => Promise<Result<T>>) =>
    onDraft<T>(id, doing, async (files) => ((await isArchived(files, disk)) ? archived() : action(files)))

  /**
   * In a line of its own: what is typed must not wait for a save.
   * @param lane lines that may overtake each other
   */
  const onJournal = <T>(id: string, action: (files: DraftFiles) => Promise<Result<T>>, lane = '') =>
    isDraftId(id)
      ? queue.run(`${id} journal${lane}`, () => guarded('journal', () => action(draftFiles(folder, id))))
      : Promise.resolve<Failure>(notFound())

  /** Not in the draft's line: who is asked to leave it has to save first. */
  const onClaim = <T>(id: string, action: (files: DraftFiles) => Promise<Result<T>>) =>
    isDraftId(id) ? guarded('read', () => action(draftFiles(folder, id))) : Promise.resolve<Failure>(notFound())

  /** @param submitted makes it an archive of the file that went out */
  const create = (
    { name, envelope, progress, source, pack, reportId }: Parameters<Drafts['create']>[0],
    submitted?: { readonly name: string; readonly bytes: Uint8Array },
  ): ReturnType<Drafts['create']> => {
    if (!restoreReport(envelope).ok) return Promise.resolve(wouldNotOpen())
    const id = ids()
    return onDraft(id, 'save', async (files) => {
      if ((await disk.stamp(files.folder)) !== null) throw new RangeError('the id of a new draft is taken')
      const now = clock()
      const facts = {
        ...{ id, name, revision: 1, createdAt: now, modifiedAt: now, progress },
        ...(reportId && { reportId }),
        ...(source && { sourceHash: hashOf(source) }),
      }
      let record: DraftRecord
      try {
        await disk.makeFolder(files.folder)
        if (source) await retryBusy(() => disk.write(files.source, source))
        if (pack) await keepPack(files, pack, disk)
        if (submitted) await writeArchive(files, submitted, now, tools)
        record = { ...facts, envelope: await pictures.put(files, envelope) }
        await writeDraft(files, record, null, tools)
      } catch (error) {
        // Nothing half-made stays in the list; what it held is still with the caller.
        await disk.removeFolder(files.folder).catch(() => {})
        throw error
      }
      await basis.remember(id, files, record)
      return success({ id, revision: record.revision })
    })
  }

  const load: Drafts['load'] = (id) =>
    onDraft<StoredDraft>(id, 'read', async (files) => {
      const state = await readDraft(files, tools)
      switch (state.state) {
        case 'missing':
          return notFound()
        case 'foreign':
          return success({
            state: 'read-only',
            id,
            name: state.record.name,
            text: state.text,
            message: state.message,
          })
        case 'damaged':
          return success({
            state: 'read-only',
            id,
            name: state.name ?? namelessDraft,
            text: state.text,
            message: bothDamaged(files.folder, state.text !== ''),
          })
      }
      const { record, envelope } = state
      const pack = await ownPack(files, tools)
      const notes = [...state.notes, ...pack.notes]
      if (state.state === 'from-backup') {
        // Where the disk refuses, the draft opens all the same; the next save tries again.
        const keptAs = await basis.recover(files, state).catch((error) => {
          log.warn('backup not put in place', thrownFacts(error))
          return null
        })
        notes.push(openedFromBackup(record.modifiedAt, keptAs))
      }
      if (state.state === 'good' && state.besideDamaged) {
        const keptAs = await setAside(files.beside, files, clock(), disk).catch((error) => {
          log.warn('damaged file not put aside', thrownFacts(error))
          return basename(files.beside)
        })
        notes.push(besideDamaged(record.modifiedAt, keptAs))
      }
      if (state.state === 'good' && state.beside) notes.push(openedFromBeside(basename(state.beside.file)))
      await basis.remember(id, files, record)
      const unsaved = await unsavedIn(files, record, disk).catch((error) => {
        log.warn('journal not read', thrownFacts(error))
        notes.push(journalUnreadable(files.folder))
        return null
      })
      return success({
        ...{ state: 'open', id, name: record.name, revision: record.revision, envelope, notes },
        pack: pack.value,
        archive: await archiveOf(files, tools),
        mark: record.journal ?? null,
        unsaved: unsaved && { ...unsaved, entries: [...unsaved.entries] },
      })
    })

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
      const restored = restoreReport(envelope)
      if (!restored.ok) return wouldNotOpen()
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
      const bytes = await sourceBytes(files, disk)
      const hash = 'record' in state ? state.record.sourceHash : undefined
      if (bytes && hash !== undefined && hashOf(bytes) !== hash) return sourceDamaged()
      const name = 'envelope' in state ? state.envelope.source?.name : undefined
      return success(bytes && { name: name ?? nameOfSource, bytes })
    })

  const duplicate: Drafts['duplicate'] = async (id) => {
    const original = await onDraft(id, 'read', async (files) => {
      const state = await readDraft(files, tools)
      if (state.state === 'missing') return notFound()
      if (state.state !== 'good' && state.state !== 'from-backup') return readOnly()
      return success({ ...state, along: await copiedAlong(files, tools) })
    })
    if (!original.ok) return original
    const { record, envelope, along } = original.value
    const made = await create({
      name: copyName(record.name),
      envelope,
      progress: record.progress,
      ...along,
    })
    return made.ok ? success({ id: made.value.id }) : made
  }

  const exists = async (files: DraftFiles) =>
    (await disk.stamp(files.draft)) !== null || (await disk.stamp(files.backup)) !== null

  const erase: Drafts['erase'] = (id) =>
    onDraft(id, 'change', async (files) => {
      if (!(await exists(files))) return notFound()
      if ((await disk.stamp(files.binned)) === null) return notBinned()
      // Renamed first: a folder that can only be deleted by half must not come back as a damaged draft.
      const doomed = join(folder, `.erased-${id}-${clock()}`)
      await retryBusy(() => disk.rename(files.folder, doomed))
      basis.forget(id)
      await disk.removeFolder(doomed).catch((error) => log.warn('erased draft not fully deleted', thrownFacts(error)))
      return success({})
    })

  const list: Drafts['list'] = () =>
    guarded('read', async () => success(await listDrafts(folder, join(folder, 'index.json'), tools)))

  return {
    list,
    create: (draft) => create(draft),
    archive: async ({ id, file, ...report }) => {
      const along = await onDraft(id, 'read', async (files) => success(await copiedAlong(files, tools)))
      if (!along.ok) return along
      const made = await create({ ...report, ...along.value }, file)
      return made.ok ? success({ id: made.value.id }) : made
    },
    archivedFile: (id) => onDraft(id, 'read', (files) => archivedFile(files, tools)),
    load,
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
      onClaim(id, async (files) => success({ holder: (await claims?.claim(id, files, session, how)) ?? null })),
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
    duplicate,
    bin: (id) =>
      onDraft(id, 'change', async (files) => {
        if (!(await exists(files))) return notFound()
        if ((await binnedAt(files, tools)) !== null) return success({})
        await retryBusy(() => {
          openStore(files.binned).store = seal(binnedFileVersion, { binnedAt: clock() })
        })
        return success({})
      }),
    restore: (id) =>
      onDraft(id, 'change', async (files) => {
        if (!(await exists(files))) return notFound()
        if ((await disk.stamp(files.binned)) !== null) await retryBusy(() => disk.remove(files.binned))
        return success({})
      }),
    cleanBin: async () => {
      const all = await list()
      if (!all.ok) return all
      const cleared: string[] = []
      for (const { id, name } of overdue(all.value, clock())) if ((await erase(id)).ok) cleared.push(name)
      return success({ cleared })
    },
    erase,
    versions: (id) =>
      onDraft(id, 'read', async (files) =>
        (await exists(files)) ? success(await listVersions(files, tools)) : notFound(),
      ),
    keepVersion: ({ id, at, ...version }) =>
      onText(id, 'version', async (files) => {
        if (!restoreReport(version.envelope).ok) return wouldNotOpen()
        if (!(await exists(files))) return notFound()
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
