/**
 * One page as it comes out, drawn in twips. Every segment is told where it ends, so that a line is as long
 * as the arithmetic says, whichever face stands in on this PC.
 */
import { memo, type ReactNode, useEffect, useState } from 'react'
import type { Picture } from '../../report/document/envelope.ts'
import type { Page, PageItem, TextSegment } from '../../report/pagination/pages.ts'
import { givenAddress, pictureAddress } from './pictures.ts'

/** Half-points to twips. */
const typeSize = (size: number) => size * 10

function Segment({ segment, baseline }: { segment: TextSegment; baseline: number }) {
  const { text, x, width, face, latin, size, bold, underline, shift, colour } = segment
  return (
    <text
      className={[latin ? 'latin' : face, bold && 'bold', colour === 'red' && 'red'].filter(Boolean).join(' ')}
      x={x}
      y={baseline + shift}
      fontSize={typeSize(size)}
      {...(width > 0 && { textLength: width, lengthAdjust: 'spacing' })}
      {...(underline && { textDecoration: 'underline' })}
    >
      {text}
    </text>
  )
}

type Line = Extract<PageItem, { kind: 'line' }>

/** The whole line can be pointed at, not only its strokes. */
function Hit({ line }: { line: Line }) {
  const ends = line.segments.flatMap(({ x, width }) => [x, x + width])
  const high = typeSize(Math.max(...line.segments.map(({ size }) => size)))
  const left = Math.min(...ends)
  return (
    <rect
      className="hit"
      x={left - 60}
      y={line.baseline - high * 1.2}
      width={Math.max(...ends) - left + 120}
      height={high * 1.6}
      rx={40}
    />
  )
}

function Image({ item, picture }: { item: Extract<PageItem, { kind: 'picture' }>; picture: Picture | undefined }) {
  // '' until it is there, null where it cannot be shown. On paper it has to be there at once.
  const [address, setAddress] = useState<string | null>(() => (picture ? (givenAddress(picture) ?? '') : null))
  useEffect(() => {
    let shown = true
    if (picture) void pictureAddress(picture).then((made) => shown && setAddress(made))
    return () => {
      shown = false
    }
  }, [picture])
  const { x, y, width, height, alt } = item
  return (
    <g>
      {address && (
        <image
          href={address}
          x={x}
          y={y}
          width={width}
          height={height}
          preserveAspectRatio="none"
          aria-label={alt}
          onError={() => setAddress(null)}
        />
      )}
      {!address && <rect className="no-picture" x={x} y={y} width={width} height={height} />}
      {address === null && (
        <text className="no-picture" x={x + width / 2} y={y + height / 2} textAnchor="middle">
          图片无法显示
        </text>
      )}
    </g>
  )
}

interface ItemProps {
  readonly item: PageItem
  /** Its index among the page's items. */
  readonly at: number
  readonly pictures: Pictures
  readonly jumps: boolean
}

function Item({ item, at, pictures, jumps }: ItemProps): ReactNode {
  switch (item.kind) {
    case 'line':
      return (
        <g className={jumps ? 'line' : undefined} data-item={at}>
          {jumps && item.segments.length > 0 && <Hit line={item} />}
          {item.segments.map((segment) => (
            <Segment key={`${segment.x} ${segment.shift}`} segment={segment} baseline={item.baseline} />
          ))}
        </g>
      )
    case 'rule':
      return (
        <line
          x1={item.x1}
          y1={item.y1}
          x2={item.x2}
          y2={item.y2}
          strokeWidth={item.weight}
          stroke={item.colour === 'red' ? 'var(--paper-red)' : '#000'}
        />
      )
    case 'picture':
      return <Image key={item.picture} item={item} picture={pictures[item.picture]} />
  }
}

type Pictures = Readonly<Record<string, Picture>>

function PageNumber({ pageNumber }: { pageNumber: NonNullable<Page['pageNumber']> }) {
  const { text, x, baseline, width, turned } = pageNumber
  return (
    <text
      className="song"
      x={x}
      y={baseline}
      fontSize={typeSize(28)}
      textLength={width}
      lengthAdjust="spacing"
      {...(turned && { transform: `rotate(90 ${x} ${baseline})` })}
    >
      {text}
    </text>
  )
}

export interface PageDrawingProps {
  readonly page: Page
  /** How many there are. */
  readonly total: number
  readonly pictures: Pictures
  /** Whether a line leads back into the text; absent on paper. */
  readonly jumps?: (item: Line) => boolean
  /** A line that leads back was clicked. */
  readonly onLine?: (page: Page, item: Line) => void
}

export const PageDrawing = memo(function PageDrawing({ page, total, pictures, jumps, onLine }: PageDrawingProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a page is no field set; Enter on the pane does for the keyboard what a click does
    <svg
      className="paper"
      viewBox={`0 0 ${page.width} ${page.height}`}
      role="group"
      aria-label={`第 ${page.number} 页，共 ${total} 页`}
      lang="zh-CN"
      {...(onLine && { onClick: (event) => chosen(event.target as Element, page, onLine) })}
    >
      {page.items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity but their place
        <Item key={at} item={item} at={at} pictures={pictures} jumps={item.kind === 'line' && jumps?.(item) === true} />
      ))}
      {page.pageNumber && <PageNumber pageNumber={page.pageNumber} />}
    </svg>
  )
})

function chosen(target: Element, page: Page, onLine: (page: Page, item: Line) => void): void {
  // Text that was just selected is meant to be copied.
  if (window.getSelection()?.isCollapsed === false || !target.closest('.line')) return
  const item = page.items[Number(target.closest('[data-item]')?.getAttribute('data-item'))]
  if (item?.kind === 'line') onLine(page, item)
}
