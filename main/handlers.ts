/** One handler for each call. They know neither transport nor zod: parsed input in, a Result out. */
import { tmpdir } from 'node:os'
import { basename } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { CallArgument, CallOutput } from '../preload/api.ts'
import type { Call } from '../preload/calls.ts'
import { mostBytesOf } from '../preload/values.ts'
import { failure, type Result, success } from '../report/document/result.ts'
import { errorCode, failureOf, isDiskError } from './failures.ts'
import { safeFileName, shownFileName } from './file-name.ts'
import { makeHandOver } from './hand-over.ts'
import { thrownFacts } from './log.ts'
import { officePictures } from './office-pictures.ts'
import type { SaveRequest, Services } from './services.ts'
import { writeXlsx } from './xlsx.ts'

export type Handlers = {
  readonly [C in Call]: (input: CallArgument<C>) => Promise<Result<CallOutput<C>>>
}

async function openFile({ dialogs }: Services, kind: CallArgument<'files.open'>['kind']) {
  try {
    const file = await dialogs.openFile(kind)
    if (file && file.bytes.byteLength > mostBytesOf(kind))
      return failure(
        'too-big',
        `没有打开文件：文件超过 ${mostBytesOf(kind) / 1024 / 1024} MB。文件没有改动。请先压缩其中的图片，或另存为较小的文件再打开。`,
      )
    return success(file && { name: shownFileName(file.name), bytes: file.bytes })
  } catch (error) {
    if (!isDiskError(error)) throw error
    return failureOf(error, 'open-file')
  }
}

async function saveFile({ dialogs, savedFiles }: Services, request: SaveRequest) {
  try {
    const suggestedName = safeFileName(request.suggestedName, request.kind)
    const saved = await dialogs.saveFile({ ...request, suggestedName })
    return success(saved && savedFiles.remember(saved.path))
  } catch (error) {
    if (!isDiskError(error)) throw error
    return failureOf(error, 'export')
  }
}

/** Printed first and saved then: the page is in its printed form for this moment only. */
async function savePdf(services: Services, suggestedName: string) {
  const { output, log } = services
  if (!output)
    return failure(
      'not-available',
      '没有生成 PDF：在浏览器窗口中，程序不能直接写 PDF 文件。草稿没有改动。请用“打印”，在目标打印机中选“另存为 PDF”。',
    )
  let bytes: Uint8Array
  try {
    bytes = await output.pdf()
  } catch (error) {
    log.warn('no pdf', thrownFacts(error))
    return failure(
      'pdf-failed',
      '没有生成 PDF：排版没有完成，可能是内存不足。草稿没有改动，也没有写入文件。请关闭其他程序后再试一次。',
    )
  }
  return saveFile(services, { suggestedName, kind: 'pdf', bytes })
}

const notPrinted = {
  'no-printer':
    '没有打印：本机没有可用的打印机。草稿没有改动。请在系统中添加打印机后再打印，或导出 PDF，拿到能打印的电脑上打印。',
  failed:
    '没有打印：打印机没有接受这次打印，可能没有接好，或设置不对。草稿没有改动。请检查打印机后再打印一次，或导出 PDF 后打印。',
}

async function print({ output, log }: Services): Promise<Result<CallOutput<'files.print'>>> {
  if (!output)
    return failure('not-available', '没有打印：在浏览器窗口中，由浏览器打印。草稿没有改动。请用浏览器菜单中的“打印”。')
  const printed = await output.print()
  if (printed.outcome === 'printed' || printed.outcome === 'cancelled')
    return success({ printed: printed.outcome === 'printed' })
  log.warn('not printed', printed)
  return failure(printed.outcome === 'failed' ? 'print-failed' : printed.outcome, notPrinted[printed.outcome])
}

/** Node's codes for a file that is no longer where it was written, its folder or drive included. */
const gone = ['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO']

async function showFile({ savedFiles, output }: Services, { file, how }: CallArgument<'files.show'>) {
  if (!output)
    return failure(
      'not-available',
      '没有打开文件：在浏览器窗口中，文件由浏览器下载。文件没有改动。请从浏览器的下载列表中打开。',
    )
  const path = savedFiles.path(file)
  if (path === null)
    return failure('not-found', '没有找到这个文件：它不是本次运行中导出的。文件没有改动。请重新导出一次。')
  const name = basename(path)
  try {
    if (how === 'folder') await output.showInFolder(path)
    else if (!(await output.openFile(path)))
      return failure(
        'no-program',
        `没有打开“${name}”：本机没有能打开它的程序。文件已经写好，没有改动。请在所在文件夹中找到它，换一个程序打开，或复制到别的电脑上打开。`,
      )
    return success({})
  } catch (error) {
    if (!isDiskError(error)) throw error
    if (!gone.includes(errorCode(error))) return failureOf(error, 'open-file')
    return failure(
      'file-gone',
      `没有打开“${name}”：它已不在原来的位置，可能被移动、改名或删除，或 U 盘、网络盘已断开。草稿没有改动。请到新的位置打开，或重新导出一次。`,
    )
  }
}

