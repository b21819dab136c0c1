/** 补充报告、整改报告: what is taken over from the report that was handed in, and what is not. */
import { expect, it } from 'vitest'
import { followUp } from '../../../report/rollover/follow-up.ts'
import { doc, envelope, officialDetails, p, title } from '../../build.ts'

it('begins with the text that was handed in, and has it beside it; date, number and the gate begin anew', () => {
  const document = doc(title('临江市自评报告'), p('正文。'))
  const submitted = envelope(document, {
    details: officialDetails({ documentNumber: '临政〔2021〕12号', mark: '临江市人民政府文件' }),
    areas: { safety: { done: true }, special: { done: true, omitted: { reason: '无此类学校' } } },
    source: { name: '去年.docx', kind: 'docx' },
    overruled: [{ rule: 'T01', sentence: '甲。', reason: '已核' }],
    ignored: [{ rule: 'T02', sentence: '乙。' }],
  })
  const next = followUp(submitted, '报送稿')
  expect(next.document).toEqual(document)
  expect(next.previous).toEqual({ name: '报送稿', round: 2021, reviewYear: 2020, document })
  expect(next.details).toMatchObject({ date: '', official: { documentNumber: '', mark: '临江市人民政府文件' } })
  expect(next.areas).toEqual({ special: { omitted: { reason: '无此类学校' } } })
  expect(next).toMatchObject({ source: null, overruled: [], handIn: null, ignored: submitted.ignored })
})
