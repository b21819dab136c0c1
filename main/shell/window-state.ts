/** Where the window stood, how large, and how large its letters: kept between starts. It never comes up where no screen shows it. */
import type { BrowserWindow, Rectangle } from 'electron'
import { z } from 'zod'
import type { Kept } from './kept.ts'

/** Pixels; an office screen of 1366 × 768 with its task bar holds it. */
export const usualSize = { width: 1320, height: 720 }
export const leastSize = { minWidth: 960, minHeight: 600 }

/** Chromium's zoom levels: a level is a factor of 1.2. From about 70 % to 207 %. */
const zoomLevels = { least: -2, most: 4, step: 0.5 }

const whole = z.number().int().min(-100_000).max(100_000)
export const windowStateSchema = z.object({
  bounds: z.object({ x: whole, y: whole, width: whole, height: whole }).nullable(),
  maximized: z.boolean(),
  zoom: z.number().min(zoomLevels.least).max(zoomLevels.most),
})
export type WindowState = z.output<typeof windowStateSchema>

/** As large as the screen, the first time. */
export const usualState: WindowState = { bounds: null, maximized: true, zoom: 0 }

/** So much of the upper edge, by which one takes a window, must be seen. Pixels. */
const handle = { width: 120, height: 32 }

const overlap = (from: number, length: number, otherFrom: number, otherLength: number) =>
  Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom)

/**
 * @param kept where the window stood when it was last closed
 * @param areas of all screens there are now, without task bars, the main one first
 * @returns where it comes up; without x and y: in the middle of the main screen
 */
export function placeWindow(
  kept: Rectangle | null,
  areas: readonly Rectangle[],
): { readonly x?: number; readonly y?: number; readonly width: number; readonly height: number } {
  const shows = (area: Rectangle) =>
    kept !== null &&
    overlap(kept.x, kept.width, area.x, area.width) >= handle.width &&
    overlap(kept.y, handle.height, area.y, area.height) >= handle.height
  const screen = areas.find(shows)
  const area = screen ?? areas[0]
  const size = kept ?? usualSize
  const width = Math.max(leastSize.minWidth, Math.min(size.width, area?.width ?? size.width))
  const height = Math.max(leastSize.minHeight, Math.min(size.height, area?.height ?? size.height))
  return screen && kept ? { x: kept.x, y: kept.y, width, height } : { width, height }
}

/** @returns the level after one step, or back to the usual size */
export function zoomed(level: number, by: 1 | -1 | 0): number {
  return by === 0 ? 0 : Math.min(zoomLevels.most, Math.max(zoomLevels.least, level + by * zoomLevels.step))
}

/** Milliseconds of rest after which a moved window is written down. */
const rest = 500

type Watched = Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized' | 'isMinimized' | 'isDestroyed'> & {
  on(event: 'resize' | 'move' | 'maximize' | 'unmaximize' | 'close', listener: () => void): unknown
}

interface Timers {
  readonly setTimer: (action: () => void, delay: number) => unknown
  readonly clearTimer: (timer: unknown) => void
}

/** Keeps where the window is from now on. */
export function keepPlace(window: Watched, kept: Kept<WindowState>, { setTimer, clearTimer }: Timers): void {
  let timer: unknown = null
  const keep = () => {
    if (timer !== null) clearTimer(timer)
    timer = null
    if (window.isDestroyed()) return
    // Minimized it is not maximized, and may be closed so, from the task bar; it is to come up as it was before.
    const maximized = window.isMinimized() ? kept.get().maximized : window.isMaximized()
    const next = { ...kept.get(), bounds: window.getNormalBounds(), maximized }
    if (JSON.stringify(next) !== JSON.stringify(kept.get())) kept.set(next)
  }
  const soon = () => {
    if (timer !== null) clearTimer(timer)
    timer = setTimer(keep, rest)
  }
  for (const event of ['resize', 'move', 'maximize', 'unmaximize'] as const) window.on(event, soon)
  window.on('close', keep)
}
