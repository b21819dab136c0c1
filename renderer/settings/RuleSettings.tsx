/** 检查: the rules that were switched off, and the way back. */
import { Button } from 'antd'
import { rules } from '../../report/checks/rules.ts'

const titleOf = (id: string) => rules.find((rule) => rule.id === id)?.title ?? id

export function RuleSettings({
  disabled,
  onChange,
}: {
  /** Ids of rules. */
  disabled: readonly string[]
  onChange: (disabled: string[]) => void
}) {
  return (
    <>
      <p className="settings-lead">
        检查共 {rules.length} 条规则。写作窗口的“检查”栏里选“不再检查此规则”，规则就列在这里，可以随时恢复。
      </p>
      {disabled.length === 0 ? (
        <p className="details-aside">没有停用的规则。</p>
      ) : (
        <ul className="settings-rules" aria-label="停用的规则">
          {disabled.map((id) => (
            <li key={id}>
              <span>{titleOf(id)}</span>
              <Button size="small" onClick={() => onChange(disabled.filter((one) => one !== id))}>
                恢复检查
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
