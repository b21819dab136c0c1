/** Where one is on the way from last year's file to this year's draft. */
import { CheckOutlined } from '@ant-design/icons'
import type { Purpose } from './arrival.ts'

const steps: Readonly<Record<Purpose, readonly string[]>> = {
  draft: ['选择文件', '核对识别结果', '写作'],
  rollover: ['选择文件', '核对识别结果', '新一轮信息', '更新数据'],
}

/** @param at index of the step that is shown */
export function Steps({ purpose, at }: { purpose: Purpose; at: number }) {
  return (
    <header className="review-header">
      <h1>{purpose === 'rollover' ? '沿用上年报告' : '读入报告'}</h1>
      <ol aria-label="步骤">
        {steps[purpose].map((name, index) => (
          <li
            key={name}
            data-state={index < at ? 'done' : index === at ? 'now' : 'next'}
            aria-current={index === at ? 'step' : undefined}
          >
            {index < at ? <CheckOutlined aria-hidden /> : null} {index + 1} {name}
          </li>
        ))}
      </ol>
    </header>
  )
}
