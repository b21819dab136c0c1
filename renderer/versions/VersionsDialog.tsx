/** 历史版本: the versions of the draft on the left, what changed since the chosen one on the right. */
import './versions.css'
import type { Editor } from '@tiptap/core'
import { Alert, App as AntdApp, Button, Input, Select, Spin } from 'antd'
import { useEffect, useState } from 'react'
import type { VersionSummary } from '../../preload/values.ts'
import { Dialog } from '../Dialog.tsx'
import { createDraft } from '../session/new-draft.ts'
import { useMayWrite, useSession } from '../session/session.ts'
import { Changes } from './Changes.tsx'
import { byDay, dayLabel, kindLabel, timeLabel } from './labels.ts'
import { putBack } from './put-back.ts'
import { useVersions, type Versions } from './use-versions.ts'

const number = new Intl.NumberFormat('zh-CN')
const fullLabel = (version: VersionSummary) =>
  `${dayLabel(version.at, Date.now())} ${timeLabel(version.at)} ${kindLabel(version)}`

/** A name for a version, and the button that keeps it. */
function NameField({ label, onName }: { label: string; onName: (name: string) => Promise<boolean> }) {
  const [name, setName] = useState('')
  const keep = async () => {
    if (name.trim() !== '' && (await onName(name.trim()))) setName('')
  }
  return (
    <div className="versions-name">
      <Input
        value={name}
        maxLength={100}
        placeholder="版本名称，如：送审稿"
        aria-label={label}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) void keep()
        }}
      />
      <Button disabled={name.trim() === ''} onClick={() => void keep()}>
        {label}
      </Button>
    </div>
  )
}

function VersionList({ versions }: { versions: Versions }) {
  const { list, chosen } = versions
  if (list === null) return <Spin delay={300} />
  if (list.length === 0)
    return (
      <p className="versions-none">
        还没有版本。写作时每隔十分钟自动保留一个，每次导出也会保留；重要的稿子请命名保留。
      </p>
    )
  return (
    <div className="versions-list">
      {byDay(list, Date.now()).map((day) => (
        <section key={day.label} aria-label={day.label}>
          <h3>{day.label}</h3>
          {day.versions.map((version) => (
            <button
              key={version.id}
              type="button"
              aria-current={version.id === chosen?.id}
              data-kind={version.kind}
              onClick={() => versions.choose(version)}
            >
              <span>{timeLabel(version.at)}</span>
              <span className="versions-label">{kindLabel(version)}</span>
              <span className="versions-chars">
                {version.damaged ? '已损坏' : `${number.format(version.chars)} 字`}
              </span>
            </button>
          ))}
        </section>
      ))}
    </div>
  )
}

function Compared({ versions }: { versions: Versions }) {
  const present = useSession((state) => state.report?.envelope ?? null)
  const { chosen, envelope, against, other, list } = versions
  if (!chosen) return null
  const later = against === 'now' ? present : other
  const otherAt = list?.find(({ id }) => id === against)?.at ?? Number.POSITIVE_INFINITY
  // The older one stands first, whichever was chosen first.
  const [before, now] = otherAt < chosen.at ? [later, envelope] : [envelope, later]
  return (
    <section className="versions-changes" aria-label="不同之处">
      <div className="versions-against">
        <span>{fullLabel(chosen)}</span>
        <span>对照</span>
        <Select<string>
          aria-label="对照哪一个版本"
          value={against}
          onChange={versions.compareWith}
          options={[
            { value: 'now', label: '现在的文字' },
            ...(list ?? [])
              .filter(({ id, damaged }) => id !== chosen.id && !damaged)
              .map((version) => ({ value: version.id, label: fullLabel(version) })),
          ]}
        />
      </div>
      {chosen.exported && <p className="versions-hash">{`文件校验值（SHA-256）：${chosen.exported.sha256}`}</p>}
      <div className="versions-scroll">
        {before && now ? (
          <Changes key={`${chosen.id} ${against}`} before={before} now={now} />
        ) : (
          !versions.failure && <Spin delay={300} />
        )}
      </div>
    </section>
  )
}

export function VersionsDialog({
  open,
  editor,
  onOpenOther,
  onClose,
}: {
  open: boolean
  editor: Editor | null
  onOpenOther: (draftId: string) => void
  onClose: () => void
}) {
  const id = useSession((state) => state.report?.id ?? '')
  const writable = useMayWrite()
  const versions = useVersions(open, id)
  const { message, modal, notification } = AntdApp.useApp()
  // What was said when the draft was opened would stand over the buttons.
  useEffect(() => {
    if (open) notification.destroy()
  }, [open, notification])
  const { chosen, envelope } = versions

  const restore = async () => {
    if (!editor || !envelope) return
    const done = await putBack(editor, envelope)
    if (!done.ok) return void modal.error({ title: '没有恢复', content: done.message, okText: '知道了' })
    onClose()
    message.success('已恢复。恢复前的文字也留了一个版本，Ctrl+Z 可以撤销。')
  }

  const copy = async () => {
    const { report } = useSession.getState()
    if (!envelope || !report || !chosen) return
    const name = `${report.name}（${dayLabel(chosen.at, Date.now())} ${timeLabel(chosen.at)}）`.slice(0, 200)
    const made = await createDraft(name, report.pack, envelope)
    if (!made.ok) return void modal.error({ title: '没有另存', content: made.message, okText: '知道了' })
    const { id } = made.value
    onClose()
    modal.confirm({
      title: `已另存为新草稿“${name}”`,
      content: '当前草稿没有改动。',
      okText: '打开新草稿',
      cancelText: '留在当前草稿',
      onOk: () => onOpenOther(id),
    })
  }

  return (
    <Dialog
      open={open}
      onCancel={onClose}
      title="历史版本"
      width={1080}
      destroyOnHidden
      className="versions"
      footer={[
        <Button key="copy" disabled={!envelope} onClick={() => void copy()}>
          另存为新草稿
        </Button>,
        ...(writable
          ? [
              <Button key="restore" type="primary" disabled={!envelope || !editor} onClick={() => void restore()}>
                恢复到这个版本
              </Button>,
            ]
          : []),
      ]}
    >
      {versions.failure && <Alert type="warning" showIcon title={versions.failure} />}
      <div className="versions-body">
        <div className="versions-side">
          {writable && <NameField label="保留现在的文字" onName={versions.keep} />}
          <VersionList versions={versions} />
          {writable && chosen && chosen.kind !== 'named' && !chosen.damaged && (
            <NameField key={chosen.id} label="长期保留所选版本" onName={(name) => versions.rename(chosen, name)} />
          )}
        </div>
        <Compared versions={versions} />
      </div>
    </Dialog>
  )
}
