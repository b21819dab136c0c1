/** A chosen file → what can be looked at before it becomes a draft. */

import type { Envelope } from '../../report/document/envelope.ts'
import { failure, type Note, type Result, success } from '../../report/document/result.ts'
import type { ReadingStage } from '../../report/recognise/import.ts'
import type { TemplatePack } from '../../report/template/pack.ts'
import { call } from '../call.ts'
import type { PickedFile } from '../files.ts'
import type { Arrival, Purpose } from '../review/arrival.ts'
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
  readonly envelope: Envelope
  /** Null where its template is not installed. */
  readonly pack: TemplatePack | null
  readonly notes: readonly Note[]
}
export type ReadFile = OpenedDraft | { readonly kind: 'arrival'; readonly arrival: Arrival }

const packOf = async (id: string): Promise<TemplatePack | null> => {
  const pack = await call('templates.load', { id })
  return pack.ok ? pack.value : null
}

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
    if (answer.kind !== 'envelope') return answer.kind === 'failure' ? failure(answer.code, answer.message) : unexpected
    const { envelope, notes } = answer
    if (purpose === 'draft')
      return success({ kind: 'opened', name, envelope, pack: await packOf(envelope.template.id), notes })
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
