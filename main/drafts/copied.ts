/** What a copy of a draft takes along beside its text: the file that it was read from, and a template of its own. */
import type { TemplatePack } from '../../report/template/pack.ts'
import type { Log } from '../log.ts'
import type { Disk } from './disk.ts'
import type { DraftFiles } from './folder.ts'
import { ownPack } from './own-pack.ts'
import { hashOf } from './pictures.ts'

/** Null where there is none. @throws an Error with a node code */
const sourceBytes = async (files: DraftFiles, disk: Disk): Promise<Uint8Array | null> =>
  (await disk.stamp(files.source)) === null ? null : await disk.bytes(files.source)

/** @param hash of the file when it was taken; undefined in a draft of an earlier program. 'damaged': it is another one now */
export async function wholeSource(
  files: DraftFiles,
  hash: string | undefined,
  disk: Disk,
): Promise<Uint8Array | null | 'damaged'> {
  const bytes = await sourceBytes(files, disk)
  return bytes && hash !== undefined && hashOf(bytes) !== hash ? 'damaged' : bytes
}

/** The file that a draft was read from, for a draft that is made of another one. */
export interface CopiedSource {
  readonly bytes: Uint8Array
  /** Of the file when it was first taken: what has been damaged since stays known as damaged in the copy. */
  readonly hash: string
}

/**
 * @param hash of the file when it was taken; undefined in a draft of an earlier program
 * @throws an Error with a node code
 */
export async function copiedAlong(
  files: DraftFiles,
  hash: string | undefined,
  tools: { readonly disk: Disk; readonly log: Log },
): Promise<{ readonly source: CopiedSource | null; readonly pack?: TemplatePack }> {
  const bytes = await sourceBytes(files, tools.disk)
  const { value: pack } = await ownPack(files, tools)
  return { source: bytes && { bytes, hash: hash ?? hashOf(bytes) }, ...(pack && { pack }) }
}
