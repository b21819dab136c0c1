/** The sample report: a whole draft of the template it was written for, with something to show on every pane. */
import { expect, it } from 'vitest'
import { computed } from '../../../renderer/session/report.ts'
import { checkAll, createChecker } from '../../../report/checks/check.ts'
import { rules } from '../../../report/checks/rules.ts'
import { noWords } from '../../../report/checks/words.ts'
import { restore } from '../../../report/document/restore.ts'
import { sampleReport, sampleTemplate } from '../../../report/sample/sample.ts'
import { builtinPack } from '../../packs.ts'

const pack = builtinPack(sampleTemplate)
const envelope = sampleReport(pack)
const report = computed({ id: '', name: '', pack }, envelope)

it('is a report that a draft can hold, as it is', () => {
  const restored = restore(JSON.parse(JSON.stringify(envelope)))
  expect(restored).toMatchObject({ ok: true, notes: [] })
})

it('has text in every listed area, a table, text of last year and one blank left', () => {
  expect(report.chars).toBeGreaterThan(3000)
  expect(report.chars).toBeLessThanOrEqual(5000)
  const listed = pack.areas.filter((area) => area.listed).map((area) => area.id)
  const states = new Map(report.checklist.areas.map(({ areaId, state }) => [areaId, state]))
  expect(listed.filter((id) => states.get(id) === 'empty')).toEqual([])
  expect(envelope.document.content.filter((node) => node.type === 'table')).toHaveLength(1)
  expect(JSON.stringify(envelope.document)).toContain('"carried"')
  expect(report.blanks).toBe(1)
})

it('has a few mistakes for the checks to find: a sum, full-width digits, a doubled stop', () => {
  const found = checkAll(createChecker(rules, noWords), { ...report, envelope })
  const messages = found.map(({ message }) => message).join('\n')
  expect(messages).toMatch(/14件/)
  expect(messages).toMatch(/３２０/)
  expect(messages).toMatch(/，，/)
  expect(found.length).toBeLessThan(20)
})
