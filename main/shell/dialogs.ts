/** The system's file dialogs. The page gives a name and bytes; the folder is the user's choice, made here. */
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type {
  FileFilter,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron'
import type { CallArgument } from '../../preload/api.ts'
import { mostBytesOf } from '../../preload/values.ts'
import { errorCode } from '../failures.ts'
import type { Dialogs, SaveRequest } from '../services.ts'
import { isThere, writeFileWhole, writeNewFile } from '../write-file.ts'

type OpenKind = CallArgument<'files.open'>['kind']
type SaveKind = SaveRequest['kind']

export interface NativeDialogs {
  readonly showOpen: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>
  readonly showSave: (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>
  /** @returns true: replace the file of that name */
  readonly askReplace: (name: string) => Promise<boolean>
  /**
   * Whether the save dialog itself always asks before a file is replaced: on Windows and macOS. On Linux that depends
   * on the desktop, and on who answers in its place, so the program asks instead.
   */
  readonly asksItself: boolean
  /** Where the user was last; dialogs would begin in the downloads folder otherwise. */
  readonly folder: { get(): string; set(folder: string): void }
  /** A draft file was opened: for the system's own list of files that were opened lately. */
  readonly opened: (path: string) => void
}

const openFilters: Readonly<Record<OpenKind, FileFilter>> = {
  report: {
    name: '报告（草稿文件、Word 文档、网页、文本）',
    extensions: ['ziping', 'docx', 'doc', 'html', 'htm', 'mht', 'txt'],
  },
  backup: { name: '草稿备份', extensions: ['zipingbak'] },
  picture: { name: '图片', extensions: ['png', 'jpg', 'jpeg'] },
}
const saveFilters: Readonly<Record<SaveKind, FileFilter>> = {
  docx: { name: 'Word 文档', extensions: ['docx'] },
  xlsx: { name: 'Excel 工作簿', extensions: ['xlsx'] },
  ziping: { name: '草稿文件', extensions: ['ziping'] },
  zipingbak: { name: '草稿备份', extensions: ['zipingbak'] },
  json: { name: '版式文件', extensions: ['json'] },
  pdf: { name: 'PDF 文件', extensions: ['pdf'] },
  doc: { name: 'Word 97-2003 文档', extensions: ['doc'] },
  html: { name: '网页', extensions: ['html'] },
  htm: { name: '网页', extensions: ['htm'] },
  mht: { name: '网页', extensions: ['mht'] },
  txt: { name: '文本文件', extensions: ['txt'] },
}
const openTitles: Readonly<Record<OpenKind, string>> = { report: '打开文件', picture: '插入图片', backup: '从备份恢复' }
const saveTitles: Readonly<Record<SaveKind, string>> = {
  docx: '导出 Word',
  xlsx: '导出 Excel',
  ziping: '导出草稿文件',
  zipingbak: '备份全部草稿',
  json: '导出版式文件',
  pdf: '导出 PDF',
  doc: '另存原文件',
  html: '另存原文件',
  htm: '另存原文件',
  mht: '另存原文件',
  txt: '保存文本文件',
}

class TooBig extends Error {
  readonly code = 'EFBIG'
}

/** @returns false where something stands there, even if it came since the dialog was closed */
async function writtenNew(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeNewFile(path, bytes)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

/** Throws what the disk throws, with its node code; a file that is too big throws EFBIG before a byte is read. */
export function nativeDialogs({ showOpen, showSave, askReplace, asksItself, folder, opened }: NativeDialogs): Dialogs {
  return {
    openFile: async (kind) => {
      const { canceled, filePaths } = await showOpen({
        title: openTitles[kind],
        defaultPath: folder.get(),
        filters: [openFilters[kind]],
        properties: ['openFile'],
      })
      const [file] = filePaths
      if (canceled || file === undefined) return null
      folder.set(dirname(file))
      if ((await stat(file)).size > mostBytesOf(kind)) throw new TooBig('file too big')
      const bytes = new Uint8Array(await readFile(file))
      if (extname(file).toLowerCase() === '.ziping') opened(file)
      return { name: basename(file), bytes }
    },
    saveFile: async ({ suggestedName, kind, bytes }) => {
      const { canceled, filePath } = await showSave({
        title: saveTitles[kind],
        defaultPath: join(folder.get(), suggestedName),
        filters: [saveFilters[kind]],
        // Without 'showOverwriteConfirmation', which only Linux knows: nobody is asked twice.
        properties: ['createDirectory'],
      })
      if (canceled || !filePath) return null
      const named = extname(filePath).toLowerCase() === `.${kind}`
      const path = named ? filePath : `${filePath}.${kind}`
      folder.set(dirname(path))
      const saved = { name: basename(path), path }
      // What the dialog asked about is the name without the extension that is added here.
      const asked = asksItself && named && (await isThere(path))
      if (!asked) {
        if (await writtenNew(path, bytes)) return saved
        if (!(await askReplace(saved.name))) return null
      }
      await writeFileWhole(path, bytes)
      return saved
    },
  }
}
