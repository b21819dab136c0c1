import { describe, expect, it } from 'vitest'
import type { MadePages } from '../../renderer/preview/state.ts'
import { type Line, leadsBack, placeOfLine, sightOfBlock } from '../../renderer/preview/way-back.ts'
import type { Envelope } from '../../report/document/envelope.ts'
import { blockText } from '../../report/document/node.ts'
import { paginate } from '../../report/pagination/paginate.ts'
import { compose } from '../../report/paper/compose.ts'
import { defaultPreset } from '../../report/paper/preset.ts'
import { doc, envelope, h, p, table, title } from '../build.ts'

const sentence = '全市坚持教育优先发展，落实教育经费“两个只增不减”，生均公用经费标准逐校核拨到位。'
const long = p(Array.from({ length: 60 }, (_, at) => `第${at + 1}条，${sentence}`).join(''))
const report = doc(
  title('临江市履行教育职责自评报告'),
  p('按照通知要求，现将有关情况报告如下。'),
  h(1, '履行教育职责情况'),
  long,
  table(['项目', '数量'], ['学校', '120']),
  p('特此报告。'),
)

function made(of: Envelope): MadePages {
  const composed = compose(of, { preset: defaultPreset })
  if (!composed.ok) throw new Error(composed.message)
  const { value: paper } = composed.value
  return {
    kind: 'pages',
    pages: paginate(paper),
    sources: paper.sections.map(({ blocks }) =>
      blocks.map((block) => (block.kind === 'imprint' ? null : (block.source ?? null))),
    ),
    fonts: [],
    notes: [],
    envelope: of,
    preset: defaultPreset,
  }
}

const pages = made(envelope(report))
const lines = pages.pages.flatMap(({ items }) => items.filter((item): item is Line => item.kind === 'line'))
const text = ({ segments }: Line) => segments.map((segment) => segment.text).join('')
const lineWith = (words: string) => {
  const found = lines.find((line) => text(line).includes(words))
  if (!found) throw new Error(`no line with ${words}`)
  return found
}
const now = report.content

describe('from a line to the text', () => {
  it('leads to its paragraph, past the computed number of a heading', () => {
    expect(placeOfLine(pages, lineWith('履行教育职责情况'), now)?.index).toBe(2)
    expect(placeOfLine(pages, lineWith('特此报告'), now)).toEqual({ index: 5, offset: 0 })
  })

  it('leads to the very words in a long paragraph, though they come up sixty times', () => {
    const own = lines.filter(({ block: [section, at] }) => pages.sources[section]?.[at] === 3)
    expect(own.length).toBeGreaterThan(60)
    for (const line of own) {
      const place = placeOfLine(pages, line, now)
      expect(blockText(long).slice(place?.offset).startsWith(text(line).trim().slice(0, 12))).toBe(true)
    }
  })

  it('leads to the table from each of its cells', () => {
    expect(placeOfLine(pages, lineWith('120'), now)).toEqual({ index: 4, offset: 0 })
  })

  it('leads nowhere from what is added round the text', () => {
    const recipient = lineWith('省人民政府教育督导室')
    expect(leadsBack(pages, recipient)).toBe(false)
    expect(placeOfLine(pages, recipient, now)).toBeNull()
  })

  it('follows a paragraph that has moved since the pages were made', () => {
    const moved = [now[0], p('新加的一段。'), ...now.slice(1)].flatMap((block) => (block ? [block] : []))
    expect(placeOfLine(pages, lineWith('特此报告'), moved)?.index).toBe(6)
  })

  it('leads nowhere where the text has become too short', () => {
    expect(placeOfLine(pages, lineWith('特此报告'), now.slice(0, 2))).toBeNull()
  })
})

describe('from the text to its page', () => {
  it('is the page on which the paragraph begins', () => {
    expect(sightOfBlock(pages, 3).page).toBe(0)
    expect(sightOfBlock(pages, 5).page).toBe(pages.pages.length - 1)
  })

  it('is that of the block before where a paragraph is not printed', () => {
    const empty = made(envelope(doc(title('标题'), p('正文。'), p(''))))
    expect(sightOfBlock(empty, 2)).toEqual(sightOfBlock(empty, 1))
  })
})
