/** 找回: what the last window had and did not save — put back, looked at, or given up. */
import './recovery.css'
import type { Editor } from '@tiptap/core'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { call } from '../call.ts'
import { Dialog } from '../Dialog.tsx'
import { settleRecovery, useSession } from '../session/session.ts'
import { Changes } from '../versions/Changes.tsx'
import { momentLabel } from '../versions/labels.ts'
import { putBack } from '../versions/put-back.ts'

export function RecoveryDialog({ editor }: { editor: Editor | null }) {
  const recovery = useSession((state) => state.recovery)
  // Nothing of it is drawn anew at every key once all is decided.
  const report = useSession((state) => (state.recovery ? state.report : null))
  const [looking, setLooking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState('')
  if (!recovery || !report) return null

  const decide = async (action: () => Promise<{ ok: true } | { ok: false; message: string }>) => {
    setBusy(true)
    const answer = await action()
    setBusy(false)
    if (!answer.ok) return setFailure(answer.message)
    settleRecovery()
    editor?.commands.focus()
  }
  const putInPlace = async () => (editor ? putBack(editor, recovery.envelope) : { ok: false as const, message: '' })
  /** It goes among the versions: who changes his mind finds it there. */
  const giveUp = () =>
    call('versions.keep', {
      ...{ id: report.id, kind: 'journal', name: '', exported: null },
      envelope: recovery.envelope,
    })

  return (
    <Dialog
      open
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      width={looking ? 860 : 520}
      title="找回没有保存的改动"
      footer={[
        <Button key="give-up" disabled={busy} onClick={() => void decide(giveUp)}>
          放弃
        </Button>,
        <Button key="look" aria-expanded={looking} onClick={() => setLooking(!looking)}>
          {looking ? '收起差别' : '查看差别'}
        </Button>,
        <Button
          key="restore"
          type="primary"
          autoFocus
          disabled={busy || !editor}
          onClick={() => void decide(putInPlace)}
        >
          恢复
        </Button>,
      ]}
    >
      <p>
        {recovery.changed
          ? `上次没有正常关闭。${momentLabel(recovery.at, Date.now())} 以前的改动已经记下，但还没有存进草稿。`
          : '上次没有正常关闭，草稿里是最后一次保存的内容。'}
      </p>
      <p className="recovery-safe">恢复之后可以撤销；放弃的内容会留在“历史版本”里。</p>
      {!recovery.complete && (
        <Alert type="warning" showIcon title="记录的最后一部分已经损坏，只能找回它之前的改动，请在恢复后核对。" />
      )}
      {failure && <Alert type="error" showIcon title={failure} />}
      {looking && (
        <div className="changes-framed recovery-changes">
          <Changes before={report.envelope} now={recovery.envelope} />
        </div>
      )}
    </Dialog>
  )
}
