/**
 * What a save costs against a bare write and fsync of the same bytes, and what the list and a save cost
 * where there are 200 drafts of 200 versions each.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openConf } from '../../main/drafts/open-conf.ts'
import { openDrafts } from '../../main/drafts/store.ts'
import { silentLog } from '../../main/log.ts'
import type { Drafts } from '../../main/services.ts'
import type { Envelope } from '../../report/document/envelope.ts'
import { p } from '../build.ts'
import { inTurns, median, ms, timed } from './figures.ts'
import { hubei, reportOf } from './report.ts'

const many = 200
const characters = 30_000
const warmUps = 60

const draftsIn = (folder: string): Drafts =>
  openDrafts({ folder, openStore: openConf, clock: Date.now, ids: () => crypto.randomUUID(), log: silentLog })

async function madeIn(drafts: Drafts, envelope: Envelope): Promise<string> {
  const made = await drafts.create({ name: '临江 2021', envelope, progress: null })
  if (!made.ok) throw new Error(made.message)
  return made.value.id
}

/** Saves of a draft, one after the other, each of a report that came from the window just now with another sentence in it. */
function saver(drafts: Drafts, id: string, envelope: Envelope) {
  let revision = 1
  let report = envelope
  return {
    before: () => {
      const sentence = p(`第${revision}次保存前写的一句话。`)
      const content = envelope.document.content.with(-1, sentence)
      report = JSON.parse(JSON.stringify({ ...envelope, document: { type: 'doc', content } }))
    },
    work: async () => {
      const saved = await drafts.save({ id, baseRevision: revision, envelope: report, progress: null })
      if (!saved.ok) throw new Error(saved.message)
      revision = saved.value.revision
    },
  }
}

async function bareWrite(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w')
  await handle.writeFile(bytes)
  await handle.sync()
  await handle.close()
}

export async function bench(say: (line: string) => void, root: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-bench-'))
  try {
    const envelope = reportOf(hubei(root), characters)
    const alone = draftsIn(join(folder, 'alone'))
    const id = await madeIn(alone, envelope)
    const bytes = readFileSync(join(folder, 'alone', id, 'draft.json'))

    const crowded = join(folder, 'crowded')
    const drafts = draftsIn(crowded)
    const first = await madeIn(drafts, envelope)
    const kept = await drafts.keepVersion({ id: first, kind: 'named', name: '稿', exported: null, envelope })
    if (!kept.ok) throw new Error(kept.message)
    const versions = join(crowded, first, 'versions')
    const [version = ''] = readdirSync(versions).filter((name) => name.endsWith('.version'))
    const head = readFileSync(join(versions, version))
    for (let n = 1; n < many; n++)
      writeFileSync(join(versions, version.replace('-00.', `-${n.toString(16).padStart(4, '0')}.`)), head)
    for (let n = 1; n < many; n++) {
      const copy = join(crowded, crypto.randomUUID())
      mkdirSync(copy)
      cpSync(join(crowded, first), copy, { recursive: true })
    }

    const [save, saveAmongMany] = [saver(alone, id, envelope), saver(drafts, first, envelope)]
    // As in a program in which somebody has been writing for some minutes.
    for (let n = 0; n < warmUps; n++)
      for (const { before, work } of [save, saveAmongMany]) {
        before()
        await work()
      }
    const [bare = Number.NaN, one = Number.NaN, amongMany = Number.NaN] = await inTurns(
      () => bareWrite(join(folder, 'bare'), bytes),
      save,
      saveAmongMany,
    )
    say(
      `${(bytes.byteLength / 1024).toFixed(0)} KB draft of ${characters} characters: write and fsync alone ${ms(bare)}; a save ${ms(one)}, ` +
        `${(one / bare).toFixed(1)} times as much (it writes the file, reads it back and renames it and the backup)`,
    )
    say(
      `a save among ${many} drafts of ${many} versions: ${ms(amongMany)}, ${(amongMany / one).toFixed(2)} times one alone`,
    )

    const cold = await timed(() => draftsIn(crowded).list())
    const warm: number[] = []
    for (let n = 0; n < 9; n++) warm.push(await timed(() => draftsIn(crowded).list()))
    const list = await timed(() => drafts.versions(first))
    say(
      `list of ${many} drafts: ${ms(median(warm))}; ${ms(cold)} where the index is lost; ${many} versions of one: ${ms(list)}`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
