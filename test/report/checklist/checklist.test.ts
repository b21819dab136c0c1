/** What state each duty area is in, from the document alone. */
import { describe, expect, it } from 'vitest'
import { checklist } from '../../../report/checklist/checklist.ts'
import type { AreaDecision } from '../../../report/document/envelope.ts'
import type { Block } from '../../../report/document/node.ts'
import { outline } from '../../../report/document/outline.ts'
import { readPack } from '../../../report/template/pack.ts'
import { area, doc, h, p, table, title } from '../../build.ts'
import { packJson } from '../../packs.ts'

const entry = (id: string, change: Record<string, unknown> = {}) => ({
  id,
  title: `领域${id}`,
  part: 'work',
  required: true,
  listed: true,
  guidance: '写明投入和覆盖面。',
  mustState: [
    { text: '投入', signals: ['投入'] },
    { text: '课后服务', signals: ['课后服务', '延时服务'] },
  ],
  owner: { office: '基础教育科', inferred: true },
  minChars: 20,
  ...change,
})
const read = readPack(
  {
    ...packJson('blank'),
    parts: [{ id: 'work', title: '主要工作' }],
    areas: [entry('a'), entry('b'), entry('c', { required: false, needsFigure: false }), entry('d', { listed: false })],
  },
  'test',
)
if (!read.ok) throw new Error(read.message)
const pack = read.value

function look(blocks: readonly Block[], decisions: Record<string, AreaDecision> = {}) {
  const document = doc(title('报告'), h(1, '主要工作'), ...blocks)
  const made = outline(document, (id) => decisions[id]?.omitted !== undefined)
  return checklist(document, made, pack, decisions)
}
const of = (id: string, ...args: Parameters<typeof look>) => look(...args).areas.find((status) => status.areaId === id)

const full = '全年投入2162万元，课后服务覆盖全部学校，参加学生4.2万人。'

describe('a section that answers two areas', () => {
  const both = {
    ...area('a', `两件事。${full}`),
    attrs: { level: 2, areaId: 'a', alsoAreaIds: ['b', 'x'], runIn: true },
  } as const

  it('counts for both; an area that the template does not have is no matter', () => {
    const made = look([both])
    expect(
      made.areas.filter(({ sections }) => sections.length > 0).map(({ areaId, state }) => [areaId, state]),
    ).toEqual([
      ['a', 'written'],
      ['b', 'written'],
    ])
    expect(made.unknown).toEqual([])
  })

  it('counts for the other where its own is not in the template', () => {
    const foreign = { ...both, attrs: { ...both.attrs, areaId: 'x', alsoAreaIds: ['b'] } }
    expect(of('b', [foreign])?.state).toBe('written')
    expect(look([foreign]).unknown).toHaveLength(1)
  })
})

