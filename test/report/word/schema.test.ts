/** Every file against the schema: one element out of order, and Word calls the file damaged. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { defaultPreset, type Preset, presetSchema } from '../../../report/paper/preset.ts'
import { wordFile } from '../../../report/word/file.ts'
import { kinds, paper, paragraph, section, text } from './papers.ts'
import { canValidate, schemaErrors } from './schema.ts'

/** All values of each choice of a preset, multiplied. */
function everyPreset(): Preset[] {
  const { layout, scheme, titleFace, fangsongFace, kaiFace, digits, pageNumber } = presetSchema.shape
  const choices = { layout, scheme, titleFace, fangsongFace, kaiFace, digits, pageNumber }
  let made: Preset[] = [true, false].map((boldLevel3) => ({ ...defaultPreset, boldLevel3 }))
  for (const [name, choice] of Object.entries(choices))
    made = made.flatMap((preset) => choice.unwrap().options.map((option): Preset => ({ ...preset, [name]: option })))
  return made
}

describe.skipIf(!canValidate)('the schema', () => {
  it('is what every kind of paper keeps to', () => {
    expect(schemaErrors(Object.entries(kinds).map(([name, paper]) => [name, wordFile(paper)]))).toEqual([])
  })

  it('finds an element out of order', () => {
    const entries = unzipSync(wordFile(paper([section(paragraph('文'))])))
    const document = strFromU8(entries['word/document.xml'] ?? new Uint8Array())
    const swapped = document.replace(/(<w:pgSz[^>]*>)(<w:pgMar[^>]*>)/, '$2$1')
    const broken = zipSync({ 'word/document.xml': strToU8(swapped) })
    expect(schemaErrors([['swapped', broken]]).join('')).toContain('pgSz')
  })

  it('is kept with every preset', () => {
    const presets = everyPreset()
    expect(presets).toHaveLength(3 * 2 * 3 * 2 * 2 * 2 * 3 * 2)
    const { 附件: kind } = kinds
    if (!kind) throw new Error('no such kind')
    // One row of the long table is enough.
    const sections = kind.sections.map((one) => ({
      ...one,
      blocks: one.blocks.map((block) => (block.kind === 'table' ? { ...block, rows: block.rows.slice(0, 2) } : block)),
    }))
    const files = presets.map((preset, at) => [String(at), wordFile({ ...kind, sections, preset })] as const)
    expect(schemaErrors(files)).toEqual([])
  }, 60_000)

  it('is kept by text of any characters', () => {
    const hostile =
      '<w:t>&amp;"\'</w:t>]]>\u0000\u0008\u001f\u007f\u0085\ufffe\uffff\ud800\udc00\udbff\t\r\n\u2028\u202e䶮𬭎😀'
    const runs = [text(hostile), text('\udfff'), text('\ud83d'), text('\u0007')]
    const file = wordFile(
      paper([section(paragraph(runs), paragraph(runs, { style: 'title' }))], { title: hostile, organisation: hostile }),
    )
    expect(schemaErrors([['hostile', file]])).toEqual([])
  })
})
