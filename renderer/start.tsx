/** The page's entry: antd in Chinese with the shell's style nonce, then the application. */
import './theme.css'
import { App as AntdApp, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { Manual } from './manual/Manual.tsx'
import { styleNonce } from './style-nonce.ts'
import { antdTheme } from './theme.ts'

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <ConfigProvider locale={zhCN} csp={{ nonce: styleNonce }} theme={antdTheme} button={{ autoInsertSpace: false }}>
        <AntdApp notification={{ placement: 'bottomRight' }}>
          <App />
          <Manual />
        </AntdApp>
      </ConfigProvider>
    </StrictMode>,
  )
