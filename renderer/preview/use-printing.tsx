/**
 * 打印 and 导出 PDF: first every page is drawn out of sight, then the shell makes a PDF file or prints, or the browser
 * prints; then the sheets go again.
 */
import { App as AntdApp, Button, Progress, Space } from 'antd'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { call } from '../call.ts'
import { Dialog } from '../Dialog.tsx'
import { PrintSheets } from './PrintSheets.tsx'
import { pictureAddress } from './pictures.ts'
import { type MadePages, presentPages, usePreview } from './state.ts'
import type { Faces } from './use-faces.ts'

export interface Printing {
  print(): Promise<void>
  pdf(): Promise<void>
  /** Sheets and progress; goes anywhere into the window. */
  readonly sheets: ReactNode
}

/** Pages drawn in one go; the window answers in between. */
const chunk = 4
/** From so many pages on preparing takes long enough to be told. */
const manyPages = 40

const breath = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

/** So that a sheet does not go out before its picture is there; a broken one is drawn as such. */
async function loadPictures({ pages, envelope }: MadePages, signal: AbortSignal): Promise<void> {
  const keys = new Set(
    pages.flatMap(({ items }) => items.flatMap((one) => (one.kind === 'picture' ? [one.picture] : []))),
  )
  for (const key of keys) {
    const picture = envelope.pictures[key]
    const address = picture && (await pictureAddress(picture))
    if (signal.aborted) return
    if (!address) continue
    const image = new Image()
    image.src = address
    await image.decode().catch(() => undefined)
  }
}

function ShowFile({ file }: { file: number }) {
  const { modal } = AntdApp.useApp()
  const show = async (how: 'open' | 'folder') => {
    const answer = await call('files.show', { file, how })
    if (!answer.ok) modal.error({ title: '没有打开', content: answer.message, okText: '知道了' })
  }
  return (
    <Space>
      <Button size="small" onClick={() => void show('open')}>
        打开文件
      </Button>
      <Button size="small" onClick={() => void show('folder')}>
        打开所在文件夹
      </Button>
    </Space>
  )
}

interface Job {
  readonly made: MadePages
  readonly count: number
  /** The print dialog stands: nothing is being prepared any more. */
  readonly handedOver?: boolean
}

/**
 * @param fileName under which a PDF file is suggested
 * @param hurry has pages that are due made at once
 */
export function usePrinting(faces: Faces | null, fileName: string, hurry: () => void): Printing {
  const { modal, notification } = AntdApp.useApp()
  const [job, setJob] = useState<Job | null>(null)
  const running = useRef<AbortController | null>(null)

  /** Draws all sheets, lets them go out, and takes them away. */
  const withSheets = useCallback(
    async (goOut: () => Promise<void> | void) => {
      if (running.current) return
      const controller = new AbortController()
      running.current = controller
      const { signal } = controller
      try {
        hurry()
        const made = await presentPages(signal)
        if (signal.aborted) return
        if ('code' in made) {
          modal.error({ title: '没有打印', content: made.message, okText: '知道了' })
          return
        }
        for (let count = 0; count < made.pages.length && !signal.aborted; ) {
          count = Math.min(made.pages.length, count + chunk)
          setJob({ made, count })
          await breath()
        }
        await loadPictures(made, signal)
        await breath()
        if (!signal.aborted) await goOut()
      } finally {
        running.current = null
        setJob(null)
      }
    },
    [modal, hurry],
  )

  /** The name of the print job, and of the file where one prints into a file, is the window's title. */
  const titled = useCallback(
    async <T,>(goOut: () => Promise<T> | T): Promise<T> => {
      const before = document.title
      document.title = fileName.replace(/\.pdf$/, '')
      try {
        return await goOut()
      } finally {
        document.title = before
      }
    },
    [fileName],
  )

  // Comes back when the dialog is closed.
  const printWindow = useCallback(() => titled(() => window.print()), [titled])

  const pdf = useCallback(async () => {
    if (!window.ziping.capabilities.pdf) {
      const proceed = await modal.confirm({
        title: '用打印窗口保存 PDF',
        content: '接下来打开打印窗口。请在“目标打印机”中选“另存为 PDF”，再点“保存”。',
        okText: '打开打印窗口',
        cancelText: '取消',
        icon: null,
      })
      if (proceed) await withSheets(printWindow)
      return
    }
    await withSheets(async () => {
      const answer = await call('files.pdf', { suggestedName: fileName })
      if (!answer.ok) modal.error({ title: '没有导出 PDF', content: answer.message, okText: '知道了' })
      else if (answer.value)
        notification.success({
          title: '已导出 PDF 文件',
          description: answer.value.path,
          duration: 12,
          ...(window.ziping.capabilities.showFiles && { actions: <ShowFile file={answer.value.file} /> }),
        })
    })
  }, [withSheets, printWindow, fileName, modal, notification])

  const print = useCallback(async () => {
    if (!window.ziping.capabilities.print) return withSheets(printWindow)
    let whyNot: string | null = null
    // The sheets stand until the dialog is closed: only then are they drawn for the printer.
    await withSheets(async () => {
      setJob((before) => before && { ...before, handedOver: true })
      const answer = await titled(() => call('files.print', {}))
      if (!answer.ok) whyNot = answer.message
    })
    if (whyNot === null) return
    const instead = await modal.confirm({
      title: '没有打印',
      content: whyNot,
      okText: '导出 PDF',
      cancelText: '关闭',
      icon: null,
    })
    if (instead) await pdf()
  }, [withSheets, printWindow, titled, modal, pdf])

  // The browser's own menu asks nobody: what is made already goes out, drawn within this very event.
  useEffect(() => {
    const before = () => {
      const { made } = usePreview.getState()
      if (made && !running.current) flushSync(() => setJob({ made, count: made.pages.length }))
    }
    const after = () => {
      if (!running.current) setJob(null)
    }
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
      running.current?.abort()
    }
  }, [])

  const total = job?.made.pages.length ?? 0
  const sheets = job
    ? [
        <PrintSheets key="sheets" made={job.made} count={job.count} faces={faces?.style ?? {}} />,
        <Dialog
          key="progress"
          open={total >= manyPages && running.current !== null && !job.handedOver}
          title="正在准备页面"
          closable={false}
          mask={{ closable: false }}
          cancelText="取消"
          okButtonProps={{ style: { display: 'none' } }}
          onCancel={() => running.current?.abort()}
          width={360}
        >
          <Progress
            aria-label="已准备的页"
            percent={Math.round((100 * job.count) / total)}
            format={() => `${job.count} / ${total} 页`}
          />
        </Dialog>,
      ]
    : null
  return { print, pdf, sheets }
}
