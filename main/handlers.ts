/** One handler for each call. They know neither transport nor zod: parsed input in, a Result out. */
import { type CallArgument, type CallOutput, maxFileBytes } from '../preload/api.ts'
import type { Call } from '../preload/calls.ts'
import { failure, type Result, success } from '../report/document/result.ts'
import { failureOf, isDiskError } from './failures.ts'
import { safeFileName, shownFileName } from './file-name.ts'
import type { Services } from './services.ts'

export type Handlers = {
  readonly [C in Call]: (input: CallArgument<C>) => Promise<Result<CallOutput<C>>>
}

async function openFile({ dialogs }: Services, kind: CallArgument<'files.open'>['kind']) {
  try {
    const file = await dialogs.openFile(kind)
    if (file && file.bytes.byteLength > maxFileBytes)
      return failure(
        'too-big',
        `没有打开文件：文件超过 ${maxFileBytes / 1024 / 1024} MB。文件没有改动。请先压缩其中的图片，或另存为较小的文件再打开。`,
      )
    return success(file && { name: shownFileName(file.name), bytes: file.bytes })
  } catch (error) {
    if (!isDiskError(error)) throw error
    return failureOf(error, 'open-file')
  }
}

async function saveFile({ dialogs }: Services, request: CallArgument<'files.save'>) {
  try {
    return success(
      await dialogs.saveFile({ ...request, suggestedName: safeFileName(request.suggestedName, request.kind) }),
    )
  } catch (error) {
    if (!isDiskError(error)) throw error
    return failureOf(error, 'export')
  }
}

async function loadDraft({ drafts, templates }: Services, id: string): Promise<Result<CallOutput<'drafts.load'>>> {
  const draft = await drafts.load(id)
  if (!draft.ok || draft.value.state === 'read-only') return draft as Result<CallOutput<'drafts.load'>>
  const pack = await templates.load(draft.value.envelope.template.id)
  return success({ ...draft.value, pack: pack.ok ? pack.value : null })
}

export function createHandlers(services: Services): Handlers {
  const { drafts, templates, settings, app } = services
  return {
    'app.info': async () => success({ version: app.version, dataFolder: app.dataFolder }),
    'settings.get': async () => success(await settings.get()),
    'settings.set': (change) => settings.set(change),
    'templates.list': async () => success(await templates.list()),
    'templates.load': ({ id }) => templates.load(id),
    'drafts.list': () => drafts.list(),
    'drafts.create': (draft) => drafts.create(draft),
    'drafts.load': ({ id }) => loadDraft(services, id),
    'drafts.save': (draft) => drafts.save(draft),
    'drafts.rename': ({ id, name }) => drafts.rename(id, name),
    'drafts.duplicate': ({ id }) => drafts.duplicate(id),
    'drafts.bin': ({ id }) => drafts.bin(id),
    'drafts.restore': ({ id }) => drafts.restore(id),
    'drafts.erase': ({ id }) => drafts.erase(id),
    'files.open': ({ kind }) => openFile(services, kind),
    'files.save': (request) => saveFile(services, request),
    'window.closing': async (answer) => {
      services.window.closing(answer)
      return success({})
    },
  }
}
