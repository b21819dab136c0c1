/** The hand-in gate: what hinders, what is only to be seen, and what an overruled error needs. */
import { describe, expect, it } from 'vitest'
import { checklist } from '../../../report/checklist/checklist.ts'
import { checkAll, createChecker, ignoredKey } from '../../../report/checks/check.ts'
import { rules } from '../../../report/checks/rules.ts'
import { noWords } from '../../../report/checks/words.ts'
import type { Envelope } from '../../../report/document/envelope.ts'
import { outline } from '../../../report/document/outline.ts'
import { gate } from '../../../report/hand-in/gate.ts'
import { handInSheet } from '../../../report/hand-in/sheet.ts'
import { writeWord } from '../../../report/word/write.ts'
import { area, details, doc, envelope, h, p, title } from '../../build.ts'
import { builtinPack } from '../../packs.ts'

const pack = builtinPack('hubei-2021')
const own = new Set(['P12', 'G05'])

/** The gate over a report that is checked by two rules: doubled marks, required areas. */
function gateOf(written: Envelope, { disabledRules = [] as readonly string[], pages = 9 as number | null } = {}) {
  const made = outline(written.document, (id) => written.areas[id]?.omitted !== undefined)
  const states = checklist(written.document, made, pack, written.areas)
  const used = rules.filter(({ id }) => own.has(id) && !disabledRules.includes(id))
  const findings = checkAll(createChecker(used, noWords), { envelope: written, outline: made, pack, checklist: states })
  return gate({ envelope: written, checklist: states, pack, findings, chars: 4980, blanks: 0, pages, disabledRules })
}

const omitted = { omitted: { reason: '本市不涉及' } }
/** Every required area is left out, so that only the text decides. */
const areas = Object.fromEntries(pack.areas.map(({ id }) => [id, omitted]))
const report = (text: string, change: Partial<Envelope> = {}) =>
  envelope(doc(title('临江市自评报告'), h(1, '主要工作'), p(text)), { areas, ...change })
const lineOf = (made: ReturnType<typeof gateOf>, key: string) => made.lines.find((line) => line.key === key)

describe('the gate', () => {
  it('lets a report pass that has no errors', () => {
    const made = gateOf(report('新建学校3所。'))
    expect(made.passed).toBe(true)
    expect(lineOf(made, 'errors')).toMatchObject({ state: 'met', text: '没有' })
    expect(lineOf(made, 'length')).toMatchObject({ state: 'met', text: '4,980 字 / 上限 5,000' })
    expect(lineOf(made, 'pages')?.text).toBe('9 页')
  })

  it('is shut by an error, and opened by a reason that holds while the sentence reads so', () => {
    const shut = gateOf(report('新建学校3所。。'))
    expect(shut.passed).toBe(false)
    expect(lineOf(shut, 'errors')).toMatchObject({ state: 'open', text: '1 处未处理' })
    const [error] = shut.errors
    if (!error) throw new Error('no error')
    const overruled = [{ ...ignoredKey(error.finding), reason: '引文如此' }]
    const open = gateOf(report('新建学校3所。。', { overruled }))
    expect(open.passed).toBe(true)
    expect(open.errors.map(({ reason }) => reason)).toEqual(['引文如此'])
    expect(open.record).toMatchObject({ errors: 0, overruled: 1 })
    expect(gateOf(report('新建学校4所。。', { overruled })).passed).toBe(false)
  })

  it('is not opened by ignoring the error while one writes', () => {
    const [error] = gateOf(report('新建学校3所。。')).errors
    if (!error) throw new Error('no error')
    expect(gateOf(report('新建学校3所。。', { ignored: [ignoredKey(error.finding)] })).passed).toBe(false)
  })

  it('shows without hindering: fill-ins, last year’s text, details, rules that are off', () => {
    const carried = doc(title('自评报告'), p([{ type: 'text', text: '普惠率91%。', marks: [{ type: 'carried' }] }]))
    const made = gateOf(envelope(carried, { areas, details: { ...details, date: '', signatory: '' } }), {
      disabledRules: ['P12'],
      pages: null,
    })
    expect(made.passed).toBe(true)
    expect(lineOf(made, 'carried')).toMatchObject({ state: 'look', text: expect.stringContaining('7 字') })
    expect(lineOf(made, 'details')?.text).toBe('没有填写：发文机关署名、成文日期')
    expect(lineOf(made, 'disabled')?.text).toContain('标点不重复')
    expect(lineOf(made, 'pages')?.text).toBe('没有计算')
  })

  it('counts required areas, those left out with a reason as done', () => {
    const { preschool: _, ...others } = areas
    const made = gateOf(report('新建学校3所。', { areas: others }))
    expect(made.passed).toBe(false)
    expect(lineOf(made, 'areas')).toMatchObject({ state: 'look', text: expect.stringContaining('还有 1 个没有写') })
    expect(made.record.requiredAreas - made.record.writtenAreas).toBe(1)
    const written = envelope(doc(title('报告'), area('preschool', '学前教育。新建公办园12所。')), { areas: others })
    expect(gateOf(written).passed).toBe(true)
  })
})

describe('the sheet', () => {
  it('is one page, however much stands in the report', () => {
    const long = '引用上级文件原文，照录不改，'.repeat(30)
    const text = Array.from({ length: 40 }, (_, at) => `第${at}项完成。。`).join('')
    const errors = gateOf(report(text, { areas: {} })).errors
    const overruled = errors.map(({ finding }) => ({ ...ignoredKey(finding), reason: long.slice(0, 400) }))
    const written = report(text, { areas: {}, overruled, details: { ...details, date: '', signatory: '' } })
    const made = gateOf(written, { disabledRules: rules.map(({ id }) => id).filter((id) => !own.has(id)) })
    expect(made.passed).toBe(true)
    const sheet = writeWord(handInSheet(written, '临江市'.repeat(40), made, '2026-11-25 10:30'))
    expect(sheet).toMatchObject({ ok: true, value: { pages: 1 } })
  })

  it('says the result, the reasons, and nothing of the report but its title and those sentences', () => {
    const text = '新建学校3所。。'
    const [error] = gateOf(report(text)).errors
    if (!error) throw new Error('no error')
    const overruled = [{ ...ignoredKey(error.finding), reason: '引文如此' }]
    const written = report(text, { overruled })
    const sheet = handInSheet(written, '临江市自评报告', gateOf(written), '2026-11-25 10:30')
    const said = JSON.stringify(sheet.document)
    for (const part of [
      '交稿检查核对单',
      '报告：临江市自评报告',
      '2026-11-25 10:30',
      '结果：通过',
      '引文如此',
      '起草：',
    ])
      expect(said).toContain(part)
    expect(said).not.toContain('新建学校')
  })
})
