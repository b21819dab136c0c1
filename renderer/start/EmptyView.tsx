/** In the place of a list that shows nothing: why, and what to do. */
import { FileTextOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { View } from './use-views.ts'

const reasons: Readonly<Record<View, string>> = {
  drafts:
    '还没有草稿。点“新建报告”从模板开始，点“沿用上年报告”从去年的 Word 文档开始，或点“打开文件”读入已有的草稿文件（.ziping）、Word 文档（.docx、.doc）、网页或文本文件。',
  archive:
    '还没有归档的报告。导出 Word 之后，在导出结果里点“报送归档”，报送时的文字和 Word 文件就会留在这里，不能再改动。',
  bin: '回收站是空的。移到回收站的草稿会在这里，可以随时恢复。',
}

/** @param filtered whether there are drafts, none of which has the name that is looked for */
export function EmptyView({ view, filtered, onSample }: { view: View; filtered: boolean; onSample: () => void }) {
  return (
    <div className="start-empty">
      <FileTextOutlined aria-hidden />
      <p>{filtered ? '没有名称符合的草稿。清空查找框可看到全部。' : reasons[view]}</p>
      {view === 'drafts' && !filtered && (
        <Button type="link" onClick={onSample}>
          放一份示例报告来试用
        </Button>
      )}
    </div>
  )
}
