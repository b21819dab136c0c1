/** Sections → duty areas: the right one or none. */
import { describe, expect, it } from 'vitest'
import { placeSections } from '../../../report/recognise/match.ts'
import { builtinPack } from '../../packs.ts'

const { areas } = builtinPack('hubei-2021')
const place = (...headings: readonly string[]) => placeSections(headings, areas)
const ids = (...headings: readonly string[]) => place(...headings).map(({ areaId }) => areaId)

it('every heading and alias of every area finds its own area, with full confidence', () => {
  for (const area of areas)
    for (const name of [area.title, area.heading, ...area.aliases].filter((form) => form !== '')) {
      expect([name, place(name)[0]?.areaId]).toEqual([name, area.id])
      expect(place(name)[0]?.confidence).toBe(1)
    }
})

it.each([
  ['全面加强党对教育工作的领导', 'leadership'],
  ['强化学校党建工作', 'party-building'],
  ['新时代教育评价改革扎实推进', 'evaluation-reform'],
  ['“双减”工作取得实效', 'double-reduction'],
  ['五项管理落地见效', 'five-management'],
  ['教育督导体制机制改革不断深化', 'supervision'],
  ['义务教育优质均衡发展稳步推进', 'compulsory'],
  ['大力发展普惠性学前教育', 'preschool'],
  ['民办教育规范管理', 'private'],
  ['中职教育产教融合', 'vocational'],
  ['师德建设', 'teachers-ethics'],
  ['县管校聘改革全面铺开', 'teachers-deployment'],
  ['校园安全防线更加牢固', 'safety'],
  ['学校食堂规范运行', 'logistics'],
  ['教育经费只增不减', 'finance'],
])('%s → %s, with less than full confidence', (heading, id) => {
  const [placed] = place(heading)
  expect(placed?.areaId).toBe(id)
  expect(placed?.confidence).toBeGreaterThanOrEqual(0.65)
  expect(placed?.confidence).toBeLessThan(1)
})

it.each([
  '加强全县中小学德育工作',
  '提升办学条件',
  '加强学前教育安全管理',
  '加强民办学校党建',
  '完善家校社协同机制',
  '打造书香校园',
  // Near by a word, and about something else.
  '提升教育质量',
  '加强科学教育',
  '加强考试安全管理',
  '落实教师减负',
  '工作亮点',
])('%s is not clear enough and stays unplaced, with a reason', (heading) => {
  const [placed] = place(heading)
  expect(placed?.areaId).toBeNull()
  expect(placed?.reason).not.toBe('')
})

describe('two sections of one area', () => {
  it('both get it where both are clear', () => {
    expect(ids('学前教育稳步推进', '学前教育普惠优质')).toEqual(['preschool', 'preschool'])
    expect(ids('学前教育普惠优质', '学前教育普惠优质')).toEqual(['preschool', 'preschool'])
  })

  it('a second one that is less sure stays unplaced, and is told who has it', () => {
    const [area] = areas
    const frame = area ? [{ ...area, title: '校园读书', heading: '', aliases: [], keywords: ['读书活动'] }] : []
    const [exact, loose] = placeSections(['校园读书', '读书活动里的若干具体事项'], frame)
    expect(exact?.areaId).toBe(area?.id)
    expect(loose?.areaId).toBeNull()
    expect(loose?.reason).toContain('校园读书')
    expect(placeSections(['读书活动里的若干具体事项'], frame)[0]?.areaId).toBe(area?.id)
  })
})

describe('one section of several areas', () => {
  it.each([
    ['加强师德师风建设，深化“县管校聘”改革', ['teachers-ethics', 'teachers-deployment']],
    ['发展学前教育和特殊教育', ['preschool', 'special']],
    ['党的领导与依法治教（63分，自评61.6分）', ['leadership', 'law-stability']],
    ['落实“双减”政策、加强“五项管理”、推进教育数字化', ['double-reduction', 'five-management', 'digital']],
  ])('%s', (heading, expected) => {
    const [placed] = place(heading)
    expect([placed?.areaId, ...(placed?.alsoAreaIds ?? [])]).toEqual(expected)
    expect(placed?.confidence).toBeLessThanOrEqual(1)
  })

  it.each([
    ['落实教育工作职责，形成合力', ['leadership']],
    ['依法治教依法治校和学校规范管理', ['law-stability']],
    ['深化“县管校聘”改革，推进教师交流轮岗', ['teachers-deployment']],
  ])('%s names one', (heading, expected) => {
    const [placed] = place(heading)
    expect([placed?.areaId, ...(placed?.alsoAreaIds ?? [])]).toEqual(expected)
  })

  it.each(['加强幼儿园和中小学食堂采购监管', '统筹学前教育和义务教育学校安全管理', '提升普惠园、民办园和教学点条件'])(
    '%s names places, not areas, and stays unplaced',
    (heading) => {
      expect(place(heading)[0]).toMatchObject({ areaId: null, alsoAreaIds: [] })
    },
  )
})

it('half-width and full-width signs, quotes and spaces make no difference', () => {
  expect(ids('扎实推进 "双减" 工作', '加强中小学「五项管理」')).toEqual(['double-reduction', 'five-management'])
})

it('a tie is settled by the neighbours where the pack’s order leaves one area', () => {
  const frame = areas.slice(0, 3).map((area, at) => ({
    ...area,
    id: ['a', 'b', 'c'][at] ?? '',
    title: ['开头工作', '校园读书', '校园文化'][at] ?? '',
    heading: '',
    aliases: [],
    keywords: [[], ['校园活动'], ['校园活动']][at] ?? [],
  }))
  const placed = placeSections(['校园文化', '校园活动'], frame)
  expect(placed.map(({ areaId }) => areaId)).toEqual(['c', null])
  const last = placeSections(['开头工作', '校园活动', '校园文化'], frame)
  expect(last.map(({ areaId }) => areaId)).toEqual(['a', 'b', 'c'])
  // In a text that does not follow the pack's order, neighbours tell nothing.
  const mixed = placeSections(['校园文化', '开头工作', '校园活动', '校园文化'], frame)
  expect(mixed.map(({ areaId }) => areaId)).toEqual(['c', 'a', null, 'c'])
})
