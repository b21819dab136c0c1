/** The first page: a new report, opening a file, and the drafts there are. */
import './start.css'
import { FileTextOutlined, FolderOpenOutlined, HistoryOutlined, PlusOutlined, SearchOutlined } from '@ant-design/icons'
import { Alert, App as AntdApp, Button, Input, type InputRef, Segmented, Spin, Tooltip } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { CallOutput } from '../../preload/api.ts'
import { call } from '../call.ts'
import type { PickedFile } from '../files.ts'
import { createSample } from '../first-run/sample-draft.ts'
import { closeFirstRun, isFirstRun, openFirstRun, useFirstRun } from '../first-run/state.ts'
import { dialogOpen, isComposing } from '../keys.ts'
import { Later, part } from '../later.tsx'
import { openManual } from '../manual/state.ts'
import { useMenu, useRecentDraft } from '../menu.ts'
import { UnsavedNotice } from '../recovery/UnsavedNotice.tsx'
import { openSettings } from '../settings/state.ts'
import { BackupButtons } from './BackupButtons.tsx'
import { DraftList } from './DraftList.tsx'
import { matching } from './draft-names.ts'
import type { Choice } from './read-file.ts'
import { useDraftActions } from './use-draft-actions.tsx'
import { useDrafts } from './use-drafts.ts'
import { useImport } from './use-import.ts'
import { useTemplates } from './use-templates.ts'

const newReport = part(() => import('./NewReport.tsx').then((file) => file.NewReport))
const importDialog = part(() => import('./ImportDialog.tsx').then((file) => file.ImportDialog))
const firstRun = part(() => import('../first-run/FirstRun.tsx').then((file) => file.FirstRun))

type View = 'drafts' | 'archive' | 'bin'

const hints: Readonly<Record<View, string>> = {
  drafts: '↑↓ 选择　Enter 打开　F2 重命名　Ctrl+D 复制　Delete 移到回收站　Ctrl+F 查找',
  archive: '↑↓ 选择　Enter 查看　Delete 移到回收站　归档的报告只能查看，不能改动',
  bin: '↑↓ 选择　Enter 恢复　Delete 彻底删除　移入 30 天后自动清除',
}

function useAppInfo(): CallOutput<'app.info'> | null {
  const [info, setInfo] = useState<CallOutput<'app.info'> | null>(null)
  useEffect(() => {
    void call('app.info', {}).then((answer) => answer.ok && setInfo(answer.value))
  }, [])
  return info
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
  const [view, setView] = useState<View>('drafts')
  const [query, setQuery] = useState('')
  const [creating, setCreating] = useState(false)
  const search = useRef<InputRef>(null)

  const all = drafts.list ?? []
  const kept = useMemo(() => all.filter((draft) => draft.binnedAt === null && draft.archivedAt === null), [all])
  const archived = useMemo(
    () =>
      all
        .filter((draft) => draft.binnedAt === null && draft.archivedAt !== null)
        .sort((a, b) => (b.archivedAt ?? 0) - (a.archivedAt ?? 0)),
    [all],
  )
  const binned = useMemo(
    () => all.filter((draft) => draft.binnedAt !== null).sort((a, b) => (b.binnedAt ?? 0) - (a.binnedAt ?? 0)),
    [all],
  )
  const inView = { drafts: kept, archive: archived, bin: binned }[view]
  const shown = useMemo(() => matching(inView, query), [inView, query])
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

  const latest = useRef({ startNew, pick: importing.pick, undo: list.undo })
  latest.current = { startNew, pick: importing.pick, undo: list.undo }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const ctrl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (isComposing(event) || !ctrl || dialogOpen()) return
      const key = event.key.toLowerCase()
      const inField = event.target instanceof HTMLInputElement
      if (key === 'n') latest.current.startNew()
      else if (key === 'o') latest.current.pick('draft')
      else if (key === 'l') latest.current.pick('rollover')
      else if (key === 'f') search.current?.focus({ cursor: 'all' })
      else if (key !== 'z' || inField || !latest.current.undo()) return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
    }
  }, [])
  useMenu({ new: startNew, open: () => importing.pick('draft'), rollover: () => importing.pick('rollover') })
  useRecentDraft(onOpen)

  const counted = (count: number) => (drafts.list === null ? '' : ` ${count}`)
  const empty =
    query.trim() !== '' && inView.length > 0
      ? '没有名称符合的草稿。清空查找框可看到全部。'
      : view === 'archive'
        ? '还没有归档的报告。导出 Word 之后，在导出结果里点“报送归档”，报送时的文字和 Word 文件就会留在这里，不能再改动。'
        : view === 'bin'
          ? '回收站是空的。移到回收站的草稿会在这里，可以随时恢复。'
          : '还没有草稿。点“新建报告”从模板开始，点“沿用上年报告”从去年的 Word 文档开始，或点“打开文件”读入已有的草稿文件（.ziping）、Word 文档（.docx、.doc）、网页或文本文件。'

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
              onChange={(next) => {
                setView(next)
                setQuery('')
              }}
              options={[
                { label: `草稿${counted(kept.length)}`, value: 'drafts' },
                { label: `已归档${counted(archived.length)}`, value: 'archive' },
                { label: `回收站${counted(binned.length)}`, value: 'bin' },
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
                <div className="start-empty">
                  <FileTextOutlined aria-hidden />
                  <p>{empty}</p>
                  {view === 'drafts' && inView.length === 0 && (
                    <Button type="link" onClick={() => void trySample()}>
                      放一份示例报告来试用
                    </Button>
                  )}
                </div>
              )
            )}
            {drafts.list === null && !drafts.failure && <Spin delay={300} className="start-wait" />}
          </div>
          {shown.length > 0 && <p className="start-hints">{hints[view]}</p>}
        </section>
      </main>

      <footer className="start-footer">
        {info && (
          <>
            <span className="start-folder" title={info.dataFolder}>
              数据保存在：{info.dataFolder}
            </span>
            <BackupButtons onRestored={() => void drafts.reload()} />
            <Button type="link" size="small" onClick={() => openManual('先做什么')}>
              手册
            </Button>
            <Button size="small" type="link" title="设置（Ctrl+,）" onClick={() => openSettings()}>
              设置…
            </Button>
            <Button size="small" type="link" title="关于自评报告编辑器" onClick={() => openSettings('about')}>
              版本 {info.version}
            </Button>
          </>
        )}
      </footer>

      <Later
        of={newReport}
        open={creating}
        templates={templates}
        taken={all.map((draft) => draft.name)}
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
