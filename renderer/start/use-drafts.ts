/** The stored drafts as the shell lists them, and what can be done to them. */
import { App as AntdApp } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallInput, CallOutput } from '../../preload/api.ts'
import type { Call } from '../../preload/calls.ts'
import type { DraftSummary } from '../../preload/values.ts'
import type { Failure } from '../../report/document/result.ts'
import { call } from '../call.ts'

/** What went wrong, as a title for the message. */
const refusals = {
  'drafts.rename': '没有重命名',
  'drafts.duplicate': '没有复制',
  'drafts.bin': '没有移到回收站',
  'drafts.restore': '没有恢复',
  'drafts.erase': '没有彻底删除',
} as const satisfies Partial<Record<Call, string>>
type Change = keyof typeof refusals

export interface Drafts {
  /** The last list that came; null before the first. Kept where a later listing fails. */
  readonly list: readonly DraftSummary[] | null
  /** Why the last listing failed. */
  readonly failure: Failure | null
  reload(): Promise<void>
  /** Makes a change and lists anew; a refusal is shown. @returns the answer, null where refused */
  change<C extends Change>(name: C, input: CallInput<C>): Promise<CallOutput<C> | null>
}

export function useDrafts(): Drafts {
  const { modal, notification } = AntdApp.useApp()
  const [list, setList] = useState<readonly DraftSummary[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const request = useRef(0)

  const reload = useCallback(async () => {
    const mine = ++request.current
    const answer = await call('drafts.list', {})
    // An answer that a later request has overtaken would show the past.
    if (mine !== request.current) return
    if (answer.ok) setList(answer.value)
    setFailure(answer.ok ? null : answer)
  }, [])

  useEffect(() => {
    void reload().then(async () => {
      const answer = await call('drafts.cleanBin', {})
      if (!answer.ok || answer.value.cleared.length === 0) return
      const { cleared } = answer.value
      notification.info({
        title: `回收站里满 30 天的 ${cleared.length} 份草稿已清除`,
        description: cleared.join('、'),
        duration: 0,
      })
      await reload()
    })
    // Another window may have changed a draft meanwhile.
    const onFocus = () => void reload()
    window.addEventListener('focus', onFocus)
    return () => {
      request.current++
      window.removeEventListener('focus', onFocus)
    }
  }, [reload, notification])

  const change = useCallback(
    async <C extends Change>(name: C, input: CallInput<C>) => {
      const answer = await call(name, input)
      await reload()
      if (answer.ok) return answer.value
      modal.error({ title: refusals[name], content: answer.message, okText: '知道了', scrollLock: false })
      return null
    },
    [modal, reload],
  )

  return { list, failure, reload, change }
}
