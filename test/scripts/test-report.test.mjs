/** The sum of a test run: what is red in any way must not add up to green. */
import { expect, it } from 'vitest'
import { checkCounts, closingLine, playwrightCounts, sum, vitestCounts } from '../../scripts/test-report.mjs'

const file = (status, tests) => ({ status, assertionResults: tests })

it('counts Vitest’s tests', () => {
  const report = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1, testResults: [] }
  expect(vitestCounts(report, false)).toEqual({ passed: 7, failed: 2, skipped: 2 })
})

it('a test file that cannot be loaded is a failure', () => {
  const testResults = [file('failed', []), file('failed', [{}]), file('passed', [{}])]
  const report = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, testResults }
  expect(vitestCounts(report, false).failed).toBe(2)
})

it('counts Playwright’s tests', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 } }
  expect(playwrightCounts(report, false)).toEqual({ passed: 6, failed: 1, skipped: 3 })
})

it.each([
  ['vitest', vitestCounts, { numPassedTests: 3, numFailedTests: 0, testResults: [] }],
  ['playwright', playwrightCounts, { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 } }],
])('%s: a run that ended badly without a failed test, or left no report, is one failure', (_, count, report) => {
  expect(count(report, true).failed).toBe(0)
  expect(count(report, false)).toMatchObject({ passed: 3, failed: 1 })
  expect(count(null, true)).toMatchObject({ passed: 0, failed: 1 })
  expect(count(null, false)).toMatchObject({ passed: 0, failed: 1 })
})

it('ends with the line that is read by machines', () => {
  const total = sum([checkCounts(true), checkCounts(false), { passed: 10, failed: 2, skipped: 0 }])
  expect(closingLine(total)).toBe('11 passed, 3 failed')
  expect(closingLine({ ...total, skipped: 4 })).toBe('11 passed, 3 failed, 4 skipped')
})
