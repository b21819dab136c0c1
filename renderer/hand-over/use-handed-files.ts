/**
 * Files that the system hands to the program, by a double click or on the command line: one at a time, on the start page, once no
 * dialog and no review is open and the open report is saved.
 */
import { App as AntdApp } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { call } from '../call.ts'
import type { PickedFile } from '../files.ts'
import { dialogOpen } from '../keys.ts'
import { closeManual } from '../manual/state.ts'
import { closeDraft, useSession } from '../session/session.ts'
import { useSettle } from '../window/use-leave.ts'

/** Milliseconds between two looks at whether a dialog is still open. */
const lookSpan = 300

export interface HandedFile {
  /** To be opened by the start page. */
  readonly file: PickedFile | null
  taken(): void
}

/**
 * @param busy the window is in the middle of something that a file must not break into
 */
export function useHandedFiles(busy: boolean): HandedFile {
  const { modal, message } = AntdApp.useApp()
  const settle = useSettle()
  const [file, setFile] = useState<PickedFile | null>(null)
  /** A file may wait with the shell: at the start, and when it says so. */
  const [waiting, setWaiting] = useState(true)
  /** It came while the user was in the middle of something: he is asked before the screen changes. */
  const late = useRef(false)
  const working = useRef(false)

  const next = useCallback(async () => {
    const answer = await call('files.handed', {})
    if (!answer.ok) return void modal.error({ title: '文件没有打开', content: answer.message, okText: '知道了' })
    if (answer.value === null) return setWaiting(false)
    const { name } = answer.value
    const { report } = useSession.getState()
    const asked = late.current && report !== null
    late.current = false
    const agreed =
      !asked ||
      (await modal.confirm({
        title: `现在打开“${name}”吗`,
        content: '当前的草稿会先保存，再回到开始页打开这个文件。',
        okText: '打开文件',
        cancelText: '不打开',
      }))
    if (!agreed || (report !== null && !(await settle()))) return
    closeDraft()
    setFile(answer.value)
  }, [modal, settle])

  useEffect(
    () =>
      window.ziping.on.handed(({ name }) => {
        setWaiting(true)
        // Nothing is lost with it, and what is said next would stand behind it. At once: it is no dialog that the file waits for.
        flushSync(closeManual)
        if (!busy && !dialogOpen()) return
        late.current = true
        message.info(`“${name}”会在当前对话框或核对结束后打开。`, 6)
      }),
    [busy, message],
  )

  useEffect(() => {
    if (!waiting || busy || file) return
    const look = async () => {
      if (working.current || dialogOpen()) return
      working.current = true
      await next().finally(() => {
        working.current = false
      })
    }
    void look()
    const timer = setInterval(look, lookSpan)
    return () => clearInterval(timer)
  }, [waiting, busy, file, next])

  return { file, taken: useCallback(() => setFile(null), []) }
}
