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

/** The page has crashed. @returns true: open it again */
export async function askOpenAgain(show: Show): Promise<boolean> {
  const { response } = await show({
    type: 'error',
    title: '自评报告编辑器',
    message: '窗口的内容意外停止了。',
    detail: '已保存的草稿没有改动，最多少了停止前几秒的输入。请重新打开，从草稿列表中继续。',
    buttons: ['重新打开', '退出程序'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
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

export async function showAbout(show: Show, version: string, dataFolder: string): Promise<void> {
  await show({
    type: 'info',
    title: '关于自评报告编辑器',
    message: `自评报告编辑器 ${version}`,
    detail: `草稿和设置存放在：\n${dataFolder}\n\n本程序不联网。`,
    buttons: ['知道了'],
    noLink: true,
  })
}
