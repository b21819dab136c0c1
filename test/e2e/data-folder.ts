/** A data folder for a test's run of the program, as of somebody who has used it before: 首次使用 does not come. */
import { readdirSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** @param firstTime quite empty, as on the first day */
export async function newDataFolder(firstTime = false): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ziping-e2e-'))
  if (!firstTime) await writeFile(path.join(folder, 'settings.json'), '{"welcomed":true}')
  return folder
}

/** @returns the folder of the only draft in it */
export function draftFolder(dataFolder: string): string {
  const drafts = path.join(dataFolder, 'drafts')
  const [folder, ...others] = readdirSync(drafts, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  if (!folder || others.length > 0) throw new Error(`${others.length + (folder ? 1 : 0)} drafts, not one`)
  return path.join(drafts, folder.name)
}
