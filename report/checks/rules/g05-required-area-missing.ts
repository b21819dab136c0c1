import { quoted } from '../../document/quoted.ts'
import type { ReportRule } from '../rule.ts'

/** Areas that the built-in example template requires, each with a sentence. */
const required =
  'leadership party-building evaluation-reform finance double-reduction five-management supervision compulsory preschool senior-high equity teachers-ethics teachers-deployment safety'.split(
    ' ',
  )
const areas = (missing: readonly string[] = []) => [
  '## 主要工作及成效',
  ...required.filter((id) => !missing.includes(id)).map((id) => `### {${id}} 履职情况。已完成任务12项。`),
]

export const requiredAreaMissing: ReportRule = {
  id: 'G05',
  scope: 'report',
  title: '应写的职责领域没有写',
  severity: 'error',
  basis: '模板要求',
  source: '模板的职责清单',
  why: '模板列为必写的领域缺一项，报上去多半要退回补写。确实不涉及的，在清单里标“不涉及”并写明理由。',
  check: ({ checklist }) =>
    checklist.areas
      .filter(({ required, state }) => required && state === 'empty')
      .map(({ areaId, title, sections }) => ({
        place: null,
        areaId,
        text: title,
        message:
          sections.length === 0
            ? `没有写${quoted(title)}。请补写；确实不涉及的，在职责清单里标“不涉及”并写明理由。`
            : `${quoted(title)}只有标题，没有正文。请补写；确实不涉及的，标“不涉及”并写明理由。`,
      })),
  wrong: [
    { lines: areas(['finance']), found: ['落实教育优先发展（教育经费）'] },
    { lines: areas(['equity']), found: ['保障和促进教育公平'] },
    { lines: [...areas(['safety']), '### {safety} 抓好校园安全管理'], found: ['校园安全'] },
  ],
  right: [
    { lines: areas() },
    { lines: [...areas(), '## 存在问题及改进措施'] },
    { lines: [...areas(['safety']), '### {safety} 抓好校园安全管理', '配备保安员532名。'] },
    { lines: areas(['private']) },
    { lines: areas(['digital', 'epidemic']) },
  ],
}
