/** Where a text stands in the manual as it is drawn, and how it is marked there without a change to the page. */

const blockSelector = 'h2, h3, h4, p, li, th, td, pre'

/** The text nodes of each block, in order; a sentence may have strong words and ways in it. */
function textNodes(root: HTMLElement): readonly Text[][] {
  const groups: Text[][] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let last: Element | null = null
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = node.parentElement?.closest(blockSelector) ?? null
    if (block === null) continue
    if (block !== last) groups.push([])
    groups.at(-1)?.push(node as Text)
    last = block
  }
  return groups
}

function rangeIn(nodes: readonly Text[], from: number, to: number): Range {
  const range = document.createRange()
  let at = 0
  for (const node of nodes) {
    const end = at + node.data.length
    if (from >= at && from < end) range.setStart(node, from - at)
    if (to > at && to <= end) range.setEnd(node, to - at)
    at = end
  }
  return range
}

/** @param query as typed; upper and lower case are the same. @returns in the order of the text; none for an empty query */
export function placesOf(root: HTMLElement, query: string): readonly Range[] {
  const wanted = query.trim()
  if (wanted === '') return []
  const pattern = new RegExp(wanted.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'gi')
  return textNodes(root).flatMap((nodes) =>
    [
      ...nodes
        .map(({ data }) => data)
        .join('')
        .matchAll(pattern),
    ].map((match) => rangeIn(nodes, match.index, match.index + match[0].length)),
  )
}

/** Marks all places, and one of them as the current one. */
export function markPlaces(places: readonly Range[], current: number): void {
  const here = places[current]
  CSS.highlights.set('manual-found', new Highlight(...places))
  CSS.highlights.set('manual-current', new Highlight(...(here ? [here] : [])))
}

export function clearMarks(): void {
  CSS.highlights.delete('manual-found')
  CSS.highlights.delete('manual-current')
}
