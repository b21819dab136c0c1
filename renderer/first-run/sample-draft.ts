/** The sample report becomes an ordinary draft: it can be changed, exported and deleted like any other. */
import { failure, type Result } from '../../report/document/result.ts'
import { sampleName, sampleReport, sampleTemplate } from '../../report/sample/sample.ts'
import { call } from '../call.ts'
import { createDraft } from '../session/new-draft.ts'

/** @returns the draft's id */
export async function createSample(): Promise<Result<{ readonly id: string }>> {
  const pack = await call('templates.load', { id: sampleTemplate })
  if (!pack.ok)
    return failure(
      pack.code,
      '示例报告没有建立：随程序安装的湖北省模板读不出来。草稿和设置都没有改动。请点“新建报告”，从其他模板开始。',
    )
  return createDraft(sampleName, pack.value, sampleReport(pack.value))
}
