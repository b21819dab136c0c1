/** Node's error codes as failures that an office user understands: what happened, what is safe, what to do. */
import { type Failure, failure } from '../report/document/result.ts'

/** What was being done when the disk refused. */
export type Doing =
  | 'save'
  | 'read'
  | 'change'
  | 'export'
  | 'open-file'
  | 'settings'
  | 'version'
  | 'journal'
  | 'backup'
  | 'move'

interface Words {
  /** What did not work. */
  readonly what: string
  /** What is safe. */
  readonly safe: string
  /** What to do once the cause is gone. */
  readonly next: string
}

const words: Readonly<Record<Doing, Words>> = {
  save: {
    what: '没有保存成功',
    safe: '文字还在本窗口中，上一次保存的内容没有改动。',
    next: '再点“重试”，或用“导出”把文字另存到别处。',
  },
  read: {
    what: '没有读到草稿',
    safe: '文件没有改动。',
    next: '再试一次。',
  },
  change: {
    what: '没有完成',
    safe: '草稿没有改动。',
    next: '再试一次。',
  },
  export: {
    what: '没有导出成功',
    safe: '草稿没有改动。',
    next: '再导出一次，或换一个位置保存。',
  },
  backup: {
    what: '没有完成备份或恢复',
    safe: '已有的草稿没有改动。',
    next: '再试一次。',
  },
  move: {
    what: '没有移动数据文件夹',
    safe: '原来的数据文件夹没有改动，仍在使用。',
    next: '再移动一次，或选别的位置。',
  },
  journal: {
    what: '没有记下最近的改动',
    safe: '文字还在本窗口中，草稿文件没有改动。',
    next: '继续写作，程序会再试。',
  },
  version: {
    what: '没有存下这个版本',
    safe: '草稿和已有的版本没有改动。',
    next: '再存一次。',
  },
  'open-file': {
    what: '没有打开文件',
    safe: '文件没有改动。',
    next: '再打开一次。',
  },
  settings: {
    what: '没有记住设置',
    safe: '草稿和文字不受影响。',
    next: '再设置一次。',
  },
}

interface Cause {
  readonly code: string
  readonly why: string
  readonly cure: string
}

const causes: readonly (readonly [readonly string[], Cause])[] = [
  [['ENOSPC', 'EDQUOT'], { code: 'disk-full', why: '磁盘已满', cure: '请清理磁盘后' }],
  [
    ['EACCES', 'EPERM', 'EROFS'],
    {
      code: 'not-writable',
      why: '没有权限，或文件正被杀毒软件等其他程序占用',
      cure: '请检查文件夹的权限、关闭占用文件的程序后',
    },
  ],
  [
    ['EBUSY', 'ETXTBSY', 'EAGAIN'],
    { code: 'file-busy', why: '文件正被别的程序占用', cure: '请关闭占用文件的程序（如 Word、WPS、杀毒软件）后' },
  ],
  [
    ['ENOENT', 'ENOTDIR', 'EEXIST', 'EISDIR', 'ELOOP'],
    {
      code: 'folder-missing',
      why: '存放文件的文件夹不存在，或同名的位置上是别的文件',
      cure: '请检查文件夹（U 盘和网络盘请确认已经接好）后',
    },
  ],
  [
    ['EIO', 'ENODEV', 'ENXIO', 'ESTALE', 'ETIMEDOUT', 'EHOSTUNREACH', 'UNKNOWN'],
    { code: 'device-failed', why: '磁盘或网络盘没有正常响应', cure: '请确认 U 盘、网络盘连接正常后' },
  ],
  [
    ['EMISMATCH'],
    {
      code: 'write-mismatch',
      why: '写入后核对时内容不一致，磁盘可能已满或有故障',
      cure: '请清理磁盘，或检查 U 盘、网络盘后',
    },
  ],
  [['EMFILE', 'ENFILE'], { code: 'too-many-files', why: '系统打开的文件太多', cure: '请关闭一些程序后' }],
  [['ENAMETOOLONG'], { code: 'name-too-long', why: '文件名或路径太长', cure: '请换一个短一些的名称或位置后' }],
  [['EFBIG', 'ERR_FS_FILE_TOO_LARGE'], { code: 'too-big', why: '文件太大', cure: '请换用较小的图片后' }],
  [
    ['ENOTSUP', 'EOPNOTSUPP'],
    { code: 'not-available', why: '当前的运行方式或存储位置不支持这项操作', cure: '请换一种方式或位置后' },
  ],
]

const fallback: Cause = { code: 'disk-failed', why: '读写文件时出现意外情况', cure: '请' }

/** The node code of a thrown value, '' where it has none. */
export function errorCode(thrown: unknown): string {
  const code = (thrown as { code?: unknown } | null | undefined)?.code
  return typeof code === 'string' ? code : ''
}

/** Whether the disk or the system said no, in contrast to a mistake of the program. */
export function isDiskError(thrown: unknown): boolean {
  return thrown instanceof Error && /^(E(?!RR_)[A-Z0-9]+|UNKNOWN|ERR_FS_FILE_TOO_LARGE)$/.test(errorCode(thrown))
}

/** The failure for a thrown value; codes: see `causes`, 'disk-failed' for what is not listed there. */
export function failureOf(thrown: unknown, doing: Doing): Failure {
  const code = errorCode(thrown)
  const cause = causes.find(([codes]) => codes.includes(code))?.[1] ?? fallback
  const { what, safe, next } = words[doing]
  return failure(cause.code, `${what}：${cause.why}。${safe}${cause.cure}${next}`)
}
