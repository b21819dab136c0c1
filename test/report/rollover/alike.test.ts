/** Which items are brought up to date together: those that say the same, never those that only look the same. */
import { expect, it } from 'vitest'
import { outline } from '../../../report/document/outline.ts'
import { alikeItems } from '../../../report/rollover/alike.ts'
import { carriedInline, carriedItems } from '../../../report/rollover/carried.ts'
import { doc, title } from '../../build.ts'

const paragraph = (text: string) => ({ type: 'paragraph' as const, content: carriedInline([{ type: 'text', text }]) })
const document = doc(
  title('临江市履行教育职责自评报告'),
  paragraph('全市有公办幼儿园12所。按照鄂教督室函〔2021〕6号部署。'),
  paragraph('另有实训企业12所。'),
  paragraph('公办幼儿园12所均已达标。鄂教督室函〔2021〕6号已落实。'),
)
const items = carriedItems(document, outline(document))
const alike = (at: number) => {
  const item = items[at]
  return item ? alikeItems(items, item).map(({ place }) => place.block) : []
}

it('a figure goes with those that count the same thing, and not with the same number of something else', () => {
  expect(items.map(({ text }) => text)).toEqual(['12所', '〔2021〕6号', '12所', '12所', '〔2021〕6号'])
  expect(alike(0)).toEqual([1, 3])
  expect(alike(2)).toEqual([2])
})

it('a document number goes with itself wherever it stands', () => {
  expect(alike(1)).toEqual([1, 3])
})
