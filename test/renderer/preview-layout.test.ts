import { describe, expect, it } from 'vitest'
import {
  gap,
  layoutPages,
  leastPercent,
  mostPercent,
  nextStep,
  pageInView,
  pagesIn,
  placeOf,
  spotAt,
} from '../../renderer/preview/layout.ts'

const upright = { width: 11906, height: 16838 }
const turned = { width: 16838, height: 11906 }
const view = { width: 814, height: 600 }
const many = (count: number) => Array.from({ length: count }, () => upright)

describe('where pages stand', () => {
  it('draws a page at 100 % as large as on paper', () => {
    const { boxes } = layoutPages([upright], { kind: 'percent', percent: 100 }, 1, view)
    // 210.02 mm and 297 mm at 96 pixels an inch.
    expect(boxes[0]?.width).toBeCloseTo(793.73, 1)
    expect(boxes[0]?.height).toBeCloseTo(1122.53, 1)
  })

  it('keeps the proportion of A4 at every zoom', () => {
    const zooms = [{ kind: 'width' }, { kind: 'page' }, { kind: 'percent', percent: 33 }] as const
    for (const zoom of zooms)
      for (const box of layoutPages([upright, turned], zoom, 1, view).boxes) {
        const ratio = box.height / box.width
        expect(ratio > 1 ? ratio : 1 / ratio).toBeCloseTo(16838 / 11906, 6)
      }
  })

  it('fits every page into the width, landscape ones too', () => {
    const { boxes, width } = layoutPages([upright, turned], { kind: 'width' }, 1, view)
    expect(width).toBe(view.width)
    for (const box of boxes) expect(box.width).toBeCloseTo(view.width - 2 * gap, 6)
  })

  it('fits the whole page into the pane', () => {
    for (const box of layoutPages([upright, turned], { kind: 'page' }, 1, view).boxes) {
      expect(box.height).toBeLessThanOrEqual(view.height)
      expect(box.width).toBeLessThanOrEqual(view.width)
    }
  })

  it('sets pages in pairs, the odd last one at the left and as large as the others', () => {
    const { boxes } = layoutPages(many(3), { kind: 'width' }, 2, { width: 1366, height: 600 })
    expect(boxes[1]?.top).toBe(boxes[0]?.top)
    expect(boxes[2]?.left).toBe(boxes[0]?.left)
    expect(boxes[2]?.width).toBe(boxes[0]?.width)
    expect(boxes[2]?.top).toBeGreaterThan((boxes[0]?.top ?? 0) + (boxes[0]?.height ?? 0))
  })

  it('scrolls sideways rather than cut a page that is larger than the pane', () => {
    const { width, boxes } = layoutPages([upright], { kind: 'percent', percent: 200 }, 1, view)
    expect(boxes[0]?.left).toBeCloseTo(gap, 0)
    expect(width).toBe(Math.floor((boxes[0]?.width ?? 0) + 2 * gap))
  })

  it('stays within its limits in a pane without room and without pages', () => {
    expect(layoutPages([upright], { kind: 'width' }, 1, { width: 0, height: 0 }).percent).toBe(leastPercent)
    expect(layoutPages([upright], { kind: 'percent', percent: 9000 }, 1, view).percent).toBe(mostPercent)
    expect(layoutPages([], { kind: 'width' }, 1, view).boxes).toEqual([])
  })
})

describe('what is in view', () => {
  const layout = layoutPages(many(160), { kind: 'width' }, 1, view)
  const box = layout.boxes[79]
  const top = box?.top ?? 0

  it('is a handful of pages in a long report', () => {
    expect(pagesIn(layout, top, top + view.height)).toEqual([79, 80])
    expect(pagesIn(layout, top - view.height, top + 2 * view.height)).toEqual([78, 81])
    expect(pagesIn(layout, 0, 0)).toEqual([0, 0])
    expect(pagesIn(layout, 0, layout.height)).toEqual([0, 160])
  })

  it('is the page of which most is seen', () => {
    expect(pageInView(layout, 0, view.height)).toBe(0)
    expect(pageInView(layout, top - 100, view.height)).toBe(79)
    expect(pageInView(layout, top - view.height + 50, view.height)).toBe(78)
    expect(pageInView(layout, layout.height - view.height, view.height)).toBe(159)
  })

  it('is found again at another zoom', () => {
    const spot = spotAt(layout, 400, top + 300)
    expect(spot?.page).toBe(79)
    const larger = layoutPages(many(160), { kind: 'percent', percent: 200 }, 1, view)
    const place = spot && placeOf(larger, spot)
    expect(place && spotAt(larger, place.x, place.y)).toMatchObject({ page: 79 })
  })

  it('is the last page where its own is gone', () => {
    const shorter = layoutPages(many(10), { kind: 'width' }, 1, view)
    const place = placeOf(shorter, { page: 79, x: 0.5, y: 0.5 })
    expect(spotAt(shorter, place.x, place.y)?.page).toBe(9)
  })
})

it('zooms to the next step up and down and no further than the last', () => {
  expect(nextStep(97, 1)).toBe(100)
  expect(nextStep(99.6, 1)).toBe(110)
  expect(nextStep(100, -1)).toBe(90)
  expect(nextStep(mostPercent, 1)).toBe(mostPercent)
  expect(nextStep(leastPercent, -1)).toBe(leastPercent)
})
