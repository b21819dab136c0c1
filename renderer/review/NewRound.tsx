/** 新一轮信息: the details of the round that goes on from last year's report. */
import { Button } from 'antd'
import { useState } from 'react'
import type { Details, Envelope } from '../../report/document/envelope.ts'
import { nextRound } from '../../report/rollover/roll-over.ts'
import type { TemplatePack } from '../../report/template/pack.ts'
import { DetailsForm } from '../details/DetailsForm.tsx'
import { finished, startState } from '../details/details-state.ts'
import type { PickedFile } from '../files.ts'
import { Steps } from './Steps.tsx'

const formId = 'review-new-round'

export function NewRound({
  file,
  pack,
  last,
  reviewed,
  busy,
  onCreate,
  onBack,
}: {
  file: PickedFile
  pack: TemplatePack
  last: Envelope
  /** Whether there is a review to go back to. */
  reviewed: boolean
  busy: boolean
  onCreate: (details: Details) => void
  onBack: () => void
}) {
  const [state, setState] = useState(() => startState({ ...last.details, ...nextRound(last.details, pack) }))
  const submit = () => {
    const details = finished(state)
    if (details) onCreate(details)
    else document.getElementById('details-date')?.focus()
  }
  return (
    <div className="review">
      <Steps purpose="rollover" at={2} />
      <section className="review-bar" aria-label="上年报告">
        <strong>{file.name}</strong>
        <span>
          上年报告：{last.details.round} 年度，履职年度 {last.details.reviewYear} 年
        </span>
        <span className="review-muted">按“{pack.title}”建立</span>
      </section>
      <main className="review-round">
        <section>
          <p className="review-lead">
            请填写新一轮的信息。上年的通知名称、文号和成文日期没有带过来；引语、题目中引用这些信息的地方会一起更新。
          </p>
          <DetailsForm
            id={formId}
            state={state}
            lead={pack.lead}
            focusField="noticeIssuer"
            onChange={setState}
            onSubmit={submit}
          />
        </section>
      </main>
      <footer className="review-footer">
        <span className="review-hint">建立草稿后，沿用上年的文字以黄底标出，在右侧“要求”中逐处更新或确认。</span>
        <Button onClick={onBack} disabled={busy}>
          {reviewed ? '上一步' : '取消'}
        </Button>
        <Button type="primary" htmlType="submit" form={formId} loading={busy}>
          建立草稿
        </Button>
      </footer>
    </div>
  )
}