async function loadDraft({ drafts, templates }: Services, id: string): Promise<Result<CallOutput<'drafts.load'>>> {
  const draft = await drafts.load(id)
  if (!draft.ok || draft.value.state === 'read-only') return draft as Result<CallOutput<'drafts.load'>>
  if (draft.value.pack) return success(draft.value)
  const pack = await templates.load(draft.value.envelope.template.id)
  return success({ ...draft.value, pack: pack.ok ? pack.value : null })
}

async function openDraft(
  services: Services,
  request: CallArgument<'drafts.open'>,
): Promise<Result<CallOutput<'drafts.open'>>> {
  const { drafts } = services
  const claim = await drafts.claim(request)
  if (!claim.ok) return claim
  if (claim.value) return success({ holder: claim.value, draft: null })
  let written = false
  try {
    const draft = await loadDraft(services, request.id)
    written = draft.ok && draft.value.state === 'open' && !draft.value.archive
    return draft.ok ? success({ holder: null, draft: draft.value }) : draft
  } finally {
    // Also where loading throws: nobody else would give the claim back.
    if (!written) await drafts.release(request)
  }
}

/** A pack goes with its draft only where the computer has none, or another one, under its id. */
async function createDraft({ drafts, templates }: Services, { pack, ...draft }: CallArgument<'drafts.create'>) {
  if (!pack || pack.id !== draft.envelope.template.id) return drafts.create(draft)
  const installed = await templates.load(pack.id)
  return drafts.create(installed.ok && isDeepStrictEqual(installed.value, pack) ? draft : { ...draft, pack })
}

async function licencesOf({ licences }: Services): Promise<Result<CallOutput<'app.licences'>>> {
  try {
    return success({ text: await licences() })
  } catch (error) {
    if (!isDiskError(error)) throw error
    return failure('not-found', '没有读到许可文件：程序文件不全。草稿不受影响。请重新安装程序。')
  }
}

/** Each call through the gate: none reaches a data folder that is being moved. */
function throughGate(handlers: Handlers, { gate }: Services): Handlers {
  const guarded = Object.entries(handlers).map(([call, handler]) => [
    call,
    (input: never) => gate.pass(call, () => (handler as (input: never) => Promise<Result<unknown>>)(input)),
  ])
  return Object.fromEntries(guarded) as Handlers
}

export function createHandlers(services: Services): Handlers {
  const { data, drafts, templates, settings, app, log } = services
  const handlers: Handlers = {
    'app.info': async () => success(app),
    'app.licences': () => licencesOf(services),
    'settings.get': async () => success(await settings.get()),
    'settings.set': (change) => settings.set(change),
    'checks.broken': async (facts) => {
      log.warn('rule broken', facts)
      return success({})
    },
    'figures.xlsx': async ({ sheet }) => success({ bytes: await writeXlsx(sheet) }),
    'templates.list': async () => success(await templates.list()),
    'templates.load': ({ id }) => templates.load(id),
    'drafts.list': () => drafts.list(),
    'drafts.create': (draft) => createDraft(services, draft),
    'drafts.load': ({ id }) => loadDraft(services, id),
    'drafts.open': (request) => openDraft(services, request),
    'drafts.source': ({ id }) => drafts.source(id),
    'drafts.save': (draft) => drafts.save(draft),
    'drafts.journal': (line) => drafts.journal(line),
    'drafts.unsaved': () => drafts.unsaved(),
    'drafts.here': (request) => drafts.here(request),
    'drafts.release': (request) => drafts.release(request),
    'drafts.rename': ({ id, name }) => drafts.rename(id, name),
    'drafts.duplicate': ({ id }) => drafts.duplicate(id),
    'drafts.bin': ({ id }) => drafts.bin(id),
    'drafts.restore': ({ id }) => drafts.restore(id),
    'drafts.erase': ({ id }) => drafts.erase(id),
    'drafts.cleanBin': () => drafts.cleanBin(),
    'versions.list': ({ id }) => drafts.versions(id),
    'versions.keep': (version) => drafts.keepVersion(version),
    'versions.load': ({ id, version }) => drafts.loadVersion(id, version),
    'versions.name': ({ id, version, name }) => drafts.nameVersion(id, version, name),
    'archive.make': (report) => drafts.archive(report),
    'archive.file': ({ id }) => drafts.archivedFile(id),
    'handOver.make': (report) => makeHandOver(services, report),
    'data.folder': () => data.facts(),
    'data.move': () => data.move(),
    'data.progress': async () => success(data.progress()),
    'data.cancel': async () => {
      data.cancel()
      return success({})
    },
    'data.restart': async () => {
      data.restart()
      return success({})
    },
    'backup.make': () => drafts.backUp(),
    'backup.restore': ({ bytes }) => drafts.restoreBackup(bytes),
    'files.handed': () => services.handedFiles.next(),
    'clipboard.pictures': async ({ sources }) => success(await officePictures(sources, tmpdir(), log)),
    'files.open': ({ kind }) => openFile(services, kind),
    'files.save': (request) => saveFile(services, request),
    'files.pdf': ({ suggestedName }) => savePdf(services, suggestedName),
    'files.print': () => print(services),
    'files.show': (request) => showFile(services, request),
    'window.closing': async (answer) => {
      services.window.closing(answer)
      return success({})
    },
    'window.state': async (state) => {
      services.window.state(state)
      return success({})
    },
    'window.reopened': async () => success(services.window.reopened()),
  }
  return throughGate(handlers, services)
}
