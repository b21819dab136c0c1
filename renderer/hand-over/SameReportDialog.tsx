/** 这份报告已有草稿: a file whose report is among the drafts — a second draft, in its place, or nothing. */
import './hand-over.css'
import { Alert, Button, Select, Spin } from 'antd'
import { useEffect, useState } from 'react'
import type { LoadedDraft } from '../../preload/values.ts'
import { call } from '../call.ts'
import { Dialog } from '../Dialog.tsx'
import { Changes } from '../versions/Changes.tsx'
import { momentLabel } from '../versions/labels.ts'
import { charsOf, relation, relationText, type Side } from './compared.ts'
import type { AskedFile, HandOverFlow } from './use-hand-over.ts'

const number = new Intl.NumberFormat('zh-CN')

function Facts({ label, name, side }: { label: string; name: string; side: Side }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="same-report-name" title={name}>
        {name}
      </td>
      <td>{side.modifiedAt === null ? '修改时间不详' : `${momentLabel(side.modifiedAt, Date.now())} 修改`}</td>
      <td>{number.format(charsOf(side.envelope))} 字</td>
    </tr>
  )
}

type OpenedTwin = Extract<LoadedDraft, { state: 'open' }>

/** Why the draft that is there cannot be replaced; '' where it can. */
function hindrance(draft: LoadedDraft): string {
  if (draft.state === 'read-only') return draft.message
  return draft.unsaved ? '现有草稿有上次没有存下、可以找回的改动。请先打开它决定恢复还是放弃，再来替换。' : ''
}

function Compared({ file, draft, draftAt }: { file: AskedFile['file']; draft: OpenedTwin; draftAt: number }) {
  const [looking, setLooking] = useState(false)
  const inFile: Side = { envelope: file.handOver.envelope, modifiedAt: file.handOver.identity?.modifiedAt ?? null }
  const inDraft: Side = { envelope: draft.envelope, modifiedAt: draftAt }
  const which = relation(inFile, inDraft)
  const [before, now] =
    which === 'draft-newer' ? [inFile.envelope, inDraft.envelope] : [inDraft.envelope, inFile.envelope]
  return (
    <>
      <table className="same-report">
        <tbody>
          <Facts label="文件" name={file.name} side={inFile} />
          <Facts label="现有草稿" name={draft.name} side={inDraft} />
        </tbody>
      </table>
      <p role="status">
        {relationText(inFile, inDraft)}
        {which !== 'same' && (
          <Button type="link" size="small" aria-expanded={looking} onClick={() => setLooking(!looking)}>
            {looking ? '收起差别' : '查看差别'}
          </Button>
        )}
      </p>
      {looking && (
        <div className="changes-framed same-report-changes">
          <p>{which === 'draft-newer' ? '从文件到现有草稿：' : '从现有草稿到文件：'}</p>
          <Changes before={before} now={now} />
        </div>
      )}
    </>
  )
}

export function SameReportDialog({ asked, busy, openTwin, replace, keepBoth, cancel }: Omit<HandOverFlow, 'take'>) {
  const [chosen, setChosen] = useState('')
  const [draft, setDraft] = useState<LoadedDraft | null>(null)
  const [failure, setFailure] = useState('')
  const twin = asked?.twins.find(({ id }) => id === chosen) ?? asked?.twins[0]
  const twinId = twin?.id
  useEffect(() => {
    setDraft(null)
    setFailure('')
    if (twinId === undefined) return
    let gone = false
    void call('drafts.load', { id: twinId }).then((answer) => {
      if (gone) return
      if (answer.ok) setDraft(answer.value)
      else setFailure(answer.message)
    })
    return () => {
      gone = true
    }
  }, [twinId])
  if (!asked || !twin) return null

  const why = draft ? hindrance(draft) : ''
  const { envelope, identity } = asked.file.handOver
  const same =
    draft?.state === 'open' &&
    relation(
      { envelope, modifiedAt: identity?.modifiedAt ?? null },
      { envelope: draft.envelope, modifiedAt: twin.modifiedAt },
    ) === 'same'
  return (
    <Dialog
      open
      onCancel={busy ? undefined : cancel}
      mask={{ closable: false }}
      width={760}
      title="这份报告已有草稿"
      footer={[
        <Button key="cancel" disabled={busy} onClick={cancel}>
          取消
        </Button>,
        <Button key="replace" disabled={busy || draft === null || why !== ''} onClick={() => replace(twin.id)}>
          替换现有草稿
        </Button>,
        same ? (
          <Button key="both" disabled={busy} onClick={keepBoth}>
            另建一份
          </Button>
        ) : (
          <Button key="both" type="primary" autoFocus loading={busy} onClick={keepBoth}>
            另建一份
          </Button>
        ),
        same && (
          <Button key="open" type="primary" autoFocus loading={busy} onClick={() => openTwin(twin.id)}>
            打开现有草稿
          </Button>
        ),
      ]}
    >
      {asked.twins.length > 1 && (
        <Select<string>
          aria-label="对照哪一份草稿"
          className="same-report-which"
          value={twin.id}
          onChange={setChosen}
          options={asked.twins.map(({ id, name, modifiedAt }) => ({
            value: id,
            label: `${name}（${momentLabel(modifiedAt, Date.now())}）`,
          }))}
        />
      )}
      {failure !== '' && <Alert type="warning" showIcon title={failure} />}
      {draft?.state === 'open' && <Compared key={twin.id} file={asked.file} draft={draft} draftAt={twin.modifiedAt} />}
      {!draft && failure === '' && <Spin delay={300} />}
      {why === '' ? (
        <p className="same-report-safe">
          另建一份：两份草稿都在，各自修改。替换：现有草稿的文字先留为一个历史版本，再换成文件里的，可以随时恢复。
        </p>
      ) : (
        <Alert type="warning" showIcon title={`不能替换：${why}`} />
      )}
    </Dialog>
  )
}
