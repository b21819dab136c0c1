/**
 * A file saved to a memory stick that is pulled out meanwhile, at every call of the file system in turn: under the chosen name
 * there is what was there before or the whole file, what was answered is true and says what to do, and the draft is as it was.
 */
// Before conf is loaded.
import './faults.ts'

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createServices } from '../../main/compose.ts'
import { openConf } from '../../main/drafts/open-conf.ts'
import { createHandedFiles } from '../../main/handed-files.ts'
import { createHandlers } from '../../main/handlers.ts'
import { silentLog } from '../../main/log.ts'
import { nativeDialogs } from '../../main/shell/dialogs.ts'
import { unpackZiping } from '../../report/document/package.ts'
import { numbered, progress, report, scratch, ticking, value } from '../main/world.ts'
import { arm, disarm } from './faults.ts'

afterEach(() => {
  disarm()
})

const name = '临江市自评报告.ziping'
const older = new TextEncoder().encode('an older copy')

/** A desktop program with one draft, whose user saves it to the stick under the suggested name. */
async function desktop({ replaces }: { readonly replaces: boolean }) {
  const dataFolder = scratch()
  const stick = scratch()
  const chosen = join(stick, name)
  if (replaces) writeFileSync(chosen, older)
  const handlers = createHandlers(
    createServices({
      handedFiles: createHandedFiles(),
      mover: 'given',
      dataFolder,
      builtinTemplates: scratch(),
      licences: '/none/licences.txt',
      openStore: openConf,
      dialogs: nativeDialogs({
        showOpen: async () => ({ canceled: true, filePaths: [] }),
        showSave: async () => ({ canceled: false, filePath: chosen }),
        askReplace: async () => true,
        asksItself: false,
        folder: { get: () => stick, set: () => {} },
        opened: () => {},
      }),
      output: null,
      window: { closing: () => {}, state: () => {}, reopened: () => ({ crashed: false, draft: null }) },
      clock: ticking(),
      ids: numbered(),
      version: '0.0.0',
      log: silentLog,
    }),
  )
  const envelope = report('要交给省里的一稿。'.repeat(200))
  const { id } = value(await handlers['drafts.create']({ name: '临江 2021', envelope, progress }))
  const { bytes } = value(await handlers['handOver.make']({ id, envelope }))
  const files = () =>
    readdirSync(dataFolder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file, readFileSync(file, 'hex')])
  return {
    stick,
    chosen,
    bytes,
    files,
    envelope,
    save: () => handlers['files.save']({ suggestedName: name, kind: 'ziping', bytes }),
  }
}

/** @param number of the call at which the stick is pulled, beginning with 1 */
async function pulledAt(number: number, how: { readonly replaces: boolean }) {
  const world = await desktop(how)
  const before = world.files()
  arm(world.stick, 'pulled', number)
  const answer = await world.save()
  return { ...world, before, answer, ...disarm() }
}

describe.each([
  ['under a new name', { replaces: false }],
  ['over an older copy', { replaces: true }],
])('a memory stick pulled out while a draft file is saved %s', (_what, how) => {
  it('has no half of it under that name; the user reads what to do, and the draft is as it was', async () => {
    const { calls } = await pulledAt(Number.POSITIVE_INFINITY, how)
    // Opening, writing, flushing, reading back, putting in place.
    expect(calls).toBeGreaterThanOrEqual(5)
    let [refused, halves] = [0, 0]
    for (let number = 1; number <= calls; number++) {
      const { answer, stick, chosen, bytes, before, files, save, struck, envelope } = await pulledAt(number, how)
      const where = `pulled at call ${number}, ${struck?.kind}`
      const there = existsSync(chosen) ? readFileSync(chosen) : null
      if (answer.ok) expect(there?.equals(bytes), where).toBe(true)
      else {
        refused += 1
        expect(answer, where).toMatchObject({
          code: 'device-failed',
          message:
            '没有导出成功：磁盘或网络盘没有正常响应。草稿没有改动。请确认 U 盘、网络盘连接正常后再导出一次，或换一个位置保存。',
        })
        expect(there && [...there], where).toEqual(how.replaces ? [...older] : null)
      }
      if (readdirSync(stick).some((file) => file !== name && readFileSync(join(stick, file)).byteLength < bytes.length))
        halves += 1
      expect(files(), where).toEqual(before)

      // Plugged in again, the same save goes through; what the first one left behind is in nobody's way.
      value(await save())
      const again = unpackZiping(readFileSync(chosen))
      expect(again.ok && again.value.envelope, where).toEqual(envelope)
    }
    expect(refused).toBeGreaterThanOrEqual(4)
    // The stick was pulled in the middle of the bytes, too.
    expect(halves).toBeGreaterThan(0)
  })
})
