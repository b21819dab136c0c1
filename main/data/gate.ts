/** While the data folder is copied, and from then until the program starts anew, nothing is read from or written to the old one. */
import { failure, type Result } from '../../report/document/result.ts'

export interface Gate {
  /** Runs a call, or refuses it. */
  pass<T>(call: string, run: () => Promise<Result<T>>): Promise<Result<T>>
  /** Nothing passes any more; resolves when what had passed is done. */
  close(): Promise<void>
  open(): void
  /** The data is in the new place: it stays closed until the program ends. */
  closeForGood(): void
  /** Whether nothing may pass now. */
  shut(): boolean
}

/** What touches no file of the data folder, or has to be answered all the same. */
const always = /^(data\.|app\.|window\.|settings\.get$|files\.(print|show)$)/

export function createGate(): Gate {
  let state: 'open' | 'closed' | 'moved' = 'open'
  const running = new Set<Promise<unknown>>()
  return {
    pass: (call, run) => {
      if (always.test(call)) return run()
      if (state === 'moved')
        return Promise.resolve(
          failure(
            'restart-needed',
            '没有完成：数据文件夹已经移到新位置，程序要重新启动后才能继续。草稿都已移过去，没有改动。请重新启动程序。',
          ),
        )
      if (state === 'closed')
        return Promise.resolve(
          failure('moving', '没有完成：正在移动数据文件夹。文字还在本窗口中。请等移动完成或取消后再试。'),
        )
      const result = run()
      running.add(result)
      return result.finally(() => running.delete(result))
    },
    close: async () => {
      state = 'closed'
      await Promise.allSettled([...running])
    },
    open: () => {
      state = 'open'
    },
    shut: () => state !== 'open',
    closeForGood: () => {
      state = 'moved'
    },
  }
}
