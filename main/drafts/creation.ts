/** New drafts: made, copied, or kept as the archive of a file that went out. Where one cannot be made whole, none is there. */
import { restore as restoreReport } from '../../report/document/restore.ts'
import { success } from '../../report/document/result.ts'
import type { Drafts } from '../services.ts'
import { writeArchive } from './archive.ts'
import type { Basis } from './basis.ts'
import { type CopiedSource, copiedAlong } from './copied.ts'
import type { Lines } from './lines.ts'
import { copyName, notFound, readOnly, wouldNotOpen } from './messages.ts'
import { keepPack } from './own-pack.ts'
import { hashOf } from './pictures.ts'
import { type DraftTools, readDraft } from './read.ts'
import type { DraftRecord } from './record.ts'
import { retryBusy } from './retry.ts'
import { writeDraft } from './write.ts'

interface Parts {
  readonly lines: Lines
  readonly basis: Basis
  readonly tools: DraftTools
  /** Makes ids that no draft has. */
  readonly ids: () => string
}

export function createCreation({ lines, basis, tools, ids }: Parts): Pick<Drafts, 'create' | 'archive' | 'duplicate'> {
  const { onDraft } = lines
  const { disk, clock, pictures } = tools

  /** @param submitted makes it an archive of the file that went out */
  const create = (
    { name, envelope, progress, pack, reportId }: Omit<Parameters<Drafts['create']>[0], 'source'>,
    source: CopiedSource | null,
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
        ...(source && { sourceHash: source.hash }),
      }
      let record: DraftRecord
      try {
        await disk.makeFolder(files.folder)
        if (source) await retryBusy(() => disk.write(files.source, source.bytes))
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

  const duplicate: Drafts['duplicate'] = async (id) => {
    const original = await onDraft(id, 'read', async (files) => {
      const state = await readDraft(files, tools)
      if (state.state === 'missing') return notFound()
      if (state.state !== 'good' && state.state !== 'from-backup') return readOnly()
      return success({ ...state, along: await copiedAlong(files, state.record.sourceHash, tools) })
    })
    if (!original.ok) return original
    const { record, envelope, along } = original.value
    const { source, ...pack } = along
    const made = await create({ name: copyName(record.name), envelope, progress: record.progress, ...pack }, source)
    return made.ok ? success({ id: made.value.id }) : made
  }

  return {
    create: ({ source, ...draft }) => create(draft, source ? { bytes: source, hash: hashOf(source) } : null),
    archive: async ({ id, file, ...report }) => {
      const along = await onDraft(id, 'read', async (files) => {
        const state = await readDraft(files, tools, 'text')
        return success(await copiedAlong(files, 'record' in state ? state.record.sourceHash : undefined, tools))
      })
      if (!along.ok) return along
      const { source, ...pack } = along.value
      const made = await create({ ...report, ...pack }, source, file)
      return made.ok ? success({ id: made.value.id }) : made
    },
    duplicate,
  }
}
