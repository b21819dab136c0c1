/** The first page: a new report, opening a file, and the drafts there are. */
import './start.css'
import { FolderOpenOutlined, HistoryOutlined, PlusOutlined, SearchOutlined } from '@ant-design/icons'
import { Alert, App as AntdApp, Button, Input, type InputRef, Segmented, Spin, Tooltip } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { PickedFile } from '../files.ts'
import { createSample } from '../first-run/sample-draft.ts'
import { closeFirstRun, isFirstRun, openFirstRun, useFirstRun } from '../first-run/state.ts'
import { isComposing } from '../keys.ts'
import { Later, part } from '../later.tsx'
import { useMenu, useRecentDraft } from '../menu.ts'
import { UnsavedNotice } from '../recovery/UnsavedNotice.tsx'
import { DraftList } from './DraftList.tsx'
import { EmptyView } from './EmptyView.tsx'
import type { Choice } from './read-file.ts'
import { StartFooter } from './StartFooter.tsx'
import { useAppInfo } from './use-app-info.ts'
import { useDraftActions } from './use-draft-actions.tsx'
import { useDrafts } from './use-drafts.ts'
import { useImport } from './use-import.ts'
import { useStartKeys } from './use-start-keys.ts'
import { useTemplates } from './use-templates.ts'
import { useViews, type View } from './use-views.ts'

const newReport = part(() => import('./NewReport.tsx').then((file) => file.NewReport))
const importDialog = part(() => import('./ImportDialog.tsx').then((file) => file.ImportDialog))
const firstRun = part(() => import('../first-run/FirstRun.tsx').then((file) => file.FirstRun))

const hints: Readonly<Record<View, string>> = {
  drafts: '↑↓ 选择　Enter 打开　F2 重命名　Ctrl+D 复制　Delete 移到回收站　Ctrl+F 查找',
  archive: '↑↓ 选择　Enter 查看　Delete 移到回收站　归档的报告只能查看，不能改动',
  bin: '↑↓ 选择　Enter 恢复　Delete 彻底删除　移入 30 天后自动清除',
}

