/** The pages one below the other; drawn are those in view and their neighbours, however many there are. */
import {
  type CSSProperties,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Page } from '../../report/pagination/pages.ts'
import { isComposing } from '../keys.ts'
import { gap, type Layout, layoutPages, pageInView, pagesIn, placeOf, type Spot, spotAt, type Zoom } from './layout.ts'
import { PageDrawing } from './PageDrawing.tsx'
import { type MadePages, usePagesView } from './state.ts'
import { type Line, leadsBack, type Sight } from './way-back.ts'

export interface PagesHandle {
  /** @param index from 0 */
  goTo(index: number): void
  /** The page from its top where the place is then in view, else the place itself. */
  show(sight: Sight): void
  focus(): void
}

interface Props {
  readonly made: MadePages
  readonly zoom: Zoom
  readonly columns: 1 | 2
  readonly faces: CSSProperties
  /** What is shown first. */
  readonly start: Sight
  readonly onZoomStep: (direction: 1 | -1) => void
  readonly onLine: (page: Page, item: Line) => void
  readonly ref: Ref<PagesHandle>
}

/** Where keys turn the pages: not in the side panes, nor in dialogs. */
const ownKeys = 'body, .preview *, .preview-bar *, .header *'

/** Two pages of at least half their size. */
const widePane = 850

/** Inner size of an element; null until it is on the screen. */
function useInnerSize(element: HTMLElement | null) {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null)
  useLayoutEffect(() => {
    if (!element) return
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return size
}

export function Pages({ made, zoom, columns, faces, start, onZoomStep, onLine, ref }: Props) {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  const view = useInnerSize(scroller)
  const layout = useMemo(
    () => (view ? layoutPages(made.pages, zoom, columns, view) : null),
    [made.pages, zoom, columns, view],
  )
  const [top, setTop] = useState(0)
  /** The layout that the scroll position belongs to, and the spot that zooming keeps in place. */
  const shown = useRef<Layout | null>(null)
  const pointer = useRef<{ readonly x: number; readonly y: number } | null>(null)

  const scrollTo = useCallback(
    ({ page, y }: Sight, how: Layout) => {
      const box = how.boxes[page]
      if (!scroller || !box) return
      const down = y * box.height
      const seen = scroller.clientHeight
      scroller.scrollTop = down < seen * 0.7 ? box.top - gap : box.top + down - seen / 3
    },
    [scroller],
  )

  // Before the eye sees it: another zoom or other pages leave what one looks at where it is.
  useLayoutEffect(() => {
    if (!scroller || !layout || !view) return
    const before = shown.current
    shown.current = layout
    if (!before) scrollTo(start, layout)
    else if (before !== layout) {
      const fixed = pointer.current ?? { x: view.width / 2, y: view.height / 3 }
      const spot: Spot | null = spotAt(before, scroller.scrollLeft + fixed.x, scroller.scrollTop + fixed.y)
      if (spot) {
        const place = placeOf(layout, spot)
        scroller.scrollTop = place.y - fixed.y
        scroller.scrollLeft = place.x - fixed.x
      }
    }
    pointer.current = null
    setTop(scroller.scrollTop)
  }, [scroller, layout, view, start, scrollTo])

  const height = view?.height ?? 0
  const page = layout ? pageInView(layout, top, height) : 0
  const percent = layout?.percent ?? 100
  const wide = (view?.width ?? 0) >= widePane
  useEffect(() => usePagesView.setState({ page, percent, wide }), [page, percent, wide])

  useImperativeHandle(
    ref,
    () => ({
      goTo: (index) => layout && scrollTo({ page: Math.max(0, Math.min(index, made.pages.length - 1)), y: 0 }, layout),
      show: (sight) => layout && scrollTo(sight, layout),
      focus: () => scroller?.focus({ preventScroll: true }),
    }),
    [layout, made.pages.length, scroller, scrollTo],
  )

  // The keys are for the pages from the start, unless one is already busy elsewhere.
  useEffect(() => {
    const here = document.activeElement
    if (here === null || here === document.body || here.closest('.canvas')) scroller?.focus({ preventScroll: true })
  }, [scroller])

  // Chromium zooms its own page otherwise, and it listens passively where React does.
  useEffect(() => {
    if (!scroller) return
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      const edge = scroller.getBoundingClientRect()
      pointer.current = { x: event.clientX - edge.left, y: event.clientY - edge.top }
      onZoomStep(event.deltaY < 0 ? 1 : -1)
    }
    scroller.addEventListener('wheel', onWheel, { passive: false })
    return () => scroller.removeEventListener('wheel', onWheel)
  }, [scroller, onZoomStep])

  const keys = useRef<(event: KeyboardEvent) => void>(() => undefined)
  keys.current = (event) => {
    if (!layout || isComposing(event) || !(event.target as Element).matches(ownKeys)) return
    const last = made.pages.length - 1
    const target = {
      PageUp: page - columns,
      PageDown: page + columns,
      ...(event.ctrlKey && { Home: 0, End: last }),
    }[event.key]
    if (target !== undefined) {
      event.preventDefault()
      scrollTo({ page: Math.max(0, Math.min(target, last)), y: 0 }, layout)
    } else if (event.key === 'Enter' && event.target === scroller) {
      const at = made.pages[page]
      const line = at?.items.find((item): item is Line => item.kind === 'line' && leadsBack(made, item))
      if (!at || !line) return
      event.preventDefault()
      onLine(at, line)
    }
  }
  // Also for whoever has just pressed a button of the bar.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => keys.current(event)
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  const jumps = useCallback((item: Line) => leadsBack(made, item), [made])
  const [first, end] = layout ? pagesIn(layout, top - height, top + 2 * height) : [0, 0]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolled pane, which has no element of its own
    <div
      className="pages"
      role="region"
      aria-label="页面"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keys
      tabIndex={0}
      data-pane-focus
      ref={setScroller}
      style={faces}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      {layout && (
        <div className="sheets" style={{ width: layout.width, height: layout.height }}>
          {made.pages.slice(first, end).map((one, at) => {
            const box = layout.boxes[first + at]
            return (
              box && (
                <div
                  key={one.number}
                  className="sheet"
                  style={{ top: box.top, left: box.left, width: box.width, height: box.height }}
                >
                  <PageDrawing
                    page={one}
                    total={made.pages.length}
                    pictures={made.envelope.pictures}
                    jumps={jumps}
                    onLine={onLine}
                  />
                </div>
              )
            )
          })}
        </div>
      )}
    </div>
  )
}
