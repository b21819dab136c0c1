/** 预览 in the place of the text: the pages, what is to be said of them, and calm words where there are none. */
import './preview.css'
import { Alert, Button, Spin } from 'antd'
import { type Ref, useCallback, useRef, useState } from 'react'
import type { Page } from '../../report/pagination/pages.ts'
import { useSession } from '../session/session.ts'
import { FontNotice } from './FontNotice.tsx'
import type { Zoom } from './layout.ts'
import { Pages, type PagesHandle } from './Pages.tsx'
import type { MadePages } from './state.ts'
import { usePreview } from './state.ts'
import type { Faces } from './use-faces.ts'
import { type Line, type Sight, sightOfBlock } from './way-back.ts'

export interface PreviewPaneProps {
  readonly faces: Faces | null
  readonly zoom: Zoom
  readonly columns: 1 | 2
  readonly onZoomStep: (direction: 1 | -1) => void
  readonly onLine: (made: MadePages, line: Line) => void
  readonly onRetry: () => void
  readonly onClose: () => void
  readonly ref: Ref<PagesHandle>
}

/** Composing says it as the export would; here nobody exports. */
const plain = (message: string) => message.replace(/^没有导出：/, '').replace('后再导出。', '。')

/** A cancelled run is followed by another one; it is nothing to tell. */
const isNews = (code: string | undefined) => code !== undefined && code !== 'cancelled'

export function PreviewPane(props: PreviewPaneProps) {
  const { faces, zoom, columns, onZoomStep, onLine, onRetry, onClose, ref } = props
  const made = usePreview((state) => state.made)
  const failure = usePreview((state) => state.failure)
  const [fontsHidden, setFontsHidden] = useState(false)
  // The page that one was writing on; it does not follow the pages when they are made anew.
  const start = useRef<Sight | null>(null)
  if (made) start.current ??= sightOfBlock(made, useSession.getState().caret)

  const lineChosen = useCallback((_: Page, line: Line) => made && onLine(made, line), [made, onLine])

  const wanted = made ? (faces?.substituted.filter(({ name }) => made.fonts.includes(name)) ?? []) : []
  const failed = isNews(failure?.code)
  return (
    <main className="preview" data-pane="page" aria-label="预览">
      {failed && made && (
        <Alert
          type="warning"
          banner
          showIcon
          title={plain(failure?.message ?? '')}
          description="下面是改动之前的页面。"
          action={
            <Button size="small" onClick={onRetry}>
              重试
            </Button>
          }
        />
      )}
      {!fontsHidden && <FontNotice substituted={wanted} onHide={() => setFontsHidden(true)} />}
      {made && faces ? (
        <Pages
          made={made}
          zoom={zoom}
          columns={columns}
          faces={faces.style}
          start={start.current ?? { page: 0, y: 0 }}
          onZoomStep={onZoomStep}
          onLine={lineChosen}
          ref={ref}
        />
      ) : failed ? (
        <div className="no-pages">
          <h2>这份报告暂时排不成页面</h2>
          <p>{plain(failure?.message ?? '')}</p>
          <p className="buttons">
            <Button type="primary" onClick={onClose}>
              返回编辑
            </Button>
            <Button onClick={onRetry}>重试</Button>
          </p>
        </div>
      ) : (
        <div className="no-pages">
          <Spin description="正在排版" />
        </div>
      )}
    </main>
  )
}
