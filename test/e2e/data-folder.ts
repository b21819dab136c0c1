/** A data folder for a test's run of the program, as of somebody who has used it before: 首次使用 does not come. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** @param firstTime quite empty, as on the first day */
export async function newDataFolder(firstTime = false): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ziping-e2e-'))
  if (!firstTime) await writeFile(path.join(folder, 'settings.json'), '{"welcomed":true}')
  return folder
}
