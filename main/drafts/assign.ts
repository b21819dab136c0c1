/** The whole content of one store file, replaced. */
import type { OpenStore } from '../services.ts'
import type { Disk } from './disk.ts'
import type { Content } from './seal.ts'

/** @throws an Error with a node code */
export async function assign(
  file: string,
  content: Content,
  { openStore, disk }: { readonly openStore: OpenStore; readonly disk: Disk },
): Promise<void> {
  try {
    // One assignment is one write of the whole file; set() by keys would be several.
    openStore(file).store = content
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    // conf cannot open a torn file, not even to replace it.
    await disk.remove(file)
    openStore(file).store = content
  }
}
