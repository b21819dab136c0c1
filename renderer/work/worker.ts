/** The page's worker: whatever is long or reads a foreign file. One request, one answer. */

import { config } from 'zod'
import type { Envelope } from '../../report/document/envelope.ts'
import { packZiping } from '../../report/document/package.ts'
import type { Noted, Result } from '../../report/document/result.ts'
import { importFile, openZiping } from '../../report/recognise/import.ts'
import { writeWord } from '../../report/word/write.ts'
import type { WorkAnswer, WorkRequest } from './protocol.ts'

// zod would try whether it may compile code; the content security policy says no, and reports the try.
config({ jitless: true })

const opened = (result: Result<Noted<Envelope>>): WorkAnswer =>
  result.ok
    ? { kind: 'envelope', envelope: result.value.value, notes: result.value.notes }
    : { kind: 'failure', code: result.code, message: result.message }

async function answer(request: WorkRequest): Promise<WorkAnswer> {
  switch (request.kind) {
    case 'word': {
      const { value, notes } = await writeWord(request.envelope)
      return { kind: 'bytes', bytes: value, notes }
    }
    case 'ziping':
      return { kind: 'bytes', bytes: packZiping(request.envelope), notes: [] }
    case 'draft':
      return opened(openZiping(request.name, request.bytes))
    case 'import':
      return opened(importFile(request.name, request.bytes, request.pack))
  }
}

self.addEventListener('message', async (event: MessageEvent<WorkRequest>) => {
  try {
    self.postMessage(await answer(event.data))
  } catch {
    self.postMessage({
      kind: 'failure',
      code: 'internal',
      message:
        '处理没有完成：程序内部出错。报告没有改动，请重试；仍然不行时，请把报告导出为草稿文件（.ziping）交给维护人员。',
    } satisfies WorkAnswer)
  }
})