export function StartPage({
  onOpen,
  onImport,
  handed,
  onHandedTaken,
}: {
  onOpen: (draftId: string) => void
  onImport: (choice: Choice) => Promise<void>
  /** A file that the system handed to the program, to be opened as a chosen one. */
  handed: PickedFile | null
  onHandedTaken: () => void
}) {
  const { modal } = AntdApp.useApp()
  const info = useAppInfo()
  const drafts = useDrafts()
  const templates = useTemplates()
  const importing = useImport(templates, onImport)
  const { give } = importing
  useEffect(() => {
    if (!handed) return
    give(handed)
    onHandedTaken()
  }, [handed, give, onHandedTaken])
  const [creating, setCreating] = useState(false)
  const search = useRef<InputRef>(null)

  const { view, setView, query, setQuery, counts, shown } = useViews(drafts.list)
  const list = useDraftActions(drafts, shown, onOpen)

  const welcoming = useFirstRun((state) => state.open)
  const asked = useRef(false)
  useEffect(() => {
    // Once a start: what is deleted later does not make it the first time again.
    if (asked.current || !drafts.list || !templates.settings) return
    asked.current = true
    // Who came with a file wants that file first.
    if (handed === null && isFirstRun(drafts.list, templates.settings)) openFirstRun()
  }, [drafts.list, templates.settings, handed])

  // The first list that comes has the focus, so that the keys work at once.
  const arrived = drafts.list !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list arrives
  useEffect(() => {
    if (arrived && document.activeElement === document.body) list.focus()
  }, [arrived])

  const trySample = async () => {
    const made = await createSample()
    if (!made.ok) return void modal.error({ title: '示例报告没有建立', content: made.message, okText: '知道了' })
    await drafts.reload()
    list.setCurrent(made.value.id)
  }

  const startNew = () => {
    // What came into the data folder meanwhile is to be there: templates, and names that are taken.
    void templates.reload()
    void drafts.reload()
    setCreating(true)
  }

  useStartKeys({
    startNew,
    open: () => importing.pick('draft'),
    rollOver: () => importing.pick('rollover'),
    search: () => search.current?.focus({ cursor: 'all' }),
    undo: list.undo,
  })
  useMenu({ new: startNew, open: () => importing.pick('draft'), rollover: () => importing.pick('rollover') })
  useRecentDraft(onOpen)

  const counted = (one: View) => (drafts.list === null ? '' : ` ${counts[one]}`)

  return (
    <div className="start" data-dragging={importing.dragging}>
      <header className="start-header">
        <h1>自评报告编辑器</h1>
        <Tooltip title="打开草稿文件、Word 文档、网页或文本（Ctrl+O）" mouseEnterDelay={0.5}>
          <Button
            icon={<FolderOpenOutlined aria-hidden />}
            loading={importing.busy === 'draft'}
            onClick={() => importing.pick('draft')}
          >
            打开文件…
          </Button>
        </Tooltip>
        <Tooltip title="读入上年的报告，核对后建立新一轮的草稿（Ctrl+L）" mouseEnterDelay={0.5}>
          <Button
            icon={<HistoryOutlined aria-hidden />}
            loading={importing.busy === 'rollover'}
            onClick={() => importing.pick('rollover')}
          >
            沿用上年报告…
          </Button>
        </Tooltip>
        <Tooltip title="从模板新建一份报告（Ctrl+N）" mouseEnterDelay={0.5}>
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={startNew}>
            新建报告
          </Button>
        </Tooltip>
      </header>

      <main className="start-main">
        <section className="start-panel" aria-label="草稿列表">
          <div className="start-bar-top">
            <Segmented<View>
              aria-label="草稿、已归档或回收站"
              value={view}
              onChange={setView}
              options={[
                { label: `草稿${counted('drafts')}`, value: 'drafts' },
                { label: `已归档${counted('archive')}`, value: 'archive' },
                { label: `回收站${counted('bin')}`, value: 'bin' },
              ]}
            />
            <Input
              ref={search}
              className="start-search"
              prefix={<SearchOutlined aria-hidden />}
              allowClear
              value={query}
              placeholder="按名称查找"
              aria-label="按名称查找"
              onChange={(event) => setQuery(event.target.value)}
              onKeyDown={(event) => {
                if (isComposing(event.nativeEvent)) return
                if (event.key === 'ArrowDown' || event.key === 'Enter') {
                  event.preventDefault()
                  list.focus()
                }
                if (event.key === 'Escape') setQuery('')
              }}
            />
          </div>
          <UnsavedNotice onOpen={onOpen} />
          {drafts.failure && (
            <Alert
              className="start-alert"
              type="error"
              showIcon
              title={drafts.list === null ? drafts.failure.message : `${drafts.failure.message}下面是刚才读到的列表。`}
              action={
                <Button size="small" onClick={() => void drafts.reload()}>
                  重试
                </Button>
              }
            />
          )}
          <div className="start-scroll">
            {shown.length > 0 ? (
              <DraftList
                drafts={shown}
                view={view}
                currentId={list.currentId}
                renamingId={list.renamingId}
                focusRequest={list.focusRequest}
                actions={list.actions}
                onCurrent={list.setCurrent}
              />
            ) : (
              drafts.list !== null && (
                <EmptyView view={view} filtered={counts[view] > 0} onSample={() => void trySample()} />
              )
            )}
            {drafts.list === null && !drafts.failure && <Spin delay={300} className="start-wait" />}
          </div>
          {shown.length > 0 && <p className="start-hints">{hints[view]}</p>}
        </section>
      </main>

      <StartFooter info={info} onRestored={() => void drafts.reload()} />

      <Later
        of={newReport}
        open={creating}
        templates={templates}
        taken={(drafts.list ?? []).map((draft) => draft.name)}
        onCreated={(draftId) => {
          setCreating(false)
          onOpen(draftId)
        }}
        onClose={() => setCreating(false)}
      />
      {welcoming && (
        <Later
          of={firstRun}
          templates={templates}
          folder={info?.dataFolder ?? ''}
          onDone={(sample) => {
            closeFirstRun()
            void templates.reload()
            void drafts.reload().then(() => sample && list.setCurrent(sample))
          }}
        />
      )}
      <Later
        of={importDialog}
        asked={importing.asking}
        templates={templates}
        onOk={importing.proceed}
        onCancel={importing.cancel}
      />
      {importing.dragging && <div className="start-drop">松开鼠标，打开这个文件</div>}
    </div>
  )
}
