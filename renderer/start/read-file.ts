/** A chosen file → what can be looked at before it becomes a draft. */

import { failure, type Note, type Result, success } from '../../report/document/result.ts'
import type { HandOver } from '../../report/hand-over/open.ts'
import type { ReadingStage } from '../../report/recognise/import.ts'
import type { TemplatePack } from '../../report/template/pack.ts'
import { call } from '../call.ts'
import type { PickedFile } from '../files.ts'
import type { Arrival, Purpose } from '../review/arrival.ts'
import { sha256 } from '../session/versions.ts'
import { work } from '../work/work.ts'

/** What the user chose of a file: null for the template of a draft file, which names its own. */
export interface Choice {
  readonly file: PickedFile
  readonly templateId: string | null
  readonly purpose: Purpose
}

/** A file made by this program says itself which template it belongs to. */
export const isDraftFile = (name: string): boolean => /\.ziping$/i.test(name)

/** A draft file that is to be opened as it is. */
export interface OpenedDraft {
  readonly kind: 'opened'
  readonly name: string
  readonly handOver: HandOver
  /** By which the report is known again: its own id; of a file without one, the hash of its bytes. */
  readonly reportId: string
  /** The one that came along, else the installed one; null where there is neither. */
  readonly pack: TemplatePack | null
  readonly notes: readonly Note[]
}
export type ReadFile = OpenedDraft | { readonly kind: 'arrival'; readonly arrival: Arrival }

const packOf = async (id: string): Promise<TemplatePack | null> => {
  const pack = await call('templates.load', { id })
  return pack.ok ? pack.value : null
}

const withoutPack = (title: string): Note => ({
  code: 'template-missing',
  message: `文件里没有模板“${title}”，本机也没有，所以左侧没有职责清单；正文都在，可以照常编辑和导出。装入这个模板后重新打开草稿即可。`,
})

/**
 * @param signal ends the reading at once
 * @returns the failures of templates.load and of the worker; 'cancelled'
 */
export async function readFile(
  { file, templateId, purpose }: Choice,
  signal: AbortSignal,
  onStage: (stage: ReadingStage) => void,
): Promise<Result<ReadFile>> {
  const { name, bytes } = file
  if (isDraftFile(name)) {
    const answer = await work({ kind: 'draft', name, bytes }, signal)
    if (answer.kind !== 'draft') return answer.kind === 'failure' ? failure(answer.code, answer.message) : unexpected
    const { handOver, notes } = answer
    const { envelope } = handOver
    if (purpose === 'draft') {
      const pack = handOver.pack ?? (await packOf(envelope.template.id))
      const reportId = handOver.identity?.id ?? (await sha256(bytes))
      return success({
        ...{ kind: 'opened', name, handOver, reportId, pack },
        notes: pack ? notes : [...notes, withoutPack(envelope.template.title)],
      })
    }
    const pack = await call('templates.load', { id: templateId ?? envelope.template.id })
    if (!pack.ok) return pack
    return success({
      kind: 'arrival',
      arrival: { file, pack: pack.value, purpose, read: { kind: 'draft', envelope }, notes },
    })
  }
  const pack = await call('templates.load', { id: templateId ?? '' })
  if (!pack.ok) return pack
  const answer = await work({ kind: 'recognise', name, bytes, pack: pack.value }, signal, onStage)
  if (answer.kind !== 'recognised') return answer.kind === 'failure' ? failure(answer.code, answer.message) : unexpected
  return success({
    kind: 'arrival',
    arrival: {
      file,
      pack: pack.value,
      purpose,
      read: { kind: 'text', recognised: answer.recognised },
      notes: answer.notes,
    },
  })
}

const unexpected = failure('internal', '文件没有打开：程序内部出错。文件没有改动，请重试。')
