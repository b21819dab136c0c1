/** Answers the page's calls, one channel a call, after asking who calls (checklist item 17). */
import type { BrowserWindow, IpcMain, IpcMainInvokeEvent } from 'electron'
import { type Call, calls } from '../../preload/calls.ts'
import { failure } from '../../report/document/result.ts'
import type { Dispatch } from '../dispatch.ts'
import type { Log } from '../log.ts'
import { origin } from './address.ts'

type Asker = Pick<IpcMainInvokeEvent, 'senderFrame'>
type Target = Pick<BrowserWindow, 'isDestroyed' | 'webContents'>

/**
 * Whether a call comes from the main frame of our window, showing our page. A check of the sender's
 * web contents alone would let frames inside it through. Must be asked before anything is awaited:
 * `senderFrame` is null once the frame has moved on.
 */
export function isOwnFrame({ senderFrame }: Asker, window: Target | null): boolean {
  try {
    return (
      senderFrame !== null &&
      window !== null &&
      !window.isDestroyed() &&
      !senderFrame.detached &&
      // Ids of frames are unique in the whole application; the objects need not be the same ones.
      senderFrame.frameTreeNodeId === window.webContents.mainFrame.frameTreeNodeId &&
      senderFrame.origin === origin
    )
  } catch {
    // A frame or window that goes away meanwhile throws when it is asked.
    return false
  }
}

interface Answering {
  readonly ipcMain: Pick<IpcMain, 'handle'>
  readonly dispatch: Dispatch
  /** The one window; null where there is none. */
  readonly window: () => Target | null
  readonly log: Log
}

/** A call from elsewhere is answered 'forbidden', and the handler never hears of it. */
export function answerCalls({ ipcMain, dispatch, window, log }: Answering): void {
  for (const name of calls)
    ipcMain.handle(name, (event, input: unknown) => {
      if (isOwnFrame(event, window())) return dispatch(name, input)
      log.warn('call refused', { call: name satisfies Call })
      return failure('forbidden', '没有完成：这项功能只供程序自己的窗口使用。草稿没有改动。请在程序的窗口中操作。')
    })
}
