/** One draft in the list, or in the bin. */
import { EllipsisOutlined, WarningOutlined } from '@ant-design/icons'
import { Button, Dropdown, Input, type MenuProps, Tooltip } from 'antd'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { DraftSummary } from '../../preload/values.ts'
import { type FollowUpKind, followUpKinds } from '../../report/rollover/follow-up.ts'
import { isComposing } from '../keys.ts'
import { DraftProgress } from './DraftProgress.tsx'
import { maxNameLength } from './draft-names.ts'
import { fullTime, shownTime } from './modified-time.ts'

export interface DraftActions {
  open(draft: DraftSummary): void
  startRename(draft: DraftSummary): void
  /** @param name null = left as it is */
  finishRename(draft: DraftSummary, name: string | null): void
  duplicate(draft: DraftSummary): void
  /** 另存报送的 Word 文件, of an archived report. */
  saveArchived(draft: DraftSummary): void
  /** 据此起草补充报告 or 整改报告. */
  followUp(draft: DraftSummary, kind: FollowUpKind): void
  /** 沿用为新一年度: a new draft that goes on from this one. */
  rollOver(draft: DraftSummary): void
  bin(draft: DraftSummary): void
  restore(draft: DraftSummary): void
  erase(draft: DraftSummary): void
}

function Rename({ draft, onDone }: { draft: DraftSummary; onDone: (name: string | null) => void }) {
  const [name, setName] = useState(draft.name)
  const done = () => {
    const next = name.trim()
    onDone(next === '' || next === draft.name ? null : next)
  }
  return (
    <Input
      aria-label="草稿名称"
      autoFocus
      size="small"
      maxLength={maxNameLength}
      value={name}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setName(event.target.value)}
      onBlur={(event) => {
        // A message about the name takes the focus and gives it back; the user is still at it.
        if (!event.relatedTarget?.closest('[role="dialog"]')) done()
      }}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (isComposing(event.nativeEvent)) return
        if (event.key === 'Enter') done()
        if (event.key === 'Escape') onDone(null)
      }}
    />
  )
}

/** An archived report is looked at and gone on from; nothing changes it. */
const archiveItems = (draft: DraftSummary, actions: DraftActions): MenuProps['items'] => [
  { key: 'open', label: '查看', extra: 'Enter', onClick: () => actions.open(draft) },
  { key: 'file', label: '另存报送的 Word 文件…', onClick: () => actions.saveArchived(draft) },
  ...followUpKinds.map((kind) => ({
    key: kind,
    label: `据此起草${kind}`,
    disabled: draft.damaged,
    onClick: () => actions.followUp(draft, kind),
  })),
  { key: 'rollover', label: '沿用为新一年度报告', disabled: draft.damaged, onClick: () => actions.rollOver(draft) },
  { type: 'divider' },
  { key: 'bin', label: '移到回收站…', extra: 'Delete', onClick: () => actions.bin(draft) },
]

