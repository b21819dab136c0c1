/** The page's worker: whatever is long or reads a foreign file. One request, one answer. */

import { config } from 'zod'
import type { Picture } from '../../report/document/envelope.ts'
import { openHandOver } from '../../report/hand-over/open.ts'
import { paginate } from '../../report/pagination/paginate.ts'
import { compose } from '../../report/paper/compose.ts'
import type { Paper } from '../../report/paper/paper.ts'
import { type ReadingStage, recogniseFile } from '../../report/recognise/import.ts'
import { fontsOf } from '../../report/word/fonts.ts'
import { writeWord } from '../../report/word/write.ts'
import type { WorkAnswer, WorkMessage, WorkProgress, WorkRequest } from './protocol.ts'

// zod would try whether it may compile code; the content security policy says no, and reports the try.
config({ jitless: true })

const failed = ({ code, message }: { code: string; message: string }): WorkAnswer => ({
  kind: 'failure',
  code,
  message,
})

const sourcesOf = ({ sections }: Paper) =>
  sections.map(({ blocks }) => blocks.map((block) => (block.kind === 'imprint' ? null : (block.source ?? null))))

function answer(request: WorkRequest): WorkAnswer {
  switch (request.kind) {
    case 'word': {
      const written = writeWord(request.envelope, request)
      return written.ok ? { kind: 'word', ...written.value } : failed(written)
    }
    case 'pages': {
      const composed = compose(request.envelope, request)
      if (!composed.ok) return failed(composed)
      const { value: paper, notes } = composed.value
      return { kind: 'pages', pages: paginate(paper), sources: sourcesOf(paper), fonts: fontsOf(paper), notes }
    }
    case 'draft': {
      const opened = openHandOver(request.name, request.bytes)
      return opened.ok ? { kind: 'draft', handOver: opened.value.value, notes: opened.value.notes } : failed(opened)
    }
    case 'recognise': {
      const stage = (now: ReadingStage) => self.postMessage({ kind: 'stage', stage: now } satisfies WorkProgress)
      const read = recogniseFile(request.name, request.bytes, request.pack, stage)
      return read.ok ? { kind: 'recognised', recognised: read.value.value, notes: read.value.notes } : failed(read)
    }
  }
}

/** Bytes change hands instead of being copied: a file may be as large as its pictures. */
const transferred = (made: WorkAnswer): Transferable[] => ('bytes' in made ? [made.bytes.buffer as ArrayBuffer] : [])

/** What came ahead of the request. */
const pictures: Record<string, Picture> = {}
const whole = (request: WorkRequest): WorkRequest =>
  'envelope' in request
    ? { ...request, envelope: { ...request.envelope, pictures: { ...request.envelope.pictures, ...pictures } } }
    : request

self.addEventListener('message', ({ data }: MessageEvent<WorkMessage>) => {
  if (data.kind === 'picture') {
    pictures[data.key] = data.picture
    return
  }
  try {
    const made = answer(whole(data))
    self.postMessage(made, { transfer: transferred(made) })
  } catch {
    self.postMessage({
      kind: 'failure',
      code: 'internal',
      message:
        '处理没有完成：程序内部出错。报告没有改动，请重试；仍然不行时，请把报告导出为草稿文件（.ziping）交给维护人员。',
    } satisfies WorkAnswer)
  }
})