describe('an area', () => {
  it('is empty while only its heading stands there, whatever the heading says', () => {
    expect(of('a', [area('a', '投入和课后服务。')])).toMatchObject({ state: 'empty', chars: 0, figures: 0 })
  })
  it('states nothing by the words of its own heading', () => {
    expect(of('a', [area('a', '加大投入，做好课后服务。全年完成3项。')])?.missing).toEqual(['投入', '课后服务'])
    expect(of('a', [h(2, '加大投入', { areaId: 'a' }), p('全年完成3项。')])?.missing).toContain('投入')
  })
  it('states by its sub-headings what the text under them is about', () => {
    const blocks = [h(2, '标题', { areaId: 'a' }), h(3, '课后服务'), p('全部学校参加，覆盖学生4.2万人。')]
    expect(of('a', blocks)).toMatchObject({ missing: ['投入'], chars: 17 })
  })
  it('is empty while it is a frame of headings', () => {
    expect(of('a', [h(2, '标题', { areaId: 'a' }), h(3, '投入'), h(4, '课后服务')])).toMatchObject({
      state: 'empty',
      missing: ['投入', '课后服务', '数据'],
    })
  })
  it('states nothing by the words of a fill-in', () => {
    expect(of('a', [area('a', '标题。覆盖学校【投入】所，【课后服务30所】。')])).toMatchObject({
      missing: ['投入', '课后服务', '数据'],
    })
  })
  it('states what a table under it says', () => {
    expect(of('a', [area('a', '标题。'), table(['项目', '投入'], ['延时服务', '30万元'])])).toMatchObject({
      missing: [],
      figures: 1,
    })
  })
  it('is empty when only fill-ins stand there', () => {
    expect(of('a', [area('a', '标题。【投入】')])).toMatchObject({ state: 'empty', chars: 0 })
  })
  it('is begun while something is missing, and says what', () => {
    expect(of('a', [area('a', '标题。全年投入很多资金，各方面满意，成效明显，群众认可。')])).toMatchObject({
      state: 'begun',
      missing: ['课后服务', '数据'],
    })
  })
  it('is begun while it is too short', () => {
    expect(of('a', [area('a', '标题。投入3万元，课后服务。')])).toMatchObject({ state: 'begun', missing: [] })
  })
  it('is written when all is there', () => {
    expect(of('a', [area('a', `标题。${full}`)])).toMatchObject({ state: 'written', missing: [], figures: 2 })
  })
  it('is written across paragraphs and further sections', () => {
    const status = of('a', [
      area('a', '标题。全年投入2162万元，'),
      p('覆盖全部学校，群众满意。'),
      area('a', '再说。延时服务到位。'),
    ])
    expect(status).toMatchObject({ state: 'written' })
    expect(status?.sections).toHaveLength(2)
  })
  it('is done when somebody says so, and stays so', () => {
    expect(of('a', [area('a', '标题。短。')], { a: { done: true } })).toMatchObject({ state: 'done' })
  })
  it('is omitted with its reason, whatever stands there', () => {
    expect(of('a', [area('a', `标题。${full}`)], { a: { omitted: { reason: '本市没有' } } })).toMatchObject({
      state: 'omitted',
      reason: '本市没有',
      missing: [],
    })
  })
  it('is omitted without a reason, but the reason is missing', () => {
    expect(of('a', [area('a', '标题。')], { a: { omitted: { reason: ' ' } } })).toMatchObject({
      state: 'omitted',
      missing: ['理由'],
    })
  })
  it('is done though its text was taken out since', () => {
    expect(of('a', [], { a: { done: true } })).toMatchObject({ state: 'done', sections: [] })
  })
  it('needs no figure where the pack expects none', () => {
    expect(of('c', [area('c', '标题。投入到位，课后服务覆盖全部学校，家长放心，学生开心。')])).toMatchObject({
      state: 'written',
      figures: 0,
    })
  })
  it('that is not in the text is empty and has no section', () => {
    expect(of('b', [area('a', '标题。')])).toMatchObject({ state: 'empty', sections: [] })
  })
})

describe('the list', () => {
  it('follows the text, then the pack', () => {
    expect(look([area('c', '丙。'), area('a', '甲。')]).areas.map((status) => status.areaId)).toEqual([
      'c',
      'a',
      'b',
      'd',
    ])
  })
  it('shows sections of areas that the pack does not know', () => {
    expect(look([area('from-elsewhere', '别处。')]).unknown.map((section) => section.title)).toEqual(['别处'])
  })
  it('counts what is in the text or required, the omitted left out', () => {
    const { progress } = look([area('a', `甲。${full}`), area('c', '丙。短。')], {
      d: { omitted: { reason: '没有' } },
      c: { done: true },
    })
    expect(progress).toEqual({ done: 1, written: 1, begun: 0, total: 3 })
  })
})

it('a keystroke costs one block: the others are not read again', () => {
  let reads = 0
  const counted = (text: string): Block => {
    const { content } = p(text)
    return {
      type: 'paragraph',
      get content() {
        reads += 1
        return content ?? []
      },
    }
  }
  const blocks = [area('a', `甲。${full}`), counted('续'), area('b', `乙。${full}`), counted('再续')]
  const before = look(blocks)
  const first = reads
  expect(first).toBeGreaterThan(0)

  const after = look([...blocks.slice(0, 3), counted('再续写')])
  expect(reads - first).toBe(first / 2)
  expect(after.areas[1]?.chars).toBe((before.areas[1]?.chars ?? 0) + 1)

  const twice = reads
  look(blocks)
  expect(reads).toBe(twice)
})
