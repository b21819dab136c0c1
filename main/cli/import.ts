/** import: what was recognised in a file, and a draft of it. */

import type { Envelope } from '../../report/document/envelope.ts'
import { blockFacts, outline } from '../../report/document/outline.ts'
import { type PackedParts, packZiping } from '../../report/document/package.ts'
import type { Noted, Result } from '../../report/document/result.ts'
import { placedUnits } from '../../report/document/units.ts'
import { openHandOver } from '../../report/hand-over/open.ts'
import { damageIn } from '../../report/recognise/damage.ts'
import { draftFrom } from '../../report/recognise/draft.ts'
import { isZipingFile, proposeFile } from '../../report/recognise/import.ts'
import type { Proposal } from '../../report/recognise/proposal.ts'
import { summary } from '../../report/recognise/summary.ts'
import { itemsIn } from '../../report/rollover/items.ts'
import { argumentsOf } from './arguments.ts'
import { type InputFile, outputPath, packOf, packOfRound, readInput, usualTemplate, writeOutput } from './input.ts'
import { type Command, type Io, Refused } from './io.ts'

export interface Imported extends Noted<Envelope> {
  readonly input: InputFile
  readonly proposal: Proposal | null
  /** What goes along where the report is written as a draft file. */
  readonly parts: PackedParts
}

const settled = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Refused(result.message)
  return result.value
}

/** @param templateId '' = the draft's own; for a text, that of the round it names, else the usual one */
export async function importInput(given: string, templateId: string, io: Io): Promise<Imported> {
  const input = await readInput(given, io)
  if (isZipingFile(input.name, input.bytes)) {
    const { value: parts, notes } = settled(openHandOver(input.name, input.bytes))
    return { value: parts.envelope, notes, input, proposal: null, parts }
  }
  let pack = await packOf(templateId || usualTemplate, io)
  let { value: proposal, notes } = settled(proposeFile(input.name, input.bytes, pack))
  const { round } = proposal.details
  if (templateId === '' && round !== null && round !== pack.round) {
    const ofRound = await packOfRound(round, io)
    if (ofRound) {
      pack = ofRound
      ;({ value: proposal, notes } = settled(proposeFile(input.name, input.bytes, pack)))
    } else {
      const message = `没有 ${round} 年度的模板，职责领域按“${pack.title}”对应；可用 --template 指定模板。`
      notes = [...notes, { code: 'template-of-other-round', message }]
    }
  }
  const draft = draftFrom(proposal, pack, input.name)
  const parts = { source: input.bytes, pack }
  return { value: draft.value, notes: [...notes, ...draft.notes], input, proposal, parts }
}

/** Damaged places by the paragraph of the source that they stand in; of a draft file by the block. */
function damageOf({ value, proposal }: Imported) {
  const texts = proposal
    ? proposal.paragraphs.map(({ text }) => text)
    : value.document.content.map((node) => blockFacts(node).text)
  return texts.flatMap((text, paragraph) => damageIn(text).map((one) => ({ paragraph, ...one })))
}

/** Figures of the whole report, with what each counts. */
function figuresOf({ document }: Envelope) {
  const made = outline(document)
  return placedUnits(document, made).flatMap(({ text, block, areaId }) =>
    itemsIn(text)
      .filter(({ kind }) => kind === 'figure')
      .map(({ text: own, value, unit, counts }) => ({ areaId, text: own, value, unit, counts, paragraph: block })),
  )
}

export const importCommand: Command = {
  name: 'import',
  usage: '文件 [--json] [--template 模板编号] [-o 文件.ziping]',
  what: '读入 .docx、.doc、.html、.mht、.txt 或 .ziping，列出认出的结构和可能损坏的文字，可存为草稿文件',
  run: async (args, io) => {
    const { values, positionals } = argumentsOf(
      importCommand,
      args,
      { json: { type: 'boolean' }, template: { type: 'string' }, output: { type: 'string', short: 'o' } },
      1,
    )
    const imported = await importInput(positionals[0] ?? '', values.template ?? '', io)
    const { value, notes, proposal, input, parts } = imported
    const file = values.output ? await outputPath(values.output, 'ziping', io, input) : null
    const kept = file ? await writeOutput(file, packZiping(value, parts), io) : []
    const found = summary(value, proposal)
    const damage = damageOf(imported)
    if (values.json) {
      io.print(
        JSON.stringify({ ...found, damage, figures: figuresOf(value), source: { ...value.source, notes } }, null, 2),
      )
      return 0
    }
    io.print(`标题：${found.title || '（没有认出）'}`)
    for (const part of found.parts) {
      io.print(`${part.heading || '（无部分标题）'}：${part.areas.length} 节`)
      for (const area of part.areas)
        io.print(`  ${area.heading}　${area.chars} 字${area.areaId ? `　→ ${area.areaId}` : ''}`)
    }
    if (found.unplaced.length > 0) io.print(`没有把握对应的：${found.unplaced.join('、')}`)
    for (const { found: text, repaired, why } of damage)
      io.print(`文字可能损坏：“${text}”，可改为“${repaired}”。${why}。`)
    for (const note of [...notes, ...kept]) io.print(note.message)
    if (file) io.print(`已存为：${file}`)
    return 0
  },
}
