import { patternSpots } from '../pattern-spots.ts'
import type { ReportRule } from '../rule.ts'

const pattern =
  /(?:妥否|当否|可否|是否妥当)，?敬?请[^，。；\n]{0,4}(?:批示|批复|审批|审定|指示)|请予以?(?:批准|批复|解决|支持|审批|拨付)|(?:恳请|请求(?=省|上级|国家)|请省)[^，。；\n]{0,16}(?:批准|批复|解决|拨付|追加|安排资金|给予支持|予以支持|倾斜)/g

export const requestInReport: ReportRule = {
  id: 'D16',
  scope: 'report',
  title: '报告里不夹带请示事项',
  severity: 'error',
  basis: '国标规定',
  source: '《党政机关公文处理工作条例》第十五条（四）',
  why: '报告不需要答复，夹带的请示不会有人办；要上级批准、拨款的，另行请示。',
  check({ envelope, units }) {
    if (envelope.details.form !== '报告') return []
    return units
      .filter(({ kind }) => kind === 'paragraph' || kind === 'heading')
      .flatMap(({ text, block, cell }) =>
        patternSpots(text, pattern, ([found]) => ({
          message: `“${found}”是请示的话，报告中不写。需要上级答复的，另行请示。`,
        })).map(({ start, end, message }) => ({ place: { block, cell, start, end }, message })),
      )
  },
  wrong: [
    { lines: ['以上报告，妥否，请批示。'], found: ['妥否，请批示'] },
    { lines: ['学位建设资金缺口较大，请予解决。'], found: ['请予解决'] },
    { lines: ['恳请省厅在项目资金上给予支持。'], found: ['恳请省厅在项目资金上给予支持'] },
  ],
  right: [
    { lines: ['特此报告。'] },
    { lines: ['以上报告，请审阅。'] },
    { lines: ['市政府批准实施方案，拨付资金300万元。'] },
    { lines: ['妥否，请批示。'], details: { form: '函' } },
    { lines: ['对群众反映的问题及时解决。'] },
  ],
}
