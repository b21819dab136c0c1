/** The whole content of one store file, replaced. */
import type { OpenStore, Store } from '../services.ts'
import type { Disk } from './disk.ts'
import type { Content } from './seal.ts'

/** The file that was written last: conf looks for it when it is opened, and whoever types has one draft saved again and again. */
const last = new WeakMap<OpenStore, { readonly file: string; readonly store: Store }>()

function opened(file: string, openStore: OpenStore): Store {
  const before = last.get(openStore)
  if (before?.file === file) return before.store
  const store = openStore(file)
  last.set(openStore, { file, store })
  return store
}

/** @throws an Error with a node code */
export async function assign(
  file: string,
  content: Content,
  { openStore, disk }: { readonly openStore: OpenStore; readonly disk: Disk },
): Promise<void> {
  try {
    // One assignment is one write of the whole file; set() by keys would be several.
    opened(file, openStore).store = content
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    // conf cannot open a torn file, not even to replace it.
    await disk.remove(file)
    opened(file, openStore).store = content
  }
}
