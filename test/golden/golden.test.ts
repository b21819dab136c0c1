/**
 * The text of the Word file, document.xml, of one short report of each form, as it was looked at page by
 * page (docs/公文格式.md). A difference is a change of what offices get: look at it, then renew by
 * `npm run golden`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { paperForms } from '../../report/document/envelope.ts'
import { writeWord } from '../../report/word/write.ts'
import { parts } from '../report/word/xml.ts'
import { golden } from './reports.ts'

const canFormat = spawnSync('xmllint', ['--version']).status === 0
if (!canFormat) console.log('the Word files of the four forms are not compared: xmllint is not there')

function formatted(xml: string): string {
  const { status, stdout, stderr } = spawnSync('xmllint', ['--format', '-'], { input: xml, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

describe.skipIf(!canFormat)('the Word file of a report', () => {
  it.each(paperForms)('in the form %s is as it was looked at', (form) => {
    const written = writeWord(golden[form], { form })
    if (!written.ok) throw new Error(written.message)
    const xml = formatted(parts(written.value.bytes)['word/document.xml'] ?? '')
    const file = path.join(import.meta.dirname, `${form}.docx.xml`)
    if (process.env.GOLDEN === 'renew') writeFileSync(file, xml)
    const kept = existsSync(file) ? readFileSync(file, 'utf8') : ''
    const at = xml.split('\n').findIndex((line, index) => line !== kept.split('\n')[index])
    expect(
      xml,
      `${form}.docx.xml differs from line ${at + 1} on. Look at the pages of the new file; if they are right, renew by npm run golden and say in docs/公文格式.md what changed.`,
    ).toBe(kept)
  })
})
