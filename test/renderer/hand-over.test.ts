/** Which of two states of a report is newer, and how they differ. */
import { expect, it } from 'vitest'
import type { DraftSummary } from '../../preload/values.ts'
import { relation, relationText, twinsOf } from '../../renderer/hand-over/compared.ts'
import { doc, envelope, p, title } from '../build.ts'

const side = (text: string, modifiedAt: number | null) => ({
  envelope: envelope(doc(title('临江市自评报告'), p(text))),
  modifiedAt,
})

it.each([
  ['a later file', side('甲乙丙。', 2), side('甲。', 1), 'file-newer', '文件里的较新，文件比草稿多 2 字。'],
  ['a later draft', side('甲。', 1), side('甲乙。', 2), 'draft-newer', '现有草稿较新，文件比草稿少 1 字。'],
  ['the same words at another time', side('甲。', 1), side('甲。', 9), 'same', '两份内容完全相同。'],
  ['a file of unknown time', side('甲。', null), side('乙。', 9), 'unknown', '看不出哪一份较新，字数相同。'],
])('%s', (_what, file, draft, which, text) => {
  expect(relation(file, draft)).toBe(which)
  expect(relationText(file, draft)).toContain(text)
})

it('the source alone makes no difference', () => {
  const file = side('甲。', 1)
  const other = { ...file, envelope: { ...file.envelope, source: { name: '去年.docx', kind: 'docx' } } }
  expect(relation(file, other)).toBe('same')
})

it('drafts of the same report are found, the last modified first; not in the bin, the archive, or damaged', () => {
  const draft = (id: string, change: Partial<DraftSummary>) =>
    ({
      id,
      reportId: 'report-0001',
      binnedAt: null,
      archivedAt: null,
      damaged: false,
      modifiedAt: 1,
      ...change,
    }) as DraftSummary
  const list = [
    draft('a', { modifiedAt: 1 }),
    draft('b', { modifiedAt: 5 }),
    draft('c', { binnedAt: 3 }),
    draft('d', { damaged: true }),
    draft('f', { archivedAt: 9 }),
    draft('e', { reportId: 'report-0002' }),
  ]
  expect(twinsOf(list, 'report-0001').map(({ id }) => id)).toEqual(['b', 'a'])
})
