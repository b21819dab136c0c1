/** One template out of those installed; a broken one is listed with what is wrong with it. */
import { WarningOutlined } from '@ant-design/icons'
import { Alert, Button, Spin } from 'antd'
import { useEffect, useRef } from 'react'
import type { Templates } from './use-templates.ts'

export function TemplatePicker({
  templates,
  chosen,
  onChoose,
  onConfirm,
}: {
  templates: Templates
  chosen: string | null
  onChoose: (id: string) => void
  /** A double click: this one, and on. */
  onConfirm: () => void
}) {
  const { list, failure, reload } = templates
  const group = useRef<HTMLDivElement>(null)
  // The list may come behind the dialog, and the choice in it a moment behind the list.
  const ready = list !== null && chosen !== null
  useEffect(() => {
    if (ready) group.current?.querySelector<HTMLInputElement>('input:checked')?.focus()
  }, [ready])

  if (failure)
    return (
      <Alert
        type="error"
        showIcon
        title="没有读到模板"
        description={failure.message}
        action={
          <Button size="small" onClick={() => void reload()}>
            重试
          </Button>
        }
      />
    )
  if (list === null) return <Spin delay={300} className="start-wait" />
  return (
    <div ref={group} className="start-templates" role="radiogroup" aria-label="模板">
      {list.map((template) =>
        template.ok ? (
          <label key={template.id} className="start-template" onDoubleClick={onConfirm}>
            <input
              type="radio"
              name="template"
              value={template.id}
              checked={template.id === chosen}
              onChange={() => onChoose(template.id)}
            />
            <span className="start-template-title">{template.title}</span>
            {template.origin === 'user' && <span className="start-template-origin">自行放入</span>}
            <span className="start-template-summary">{template.summary}</span>
          </label>
        ) : (
          <div key={`${template.origin}-${template.folder}`} className="start-template" data-broken>
            <WarningOutlined aria-hidden />
            <span className="start-template-title">{template.folder}</span>
            <span className="start-template-origin">不能使用</span>
            <span className="start-template-summary">{template.message}</span>
          </div>
        ),
      )}
      {list.every((template) => !template.ok) && (
        <Alert
          type="warning"
          showIcon
          title="没有可用的模板"
          description="已有的草稿仍可打开。请重新安装程序，或把模板文件夹放到数据文件夹的 templates 中，再点“重试”。"
          action={
            <Button size="small" onClick={() => void reload()}>
              重试
            </Button>
          }
        />
      )}
    </div>
  )
}
