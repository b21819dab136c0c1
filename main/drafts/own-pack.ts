/** The template pack that a draft brought along from another computer: data, read by the same rules as an installed one. */
import type { Noted } from '../../report/document/result.ts'
import { readPack, type TemplatePack } from '../../report/template/pack.ts'
import { isDiskError } from '../failures.ts'
import { type Log, thrownFacts } from '../log.ts'
import type { Disk } from './disk.ts'
import type { DraftFiles } from './folder.ts'
import { ownPackUnreadable } from './messages.ts'
import { retryBusy } from './retry.ts'

/** @throws an Error with a node code */
export const keepPack = (files: DraftFiles, pack: TemplatePack, disk: Disk): Promise<void> =>
  retryBusy(() => disk.write(files.pack, new TextEncoder().encode(JSON.stringify(pack, null, 1))))

function parsed(text: string): TemplatePack | null {
  try {
    const pack = readPack(JSON.parse(text), 'template.json')
    return pack.ok ? pack.value : null
  } catch {
    return null
  }
}

/** Null where the draft goes by an installed pack; where its own cannot be read a note says so, and the draft opens all the same. */
export async function ownPack(
  files: DraftFiles,
  { disk, log }: { readonly disk: Disk; readonly log: Log },
): Promise<Noted<TemplatePack | null>> {
  try {
    if ((await disk.stamp(files.pack)) === null) return { value: null, notes: [] }
    const pack = parsed(await disk.text(files.pack))
    return { value: pack, notes: pack ? [] : [ownPackUnreadable()] }
  } catch (error) {
    if (!isDiskError(error)) throw error
    log.warn('own template not read', thrownFacts(error))
    return { value: null, notes: [ownPackUnreadable()] }
  }
}
