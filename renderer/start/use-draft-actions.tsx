/** What the list's keys, buttons and menus do, with the focus left where the user goes on. */
import { App as AntdApp, Button } from 'antd'
import { useCallback, useRef, useState } from 'react'
import type { DraftSummary } from '../../preload/values.ts'
import { draftFollowUp, saveArchivedFile } from '../archive/archive.ts'
import type { DraftActions } from './DraftRow.tsx'
import { rollOverDraft } from './roll-over-draft.ts'
import type { Drafts } from './use-drafts.ts'

/** Seconds that the offer to take a removal back stays. */
const undoOffer = 8

export interface ListState {
  readonly currentId: string | null
  readonly renamingId: string | null
  readonly focusRequest: number
  readonly actions: DraftActions
  setCurrent(id: string): void
  /** Gives the focus to the current row. */
  focus(): void
  /** Takes the last removal back; false where there is none. */
  undo(): boolean
}

/**
 * @param shown the rows as they are listed now
 */
export function useDraftActions(
  { change, reload }: Drafts,
  shown: readonly DraftSummary[],
  onOpen: (draftId: string) => void,
): ListState {
  const { message, modal, notification } = AntdApp.useApp()
  const [currentId, setCurrent] = useState<string | null>(null)
  const [renamingId, setRenaming] = useState<string | null>(null)
  const [focusRequest, setFocusRequest] = useState(0)
  const renameBusy = useRef(false)
  const rollingOver = useRef(false)
  const lastBinned = useRef<string | null>(null)

  const focus = useCallback((id?: string) => {
    if (id !== undefined) setCurrent(id)
    setFocusRequest((count) => count + 1)
  }, [])

  /** The row to go on with once this one is gone. */
  const neighbour = (draft: DraftSummary) => {
    const at = shown.indexOf(draft)
    return (shown[at + 1] ?? shown[at - 1])?.id
  }

  const undo = () => {
    const id = lastBinned.current
    if (id === null) return false
    lastBinned.current = null
    message.destroy(`binned-${id}`)
    void change('drafts.restore', { id }).then((answer) => answer && focus(id))
    return true
  }

  const agreesToBin = async (draft: DraftSummary) =>
    draft.archivedAt === null ||
    (await modal.confirm({
      title: `把归档的“${draft.name}”移到回收站`,
      content: '这是报送时的存档，连同报送的 Word 文件。回收站里的 30 天内可以恢复，之后清除。',
      okText: '移到回收站',
      cancelText: '取消',
      scrollLock: false,
      focusable: { autoFocusButton: 'cancel' },
    }))

  const bin: DraftActions['bin'] = async (draft) => {
    if (!(await agreesToBin(draft))) return focus(draft.id)
    const next = neighbour(draft)
    if (!(await change('drafts.bin', { id: draft.id }))) return
    focus(next)
    lastBinned.current = draft.id
    message.open({
      key: `binned-${draft.id}`,
      type: 'success',
      duration: undoOffer,
      content: (
        <>
          已移到回收站
          <Button
            type="link"
            size="small"
            title="撤销（Ctrl+Z）"
            onClick={() => {
              lastBinned.current = draft.id
              undo()
            }}
          >
            撤销
          </Button>
        </>
      ),
    })
  }

  const erase: DraftActions['erase'] = async (draft) => {
    const agreed = await modal.confirm({
      title: `彻底删除“${draft.name}”`,
      content: '删除后不能找回。其他草稿不受影响。',
      okText: '彻底删除',
      okButtonProps: { danger: true },
      cancelText: '取消',
      scrollLock: false,
      focusable: { autoFocusButton: 'cancel' },
    })
    if (!agreed) return focus(draft.id)
    const next = neighbour(draft)
    if (await change('drafts.erase', { id: draft.id })) focus(next)
  }

  const actions: DraftActions = {
    open: (draft) => onOpen(draft.id),
    startRename: (draft) => {
      if (!draft.damaged && draft.archivedAt === null) setRenaming(draft.id)
    },
    finishRename: async (draft, name) => {
      // Leaving the field by Enter also blurs it: only the first of the two counts.
      if (renamingId !== draft.id || renameBusy.current) return
      renameBusy.current = true
      const renamed = name === null || (await change('drafts.rename', { id: draft.id, name })) !== null
      renameBusy.current = false
      // Where it was refused the field stays open with what was typed.
      if (!renamed) return
      setRenaming(null)
      // Not when the user left the field for something else.
      const { activeElement } = document
      if (activeElement === document.body || activeElement?.closest('[data-draft]')) focus(draft.id)
    },
    duplicate: async (draft) => {
      // A copy of what was handed in would be taken for it: 据此起草 makes a report that goes on from it.
      if (draft.damaged || draft.archivedAt !== null) return
      const made = await change('drafts.duplicate', { id: draft.id })
      if (made) focus(made.id)
    },
    rollOver: async (draft) => {
      if (draft.damaged || rollingOver.current) return
      rollingOver.current = true
      const made = await rollOverDraft(draft)
      rollingOver.current = false
      if (!made.ok) {
        modal.error({ title: '没有沿用', content: made.message, okText: '知道了', scrollLock: false })
        return
      }
      onOpen(made.value.id)
      notification.info({
        title: '沿用上年报告',
        description: made.value.notes.map(({ code, message: text }) => <p key={code}>{text}</p>),
        duration: 0,
      })
    },
    saveArchived: async (draft) => {
      const saved = await saveArchivedFile(draft.id)
      if (saved?.ok) message.success(`已另存“${saved.value.name}”`)
      else if (saved) modal.error({ title: '没有另存', content: saved.message, okText: '知道了', scrollLock: false })
    },
    followUp: async (draft, kind) => {
      if (draft.damaged || rollingOver.current) return
      rollingOver.current = true
      const made = await draftFollowUp(draft.id, kind)
      rollingOver.current = false
      if (!made.ok) {
        modal.error({ title: '没有起草', content: made.message, okText: '知道了', scrollLock: false })
        return
      }
      onOpen(made.value.id)
      notification.info({
        title: `起草${kind}`,
        description: made.value.notes.map(({ code, message: text }) => <p key={code}>{text}</p>),
        duration: 0,
      })
    },
    bin,
    restore: async (draft) => {
      const next = neighbour(draft)
      if (!(await change('drafts.restore', { id: draft.id }))) return reload()
      focus(next)
      message.success(draft.archivedAt === null ? '已恢复到草稿' : '已恢复到“已归档”')
    },
    erase,
  }

  return { currentId, renamingId, focusRequest, actions, setCurrent, focus, undo }
}
