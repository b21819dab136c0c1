/** What the user is told about drafts: what happened, what is safe, what to do. */
import type { Holder } from '../../preload/values.ts'
import { type Failure, failure, type Note } from '../../report/document/result.ts'

export const notFound = (): Failure =>
  failure('not-found', '没有找到这份草稿，可能已被删除或移走。其他草稿不受影响。请回到“开始”刷新列表。')

/** @param kept the text that was refused is among the versions now */
export const conflict = (kept = false): Failure =>
  failure(
    'conflict',
    `没有保存：这份草稿在别处改过（另一个窗口或另一台电脑）。本窗口的文字没有写入，仍在窗口中${
      kept ? '，并已留为一个历史版本' : ''
    }；别处保存的内容也没有改动。请另存为新草稿，或重新打开草稿核对。`,
  )

export const readOnly = (): Failure =>
  failure('read-only', '这份草稿只能查看，不能改动：它来自更新的版本，或文件已经损坏。文件原样保留。请另建草稿。')

/** The page sent something that would not open again. */
export const wouldNotOpen = (): Failure =>
  failure(
    'damaged',
    '没有保存：要保存的内容不完整，存下来将无法再打开。文字还在本窗口中，上一次保存的内容没有改动。请撤销最近一步操作后再试，或把文字导出、复制出来。',
  )

export const notBinned = (): Failure =>
  failure('not-binned', '没有删除：只能彻底删除回收站里的草稿。草稿没有改动。请先把它移到回收站。')

const two = (n: number) => String(n).padStart(2, '0')
/** 2026-11-23 21:30, local time. */
function shownTime(at: number): string {
  const date = new Date(at)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`
}

/** @param keptAs file name of the damaged file; null where there was none or it could not be renamed */
export const openedFromBackup = (savedAt: number, keptAs: string | null): Note => ({
  code: 'opened-from-backup',
  message: `草稿文件已损坏或缺失，已从 ${shownTime(savedAt)} 保存的备份打开，最后一次改动可能不在其中，请核对。${
    keptAs === null ? '' : `损坏的文件没有删除，保留为 ${keptAs}。`
  }`,
})

/** The form of the file is of a newer program. */
export const newerFile =
  '这份草稿由更新版本的程序保存，本程序不能改动它。文件原样保留。请用更新的版本打开，或复制下面的文字使用。'

/** @param beside name of the file that the text went to */
export const savedBeside = (beside: string): Note => ({
  code: 'saved-beside',
  message: `草稿文件正被别的程序（如杀毒软件、同步盘）占用，内容已完整保存到同一文件夹的 ${beside}。文字是安全的，下次打开会自动用它；占用解除后会写回原文件。`,
})

export const openedFromBeside = (beside: string): Note => ({
  code: 'opened-from-beside',
  message: `上次保存没有来得及写回原文件（原文件被别的程序占用，或程序中途关闭），内容完整存在 ${beside} 中，已从那里打开，没有缺失。下次保存会写回原文件。`,
})

/** @param keptAs file name of what is damaged */
export const besideDamaged = (savedAt: number, keptAs: string): Note => ({
  code: 'beside-damaged',
  message: `上次另存在旁边的文件已损坏，已打开 ${shownTime(savedAt)} 保存的草稿，最后一次改动可能不在其中，请核对。损坏的文件没有删除，保留为 ${keptAs}。`,
})

export const sourceDamaged = (): Failure =>
  failure(
    'damaged',
    '没有打开原文件：随草稿保存的这一份已损坏，与当初打开的不一致。草稿的文字不受影响。请从原来的位置重新打开这个文件。',
  )

/** @param which as 第 2 张（操场） */
export const picturesLost = (which: readonly string[], folder: string): Note => ({
  code: 'pictures-lost',
  message: `图片文件缺失或已损坏：${which.join('、')}。文字不受影响，图片的位置和编号已保留。把原来的图片文件放回 ${folder} 后重新打开，图片会恢复；没有备份时，请在原处重新插入。`,
})

export const journalUnreadable = (folder: string): Note => ({
  code: 'journal-unreadable',
  message: `没有读到最近改动的记录，上次没有保存的改动这次不能找回。草稿本身完好。记录文件原样保留在 ${folder}，请确认磁盘正常后重新打开。`,
})

const whereOf = ({ where, host }: Holder): string =>
  where === 'window' ? '另一个窗口' : where === 'program' ? '本机的另一个程序窗口' : `另一台电脑（${host}）`

/** @param kept the text that was refused is among the versions now */
export const takenOver = (holder: Holder, kept: boolean): Failure =>
  failure(
    'taken-over',
    `没有存进草稿：这份草稿已由${whereOf(holder)}接管。那边的内容没有改动，本窗口的文字仍在窗口中${
      kept ? '，并已留为一个历史版本' : ''
    }。需要时可以另存为新草稿。`,
  )

export const bothDamaged = (folder: string, anyText: boolean): string =>
  `草稿文件和它的备份都已损坏，不能编辑。文件原样保留在 ${folder}。${
    anyText
      ? '下面是还能读出的文字，请复制到新建的草稿中使用。'
      : '没有能读出的文字。请从别处的副本恢复，或联系维护人员。'
  }`

/** The name of a draft whose own name cannot be read. */
export const namelessDraft = '（无法读取名称的草稿）'
/** The name of a source file where the draft does not say it. */
export const nameOfSource = '原文件'
/** The name of a draft that is written anew after its folder was deleted from outside. */
export const rewrittenDraft = '找回的草稿'
export const copyName = (name: string): string => `${name} 副本`

export const ownPackUnreadable = (): Note => ({
  code: 'own-pack-unreadable',
  message:
    '草稿自带的模板读不出来，正文不受影响。本机装有同一模板时用本机的，没有时左侧不显示职责清单。需要时请向对方重新要一份草稿文件（.ziping）。',
})
