/** Names and times of what goes out. */
import { expect, it } from 'vitest'
import { localTime } from '../../renderer/hand-in/present-gate.ts'
import { computed } from '../../renderer/session/report.ts'
import { wordName } from '../../renderer/window/use-export.ts'
import { doc, envelope, p, title } from '../build.ts'

const opened = (of: string) =>
  computed({ id: 'x', name: '', pack: null }, envelope(doc(title(of), p('现将有关情况报告如下。'))))

it('the time of a hand-in is this machine’s, to the minute', () => {
  expect(localTime(new Date(2026, 10, 5, 9, 3, 59))).toBe('2026-11-05 09:03')
  expect(localTime(new Date(2026, 0, 31, 23, 40))).toBe('2026-01-31 23:40')
})

it('a copy for comments is told apart by its name, however long the title', () => {
  const report = opened('临江市履行教育职责自评报告')
  expect(wordName(report)).not.toContain('征求意见稿')
  expect(wordName(report, 'comments')).toBe(`征求意见稿_${wordName(report)}`)
  const long = wordName(opened('履行教育职责自评报告'.repeat(30)), 'comments')
  expect(long).toMatch(/^征求意见稿_.+\.docx$/)
  expect(new TextEncoder().encode(long).length).toBeLessThanOrEqual(255)
})
