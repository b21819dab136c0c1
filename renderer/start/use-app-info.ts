/** What the program says of itself: its version, and where the drafts are. */
import { useEffect, useState } from 'react'
import type { CallOutput } from '../../preload/api.ts'
import { call } from '../call.ts'

/** @returns null until it has answered */
export function useAppInfo(): CallOutput<'app.info'> | null {
  const [info, setInfo] = useState<CallOutput<'app.info'> | null>(null)
  useEffect(() => {
    void call('app.info', {}).then((answer) => answer.ok && setInfo(answer.value))
  }, [])
  return info
}
