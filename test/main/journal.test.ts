import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { JournalEntry, JournalMark } from '../../preload/values.ts'
import { code, draftsIn, progress, report, scratch, ticking, value } from './world.ts'

const said = (text: string): JournalEntry => ({ set: { text } })

/** A window on a draft: what it writes down, and what it saves. */
function windowOn(drafts: ReturnType<typeof draftsIn>, id: string, session: string) {
  let n = 0
  let base = 1
  let parent: JournalMark | null = null
  let revision = 1
  return {
    open: async () => {
      const draft = value(await drafts.load(id))
      if (draft.state !== 'open') throw new Error('read-only')
      base = revision = draft.revision
      parent = draft.mark
      return (draft.unsaved?.entries ?? []).map(({ set }) => set?.text)
    },
    write: async (...texts: string[]) => {
      value(await drafts.journal({ id, session, base, parent, from: n + 1, at: 5, entries: texts.map(said) }))
      n += texts.length
    },
    settle: async () => {
      n += 1
      value(await drafts.journal({ id, session, base, parent, from: n, at: 5, entries: [{}] }))
    },
    save: async (text: string) => {
      const journal = { session, n }
      revision = value(
        await drafts.save({ id, baseRevision: revision, envelope: report(text), progress, journal }),
      ).revision
    },
  }
}

async function begun() {
  const folder = scratch()
  const drafts = draftsIn(folder)
  const { id } = value(await drafts.create({ name: '临江 2021', envelope: report('原文。'), progress }))
  const first = windowOn(drafts, id, 'session-a')
  await first.open()
  const journal = join(folder, id, 'journal.jsonl')
  /** Another start of the program, and a new window. */
  const again = (session: string, parts: Parameters<typeof draftsIn>[1] = {}) => {
    const started = draftsIn(folder, parts)
    return { drafts: started, ...windowOn(started, id, session) }
  }
  return { folder, id, drafts, first, journal, again }
}

describe('the journal of a draft', () => {
  it('gives back what was not saved when the program was killed', async () => {
    const { first, again, id } = await begun()
    await first.write('一', '二')
    const next = again('session-b')
    expect(await next.open()).toEqual(['一', '二'])
    expect(value(await next.drafts.unsaved())).toEqual([{ id, name: '临江 2021', at: 5 }])
  })

  it('gives back a picture that was put in and nothing else', async () => {
    const { drafts, id, again } = await begun()
    const entries = [{ pictures: { a: { type: 'image/png', data: 'AAAA', width: 1, height: 1 } } }]
    value(await drafts.journal({ id, session: 'session-a', base: 1, parent: null, from: 1, at: 5, entries }))
    expect(value(await again('session-b').drafts.load(id))).toMatchObject({ unsaved: { complete: true, entries } })
  })

  it('gives back only what came behind the last save', async () => {
    const { first, again } = await begun()
    await first.write('一', '二')
    await first.save('二。')
    await first.write('三')
    expect(await again('session-b').open()).toEqual(['三'])
  })

  it('has nothing where all was saved', async () => {
    const { first, again } = await begun()
    await first.write('一')
    await first.save('一。')
    const next = again('session-b')
    expect(await next.open()).toEqual([])
    expect(value(await next.drafts.unsaved())).toEqual([])
  })

  it('does not offer again what was decided on', async () => {
    const { first, again } = await begun()
    await first.write('一')
    const second = again('session-b')
    expect(await second.open()).toEqual(['一'])
    await second.settle()
    const third = again('session-c')
    expect(await third.open()).toEqual([])
    expect(value(await third.drafts.unsaved())).toEqual([])
  })

  it('offers again what nobody decided on', async () => {
    const { first, again } = await begun()
    await first.write('一')
    expect(await again('session-b').open()).toEqual(['一'])
    expect(await again('session-c').open()).toEqual(['一'])
  })

  it('makes a draft whole that opens from its backup: nothing is lost with the file', async () => {
    const { first, again, folder, id } = await begun()
    await first.write('一')
    await first.save('一。')
    await first.write('二')
    await first.save('二。')
    await first.write('三')
    writeFileSync(join(folder, id, 'draft.json'), 'x')
    expect(await again('session-b').open()).toEqual(['二', '三'])
  })

  it('does so across two runs', async () => {
    const { first, again, folder, id } = await begun()
    await first.write('一')
    await first.save('一。')
    const second = again('session-b')
    await second.open()
    await second.write('二')
    await second.save('二。')
    await second.write('三')
    writeFileSync(join(folder, id, 'draft.json'), 'x')
    expect(await again('session-c').open()).toEqual(['二', '三'])
  })

  it('loses only its last line where that is torn, and writing goes on behind it', async () => {
    const { first, again, journal } = await begun()
    await first.write('一')
    await first.write('二')
    writeFileSync(journal, readFileSync(journal, 'utf8').trimEnd().slice(0, -5))
    const second = again('session-b')
    expect(await second.open()).toEqual(['一'])
    expect(value(await second.drafts.load('draft-0001'))).toMatchObject({ unsaved: { complete: false } })
    await first.write('三')
    // What stands on a text that is lost is not offered as if it were whole.
    const draft = value(await again('session-c').drafts.load('draft-0001'))
    expect(draft).toMatchObject({ unsaved: { complete: false, entries: [said('一')] } })
  })

  it.each([
    ['nonsense', 'x'.repeat(50)],
    ['NUL bytes', '\0'.repeat(200)],
    ['a line of no form', `${'0'.repeat(16)} {}`],
  ])('does not stumble over %s', async (_what, text) => {
    const { first, again, journal } = await begun()
    await first.write('一')
    appendFileSync(journal, `\n${text}\n`)
    await first.write('二')
    expect(await again('session-b').open()).toEqual(['一', '二'])
  })

  it('is not offered while its window is open, nor of a draft in the bin', async () => {
    const { first, drafts, id, again } = await begun()
    await first.write('一')
    expect(value(await drafts.unsaved())).toEqual([])
    const next = again('session-b')
    value(await next.drafts.bin(id))
    expect(value(await next.drafts.unsaved())).toEqual([])
  })

  it('that grows long goes aside with a save, and still serves the backup', async () => {
    const { first, again, journal, folder, id } = await begun()
    await first.write('一')
    await first.save('一。')
    await first.write('长'.repeat(400_000))
    await first.save('长。')
    expect(existsSync(journal)).toBe(false)
    await first.write('后')
    writeFileSync(join(folder, id, 'draft.json'), 'x')
    expect((await again('session-b').open()).map((text) => String(text).slice(0, 1))).toEqual(['长', '后'])
  })

  it('that cannot be written is a failure and costs nothing', async () => {
    const { drafts, folder, id } = await begun()
    rmSync(join(folder, id, 'journal.jsonl'), { force: true })
    writeFileSync(join(folder, 'draft-in-the-way'), '')
    const line = { session: 'session-a', base: 1, parent: null, from: 1, at: 5, entries: [said('一')] }
    expect(code(await drafts.journal({ id: 'draft-in-the-way', ...line }))).toBe('folder-missing')
    expect(value(await drafts.load(id))).toMatchObject({ envelope: report('原文。') })
  })

  it('does not depend on the clock: set back a year, it is offered all the same', async () => {
    const { first, again } = await begun()
    await first.write('一')
    await first.save('一。')
    await first.write('二')
    expect(await again('session-b', { clock: ticking(Date.UTC(2025, 10, 23)) }).open()).toEqual(['二'])
  })
})
