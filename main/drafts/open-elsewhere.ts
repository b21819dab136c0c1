/** Which drafts another program or computer is writing now. Nothing is written to find out. */
import { draftFiles, isDraftId } from './folder.ts'
import { lockFile, type Owner } from './lock.ts'
import { namelessDraft } from './messages.ts'
import { type DraftTools, type ReadTools, readDraft } from './read.ts'

/**
 * @param folder of all drafts
 * @returns their names
 * @throws an Error with a node code
 */
export async function openElsewhere(
  folder: string,
  owner: Owner,
  tools: ReadTools & Pick<DraftTools, 'clock'>,
): Promise<string[]> {
  const { disk, clock } = tools
  if ((await disk.stamp(folder)) === null) return []
  const lock = lockFile(owner, disk, clock)
  const held: string[] = []
  for (const id of (await disk.folders(folder)).filter(isDraftId)) {
    const files = draftFiles(folder, id)
    const claim = await lock.read(files)
    if (!claim || lock.isOwn(claim) || !(await lock.isAlive(files, claim))) continue
    const state = await readDraft(files, tools, 'text')
    held.push('record' in state ? state.record.name : namelessDraft)
  }
  return held
}
