/** Opening a stored draft: its text with its journal, from the best file that there is, and a note for all that was not as usual. */
import { basename } from 'node:path'
import { type Result, success } from '../../report/document/result.ts'
import { thrownFacts } from '../log.ts'
import type { StoredDraft } from '../services.ts'
import { archiveOf } from './archive.ts'
import type { Basis } from './basis.ts'
import type { DraftFiles } from './folder.ts'
import { unsavedIn } from './journal.ts'
import {
  besideDamaged,
  bothDamaged,
  journalUnreadable,
  namelessDraft,
  notFound,
  openedFromBackup,
  openedFromBeside,
} from './messages.ts'
import { ownPack } from './own-pack.ts'
import { type DraftTools, readDraft } from './read.ts'
import { setAside } from './write.ts'

/**
 * 'not-found' where there is none; a damaged or newer one is a read-only success.
 * @throws an Error with a node code
 */
export async function loadDraft(
  id: string,
  files: DraftFiles,
  basis: Basis,
  tools: DraftTools,
): Promise<Result<StoredDraft>> {
  const { disk, log, clock } = tools
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
}
