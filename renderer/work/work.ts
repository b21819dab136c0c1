/** Runs one request in a fresh worker, which a cancel ends at once. */
import type { WorkAnswer, WorkRequest } from './protocol.ts'

const crashed: WorkAnswer = {
  kind: 'failure',
  code: 'worker-failed',
  message: '处理没有完成：可能是内存不足。报告没有改动，请关闭其他程序后重试。',
}
const cancelled: WorkAnswer = { kind: 'failure', code: 'cancelled', message: '已取消。' }

export function work(request: WorkRequest, signal?: AbortSignal): Promise<WorkAnswer> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  return new Promise<WorkAnswer>((resolve) => {
    worker.addEventListener('message', (event: MessageEvent<WorkAnswer>) => resolve(event.data))
    worker.addEventListener('error', () => resolve(crashed))
    signal?.addEventListener('abort', () => resolve(cancelled))
    worker.postMessage(request)
  }).finally(() => worker.terminate())
}
