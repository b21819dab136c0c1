/** What moving the data folder needs of Electron: a dialog for folders, and starting anew. */
import type { App, OpenDialogOptions, OpenDialogReturnValue } from 'electron'
import type { Mover } from '../services.ts'
import { relaunchOptions, type Start } from './relaunch.ts'

interface Parts {
  readonly app: Pick<App, 'relaunch' | 'quit'>
  /** Without the files that it was to open: they are open. */
  readonly start: Start
  readonly show: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>
}

/** @param home the default place of the data folder */
export const folderMover = (home: string, { app, start, show }: Parts): Mover => ({
  home,
  choose: async () => {
    const { canceled, filePaths } = await show({
      title: '移动数据文件夹',
      buttonLabel: '移到这里',
      properties: ['openDirectory', 'createDirectory'],
    })
    return canceled ? null : (filePaths[0] ?? null)
  },
  // The new program begins when this one has ended, as a user ends it: windows asked, disk settled.
  restart: () => {
    app.relaunch(relaunchOptions(start))
    app.quit()
  },
})
