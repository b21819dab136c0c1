/** What the checks leave alone, and the way back: ignored findings, rules switched off, rules that failed. */
import { Button } from 'antd'
import { useMayWrite } from '../session/session.ts'
import type { NamedFinding } from './state.ts'
import { type Checks, ruleOf } from './use-checks.ts'

export function SetAside({
  checks,
  ignored,
  disabled,
  broken,
}: {
  checks: Checks
  ignored: readonly NamedFinding[]
  /** Ids of rules. */
  disabled: readonly string[]
  broken: readonly string[]
}) {
  const writable = useMayWrite()
  return (
    <>
      {broken.length > 0 && (
        <p className="checks-broken" role="status">
          {broken.map((id) => `“${ruleOf(id)?.title ?? id}”`).join('、')}
          运行出错，已停用，其余规则照常检查，报告没有改动。已记入日志。
        </p>
      )}
      {ignored.length > 0 && (
        <details>
          <summary>已忽略 {ignored.length} 处</summary>
          <ul>
            {ignored.map((finding) => (
              <li key={finding.key}>
                <span>{finding.message}</span>
                {writable && (
                  <Button type="link" size="small" onClick={() => checks.restore(finding)}>
                    恢复
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {disabled.length > 0 && (
        <details>
          <summary>不再检查的规则 {disabled.length} 条</summary>
          <ul>
            {disabled.map((id) => (
              <li key={id}>
                <span>{ruleOf(id)?.title ?? id}</span>
                <Button type="link" size="small" onClick={() => checks.enable(id)}>
                  恢复检查
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
