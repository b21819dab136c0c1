/** What the tests of main share: a folder of their own, a small report, a clock, drafts over the real store. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { nodeDisk } from '../../main/drafts/disk.ts'
import { openConf } from '../../main/drafts/open-conf.ts'
import { type DraftOptions, openDrafts } from '../../main/drafts/store.ts'
import { type LogFacts, silentLog } from '../../main/log.ts'
import { type Envelope, emptyOfficial, envelopeVersion } from '../../report/document/envelope.ts'
import { inlineOf } from '../../report/document/node.ts'
import type { Result } from '../../report/document/result.ts'

/** A folder that is gone after the test. */
export function scratch(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ziping-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A report on the fictional 临江市 whose second paragraph is the given text. */
export function report(text = '全市各类学校一百二十所。'): Envelope {
  return {
    format: 'ziping',
    version: envelopeVersion,
    details: {
      region: '临江市',
      organisation: '临江市人民政府',
      round: 2021,
      reviewYear: 2020,
      noticeIssuer: '',
      noticeTitle: '',
      noticeNumber: '',
      recipient: '',
      signatory: '',
      date: '',
      form: '报告',
      official: emptyOfficial,
    },
    template: { id: 'linjiang', title: '临江 2021' },
    document: {
      type: 'doc',
      content: [
        { type: 'title', content: inlineOf('临江市自评报告') },
        { type: 'heading', attrs: { level: 1, areaId: null, runIn: false }, content: inlineOf('履职情况') },
        { type: 'paragraph', content: inlineOf(text) },
      ],
    },
    areas: {},
    pictures: {},
    source: null,
    previous: null,
    ignored: [],
    overruled: [],
    handIn: null,
  }
}

/** The same with pictures behind the text: p1, p2, … under 图1, 图2, …; nobody here looks into their bytes. */
export function illustrated(text: string, files: readonly Uint8Array[]): Envelope {
  const envelope = report(text)
  const images = files.map((_, n) => ({
    type: 'image' as const,
    attrs: { picture: `p${n + 1}`, alt: `图${n + 1}`, width: 1 },
  }))
  const pictures = files.map((bytes, n) => [
    `p${n + 1}`,
    { type: 'image/png', data: Buffer.from(bytes).toString('base64'), width: 4, height: 3 },
  ])
  return {
    ...envelope,
    document: { ...envelope.document, content: [...envelope.document.content, ...images] },
    pictures: Object.fromEntries(pictures),
  }
}

export const progress = { done: 1, written: 2, begun: 3, total: 15 }

/** Noon of 2026-11-23 UTC, one second later with each look. */
export function ticking(start = Date.UTC(2026, 10, 23, 12)): () => number {
  let now = start
  return () => {
    now += 1000
    return now
  }
}

/** draft-0001, draft-0002, … */
export function numbered(): () => string {
  let n = 0
  return () => {
    n += 1
    return `draft-${String(n).padStart(4, '0')}`
  }
}

/** Drafts in a folder over real conf; every part can be another. */
export function draftsIn(folder: string, parts: Partial<DraftOptions> = {}) {
  return openDrafts({
    folder,
    openStore: openConf,
    clock: ticking(),
    ids: numbered(),
    log: silentLog,
    disk: nodeDisk,
    ...parts,
  })
}

/** The value of a Result that must be one. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`failed with ${result.code}: ${result.message}`)
  return result.value
}

/** The failure's code; the message must be a Chinese sentence without exclamation mark. */
export function code(result: Result<unknown>): string {
  if (result.ok) throw new Error('expected a failure')
  expect(result.message).toMatch(/[\u4e00-\u9fff].*。$/su)
  expect(result.message).not.toMatch(/[!！]|undefined|\[object/)
  return result.code
}

/** A log that keeps its lines. */
export function recordingLog() {
  const lines: string[] = []
  const at = (level: string) => (event: string, facts?: LogFacts) =>
    lines.push(`${level} ${event} ${JSON.stringify(facts ?? {})}`)
  return { lines, log: { info: at('info'), warn: at('warn'), error: at('error') } }
}
