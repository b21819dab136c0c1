/** While the data folder is moved: how far it is, and a way back; then the new place and the start anew. */
import { Button, Progress } from 'antd'
import { useEffect, useState } from 'react'
import type { CallOutput } from '../../preload/api.ts'
import { call } from '../call.ts'
import { Dialog } from '../Dialog.tsx'
import { size } from './size.ts'

export type MoveState =
  | { readonly step: 'idle' }
  | { readonly step: 'moving' }
  | { readonly step: 'moved'; readonly folder: string }

/** Milliseconds between two looks. */
const lookSpan = 300

function useProgress(moving: boolean): CallOutput<'data.progress'> {
  const [progress, setProgress] = useState<CallOutput<'data.progress'>>(null)
  useEffect(() => {
    if (!moving) return setProgress(null)
    const timer = setInterval(() => {
      void call('data.progress', {}).then((answer) => answer.ok && setProgress(answer.value))
    }, lookSpan)
    return () => clearInterval(timer)
  }, [moving])
  return progress
}

const steps = { copying: '正在复制', comparing: '正在逐个核对' } as const

export function MoveDialog({ state, from }: { state: MoveState; from: string }) {
  const progress = useProgress(state.step === 'moving')
  const [cancelling, setCancelling] = useState(false)
  const cancel = () => {
    setCancelling(true)
    void call('data.cancel', {})
  }
  useEffect(() => {
    if (state.step !== 'moving') setCancelling(false)
  }, [state.step])

  const moved = state.step === 'moved'
  return (
    <Dialog
      // While the system asks for the folder there is nothing to show.
      open={moved || progress !== null}
      title={moved ? '数据文件夹已移到新位置' : '正在移动数据文件夹'}
      centered
      closable={false}
      keyboard={!moved}
      mask={{ closable: false }}
      scrollLock={false}
      onCancel={moved ? undefined : cancel}
      footer={
        moved ? (
          <Button type="primary" autoFocus onClick={() => void call('data.restart', {})}>
            重新启动程序
          </Button>
        ) : (
          <Button autoFocus loading={cancelling} onClick={cancel}>
            取消移动
          </Button>
        )
      }
    >
      {state.step === 'moved' ? (
        <>
          <p>每个文件都已复制并核对，新位置是：</p>
          <p className="settings-path">{state.folder}</p>
          <p>重新启动后使用新位置。原来的文件夹 {from} 没有改动，不再使用；确认无误后可以自己删除里面的 drafts。</p>
        </>
      ) : (
        progress && (
          <>
            <p>
              {steps[progress.step]}：{size(progress.done)}，共 {size(progress.total)}。完成以前仍用原来的位置。
            </p>
            <Progress
              percent={progress.total === 0 ? 0 : Math.floor((progress.done / progress.total) * 100)}
              aria-label={steps[progress.step]}
            />
          </>
        )
      )}
    </Dialog>
  )
}
