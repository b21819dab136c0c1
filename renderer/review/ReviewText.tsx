/** 核对识别结果: the text on the left, what it was recognised as on the right; every role and area is one key away. */
import { Button, Segmented, Tooltip } from 'antd'
import { useEffect, useMemo, useRef } from 'react'
import type { Note } from '../../report/document/result.ts'
import type { Proposal } from '../../report/recognise/proposal.ts'
import type { Recognised } from '../../report/recognise/revise.ts'
import { damageKey, type PlacedDamage } from '../../report/recognise/revision.ts'
import type { TemplatePack } from '../../report/template/pack.ts'
import type { PickedFile } from '../files.ts'
import { dialogOpen, isComposing } from '../keys.ts'
import type { Purpose } from './arrival.ts'
import { DamageList } from './DamageList.tsx'
import { RoleBar } from './RoleBar.tsx'
import { counts, openRows, structureRows } from './rows.ts'
import { SourceText } from './SourceText.tsx'
import { Steps } from './Steps.tsx'
import { areaFieldId, Structure } from './Structure.tsx'
import { useReview } from './use-review.ts'

const next: Readonly<Record<Purpose, string>> = { draft: '建立草稿', rollover: '下一步：新一轮信息' }

function byParagraph(damage: readonly PlacedDamage[]): ReadonlyMap<number, readonly PlacedDamage[]> {
  const found = new Map<number, PlacedDamage[]>()
  for (const one of damage) found.set(one.index, [...(found.get(one.index) ?? []), one])
  return found
}

const focusText = () => document.querySelector<HTMLElement>('.review-source')?.focus({ preventScroll: true })

/** What was read out of the text into the 报告信息, in short; '' where nothing was. */
function foundDetails({ details }: Proposal): string {
  const { region, round, notice, signatory, date } = details
  return [
    region,
    round === null ? null : `${round} 年度`,
    notice?.number || null,
    signatory === null ? null : `署名 ${signatory}`,
    date,
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

export function ReviewText({
  file,
  pack,
  recognised,
  notes,
  purpose,
  busy,
  shown,
  onPurpose,
  onChanged,
  onConfirm,
  onLeave,
}: {
  file: PickedFile
  pack: TemplatePack
  recognised: Recognised
  /** The reader's. */
  notes: readonly Note[]
  purpose: Purpose
  busy: boolean
  /** Whether it is this step's turn. */
  shown: boolean
  onPurpose: (purpose: Purpose) => void
  onChanged: (changed: boolean) => void
  onConfirm: (proposal: Proposal) => void
  /** @param loses whether something was changed, at this very moment */
  onLeave: (loses: boolean) => void
}) {
  const review = useReview(recognised, pack)
  const { proposal, chosen, revision, changed } = review
  useEffect(() => onChanged(changed), [onChanged, changed])

  // What is not taken over need not be repaired.
  const damage = useMemo(
    () => recognised.damage.filter(({ index }) => proposal.paragraphs[index]?.role !== 'wrapper'),
    [recognised, proposal],
  )
  const damageAt = useMemo(() => byParagraph(damage), [damage])
  const texts = useMemo(() => recognised.paragraphs.map(({ text }) => text), [recognised])
  const rows = useMemo(() => structureRows(proposal), [proposal])
  const sum = useMemo(() => counts(proposal), [proposal])
  const open = openRows(rows)
  const broken = damage.filter((one) => !revision.repairs.has(damageKey(one)))

  /** Paragraphs that wait for the user's word, in order. */
  const waiting = [...new Set([...open.map(({ index }) => index), ...broken.map(({ index }) => index)])].sort(
    (a, b) => a - b,
  )
  const goToNext = (back: boolean) => {
    const { head } = chosen
    const found = back
      ? (waiting.findLast((index) => index < head) ?? waiting.at(-1))
      : (waiting.find((index) => index > head) ?? waiting[0])
    if (found !== undefined) review.choose(found)
    focusText()
  }

  const latest = useRef({ review, onLeave, shown })
  latest.current = { review, onLeave, shown }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { review: now, onLeave: leave, shown: own } = latest.current
      if (!own || isComposing(event) || dialogOpen()) return
      if (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') return
      const key = event.key.toLowerCase()
      const ctrl = (event.ctrlKey || event.metaKey) && !event.altKey
      if (ctrl && (key === 'y' || (key === 'z' && event.shiftKey))) now.redo()
      else if (ctrl && key === 'z') now.undo()
      else if (key === 'escape') leave(now.changed)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  const allNotes = [...notes, ...proposal.notes]
  return (
    <div className="review">
      <Steps purpose={purpose} at={1} />
      <section className="review-bar" aria-label="识别概况">
        <strong title={file.name}>{file.name}</strong>
        <span>
          识别：题目 {sum.titles} · 部分 {sum.parts} · 小节 {sum.sections} · {sum.chars.toLocaleString('zh-CN')} 字
          {sum.left > 0 && ` · 不带入 ${sum.left} 段`}
        </span>
        {waiting.length > 0 ? (
          <Tooltip title="下一处（F8）">
            <button type="button" className="review-open" onClick={() => goToNext(false)}>
              {open.length > 0 && <span data-kind="open">待定 {open.length}</span>}
              {broken.length > 0 && <span data-kind="damage">文字损坏 {broken.length}</span>}
            </button>
          </Tooltip>
        ) : (
          <span className="review-settled">没有待定的地方</span>
        )}
        <span className="review-muted" title={foundDetails(proposal)}>
          {foundDetails(proposal)}
        </span>
        <Segmented<Purpose>
          size="small"
          className="review-purpose"
          aria-label="读入后作为"
          value={purpose}
          onChange={onPurpose}
          options={[
            { label: '作为本轮草稿', value: 'draft' },
            { label: '作为上年报告', value: 'rollover' },
          ]}
        />
      </section>
      <main className="review-panes">
        <section className="review-pane" aria-label="原文">
          <RoleBar review={review} />
          <SourceText
            recognised={recognised}
            review={review}
            damage={damageAt}
            onNext={goToNext}
            onArea={(index) => document.getElementById(areaFieldId(index))?.focus()}
          />
        </section>
        <section className="review-pane" aria-label="识别为">
          <div className="review-scroll">
            <Structure rows={rows} review={review} pack={pack} onDone={focusText} />
          </div>
          <div className="review-scroll review-below">
            <DamageList damage={damage} texts={texts} review={review} />
            {allNotes.length > 0 && (
              <section className="review-notes" aria-label="读入说明">
                <h2>读入说明</h2>
                <ul>
                  {allNotes.map(({ code, message }) => (
                    <li key={code + message}>{message}</li>
                  ))}
                </ul>
              </section>
            )}
          </div>
        </section>
      </main>
      <footer className="review-footer">
        <span className="review-hint">
          ↑↓ 逐段　Shift+↑↓ 多段　数字、字母改级别　Space 接受修复　Enter 选领域　F8 下一处待定　Ctrl+Z 撤销
        </span>
        <Button onClick={() => onLeave(changed)} disabled={busy}>
          取消
        </Button>
        <Button type="primary" loading={busy} onClick={() => onConfirm(proposal)}>
          {next[purpose]}
        </Button>
      </footer>
    </div>
  )
}
