/** 沿用为新一年度: a stored draft → a new one of the next round. The stored one is left as it is. */
import type { DraftSummary } from '../../preload/values.ts'
import { failure, type Note, type Result, success } from '../../report/document/result.ts'
import { nextRound, rollOver } from '../../report/rollover/roll-over.ts'
import type { TemplatePack } from '../../report/template/pack.ts'
import { call } from '../call.ts'
import { createDraft } from '../session/new-draft.ts'
import { nextName } from './draft-names.ts'

/** The template of a round; null where none is installed. */
async function packOfRound(round: number): Promise<TemplatePack | null> {
  const listed = await call('templates.list', {})
  if (!listed.ok) return null
  for (const entry of listed.value) {
    if (!entry.ok || entry.round !== round) continue
    const pack = await call('templates.load', { id: entry.id })
    if (pack.ok && pack.value.areas.length > 0) return pack.value
  }
  return null
}

/** @returns the new draft's id and what is to be checked; failures of the calls, 'read-only', 'template-missing' */
export async function rollOverDraft(
  draft: DraftSummary,
): Promise<Result<{ readonly id: string; readonly notes: readonly Note[] }>> {
  const loaded = await call('drafts.load', { id: draft.id })
  if (!loaded.ok) return loaded
  if (loaded.value.state === 'read-only')
    return failure('read-only', `没有沿用“${draft.name}”：${loaded.value.message}`)
  const { envelope: last, pack: own } = loaded.value
  const round = last.details.round + 1
  const ofRound = await packOfRound(round)
  const pack = ofRound ?? own
  if (!pack)
    return failure(
      'template-missing',
      `没有沿用“${draft.name}”：没有 ${round} 年度的模板，原来的模板“${last.template.title}”也不在本机。草稿没有改动。请先装入模板再试。`,
    )
  const { value: envelope, notes } = rollOver(last, pack, nextRound(last.details, pack), draft.name)
  const created = await createDraft(nextName(draft.name, last.details.round, round), pack, envelope)
  if (!created.ok) return created
  const first: Note = {
    code: 'rolled-over',
    message: `已按“${draft.name}”建立 ${round} 年度的草稿，原草稿没有改动。黄底的文字沿用上年，请逐处核对；报告信息中的通知、成文日期等请重新填写。`,
  }
  const other: readonly Note[] = ofRound
    ? []
    : [{ code: 'template-of-other-round', message: `没有 ${round} 年度的模板，沿用“${pack.title}”。` }]
  return success({ id: created.value.id, notes: [first, ...other, ...notes] })
}
