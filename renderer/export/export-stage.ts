/** How far an export is. */

export type Stage =
  | 'idle'
  /** What is not yet on disk is written first. */
  | 'keeping'
  | 'making'
  /** The shell asks where the file is to go. */
  | 'saving'

export const stageText: Readonly<Record<Stage, string>> = {
  idle: '',
  keeping: '正在保存草稿',
  making: '正在排版并生成文件',
  saving: '请在保存窗口中选择位置',
}
