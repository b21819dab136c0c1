/** What stands on pages, in a form that a reader can check by eye. */
import type { Page, PageItem } from '../../../report/pagination/pages.ts'
import { paginate } from '../../../report/pagination/paginate.ts'
import { type Typesetter, word } from '../../../report/pagination/typesetter.ts'
import type { PaperBlock, PaperParagraph } from '../../../report/paper/paper.ts'
import type { Preset } from '../../../report/paper/preset.ts'
import { textRuns } from '../../../report/paper/runs.ts'
import { paper, preset, section } from '../word/papers.ts'

type Line = PageItem & { kind: 'line' }
export const linesOn = (page: Page): Line[] => page.items.filter((item) => item.kind === 'line')
export const rulesOn = (page: Page) => page.items.filter((item) => item.kind === 'rule')

export const textOf = ({ segments }: Line): string => segments.map(({ text }) => text).join('')

/** Texts of each page, line by line; cells of a table from left to right. */
export const seen = (pages: readonly Page[]): string[][] => pages.map((page) => linesOn(page).map(textOf))

export const paged = (
  blocks: readonly PaperBlock[],
  change: Partial<Preset> = {},
  typesetter: Typesetter = word,
): readonly Page[] => paginate(paper([section(...blocks)], { preset: preset(change) }), typesetter)

/** A body paragraph whose runs are made as those of a report are. */
export const body = (text: string, more: Partial<PaperParagraph> = {}): PaperParagraph => ({
  kind: 'paragraph',
  style: 'body',
  runs: textRuns(text, { face: 'fangsong' }, preset()),
  ...more,
})

/** The lines of one paragraph that begins at the left edge. */
export const brokenBy = (typesetter: Typesetter, text: string): string[] =>
  seen(paged([body(text, { style: 'flush' })], {}, typesetter)).flat()

/** So many Chinese characters without a mark. */
export const chinese = (count: number): string =>
  Array.from({ length: count }, (_, at) => '全市教育工作坚持优先发展落实立德树人根本任务'[at % 22]).join('')
