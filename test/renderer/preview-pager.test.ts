import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPager, restDelay } from '../../renderer/preview/pager.ts'
import type { WorkAnswer } from '../../renderer/work/protocol.ts'

const pagesAnswer = (fonts: readonly string[]): WorkAnswer => ({
  kind: 'pages',
  pages: [],
  sources: [],
  fonts,
  notes: [],
})

/** A pager whose runs end when the test says so. */
function setUp() {
  const runs: { signal: AbortSignal; end: (answer: WorkAnswer) => void }[] = []
  const shown: unknown[] = []
  const pager = createPager(
    (signal) => new Promise((end) => runs.push({ signal, end })),
    (progress) => shown.push(typeof progress === 'string' ? progress : 'fonts' in progress ? progress.fonts : progress),
  )
  return { pager, runs, shown }
}
const rest = () => vi.advanceTimersByTimeAsync(restDelay)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('when pages are made', () => {
  it('is once the text rests, not at every key', async () => {
    const { pager, runs } = setUp()
    for (let key = 0; key < 10; key++) {
      pager.touch()
      await vi.advanceTimersByTimeAsync(restDelay - 1)
    }
    expect(runs).toHaveLength(0)
    await rest()
    expect(runs).toHaveLength(1)
  })

  it('ends a run that the text has overtaken and never shows its answer', async () => {
    const { pager, runs, shown } = setUp()
    pager.touch()
    await rest()
    pager.touch()
    expect(runs[0]?.signal.aborted).toBe(true)
    await rest()
    runs[0]?.end(pagesAnswer(['old']))
    runs[1]?.end(pagesAnswer(['new']))
    await rest()
    expect(shown.filter(Array.isArray)).toEqual([['new']])
  })

  it('waits for the end of a composition, however long it takes', async () => {
    const { pager, runs } = setUp()
    pager.hold()
    pager.touch()
    await vi.advanceTimersByTimeAsync(60_000)
    pager.hurry()
    expect(runs).toHaveLength(0)
    pager.release()
    await rest()
    expect(runs).toHaveLength(1)
  })

  it('a composition that changes nothing makes nothing anew', async () => {
    const { pager, runs } = setUp()
    pager.hold()
    pager.release()
    await rest()
    expect(runs).toHaveLength(0)
  })

  it('is at once for whoever looks at them, and not again without a change', async () => {
    const { pager, runs } = setUp()
    pager.touch()
    pager.hurry()
    expect(runs).toHaveLength(1)
    runs[0]?.end(pagesAnswer([]))
    await rest()
    pager.hurry()
    expect(runs).toHaveLength(1)
  })

  it('is once more after a failure, on request', async () => {
    const { pager, runs, shown } = setUp()
    pager.touch()
    await rest()
    runs[0]?.end({ kind: 'failure', code: 'worker-failed', message: '没有完成。' })
    await rest()
    expect(shown.at(-1)).toMatchObject({ code: 'worker-failed' })
    pager.again()
    runs[1]?.end(pagesAnswer(['good']))
    await rest()
    expect(shown.at(-1)).toEqual(['good'])
  })

  it('is never after its end', async () => {
    const { pager, runs, shown } = setUp()
    pager.touch()
    await rest()
    pager.stop()
    expect(runs[0]?.signal.aborted).toBe(true)
    runs[0]?.end(pagesAnswer(['late']))
    await rest()
    expect(shown).toEqual(['waiting', 'making'])
  })
})
