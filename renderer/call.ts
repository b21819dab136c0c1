/** Calls of the shell: a broken transport is a failure like any other, never an exception in the page. */
import type { CallInput, CallOutput } from '../preload/api.ts'
import type { Call } from '../preload/calls.ts'
import { failure, type Result } from '../report/document/result.ts'

export async function call<C extends Call>(name: C, input: CallInput<C>): Promise<Result<CallOutput<C>>> {
  try {
    return await window.ziping.call[name](input)
  } catch {
    return failure(
      'transport',
      '程序没有响应。文字还在本窗口，请稍后重试；仍然不行时，请把文字复制出来再重新启动程序。',
    )
  }
}
