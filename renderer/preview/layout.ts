/** Where the pages stand on the screen: sizes and places for a zoom, which of them are in view. Pure; CSS pixels. */

/** What a page measures on paper, twips. */
export interface PaperSize {
  readonly width: number
  readonly height: number
}

export type Zoom =
  /** 页宽: a page, or a pair, as wide as the pane. */
  | { readonly kind: 'width' }
  /** 整页: a whole page, or a pair, in the pane. */
  | { readonly kind: 'page' }
  /** 100 = as large as on paper, at 96 pixels an inch. */
  | { readonly kind: 'percent'; readonly percent: number }

export interface Box {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
}

export interface Layout {
  /** Of all that is scrolled through. */
  readonly width: number
  readonly height: number
  /** One for each page. */
  readonly boxes: readonly Box[]
  /** Of the first upright page, for the zoom control. */
  readonly percent: number
}

/** Between two pages, and round all of them. */
export const gap = 16
export const leastPercent = 25
export const mostPercent = 400

/** 1440 twips and 96 CSS pixels are an inch. */
const pixelsPerTwip = 96 / 1440
const a4: PaperSize = { width: 11906, height: 16838 }

const within = (percent: number) => Math.min(mostPercent, Math.max(leastPercent, percent))

/** Pixels for a twip so that a row fits; percentages are the same for all rows. */
function rowScale(row: readonly PaperSize[], zoom: Zoom, view: { width: number; height: number }): number {
  if (zoom.kind === 'percent') return (within(zoom.percent) / 100) * pixelsPerTwip
  const wide = row.reduce((sum, { width }) => sum + width, 0)
  const high = Math.max(...row.map(({ height }) => height))
  const byWidth = (view.width - gap * (row.length + 1)) / wide
  const byHeight = (view.height - 2 * gap) / high
  const fitting = zoom.kind === 'width' ? byWidth : Math.min(byWidth, byHeight)
  return pixelsPerTwip * (within((fitting / pixelsPerTwip) * 100) / 100)
}

/**
 * @param columns pages side by side
 * @param view inner size of the pane
 */
export function layoutPages(
  pages: readonly PaperSize[],
  zoom: Zoom,
  columns: 1 | 2,
  view: { readonly width: number; readonly height: number },
): Layout {
  const upright = pages.find(({ width, height }) => width < height) ?? a4
  // A row with one page in it is as large as the others.
  const full = (row: readonly PaperSize[]) => (columns === 2 && row.length === 1 && row[0] ? [row[0], row[0]] : row)
  const rows: PaperSize[][] = []
  for (let at = 0; at < pages.length; at += columns) rows.push(pages.slice(at, at + columns))

  const scaled = rows.map((row) => {
    const scale = rowScale(full(row), zoom, view)
    const sizes = row.map(({ width, height }) => ({ width: width * scale, height: height * scale }))
    const slots = full(row).reduce((sum, { width }) => sum + width * scale, 0) + gap * (columns - 1)
    return { sizes, slots, height: Math.max(...sizes.map(({ height }) => height)) }
  })
  // What is a hair wider by rounding is no reason for a scroll bar.
  const width = Math.max(view.width, ...scaled.map(({ slots }) => Math.floor(slots + 2 * gap)))
  const boxes: Box[] = []
  let top = gap
  for (const { sizes, slots, height } of scaled) {
    let left = (width - slots) / 2
    for (const size of sizes) {
      boxes.push({ top, left, width: size.width, height: size.height })
      left += size.width + gap
    }
    top += height + gap
  }
  const percent = (rowScale(full(Array(columns).fill(upright)), zoom, view) / pixelsPerTwip) * 100
  return { width, height: top, boxes, percent }
}

/** Indices of the pages that touch a band of the scrolled height: from the first up to, not including, the second. */
export function pagesIn({ boxes }: Layout, from: number, to: number): readonly [number, number] {
  const firstBelow = (edge: (box: Box) => boolean) => {
    let low = 0
    let high = boxes.length
    while (low < high) {
      const middle = (low + high) >> 1
      const box = boxes[middle]
      if (box && edge(box)) high = middle
      else low = middle + 1
    }
    return low
  }
  // Tops never fall from page to page; bottoms may, in a row with a landscape page, by less than the margin.
  return [firstBelow((box) => box.top + box.height >= from), firstBelow((box) => box.top > to)]
}

/** Index of the page that one is looking at: the one of which most is seen, the earlier of two. */
export function pageInView(layout: Layout, top: number, height: number): number {
  const [first, end] = pagesIn(layout, top, top + height)
  let best = first
  let most = 0
  for (let at = first; at < end; at++) {
    const box = layout.boxes[at]
    if (!box) continue
    const seen = Math.min(box.top + box.height, top + height) - Math.max(box.top, top)
    if (seen > most + 1) {
      most = seen
      best = at
    }
  }
  return Math.max(0, Math.min(best, layout.boxes.length - 1))
}

/** A spot on a page, so that it can be found again in another layout. */
export interface Spot {
  readonly page: number
  /** Shares of the page's width and height; outside 0–1 beside it. */
  readonly x: number
  readonly y: number
}

export function spotAt(layout: Layout, x: number, y: number): Spot | null {
  const { boxes } = layout
  const [first] = pagesIn(layout, y, y)
  const row = boxes[Math.min(first, boxes.length - 1)]
  if (!row) return null
  const beside = boxes.flatMap((box, page) => (box.top === row.top ? [{ box, page }] : []))
  const hit = beside.find(({ box }) => x <= box.left + box.width) ?? beside.at(-1)
  if (!hit) return null
  const { box, page } = hit
  return { page, x: (x - box.left) / box.width, y: (y - box.top) / box.height }
}

/** Where a spot is in a layout; the last page where its own is gone. */
export function placeOf({ boxes }: Layout, spot: Spot): { readonly x: number; readonly y: number } {
  const box = boxes[Math.min(spot.page, boxes.length - 1)]
  return box ? { x: box.left + spot.x * box.width, y: box.top + spot.y * box.height } : { x: 0, y: 0 }
}

/** Percentages that the buttons go through. */
export const steps = [25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400] as const

/** The next step above or below a percentage. */
export function nextStep(percent: number, direction: 1 | -1): number {
  // What differs by less than a percent looks the same, and would be no step.
  return direction === 1
    ? (steps.find((step) => step > percent + 1) ?? mostPercent)
    : (steps.findLast((step) => step < percent - 1) ?? leastPercent)
}
