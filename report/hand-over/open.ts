/** A .ziping file as it was handed on → the report with what came beside it, each part read by its own rules. */
import type { Envelope } from '../document/envelope.ts'
import { type HandedVersionFacts, type ReportIdentity, type Unpacked, unpackZiping } from '../document/package.ts'
import { restore } from '../document/restore.ts'
import { failure, type Note, type Noted, type Result, success } from '../document/result.ts'
import { sizeFailure } from '../source/read.ts'
import { readPack, type TemplatePack } from '../template/pack.ts'

export interface HandedVersion extends HandedVersionFacts {
  readonly envelope: Envelope
}

/** What travels in a .ziping file. */
export interface HandOver {
  readonly envelope: Envelope
  /** Null in files of earlier programs and of the command line. */
  readonly identity: ReportIdentity | null
  /** The file that the report was read from, byte for byte. */
  readonly source: Uint8Array | null
  readonly versions: readonly HandedVersion[]
  /** Null where none came, or where it is not right. */
  readonly pack: TemplatePack | null
}

const two = (value: number) => String(value).padStart(2, '0')
/** Local time, 2026-11-23 21:30. */
function shownTime(at: number): string {
  const time = new Date(at)
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`
}

function wholeVersions(raw: Unpacked['versions']): HandedVersion[] {
  return raw.flatMap(({ facts, envelope }) => {
    const restored = restore(envelope)
    return restored.ok ? [{ ...facts, envelope: restored.envelope }] : []
  })
}

const count = (lost: ReadonlySet<string>, start: string) => [...lost].filter((name) => name.startsWith(start)).length

/** What of the file did not come, or not as it was packed. */
function lossNotes({ lost, versions: raw }: Unpacked, { envelope, versions }: HandOver): Note[] {
  const notes: Note[] = []
  if (lost.has('report.json') || lost.has(''))
    notes.push({
      code: 'file-changed',
      message: '草稿文件在复制或传送中有损坏，正文虽能打开，个别文字可能不对。请通读核对，或请对方重新导出。',
    })
  if (count(lost, 'pictures/') > 0)
    notes.push({
      code: 'picture-damaged',
      message: `有 ${count(lost, 'pictures/')} 张图片在文件里已损坏或缺失，文字不受影响。请检查图片，不对的重新插入。`,
    })
  const versionsLost = Math.max(count(lost, 'versions/'), raw.length - versions.length)
  if (versionsLost > 0)
    notes.push({
      code: 'versions-lost',
      message: `随文件带来的历史版本有 ${versionsLost} 个已损坏，没有读入；正文和其余版本不受影响。`,
    })
  if (lost.has('source.bin'))
    notes.push({
      code: 'source-lost',
      message: `随文件带来的原文件${envelope.source ? `“${envelope.source.name}”` : ''}已损坏或缺失，没有读入；正文不受影响。需要时请向对方索取。`,
    })
  return notes
}

/** The report itself, or the newest version of it where it is not left. */
function reportOf(raw: Unpacked, versions: readonly HandedVersion[]): Result<Noted<Envelope>> {
  const restored = restore(raw.envelope ?? {})
  if (restored.ok) return success({ value: restored.envelope, notes: restored.notes })
  const newest = versions.reduce<HandedVersion | null>((last, one) => (last && last.at >= one.at ? last : one), null)
  // A newer program's report is no damage: an old version must not pass for it.
  if (!newest || (raw.envelope !== undefined && restored.code !== 'damaged'))
    return raw.envelope === undefined
      ? failure('damaged', '草稿文件已损坏，不能打开。文件没有改动。请重新复制一份，或请对方重新导出草稿文件。')
      : failure(restored.code, restored.message)
  const { envelope, at, name } = newest
  const which = `${shownTime(at)} 的版本${name === '' ? '' : `“${name}”`}`
  return success({
    value: envelope,
    notes: [
      {
        code: 'opened-from-version',
        message: `文件里的正文已损坏，打开的是随文件带来的 ${which}，那以后的改动不在其中。请核对，或请对方重新导出。`,
      },
    ],
  })
}

/**
 * @param name the file's, for the messages
 * @returns the parts with notes on what did not come; failures 'empty', 'too-big', 'too-large', 'not-ziping', 'damaged', 'too-new',
 *   'unknown-content'
 */
export function openHandOver(name: string, bytes: Uint8Array): Result<Noted<HandOver>> {
  const wrong = sizeFailure(name, bytes.byteLength)
  if (wrong) return wrong
  const refused = (code: string, message: string) => failure(code, `“${name}”没有打开：${message}`)
  const raw = unpackZiping(bytes)
  if (!raw.ok) return refused(raw.code, raw.message)
  const versions = wholeVersions(raw.value.versions)
  const report = reportOf(raw.value, versions)
  if (!report.ok) return refused(report.code, report.message)
  const pack = raw.value.pack === undefined ? null : readPack(raw.value.pack, 'template.json')
  const usable = pack?.ok && pack.value.id === report.value.value.template.id ? pack.value : null
  const packLost = raw.value.lost.has('template.json') || (pack !== null && usable === null)
  const source = raw.value.lost.has('source.bin') ? null : raw.value.source
  const value: HandOver = { envelope: report.value.value, identity: raw.value.identity, source, versions, pack: usable }
  const packNote: readonly Note[] = packLost
    ? [
        {
          code: 'pack-lost',
          message:
            '随文件带来的模板有误，没有采用。正文不受影响；本机装有同一模板时用本机的，没有时左侧不显示职责清单。',
        },
      ]
    : []
  return success({ value, notes: [...report.value.notes, ...lossNotes(raw.value, value), ...packNote] })
}