export function DraftRow({
  draft,
  inBin,
  current,
  renaming,
  now,
  actions,
  onCurrent,
  onKeyDown,
}: {
  draft: DraftSummary
  inBin: boolean
  /** The row that the keys act on: the only one in the tab order. */
  current: boolean
  renaming: boolean
  /** Milliseconds since 1970. */
  now: number
  actions: DraftActions
  onCurrent: () => void
  onKeyDown: (event: KeyboardEvent) => void
}) {
  const row = useRef<HTMLTableRowElement>(null)
  /** A menu that closes without having done anything leaves the focus nowhere. */
  const onMenuOpen = (open: boolean) => {
    if (open) return
    requestAnimationFrame(() => {
      const { activeElement } = document
      if (activeElement === document.body || activeElement?.closest('.start-menu')) row.current?.focus()
    })
  }
  const archived = draft.archivedAt !== null
  const time = inBin ? (draft.binnedAt ?? 0) : (draft.archivedAt ?? draft.modifiedAt)
  const tabIndex = current ? 0 : -1
  const items: MenuProps['items'] = inBin
    ? [
        { key: 'restore', label: '恢复', extra: 'Enter', onClick: () => actions.restore(draft) },
        { key: 'erase', label: '彻底删除', extra: 'Delete', danger: true, onClick: () => actions.erase(draft) },
      ]
    : archived
      ? archiveItems(draft, actions)
      : [
          { key: 'open', label: draft.damaged ? '查看' : '打开', extra: 'Enter', onClick: () => actions.open(draft) },
          {
            key: 'rename',
            label: '重命名',
            extra: 'F2',
            disabled: draft.damaged,
            onClick: () => actions.startRename(draft),
          },
          {
            key: 'duplicate',
            label: '复制',
            extra: 'Ctrl+D',
            disabled: draft.damaged,
            onClick: () => actions.duplicate(draft),
          },
          {
            key: 'rollover',
            label: '沿用为新一年度报告',
            disabled: draft.damaged,
            onClick: () => actions.rollOver(draft),
          },
          { type: 'divider' },
          { key: 'bin', label: '移到回收站', extra: 'Delete', onClick: () => actions.bin(draft) },
        ]
  // The menu is drawn elsewhere in the page, but its events still bubble to the row.
  const menu: MenuProps = { items, onClick: ({ domEvent }) => domEvent.stopPropagation() }

  return (
    <Dropdown
      autoFocus
      trigger={['contextMenu']}
      onOpenChange={onMenuOpen}
      menu={menu}
      classNames={{ root: 'start-menu' }}
    >
      <tr
        ref={row}
        className="start-row"
        data-draft={draft.id}
        tabIndex={tabIndex}
        aria-selected={current}
        onFocus={onCurrent}
        onKeyDown={onKeyDown}
        onDoubleClick={() => (inBin ? undefined : actions.open(draft))}
      >
        <td className="start-cell-name">
          {renaming ? (
            <Rename draft={draft} onDone={(name) => actions.finishRename(draft, name)} />
          ) : (
            <>
              <span className="start-draft-name" title={draft.name}>
                {draft.name}
              </span>
              {draft.damaged && (
                <span className="start-damaged">
                  <WarningOutlined aria-hidden /> 已损坏，只能查看
                </span>
              )}
              <span className="start-template-name">
                {inBin && archived ? '已归档 · ' : ''}
                {draft.templateTitle}
              </span>
            </>
          )}
        </td>
        <td className="start-cell-round">{draft.round === null ? '—' : `${draft.round}年`}</td>
        <td>{draft.damaged ? <span className="start-none">—</span> : <DraftProgress progress={draft.progress} />}</td>
        <td className="start-cell-time" title={fullTime(time)}>
          {shownTime(time, now)}
        </td>
        <td className="start-cell-acts" onDoubleClick={(event) => event.stopPropagation()}>
          {inBin ? (
            <>
              <Button size="small" tabIndex={tabIndex} onClick={() => actions.restore(draft)}>
                恢复
              </Button>
              <Button size="small" type="text" danger tabIndex={tabIndex} onClick={() => actions.erase(draft)}>
                彻底删除
              </Button>
            </>
          ) : (
            <>
              <Button size="small" tabIndex={tabIndex} onClick={() => actions.open(draft)}>
                {draft.damaged || archived ? '查看' : '打开'}
              </Button>
              <Dropdown
                autoFocus
                trigger={['click']}
                onOpenChange={onMenuOpen}
                menu={menu}
                placement="bottomRight"
                classNames={{ root: 'start-menu' }}
              >
                <Tooltip title="更多操作" mouseEnterDelay={0.5}>
                  <Button
                    size="small"
                    type="text"
                    tabIndex={tabIndex}
                    icon={<EllipsisOutlined aria-hidden />}
                    aria-label="更多操作"
                    aria-haspopup="menu"
                  />
                </Tooltip>
              </Dropdown>
            </>
          )}
        </td>
      </tr>
    </Dropdown>
  )
}
