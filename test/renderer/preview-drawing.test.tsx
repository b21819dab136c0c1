import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { PageDrawing } from '../../renderer/preview/PageDrawing.tsx'
import type { Page, PageItem, TextSegment } from '../../report/pagination/pages.ts'

const segment = (change: Partial<TextSegment> = {}): TextSegment => ({
  kind: 'text',
  text: '全市坚持教育优先发展',
  x: 1588,
  width: 3150,
  face: 'fangsong',
  latin: false,
  size: 32,
  bold: false,
  underline: false,
  shift: 0,
  colour: 'black',
  ...change,
})
const line = (...segments: TextSegment[]): PageItem => ({ kind: 'line', baseline: 2500, segments, block: [0, 0] })
const page = (change: Partial<Page> = {}): Page => ({
  number: 3,
  orientation: 'portrait',
  width: 11906,
  height: 16838,
  items: [],
  pageNumber: null,
  ...change,
})
const drawn = (of: Page) => renderToStaticMarkup(<PageDrawing page={of} total={12} pictures={{}} />)

it('says to a screen reader which page it is', () => {
  expect(drawn(page())).toContain('aria-label="第 3 页，共 12 页"')
})

it('tells every segment where it ends, in twips', () => {
  const made = drawn(page({ items: [line(segment())] }))
  expect(made).toContain('viewBox="0 0 11906 16838"')
  expect(made).toMatch(/<text[^>]*x="1588"[^>]*textLength="3150" lengthAdjust="spacing"[^>]*>全市坚持教育优先发展</)
  expect(made).toContain('font-size="320"')
})

it('draws superscripts, digits, bold, red and underlined text as such', () => {
  const made = drawn(
    page({
      items: [
        line(
          segment({ text: '2', latin: true, shift: -100, size: 20 }),
          segment({ x: 9, bold: true, underline: true, colour: 'red', face: 'title' }),
        ),
      ],
    }),
  )
  expect(made).toMatch(/class="latin" x="1588" y="2400" font-size="200"/)
  expect(made).toMatch(/class="title bold red"[^>]*text-decoration="underline"/)
})

it('turns the page number of a landscape page about the point where it begins', () => {
  const pageNumber = { text: '— 3 —', x: 1434, baseline: 9000, width: 1120, turned: true }
  expect(drawn(page({ pageNumber }))).toContain('transform="rotate(90 1434 9000)"')
  expect(drawn(page({ pageNumber: { ...pageNumber, turned: false } }))).not.toContain('rotate')
})

it('says where a picture cannot be shown instead of leaving a hole', () => {
  const picture: PageItem = {
    kind: 'picture',
    picture: 'gone',
    alt: '教学楼',
    x: 1588,
    y: 3000,
    width: 4000,
    height: 3000,
  }
  expect(drawn(page({ items: [picture] }))).toContain('图片无法显示')
})

it('escapes what looks like markup', () => {
  expect(drawn(page({ items: [line(segment({ text: '<b>&' }))] }))).toContain('&lt;b&gt;&amp;')
})
