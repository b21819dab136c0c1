import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { DraftSummary, Settings, TemplateSummary } from '../../preload/values.ts'
import { DraftProgress } from '../../renderer/start/DraftProgress.tsx'
import { matching, maxNameLength, newDraftName } from '../../renderer/start/draft-names.ts'
import { type Key, rowCommand } from '../../renderer/start/list-keys.ts'
import { fullTime, shownTime } from '../../renderer/start/modified-time.ts'
import { defaultDetails, remembered } from '../../renderer/start/new-details.ts'
import { preselected } from '../../renderer/start/use-templates.ts'
import { noWords } from '../../report/checks/words.ts'
import { defaultPreset } from '../../report/paper/preset.ts'
import { readPack, type TemplatePack } from '../../report/template/pack.ts'

function pack(change: Record<string, unknown> = {}): TemplatePack {
  const read = readPack(
    {
      format: 'ziping-template',
      version: 1,
      id: 'linjiang-2021',
      title: '临江2021',
      summary: '测试用模板',
      province: '临江省',
      round: 2021,
      reviewYear: 2020,
      notice: { issuer: '省政府教育督导室', title: '关于开展评价的通知', number: '临教督〔2021〕1号' },
      form: '报告',
      recipient: '省督导室',
      titlePattern: '{region}履行教育职责\n自评报告',
      lead: ['按照{noticeIssuer}要求{closing}。'],
      runIn: true,
      limits: { maxChars: null },
      parts: [{ id: 'main', title: '主要工作' }],
      areas: [],
      ...change,
    },
    'template.json',
  )
  if (!read.ok) throw new Error(read.message)
  return read.value
}

const settings: Settings = {
  region: '临江市',
  organisation: '临江市人民政府',
  signatory: '临江市人民政府',
  recipient: '上年的主送机关',
  templateId: 'another',
  leftPane: true,
  rightPane: true,
  preset: defaultPreset,
  words: noWords,
  disabledRules: [],
  theme: 'light',
  uiSize: 'standard',
  welcomed: true,
}

describe('when a draft was changed', () => {
  const at = (...date: [number, number, number, number?, number?]) => new Date(...date).getTime()
  const now = at(2026, 10, 23, 15, 0)
  it.each([
    [at(2026, 10, 23, 14, 20), '今天 14:20'],
    [at(2026, 10, 23, 0, 0), '今天 00:00'],
    [at(2026, 10, 22, 23, 59), '昨天 23:59'],
    [at(2026, 10, 22, 9, 5), '昨天 09:05'],
    [at(2026, 10, 21, 9, 5), '11月21日'],
    [at(2026, 0, 1), '1月1日'],
    [at(2025, 11, 31), '2025年12月31日'],
    [at(2026, 10, 24), '2026年11月24日'],
    [0, '时间不明'],
  ])('%d is shown as %s', (time, text) => {
    expect(shownTime(time, now)).toBe(text)
  })

  it('knows yesterday across a month and a year', () => {
    expect(shownTime(at(2025, 11, 31, 8, 0), at(2026, 0, 1, 8, 0))).toBe('昨天 08:00')
  })

  it('is told in full on demand', () => {
    expect(fullTime(at(2026, 10, 3, 4, 5))).toBe('2026年11月3日 04:05')
  })
})

describe('the name of a new draft', () => {
  const details = defaultDetails(pack(), settings)

  it('is the title on one line', () => {
    expect(newDraftName(pack(), details, [])).toBe('临江市履行教育职责自评报告')
  })

  it('leaves fill-ins out', () => {
    expect(newDraftName(pack(), { ...details, region: '' }, [])).toBe('履行教育职责自评报告')
  })

  it('is the template’s where the title is all fill-ins', () => {
    expect(newDraftName(pack({ titlePattern: '{region}' }), { ...details, region: '' }, [])).toBe('临江2021')
  })

  it('is not one that another draft has', () => {
    const name = '临江市履行教育职责自评报告'
    expect(newDraftName(pack(), details, [name])).toBe(`${name}（2）`)
    expect(newDraftName(pack(), details, [name, `${name}（2）`])).toBe(`${name}（3）`)
  })

  it('fits into what the shell takes', () => {
    const long = { ...details, region: '临'.repeat(500) }
    const name = newDraftName(pack(), long, [])
    expect(newDraftName(pack(), long, [name]).length).toBeLessThanOrEqual(maxNameLength)
  })
})

