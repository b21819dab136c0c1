/** A draft file that was read → a stored draft: a new one, or in the place of the one that is there, which is kept as a version. */
import type { LoadedDraft, VersionSummary } from '../../preload/values.ts'
import { failure, type Note, type Noted, type Result, success } from '../../report/document/result.ts'
import type { HandedVersion } from '../../report/hand-over/open.ts'
import { call } from '../call.ts'
import { createDraft } from '../session/new-draft.ts'
import { computed, storedProgress } from '../session/report.ts'
import { baseName } from '../start/draft-names.ts'
import type { OpenedDraft } from '../start/read-file.ts'

export interface Kept {
  readonly id: string
}

/** Keeps the versions that came along, at their own times. @returns what to say of those that could not be kept */
async function keepVersions(id: string, versions: readonly HandedVersion[]): Promise<Note[]> {
  const failures: string[] = []
  for (const { at, kind, name, exported, envelope } of versions) {
    const kept = await call('versions.keep', { id, at, kind, name, exported, envelope })
    if (!kept.ok) failures.push(kept.message)
  }
  const [first] = failures
  if (first === undefined) return []
  return [
    {
      code: 'versions-not-kept',
      message: `随文件带来的历史版本有 ${failures.length} 个没有存下，正文不受影响。${first}`,
    },
  ]
}

/** @returns the failures of drafts.create: then no draft is left behind */
export async function keepAsNew({ name, handOver, reportId, pack, notes }: OpenedDraft): Promise<Result<Noted<Kept>>> {
  const { envelope, source, versions } = handOver
  const made = await createDraft(baseName(name), pack, envelope, { source: source ?? undefined, reportId })
  if (!made.ok) return made
  const { id } = made.value
  return success({ value: { id }, notes: [...notes, ...(await keepVersions(id, versions))] })
}

const isThere = (list: readonly VersionSummary[], { at, kind, name }: HandedVersion) =>
  list.some((one) => one.at === at && one.kind === kind && one.name === name)

/**
 * The file's report in the place of a draft's. What the draft says now becomes a version first; where that cannot be kept nothing
 * is replaced. The draft's name, source file and other versions stay.
 * @returns the failures of drafts.open, versions.keep and drafts.save; 'unsaved', 'read-only', 'held'
 */
export async function replaceDraft(id: string, { handOver, notes }: OpenedDraft): Promise<Result<Noted<Kept>>> {
  const session = crypto.randomUUID()
  const opened = await call('drafts.open', { id, session, how: 'if-free' })
  if (!opened.ok) return opened
  const { draft } = opened.value
  if (!draft)
    return failure(
      'held',
      '没有替换：现有草稿正在别处编辑。草稿和文件都没有改动。请先在那边关闭，再打开这份文件；或选“另建一份”。',
    )
  if (draft.state === 'read-only') return failure('read-only', `没有替换：${draft.message}`)
  try {
    if (draft.unsaved)
      return failure(
        'unsaved',
        '没有替换：现有草稿有上次没有存下、可以找回的改动。草稿和文件都没有改动。请先打开现有草稿，决定恢复还是放弃，再打开这份文件。',
      )
    return await replaceHeld(draft, session, { handOver, notes })
  } finally {
    await call('drafts.release', { id, session })
  }
}

async function replaceHeld(
  draft: Extract<LoadedDraft, { state: 'open' }>,
  session: string,
  { handOver, notes }: Pick<OpenedDraft, 'handOver' | 'notes'>,
): Promise<Result<Noted<Kept>>> {
  const { id } = draft
  const before = { id, kind: 'import', name: '', exported: null, envelope: draft.envelope } as const
  const kept = await call('versions.keep', before)
  if (!kept.ok) return kept
  const envelope = { ...handOver.envelope, source: draft.envelope.source }
  const saved = await call('drafts.save', {
    ...{ id, session, baseRevision: draft.revision, envelope },
    progress: storedProgress(computed({ id, name: draft.name, pack: draft.pack }, envelope)),
  })
  if (!saved.ok) return saved
  const list = await call('versions.list', { id })
  const known = list.ok ? list.value : []
  const missing = handOver.versions.filter((version) => !isThere(known, version))
  const replaced: Note = {
    code: 'replaced',
    message: `已用文件里的内容替换“${draft.name}”。替换前的文字留在“历史版本”里（导入前），可以随时恢复。`,
  }
  return success({ value: { id }, notes: [replaced, ...notes, ...(await keepVersions(id, missing))] })
}
