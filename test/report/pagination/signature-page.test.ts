/** A signature on a page of its own is said, in the file and in its notes. */
import { expect, it } from 'vitest'
import { writeWord } from '../../../report/word/write.ts'
import { attachment, details, doc, envelope, p, title } from '../../build.ts'

/** A last paragraph of so many lines of 28 characters, too long to be kept with the signature. */
const lines = (count: number) => p('临'.repeat(26 + (count - 1) * 28))
const notes = (count: number, change = {}) => {
  const written = writeWord(envelope(doc(title('自评报告'), lines(count)), change))
  if (!written.ok) throw new Error(written.message)
  return { pages: written.value.pages, codes: written.value.notes.map(({ code }) => code) }
}

it('is said where the text ends with its page, and only there', () => {
  // Title, blank line and recipient leave 18 lines for the text of the first page.
  const alone = Array.from({ length: 30 }, (_, at) => at + 8).filter((count) =>
    notes(count).codes.includes('signature-alone'),
  )
  // Blank line, signatory and date take three lines and stay together.
  expect(alone).toEqual([16, 17, 18])
  expect(notes(16)).toMatchObject({ pages: 2 })
  expect(notes(15)).toMatchObject({ pages: 1 })
})

it('is not said of a report that nobody signs, nor because of its attachments', () => {
  expect(notes(18, { details: { ...details, signatory: '', date: '' } }).codes).not.toContain('signature-alone')
  const written = writeWord(envelope(doc(title('自评报告'), lines(8), attachment('表'), p('文'))))
  expect(written.ok && written.value.notes.map(({ code }) => code)).not.toContain('signature-alone')
})
