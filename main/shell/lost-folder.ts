/** At the start: the data folder is not where it was moved to. Says so and offers what there is to do; nothing is begun anew. */
import type { App, MessageBoxOptions } from 'electron'
import { relaunchOptions, type Start } from './relaunch.ts'

interface Parts {
  readonly app: Pick<App, 'relaunch' | 'exit' | 'whenReady'>
  readonly show: (options: MessageBoxOptions) => Promise<{ response: number }>
  readonly start: Start
  /** The default place, where the drafts were until they were moved. */
  readonly home: string
  readonly message: string
}

/** Ends the program in any case: started anew it looks again, or opens the folder that it was told. */
export async function offerLostFolder({ app, show, start, home, message }: Parts): Promise<void> {
  await app.whenReady()
  const { response } = await show({
    type: 'warning',
    message: '数据文件夹打不开',
    detail: `${message}\n\n“打开移动前的文件夹”只对这一次有效：那里的草稿停在移动时的样子，之后的改动不在其中。`,
    buttons: ['重试', '打开移动前的文件夹', '退出'],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  })
  if (response === 0) app.relaunch(relaunchOptions(start))
  if (response === 1) app.relaunch(relaunchOptions(start, [`--data=${home}`]))
  app.exit(0)
}
