/** antd's theme in step with the variables of theme.css. */
import type { ThemeConfig } from 'antd'

export const antdTheme: ThemeConfig = {
  token: {
    colorPrimary: '#1d4ed8',
    // Darker, not lighter: white words on it stay readable.
    colorPrimaryHover: '#1a45bf',
    colorLink: '#1d4ed8',
    colorError: '#c0342b',
    colorWarning: '#b45f06',
    colorSuccess: '#187433',
    colorText: '#1f2329',
    colorTextSecondary: '#5f6672',
    colorBorder: '#cfd4dc',
    colorBorderSecondary: '#e3e6eb',
    borderRadius: 5,
    fontSize: 13,
    controlHeight: 30,
    fontFamily:
      "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
    motion: false,
    wireframe: false,
  },
}
