/** The name under which Windows knows the program: its button in the task bar, its pinned icon, its list of recent files. */
import type { App } from 'electron'

/** As electron-builder.yml has it, whose installer writes it into the shortcut; with another one a pinned icon gets a second button beside it. */
export const appId = 'cn.ziping.editor'

export function nameForTaskBar(app: Pick<App, 'setAppUserModelId'>, platform: NodeJS.Platform): void {
  if (platform === 'win32') app.setAppUserModelId(appId)
}
