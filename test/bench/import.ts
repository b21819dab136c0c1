/** Reading a Word file: against mammoth reading the same file, in turns. Ours goes on to recognise parts, areas and damage. */
import mammoth from 'mammoth'
import { recogniseFile } from '../../report/recognise/import.ts'
import { readSource } from '../../report/source/read.ts'
import { writeWord } from '../../report/word/write.ts'
import { inTurns, ms } from './figures.ts'
import { hubei, reportOf } from './report.ts'

const wanted = 100_000

export async function bench(say: (line: string) => void, root: string): Promise<void> {
  const pack = hubei(root)
  const written = writeWord(reportOf(pack, wanted))
  if (!written.ok) throw new Error(written.message)
  const { bytes } = written.value
  const read = readSource('report.docx', bytes)
  if (!read.ok) throw new Error(read.message)
  const chars = read.value.value.reduce((sum, { text }) => sum + text.length, 0)
  const [whole = 0, reading = 0, html = 0, raw = 0] = await inTurns(
    () => recogniseFile('report.docx', bytes, pack),
    () => readSource('report.docx', bytes),
    () => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }),
    () => mammoth.extractRawText({ buffer: Buffer.from(bytes) }),
  )
  say(`a .docx of ${chars.toLocaleString('en')} characters, ${Math.round(bytes.byteLength / 1024)} KiB`)
  say(`read and recognised: ${ms(whole)}; the reading alone ${ms(reading)}`)
  say(`mammoth to HTML: ${ms(html)}; its text alone ${ms(raw)}`)
  say(`ratio: ${(whole / html).toFixed(2)} of mammoth's HTML, ${(whole / raw).toFixed(2)} of its text`)
}
