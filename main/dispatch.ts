/**
 * Calls by name, from whatever transport. The only caller of zod for calls: what a handler gets is
 * parsed, what leaves is checked, and nothing is ever thrown at the page.
 */
import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { schemas } from '../preload/api.ts'
import { type Call, calls } from '../preload/calls.ts'
import { failure, type Result, success } from '../report/document/result.ts'
import type { Handlers } from './handlers.ts'
import { type Log, thrownFacts } from './log.ts'

/**
 * Codes of its own: 'no-such-call', 'bad-request', 'internal'; all others come from the handler.
 * It never rejects.
 */
export type Dispatch = (name: string, input: unknown) => Promise<Result<unknown>>

type AnyHandler = (input: unknown) => Promise<Result<unknown>>

const isCall = (name: string): name is Call => (calls as readonly string[]).includes(name)

/** Where a value is wrong, as envelope.details.round; never what it is. */
const place = (issue: z.core.$ZodIssue) => issue.path.map(String).join('.') || '（整体）'

/** Only the messages of our own refinements are Chinese and free of the value. */
const reason = (issue: z.core.$ZodIssue) => (issue.code === 'custom' ? `：${issue.message}` : '')

export function createDispatch(handlers: Handlers, log: Log): Dispatch {
  const internal = (call: string, facts: Parameters<Log['error']>[1]) => {
    // The user can name it when asking for help, and it is found in the log.
    const id = randomBytes(3).toString('hex')
    log.error('call failed', { call, id, ...facts })
    return failure(
      'internal',
      `程序内部出错（编号 ${id}），这一步没有完成。文字还在本窗口中，已保存的草稿没有改动。请再试一次；仍不行时把文字导出或复制出来，重新启动程序。`,
    )
  }
  return async (name, input) => {
    if (!isCall(name)) {
      log.warn('no such call')
      return failure('no-such-call', '程序没有这项功能。文字和草稿没有改动。请重新启动程序；仍不行时重新安装。')
    }
    const parsed = schemas[name].input.safeParse(input)
    if (!parsed.success) {
      const wrong = parsed.error.issues.slice(0, 3)
      log.warn('bad request', { call: name, at: wrong.map(place).join(', ') })
      return failure(
        'bad-request',
        `这一步没有完成：交给程序的内容有误（${name}，${wrong.map((issue) => place(issue) + reason(issue)).join('；')}）。文字和草稿没有改动。请检查所填内容后再试。`,
      )
    }
    try {
      const result = await (handlers[name] as AnyHandler)(parsed.data)
      if (!result.ok) return failure(result.code, result.message)
      const output = schemas[name].output.safeParse(result.value)
      if (!output.success) return internal(name, { output: output.error.issues.slice(0, 3).map(place).join(', ') })
      return success(output.data)
    } catch (error) {
      return internal(name, thrownFacts(error))
    }
  }
}
