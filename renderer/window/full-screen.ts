/** 全屏写作: the text, its tools and its state, nothing else; on the whole screen where the shell lets the page have it. */
import { useEffect } from 'react'
import { create } from 'zustand'
import { useEscape } from '../escape.ts'

const useStore = create<{ readonly on: boolean }>(() => ({ on: false }))

async function leave(): Promise<void> {
  useStore.setState({ on: false })
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined)
}

export async function toggleFullScreen(): Promise<void> {
  if (useStore.getState().on) return leave()
  useStore.setState({ on: true })
  // Refused or not possible: the panes are out of the way all the same.
  await document.documentElement.requestFullscreen?.().catch(() => undefined)
}

/** Whether it is on; Esc and the system's own way out end it. */
export function useFullScreen(): boolean {
  const on = useStore((state) => state.on)
  useEscape(on, () => void leave())
  useEffect(() => {
    if (!on) return
    const onChange = () => void (document.fullscreenElement || leave())
    document.addEventListener('fullscreenchange', onChange)
    return () => {
      document.removeEventListener('fullscreenchange', onChange)
    }
  }, [on])
  // A report that is left ends it.
  useEffect(() => () => void leave(), [])
  return on
}
