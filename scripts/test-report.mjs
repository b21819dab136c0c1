/** How many tests a runner's JSON report counts. */

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

/**
 * A run that ended badly although no test of it failed (a crash, an error outside of tests, no report at all) counts
 * as one failure: nothing that is red may sum up to green.
 * @param {Counts} counts
 * @param {boolean} ok how the runner itself ended
 * @returns {Counts}
 */
const held = (counts, ok) => (ok || counts.failed > 0 ? counts : { ...counts, failed: 1 })

/**
 * @param {any} report Vitest's JSON report; null where there is none
 * @param {boolean} ok
 * @returns {Counts}
 */
export function vitestCounts(report, ok) {
  // A file that could not be loaded has no tests in it; it is one failure.
  const broken = (report?.testResults ?? []).filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return held(
    {
      passed: report?.numPassedTests ?? 0,
      failed: (report?.numFailedTests ?? 0) + broken.length,
      skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
    },
    ok && report !== null,
  )
}

/**
 * @param {any} report Playwright's JSON report; null where there is none
 * @param {boolean} ok
 * @returns {Counts} a test that passed only when repeated (flaky) has passed
 */
export function playwrightCounts(report, ok) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {}
  return held({ passed: expected + flaky, failed: unexpected, skipped }, ok && report !== null)
}

/** @param {boolean} ok */
export const checkCounts = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 })

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export const sum = (all) =>
  all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )

/** The closing line of a run. @param {Counts} counts */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
