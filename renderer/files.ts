/**
 * Choosing and saving files: by the shell's own dialogs where it has them, else by the page's file
 * chooser and a download. Paths never come from here; the shell decides where a file lands.
 */
import type { CallInput } from '../preload/api.ts'
import { mostBytesOf } from '../preload/values.ts'
import { failure, type Result, success } from '../report/document/result.ts'
import { call } from './call.ts'

export interface PickedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface SavedFile {
  readonly name: string
  /** Absent for a download: the browser decides the folder and does not tell. */
  readonly path?: string
  /** Number of the file with the shell, which can open it; absent for a download. */
  readonly file?: number
}

type FileKind = CallInput<'files.open'>['kind']

/** What the page's own file chooser offers; the shell's dialogs have their own filters. */
const accepted: Readonly<Record<FileKind, string>> = {
  report: '.ziping,.docx,.doc,.html,.htm,.mht,.txt',
  picture: '.png,.jpg,.jpeg',
  backup: '.zipingbak',
}

const mediaTypes: Readonly<Record<CallInput<'files.save'>['kind'], string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ziping: 'application/octet-stream',
  zipingbak: 'application/octet-stream',
  json: 'application/json',
  doc: 'application/msword',
  html: 'text/html',
  htm: 'text/html',
  mht: 'multipart/related',
  txt: 'text/plain',
}

/** Milliseconds after which a download's address is given back: the browser has long begun to read it. */
const downloadGrace = 60_000

const megabytes = (bytes: number) => Math.ceil(bytes / (1024 * 1024))

/**
 * The content of a file that the user chose or dropped.
 * @returns 'too-big' before a byte is read, 'unreadable' where it went away or is locked
 */
export async function readChosen(file: File, kind: FileKind = 'report'): Promise<Result<PickedFile>> {
  const most = mostBytesOf(kind)
  if (file.size > most)
    return failure(
      'too-big',
      `“${file.name}”没有打开：文件有 ${megabytes(file.size)} MB，最多能打开 ${megabytes(most)} MB。文件没有改动。请确认选的是报告文件，或缩小其中的图片后再打开。`,
    )
  try {
    return success({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  } catch {
    return failure(
      'unreadable',
      `“${file.name}”没有打开：文件读不出来，可能已被移走，或正被别的程序占用。文件没有改动。请关闭占用它的程序（如 Word、WPS）后再打开；在 U 盘或网络盘上的，请先确认已经接好。`,
    )
  }
}

/** The page's file chooser. Resolves to null when the user cancels. Must run in a click or key press. */
function chooseInPage(kind: FileKind): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accepted[kind]
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}

/**
 * Lets the user choose one file.
 * @returns null where the user cancelled; failures 'too-big', 'unreadable' and those of the shell
 */
export async function pickFile(kind: FileKind): Promise<Result<PickedFile> | null> {
  if (window.ziping.capabilities.nativeDialogs) {
    const answer = await call('files.open', { kind })
    if (!answer.ok) return answer
    return answer.value && success(answer.value)
  }
  const file = await chooseInPage(kind)
  return file && readChosen(file, kind)
}

function download({ suggestedName, kind, bytes }: CallInput<'files.save'>): Result<SavedFile> {
  // A copy over a buffer of its own: what DOM types accept, whatever the bytes lie in.
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaTypes[kind] }))
  const link = document.createElement('a')
  link.href = address
  link.download = suggestedName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), downloadGrace)
  return success({ name: suggestedName })
}

/**
 * Saves a file where the user says (shell), or as a download (browser).
 * @returns null where the user cancelled; failures 'too-big', 'disk-full' and others of the shell
 */
export async function saveFile(request: CallInput<'files.save'>): Promise<Result<SavedFile> | null> {
  const most = mostBytesOf(request.kind)
  if (request.bytes.byteLength > most)
    return failure(
      'too-big',
      `没有导出：文件有 ${megabytes(request.bytes.byteLength)} MB，最多能保存 ${megabytes(most)} MB。草稿没有改动。请删去或缩小一些图片后再导出。`,
    )
  if (!window.ziping.capabilities.nativeDialogs) return download(request)
  const answer = await call('files.save', request)
  if (!answer.ok) return answer
  return answer.value && success(answer.value)
}
