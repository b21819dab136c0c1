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
  '工作亮点',
])('%s is not clear enough and stays unplaced, with a reason', (heading) => {
  const [placed] = place(heading)
  expect(placed?.areaId).toBeNull()
  expect(placed?.reason).not.toBe('')
})

describe('each area once', () => {
  it('the better heading gets it, and the other one is told who has it', () => {
    const [loose, exact] = place('学前教育稳步推进', '学前教育普惠优质')
    expect(exact?.areaId).toBe('preschool')
    expect(loose?.areaId).toBeNull()
    expect(loose?.reason).toContain('学前教育普惠优质')
  })

  it('of two equal headings the first', () => {
    expect(ids('学前教育普惠优质', '学前教育普惠优质')).toEqual(['preschool', null])
  })
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
})