describe('finding drafts by name', () => {
  const drafts = ['临江市自评报告', '临江市自评报告 ABC', '南岸区汇总'].map((name) => ({ name }) as DraftSummary)
  const found = (query: string) => matching(drafts, query).map((draft) => draft.name)

  it('wants every word, in any order and any width', () => {
    expect(found('报告 临江')).toEqual(['临江市自评报告', '临江市自评报告 ABC'])
    expect(found('ａｂｃ')).toEqual(['临江市自评报告 ABC'])
    expect(found('临江 汇总')).toEqual([])
  })

  it('lists all for an empty query', () => {
    expect(found(' 　')).toHaveLength(3)
  })
})

describe('details of a new report', () => {
  it('take the reporter from last time, the notice and the recipient from the template', () => {
    expect(defaultDetails(pack(), settings)).toMatchObject({
      region: '临江市',
      organisation: '临江市人民政府',
      noticeNumber: '临教督〔2021〕1号',
      recipient: '省督导室',
      date: '',
    })
  })

  it('take last time’s recipient for the same template, and where the template names none', () => {
    const same = { ...settings, templateId: 'linjiang-2021' }
    expect(defaultDetails(pack(), same).recipient).toBe('上年的主送机关')
    expect(defaultDetails(pack({ recipient: '' }), settings).recipient).toBe('上年的主送机关')
  })

  it('come from the template alone where nothing is remembered', () => {
    expect(defaultDetails(pack(), null)).toMatchObject({ region: '', recipient: '省督导室' })
  })

  it('are remembered for the next report', () => {
    const next = { ...settings, ...remembered(pack(), { ...defaultDetails(pack(), null), region: '南岸县' }) }
    expect(defaultDetails(pack(), next).region).toBe('南岸县')
    expect(next.templateId).toBe('linjiang-2021')
  })
})

describe('the template chosen beforehand', () => {
  const ok = (id: string): TemplateSummary => ({ ok: true, id, title: id, summary: '', round: 2021, origin: 'builtin' })
  const broken: TemplateSummary = { ok: false, folder: 'x', message: '有误', origin: 'user' }

  it('is the last used one, else the first that works', () => {
    expect(preselected([broken, ok('a'), ok('b')], 'b')).toBe('b')
    expect(preselected([broken, ok('a'), ok('b')], 'gone')).toBe('a')
    expect(preselected([broken], 'x')).toBeNull()
  })
})

describe('keys on a row', () => {
  const press = (key: string, change: Partial<Key> = {}): Key => ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    repeat: false,
    ...change,
  })

  it('open, rename, duplicate and bin a draft; restore and erase a binned one', () => {
    expect(rowCommand(press('Enter'), false)).toEqual({ kind: 'open' })
    expect(rowCommand(press('F2'), false)).toEqual({ kind: 'rename' })
    expect(rowCommand(press('d', { ctrlKey: true }), false)).toEqual({ kind: 'duplicate' })
    expect(rowCommand(press('Delete'), false)).toEqual({ kind: 'bin' })
    expect(rowCommand(press('Enter'), true)).toEqual({ kind: 'restore' })
    expect(rowCommand(press('Delete'), true)).toEqual({ kind: 'erase' })
    expect(rowCommand(press('F2'), true)).toBeNull()
    expect(rowCommand(press('d', { ctrlKey: true }), true)).toBeNull()
  })

  it('leave other keys alone', () => {
    expect(rowCommand(press('d'), false)).toBeNull()
    expect(rowCommand(press('Delete', { shiftKey: true }), false)).toBeNull()
    expect(rowCommand(press('Home', { ctrlKey: true }), false)).toBeNull()
    expect(rowCommand(press('F5'), false)).toBeNull()
  })

  it('held down, walk but do not bin one draft after the other', () => {
    expect(rowCommand(press('ArrowDown', { repeat: true }), false)).toEqual({ kind: 'go', by: 1 })
    expect(rowCommand(press('Delete', { repeat: true }), false)).toBe('held')
  })
})

describe('progress in words', () => {
  const words = (progress: DraftSummary['progress']) =>
    renderToStaticMarkup(<DraftProgress progress={progress} />).replace(/<[^>]+>/g, '')

  it('says what is done, written and due', () => {
    expect(words({ done: 3, written: 5, begun: 1, total: 15 })).toBe('完成 3 / 已写 5 / 共 15')
  })

  it('does not show a bar where there is nothing to count', () => {
    expect(words({ done: 0, written: 0, begun: 0, total: 0 })).toBe('不设职责清单')
    expect(words(null)).toBe('打开后统计')
  })
})
