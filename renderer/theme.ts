/** antd's theme in step with the variables of theme.css: one table a theme, all sizes from the size of the text. */
import { type MappingAlgorithm, type ThemeConfig, theme } from 'antd'
import type { UiSize } from '../preload/values.ts'
import type { ShownTheme } from './session/appearance.ts'

/** Pixels of the ordinary text of the screens, and the height of a button or a field with it. */
const sizes: Readonly<Record<UiSize, { readonly fontSize: number; readonly controlHeight: number }>> = {
  small: { fontSize: 12, controlHeight: 28 },
  standard: { fontSize: 13, controlHeight: 30 },
  large: { fontSize: 15, controlHeight: 34 },
  huge: { fontSize: 17, controlHeight: 38 },
}

/** What the sizes of theme.css are multiplied by. */
export const uiFactor = (size: UiSize): number => sizes[size].fontSize / sizes.standard.fontSize

/**
 * antd makes its own shades of these and would take others for text. Said once more behind its arithmetic, they are what
 * stands on the screen, and what is measured for contrast.
 */
interface Colours {
  readonly colorPrimary: string
  readonly colorPrimaryHover: string
  readonly colorPrimaryActive: string
  readonly colorLink: string
  readonly colorLinkHover: string
  readonly colorError: string
  readonly colorWarning: string
  readonly colorSuccess: string
  readonly colorText: string
  readonly colorTextSecondary: string
  readonly colorBorder: string
  readonly colorBorderSecondary: string
  readonly colorBgContainer: string
  readonly colorBgElevated: string
  readonly colorBgLayout: string
}

const light: Colours = {
  colorPrimary: '#1d4ed8',
  // Darker, not lighter: white words on it stay readable.
  colorPrimaryHover: '#1a45bf',
  colorPrimaryActive: '#163a9f',
  colorLink: '#1d4ed8',
  colorLinkHover: '#1a45bf',
  colorError: '#c0342b',
  colorWarning: '#b45f06',
  colorSuccess: '#187433',
  colorText: '#1f2329',
  colorTextSecondary: '#5f6672',
  colorBorder: '#cfd4dc',
  colorBorderSecondary: '#e3e6eb',
  colorBgContainer: '#ffffff',
  colorBgElevated: '#ffffff',
  colorBgLayout: '#edeff3',
}

const dark: Colours = {
  colorPrimary: '#8fb2ff',
  colorPrimaryHover: '#a9c4ff',
  colorPrimaryActive: '#7aa2f7',
  colorLink: '#8fb2ff',
  colorLinkHover: '#a9c4ff',
  colorError: '#ff8f86',
  colorWarning: '#f0b056',
  colorSuccess: '#62c880',
  colorText: '#e6e9ee',
  colorTextSecondary: '#b4bbc6',
  colorBorder: '#4b535f',
  colorBorderSecondary: '#363c46',
  colorBgContainer: '#1e2228',
  colorBgElevated: '#252a31',
  colorBgLayout: '#14171b',
}

const contrast: Colours = {
  ...light,
  colorPrimary: '#0033a0',
  colorPrimaryHover: '#002a80',
  colorPrimaryActive: '#002166',
  colorLink: '#0033a0',
  colorLinkHover: '#002a80',
  colorError: '#9b0000',
  colorWarning: '#703800',
  colorSuccess: '#00531c',
  colorText: '#000000',
  colorTextSecondary: '#262626',
  colorBorder: '#000000',
  colorBorderSecondary: '#595959',
}

const colours: Readonly<Record<ShownTheme, Colours>> = { light, dark, contrast }

/** The quiet text of each theme, still 4.5 to 1 on what it stands on: antd's own are paler. */
const quiet: Readonly<Record<ShownTheme, object>> = {
  light: {
    colorTextTertiary: '#5f6670',
    colorTextDescription: '#5f6670',
    colorTextPlaceholder: '#5f6670',
  },
  dark: {
    colorTextTertiary: '#aab1bc',
    colorTextDescription: '#aab1bc',
    colorTextPlaceholder: '#9aa2ae',
    // White words on the light blue of the dark theme could not be read.
    colorTextLightSolid: '#0d1420',
  },
  contrast: {
    colorTextTertiary: '#262626',
    colorTextDescription: '#262626',
    colorTextPlaceholder: '#4d4d4d',
    colorTextDisabled: '#595959',
  },
}

export function antdTheme(shown: ShownTheme, size: UiSize): ThemeConfig {
  const own: MappingAlgorithm = (_seed, map) => ({
    ...(map as NonNullable<typeof map>),
    ...(shown === 'light' ? {} : colours[shown]),
  })
  return {
    algorithm: [shown === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm, own],
    token: {
      ...colours[shown],
      ...quiet[shown],
      ...sizes[size],
      borderRadius: 5,
      fontFamily:
        "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
      motion: false,
      wireframe: false,
    },
    components: {
      // A menu that was just opened lies over whatever stands there: a notice, a dialog that covers the window (antd: notices
      // 2050, menus 1050, dialogs 1000 and more).
      Dropdown: { zIndexPopup: 2060 },
      // Under dialogs (1000), whose buttons stand where a note does; what it says can wait.
      Notification: { zIndexPopup: 900 },
      ...(shown === 'dark' && { Tooltip: { colorTextLightSolid: '#e6e9ee', colorBgSpotlight: '#3a414c' } }),
    },
  }
}
