/** The shell's own message boxes: what they say, and what is answered. */
import type { MessageBoxOptions, MessageBoxReturnValue } from 'electron'

/** Shows a message box over the window. */
export type Show = (options: MessageBoxOptions) => Promise<MessageBoxReturnValue>

/** The page does not answer whether it may close. @returns true: close all the same */
export async function askCloseAnyway(show: Show, signal: AbortSignal): Promise<boolean> {
  const { response } = await show({
    type: 'warning',
    title: '自评报告编辑器',
    message: '窗口还没有回答能否关闭。',
    detail: '最近几秒的改动可能还没有保存；此前自动保存的内容都在。可以继续等待，或现在关闭。',
    buttons: ['继续等待', '仍要关闭'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal,
  })
  return response === 1
}

/** The page has crashed several times within a minute. @returns true: open it again */
export async function askOpenAgain(show: Show): Promise<boolean> {
  const { response } = await show({
    type: 'error',
    title: '自评报告编辑器',
    message: '窗口的内容接连几次意外停止。',
    detail:
      '草稿都在，停止前输入的文字已经记下，下次打开时可以找回。建议先退出程序，重新启动电脑后再打开；仍然这样时，请用“帮助”中的“导出日志”，把记录交给维护人员。',
    buttons: ['退出程序', '仍要重新打开'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}

/** The page does not answer. @returns true: load it anew */
export async function askReload(show: Show, signal: AbortSignal): Promise<boolean> {
  const { response } = await show({
    type: 'warning',
    title: '自评报告编辑器',
    message: '窗口暂时没有响应。',
    detail: '可能正在处理很长的内容，可以再等一会儿。重新载入会打开同一份草稿，已经输入的文字记在磁盘上，可以找回。',
    buttons: ['等待', '重新载入窗口'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal,
  })
  return response === 1
}

/** The log could not be written where the user said. */
export async function tellLogFailed(show: Show): Promise<void> {
  await show({
    type: 'error',
    title: '自评报告编辑器',
    message: '日志没有导出。',
    detail: '文件写不进所选的文件夹，可能没有写入权限，或磁盘已满。草稿没有改动。请换一个文件夹再试。',
    buttons: ['知道了'],
    noLink: true,
  })
}

/** A file of that name is there, and the system's dialog has not asked about it. @returns true: replace it */
export async function askReplace(show: Show, name: string): Promise<boolean> {
  const { response } = await show({
    type: 'question',
    title: '自评报告编辑器',
    message: `“${name}”已经存在，要替换吗？`,
    detail: '替换后，原来的文件内容不再保留。',
    buttons: ['替换', '取消'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}
