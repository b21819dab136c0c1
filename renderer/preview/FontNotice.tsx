/** Which of the report's faces this PC lacks, and what the preview shows instead. */
import { CloseOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import type { Substituted } from './use-faces.ts'

const by = ({ by: name }: Substituted) => name || '系统字体'

export function FontNotice({ substituted, onHide }: { substituted: readonly Substituted[]; onHide: () => void }) {
  const [first] = substituted
  if (!first) return null
  const several = substituted.length > 1
  return (
    <aside className="font-notice" aria-label="字体说明">
      <span>
        本机没有 {first.name}
        {several ? ` 等 ${substituted.length} 种字体，预览用相近的字体代替` : `，预览用 ${by(first)} 代替`}
        ；导出的文件仍写原字体名。
      </span>
      <Popover
        trigger="click"
        placement="bottom"
        content={
          <div className="font-details">
            <table>
              <thead>
                <tr>
                  <th scope="col">公文用的字体</th>
                  <th scope="col">预览中代替的字体</th>
                </tr>
              </thead>
              <tbody>
                {substituted.map((one) => (
                  <tr key={one.name}>
                    <td>{one.name}</td>
                    <td>{by(one)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p>
              分行和分页按公文规定的字体计算，与代替的字体无关。在装有这些字体的电脑上打开导出的文件，就是规定的样子。
            </p>
          </div>
        }
      >
        <Button type="link" size="small">
          详情
        </Button>
      </Popover>
      <Button type="text" size="small" icon={<CloseOutlined />} aria-label="不再显示字体说明" onClick={onHide} />
    </aside>
  )
}
