/** LibreOffice and the independent audit over many files at once. */
import { execFile, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const most = 256 * 1024 * 1024

/** It lies beside this project; a checkout of the project alone does not have it. */
export const auditOf = (root: string) => path.resolve(root, '../shared/tools/docx-audit')

/** pdftotext is there though it does not know the option. */
export const has = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined

/** At most two at a time: two cores are what a small machine has. */
export async function inPairs<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const made: R[] = []
  let next = 0
  const worker = async () => {
    for (let at = next++; at < list.length; at = next++) made[at] = await work(list[at] as T)
  }
  await Promise.all([worker(), worker()])
  return made
}

/** Each PDF beside its Word file. One call a profile: starting LibreOffice costs more than a small file. */
export async function convertToPdf(files: readonly string[], folder: string): Promise<void> {
  const halves = [files.filter((_, at) => at % 2 === 0), files.filter((_, at) => at % 2 === 1)]
  await inPairs(
    halves.map((half, at) => ({ half, profile: path.join(folder, `profile-${at}`) })),
    async ({ half, profile }) => {
      if (half.length === 0) return
      const args = [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder]
      await run('soffice', [...args, ...half], { maxBuffer: most })
    },
  )
}

/** The PDF of a Word file, null where LibreOffice could not open it. */
export function pdfOf(file: string): string | null {
  const pdf = file.replace(/\.docx$/, '.pdf')
  return existsSync(pdf) ? pdf : null
}

/** What the audit says: code (X01 …, R01 …), place, sentence. */
export type Deviation = readonly [code: string, where: string, what: string]

/**
 * A program named soffice that hands out the PDF that is there already: the audit would start
 * LibreOffice once more for every file and make the same one.
 */
export async function readyOffice(folder: string): Promise<NodeJS.ProcessEnv> {
  const bin = path.join(folder, 'bin')
  await mkdir(bin, { recursive: true })
  const program = path.join(bin, 'soffice')
  await writeFile(
    program,
    `#!/bin/sh
while [ $# -gt 0 ]; do
  [ "$1" = --outdir ] && out="$2"
  last="$1"
  shift
done
cp "\${last%.docx}.pdf" "$out/"
`,
  )
  await chmod(program, 0o755)
  return { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` }
}

/** @throws where the audit cannot read the file */
export async function deviationsOf(audit: string, file: string, env: NodeJS.ProcessEnv): Promise<Deviation[]> {
  // It exits with 1 where it finds something.
  const { stdout } = await run(audit, ['--json', file], { env, maxBuffer: most }).catch(
    (error: { stdout?: string }) => ({
      stdout: error.stdout ?? '',
    }),
  )
  const said: { deviations: Deviation[] } = JSON.parse(stdout)
  return said.deviations
}
