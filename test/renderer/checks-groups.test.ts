/** How the pane puts findings in order. */
import { expect, it } from 'vitest'
import { countsBySection, grouped } from '../../renderer/checks/groups.ts'
import { alike, named } from '../../renderer/checks/state.ts'
import { computed } from '../../renderer/session/report.ts'
import type { Finding } from '../../report/checks/rule.ts'
import { area, attachment, doc, envelope, h, p, title } from '../build.ts'
import { builtinPack } from '../packs.ts'

const report = computed(
  { id: 'x', name: '', pack: builtinPack('hubei-2021') },
  envelope(
    doc(
      title('自评报告'),
      p('开头。'),
      h(1, '主要工作'),
      area('preschool', '学前教育。一。'),
      area('safety', '校园安全。二。'),
      p('三。'),
      h(1, '存在问题'),
      p('四。'),
      attachment('名单'),
      p('五。'),
    ),
  ),
)
const finding = (change: Partial<Finding>): Finding => ({
  rule: 'P01',
  severity: 'warning',
  areaId: null,
  place: null,
  text: '',
  sentence: '',
  message: '',
  fix: null,
  all: [],
  ignored: false,
  ...change,
})
const at = (block: number, change: Partial<Finding> = {}) =>
  finding({ place: { block, cell: null, start: 0, end: 1 }, sentence: `${block}`, ...change })

it('by where they stand, in the order of the text; what is of the whole report comes first', () => {
  const findings = named([
    at(9),
    at(7),
    at(5),
    at(3),
    at(1),
    finding({ areaId: 'finance', message: '没有写' }),
    finding({ place: { detail: 'recipient' } }),
    finding({ message: '超过字数' }),
    finding({ message: '半角', all: [{ place: { block: 3, cell: null, start: 0, end: 1 }, fix: null }] }),
  ])
  expect(grouped(findings, report).map((group) => [group.title, group.findings.length])).toEqual([
    ['全文', 2],
    ['报告信息', 1],
    ['标题和开头', 1],
    ['（一）学前教育', 1],
    ['（二）校园安全', 1],
    ['二、存在问题', 1],
    ['附件 名单', 1],
    ['未列入报告的领域', 1],
  ])
})

it('the gravest of a group first', () => {
  const [group] = grouped(named([at(3, { severity: 'hint' }), at(3), at(3, { severity: 'error' })]), report)
  expect(group?.findings.map(({ severity }) => severity)).toEqual(['error', 'warning', 'hint'])
})

it('the checklist counts what stands in the text of a section, without what is ignored or of the whole file', () => {
  const findings = named([
    at(4),
    at(5, { severity: 'error' }),
    at(5, { ignored: true }),
    finding({ all: [{ place: { block: 4, cell: null, start: 0, end: 1 }, fix: null }] }),
  ])
  expect(countsBySection(findings, report.outline)).toEqual([
    { error: 0, warning: 0, hint: 0 },
    { error: 1, warning: 1, hint: 0 },
  ])
})

it('a run that finds the same in the same places is known to', () => {
  const first = named([at(3), at(5)])
  expect(alike(first, named([at(3), at(5)]))).toBe(true)
  expect(alike(first, named([at(3), at(6)]))).toBe(false)
  expect(alike(first, named([at(3), at(5, { ignored: true })]))).toBe(false)
  expect(alike(first, named([at(3)]))).toBe(false)
})

it('equal findings of one sentence have names of their own, which an edit elsewhere does not change', () => {
  const twice = named([at(3), at(3)]).map(({ key }) => key)
  expect(new Set(twice).size).toBe(2)
  expect(named([at(1), at(3), at(3)]).map(({ key }) => key)).toEqual(expect.arrayContaining(twice))
})
