/** The browser shell's command line. */
import { parseArgs } from 'node:util'
import { failure, type Result, success } from '../../report/document/result.ts'

export interface BrowserArguments {
  /** Whether to open a window where there is a display. */
  readonly open: boolean
  /** 0 = any free port; null where none was typed. */
  readonly port: number | null
  /** As it was typed; null where it was not. */
  readonly dataFolder: string | null
  /** To open; as they were typed. */
  readonly files: readonly string[]
}

const usage = '可用的参数：要打开的文件、--no-open（不打开窗口）、--port 端口号、--data 数据文件夹。'

/** @returns 'bad-arguments' with one line for the terminal */
export function browserArguments(args: readonly string[]): Result<BrowserArguments> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { 'no-open': { type: 'boolean' }, port: { type: 'string' }, data: { type: 'string' } },
      strict: true,
      allowPositionals: true,
    })
    const port = values.port === undefined ? null : /^\d{1,5}$/.test(values.port) ? Number(values.port) : -1
    if (port !== null && (port < 0 || port > 65535))
      return failure('bad-arguments', `端口号应为 0 到 65535 的整数，现在是“${values.port}”。${usage}`)
    if (values.data === '') return failure('bad-arguments', `--data 后面应写数据文件夹的位置。${usage}`)
    return success({ open: values['no-open'] !== true, port, dataFolder: values.data ?? null, files: positionals })
  } catch {
    return failure('bad-arguments', `启动参数不对：${args.join(' ')}。${usage}`)
  }
}

/** Milliseconds from the environment, for tests that cannot wait; the usual value otherwise. */
export function millisecondsFrom(value: string | undefined, usual: number): number {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : usual
}
