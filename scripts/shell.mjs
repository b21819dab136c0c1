/** Which of the two shells a start opens, as a decision over plain values. */

/** @returns {boolean} whether a window can be shown at all */
export const hasDisplay = (env, platform) =>
  platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

/**
 * @param {object} facts
 * @param {boolean} facts.browser the user asked for the browser shell
 * @param {boolean} facts.retry the user asked to try the download again
 * @param {boolean} facts.display
 * @param {boolean} facts.installed Electron's runtime is there
 * @param {boolean} facts.failedBefore an earlier start could not fetch it
 * @returns {{shell: 'electron' | 'fetch' | 'browser', line: string}} `fetch`: try to get the runtime, then look again.
 *   `line` is for the terminal; '' = nothing to say
 */
export function chooseShell({ browser, retry, display, installed, failedBefore }) {
  if (browser) return { shell: 'browser', line: '' }
  if (!display && !retry) return { shell: 'browser', line: '这里没有显示器，用浏览器方式启动。' }
  if (installed && display) return { shell: 'electron', line: '' }
  if (installed) return { shell: 'browser', line: 'Electron 已装好，但这里没有显示器，用浏览器方式启动。' }
  if (retry) return { shell: 'fetch', line: '正在下载 Electron 的运行环境（约 110 MB，最多等 15 分钟）……' }
  if (failedBefore)
    return {
      shell: 'browser',
      line: 'Electron 的运行环境没有装上，用浏览器方式启动（再次下载：npm start -- --retry-electron）。',
    }
  return { shell: 'fetch', line: '正在下载 Electron 的运行环境（最多等 20 秒）……' }
}

/** The one line for a runtime that could not be had. */
export const notFetched =
  '没有下载到 Electron 的运行环境，改用浏览器方式启动，功能相同（再次下载：npm start -- --retry-electron）。'

/**
 * What the runtime is started with. Chromium refuses to run as root inside its sandbox.
 * @param {boolean} isRootOnLinux
 */
export const electronArguments = (folder, args, isRootOnLinux) => [
  ...(isRootOnLinux ? ['--no-sandbox'] : []),
  folder,
  ...args,
]
