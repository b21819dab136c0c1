/** The page's way to its worker. */
import type { Envelope, Picture } from '../../report/document/envelope.ts'
import { isReadable } from '../../report/paper/readable-picture.ts'
import type { ReadingStage } from '../../report/recognise/import.ts'
import type { WorkAnswer, WorkMessage, WorkProgress, WorkRequest } from './protocol.ts'

const crashed: WorkAnswer = {
  kind: 'failure',
  code: 'worker-failed',
  message: '处理没有完成：可能是内存不足。报告没有改动，请关闭其他程序后重试。',
}
const cancelled: WorkAnswer = { kind: 'failure', code: 'cancelled', message: '已取消。' }

/** Characters of base64 from which on a picture goes on its own: a message is copied while the window waits. */
const heavy = 256 * 1024

const breath = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

/** Heavy pictures first, one a message, so that the window answers in between; then the request without them. */
async function post(worker: Worker, request: WorkRequest, signal: AbortSignal | undefined): Promise<void> {
  const send = (message: WorkMessage) => worker.postMessage(message)
  if (!('envelope' in request)) return send(request)
  const all = Object.entries(request.envelope.pictures)
  for (const [key, picture] of all) {
    if (picture.data.length < heavy) continue
    send({ kind: 'picture', key, picture })
    await breath()
    if (signal?.aborted) return
  }
  const pictures = Object.fromEntries(all.filter(([, { data }]) => data.length < heavy))
  send({ ...request, envelope: { ...request.envelope, pictures } })
}

/**
 * Runs one request in a fresh worker, which a cancel ends at once.
 * @param onStage is told how far a text is read
 */
export function work(
  request: WorkRequest,
  signal?: AbortSignal,
  onStage: (stage: ReadingStage) => void = () => {},
): Promise<WorkAnswer> {
  if (signal?.aborted) return Promise.resolve(cancelled)
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  return new Promise<WorkAnswer>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<WorkAnswer | WorkProgress>) =>
      data.kind === 'stage' ? onStage(data.stage) : resolve(data),
    )
    worker.addEventListener('error', () => resolve(crashed))
    signal?.addEventListener('abort', () => resolve(cancelled))
    post(worker, request, signal).catch(() => resolve(crashed))
  }).finally(() => worker.terminate())
}

/** Verdicts on pictures, which never change, by the picture itself. */
const sizesOnly = new WeakMap<Picture, Picture>()

/** Without data, which counts as readable; with data that is not where it is not. */
function sizeOnly(picture: Picture): Picture {
  const before = sizesOnly.get(picture)
  if (before) return before
  const { type, width, height } = picture
  const made = { type, data: isReadable(picture) ? '' : 'AAAA', width, height }
  sizesOnly.set(picture, made)
  return made
}

/** The report as the pages need it: megabytes of pictures are not copied to the worker for their sizes. */
export function withoutPictureData(envelope: Envelope): Envelope {
  const pictures = Object.fromEntries(Object.entries(envelope.pictures).map(([key, one]) => [key, sizeOnly(one)]))
  return { ...envelope, pictures }
}
