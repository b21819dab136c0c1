/**
 * 归档: a submitted report, kept with the very Word file that went out. It is a draft like any other but for a marker beside it,
 * and whatever would change it is refused as long as the marker is there, readable or not.
 */
import type { DraftArchive } from '../../preload/values.ts'
import { type Failure, failure, type Result, success } from '../../report/document/result.ts'
import { isDiskError } from '../failures.ts'
import type { OpenStore } from '../services.ts'
import type { Disk } from './disk.ts'
import type { DraftFiles } from './folder.ts'
import { hashOf } from './pictures.ts'
import { retryBusy } from './retry.ts'
import { seal, sealState } from './seal.ts'

const archiveFileVersion = 1

interface Tools {
  readonly openStore: OpenStore
  readonly disk: Disk
}

export const isArchived = async (files: DraftFiles, disk: Disk): Promise<boolean> =>
  (await disk.stamp(files.archive)) !== null

/** What the marker says; null where there is none. One that cannot be read is of an unknown time, and says no file. */
export async function archiveOf(files: DraftFiles, { openStore, disk }: Tools): Promise<DraftArchive | null> {
  if (!(await isArchived(files, disk))) return null
  try {
    const content = openStore(files.archive).store
    const whole = sealState(content, archiveFileVersion) !== 'broken'
    const { archivedAt, name, sha256 } = content
    if (whole && typeof archivedAt === 'number' && typeof name === 'string' && typeof sha256 === 'string')
      return { at: archivedAt, file: { name, sha256 } }
  } catch (error) {
    if (!(error instanceof SyntaxError) && !isDiskError(error)) throw error
  }
  return { at: 0, file: null }
}

/**
 * Puts the file and the marker into a draft's folder that is being made.
 * @throws an Error with a node code
 */
export async function writeArchive(
  files: DraftFiles,
  file: { readonly name: string; readonly bytes: Uint8Array },
  at: number,
  { openStore, disk }: Tools,
): Promise<void> {
  await retryBusy(() => disk.write(files.archivedFile, file.bytes))
  const facts = { archivedAt: at, name: file.name, sha256: hashOf(file.bytes) }
  await retryBusy(() => {
    openStore(files.archive).store = seal(archiveFileVersion, facts)
  })
}

/** The Word file as it went out, byte for byte. @returns 'not-found', 'damaged' */
export async function archivedFile(
  files: DraftFiles,
  tools: Tools,
): Promise<Result<{ name: string; bytes: Uint8Array }>> {
  const archive = await archiveOf(files, tools)
  if (!archive || (await tools.disk.stamp(files.archivedFile)) === null)
    return failure(
      'not-found',
      '没有找到归档的 Word 文件，可能已被移走。归档的文字没有改动，可以查看，也可以从文字重新导出。',
    )
  const bytes = await tools.disk.bytes(files.archivedFile)
  if (archive.file && hashOf(bytes) === archive.file.sha256) return success({ name: archive.file.name, bytes })
  return failure(
    'damaged',
    '没有取出归档的 Word 文件：它与归档时的校验值不一致，已损坏。文件原样保留，归档的文字没有改动，可以从文字重新导出。',
  )
}

export const archived = (): Failure =>
  failure('archived', '没有改动：已归档的报告只能查看。归档没有改动。需要续写时，请据此起草补充报告或整改报告。')
