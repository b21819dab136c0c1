/** Everything under one theme: antd's tokens, the variables of theme.css, and the size of the text, changed together. */
import { App as AntdApp, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useEffect, useLayoutEffect } from 'react'
import { followPlace } from './last-place.ts'
import { followComputer, useAppearance } from './session/appearance.ts'
import { styleNonce } from './style-nonce.ts'
import { antdTheme, uiFactor } from './theme.ts'

/** Where menus, dialogs and messages of antd go: who walks a page by its landmarks comes to them, too. */
const layers = (): HTMLElement => document.getElementById('layers') ?? document.body

export function Themed({ children }: { children: ReactNode }) {
  const { shown, uiSize } = useAppearance()
  useEffect(followComputer, [])
  useEffect(followPlace, [])
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = shown
    document.documentElement.style.setProperty('--ui', String(uiFactor(uiSize)))
  }, [shown, uiSize])
  return (
    <ConfigProvider
      locale={zhCN}
      csp={{ nonce: styleNonce }}
      theme={antdTheme(shown, uiSize)}
      button={{ autoInsertSpace: false }}
      getPopupContainer={layers}
    >
      <AntdApp message={{ getContainer: layers }} notification={{ placement: 'bottomRight', getContainer: layers }}>
        {children}
      </AntdApp>
    </ConfigProvider>
  )
}
