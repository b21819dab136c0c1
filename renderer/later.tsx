/** Parts of the page that are loaded behind the first screen, so that it stands sooner. */
import { Alert } from 'antd'
import { type ComponentType, type ReactNode, useEffect, useReducer } from 'react'

export interface Part<Props> {
  /** Null until it is loaded. */
  readonly view: () => ComponentType<Props> | null
  readonly failed: () => boolean
  /** Begins to load it, once; after a failure, again. Never rejects. */
  readonly load: () => Promise<void>
}

/** @param load as `() => import('./View.tsx').then((file) => file.View)` */
export function part<Props extends object>(load: () => Promise<ComponentType<Props>>): Part<Props> {
  let view: ComponentType<Props> | null = null
  let failed = false
  let loading: Promise<void> | null = null
  return {
    view: () => view,
    failed: () => failed,
    load: () => {
      loading ??= load().then(
        (loaded) => {
          view = loaded
          failed = false
        },
        () => {
          failed = true
          loading = null
        },
      )
      return loading
    },
  }
}

/** What is loaded is drawn at once; React.lazy would show an empty frame first, even then. */
export function Later<Props extends object>({ of, ...props }: { of: Part<Props> } & Props): ReactNode {
  const [, again] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    if (of.view()) return
    // A dialog that is closed yet takes nothing from the screen that is being drawn.
    const idle = requestIdleCallback(() => void of.load().then(again), { timeout: 100 })
    return () => cancelIdleCallback(idle)
  }, [of])
  const View = of.view()
  if (View) return <View {...(props as unknown as Props)} />
  // In the browser, where the program has ended.
  if (of.failed())
    return (
      <Alert
        type="error"
        showIcon
        title="这一部分没有打开：程序可能已经退出。已保存的草稿没有改动。请重新启动程序后再试。"
      />
    )
  return null
}
