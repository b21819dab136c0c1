/** Name of the report, whether it is saved, and the one primary button: 导出 Word. */
import { DownOutlined, LeftOutlined } from '@ant-design/icons'
import { App as AntdApp, Button, Dropdown, Tooltip } from 'antd'
import { type PaperForm, paperForms } from '../../report/document/envelope.ts'
import { countsOf, openFindings, useChecks } from '../checks/state.ts'
import { formName } from '../details/official-sections.ts'
import { openManual } from '../manual/state.ts'
import { PreviewButton } from '../preview/PreviewButton.tsx'
import { useMayWrite, useSession } from '../session/session.ts'
import { openSettings } from '../settings/state.ts'
import { SaveState } from './SaveState.tsx'
import { saveSource } from './save-source.ts'
import type { Exporting } from './use-export.ts'

/** With the number of errors that stand. */
function HandInButton({ onClick }: { onClick: () => void }) {
  const errors = useChecks((state) => countsOf(openFindings(state.findings)).error)
  return (
    <Tooltip title="必写领域、待填、沿用、错误、字数页数，一页看清">
      <Button onClick={onClick}>
        交稿检查
        {errors > 0 && <span className="hand-in-errors">{errors}</span>}
      </Button>
    </Tooltip>
  )
}

export function Header({
  name,
  exporting,
  onHandIn,
  form,
  onForm,
  onPreset,
  onWords,
  onPairing,
  onVersions,
  onFigures,
  onPdf,
  onLeave,
  onOpenOther,
}: {
  name: string
  exporting: Exporting
  /** 交稿检查. */
  onHandIn: () => void
  /** In which the report goes out. */
  form: PaperForm
  onForm: (form: PaperForm) => void
  onPreset: () => void
  onWords: () => void
  onPairing: () => void
  onVersions: () => void
  /** 数据表. */
  onFigures: () => void
  onPdf: () => void
  onLeave: () => void
  onOpenOther: (draftId: string) => void
}) {
  const writable = useMayWrite()
  const source = useSession((state) => state.report?.envelope.source?.name ?? null)
  const { modal, message } = AntdApp.useApp()
  const keepSource = async () => {
    const id = useSession.getState().report?.id
    const saved = id === undefined ? null : await saveSource(id)
    if (saved?.ok) message.success(`已另存“${saved.value.name}”`)
    else if (saved) modal.error({ title: '没有另存', content: saved.message, okText: '知道了' })
  }
  return (
    <header className="header" data-pane="header">
      <Tooltip title="返回草稿列表">
        <Button type="text" icon={<LeftOutlined />} aria-label="返回草稿列表" onClick={onLeave} />
      </Tooltip>
      <h1 title={name}>{name}</h1>
      <SaveState onOpenOther={onOpenOther} onDraftFile={() => void exporting.draftFile()} />
      <span className="spring" />
      {exporting.busy && (
        <Button type="link" onClick={exporting.cancel}>
          取消导出
        </Button>
      )}
      <PreviewButton />
      <HandInButton onClick={onHandIn} />
      <Dropdown
        trigger={['click']}
        menu={{
          selectedKeys: [form],
          items: [
            {
              key: 'forms',
              type: 'group',
              label: '公文格式',
              children: paperForms.map((one) => ({
                key: one,
                label: formName(one),
                disabled: !writable,
                onClick: () => onForm(one),
              })),
            },
            { type: 'divider' },
            { key: 'preset', label: '版式…', onClick: onPreset },
            { key: 'versions', label: '历史版本…', onClick: onVersions },
            { key: 'words', label: '本单位用语…', onClick: onWords },
            { key: 'pairing', label: '问题措施对照…', onClick: onPairing },
            { key: 'figures', label: '数据表…', onClick: onFigures },
            { key: 'settings', label: '设置…', extra: 'Ctrl+,', onClick: () => openSettings() },
            { type: 'divider' },
            { key: 'pdf', label: '导出 PDF…', onClick: onPdf },
            ...(source === null
              ? []
              : [{ key: 'source', label: `另存原文件“${source}”…`, onClick: () => void keepSource() }]),
            { key: 'ziping', label: '导出草稿文件（.ziping），供另一台电脑打开', onClick: exporting.draftFile },
            { type: 'divider' },
            { key: 'manual', label: '手册（F1）', onClick: () => openManual('写作') },
          ],
        }}
      >
        <Button>
          更多 <DownOutlined />
        </Button>
      </Dropdown>
      <Tooltip title={`导出 Word（${formName(form)}，Ctrl+Shift+E）`}>
        <Button type="primary" disabled={exporting.busy} onClick={onHandIn}>
          导出 Word
        </Button>
      </Tooltip>
    </header>
  )
}
