/** What moving the data folder needs of Electron: a dialog for folders, and starting anew. */
import type { App, OpenDialogOptions, OpenDialogReturnValue } from 'electron'
import type { Mover } from '../services.ts'

interface Parts {
  readonly app: Pick<App, 'relaunch' | 'quit'>
  readonly show: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>
}

/** @param home the default place of the data folder */
export const folderMover = (home: string, { app, show }: Parts): Mover => ({
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
    app.relaunch()
    app.quit()
  },
})
