/** export: a draft, or anything that can be imported, as a Word file. */
import path from 'node:path'
import { type Envelope, type PaperForm, paperForms } from '../../report/document/envelope.ts'
import { inlineText } from '../../report/document/node.ts'
import type { Note } from '../../report/document/result.ts'
import { suggestedName } from '../../report/paper/file-name.ts'
import { defaultPreset, type Preset, presetSchema, readPreset } from '../../report/paper/preset.ts'
import { writeWord } from '../../report/word/write.ts'
import { argumentsOf, usageOf } from './arguments.ts'
import { importInput } from './import.ts'
import { outputPath, readSetting, writeOutput } from './input.ts'
import { type Command, type Io, Refused } from './io.ts'

const layouts = presetSchema.shape.layout.unwrap().options

function formOf(given: string | undefined): PaperForm | undefined {
  const form = paperForms.find((one) => one === given)
  if (given !== undefined && !form)
    throw new Refused(`没有“${given}”这种格式。--form 只能是：${paperForms.join('、')}。`)
  return form
}

/**
 * The default preset unless a file names another: what a command writes depends on its line alone, not
 * on the settings of the computer. --layout goes before the file.
 */
async function presetOf(file: string | undefined, layout: string | undefined, io: Io): Promise<Preset> {
  let preset = defaultPreset
  if (file !== undefined) {
    const read = readPreset(await readSetting(file, io))
    if (!read.ok) throw new Refused(read.message)
    preset = read.value
  }
  if (layout === undefined) return preset
  const known = layouts.find((one) => one === layout)
  if (!known) throw new Refused(`没有“${layout}”这种版式。--layout 只能是：${layouts.join('、')}。`)
  return { ...preset, layout: known }
}

/** A folder takes the file under the usual name. */
async function fileOf(given: string, envelope: Envelope, io: Io): Promise<string> {
  const folder = /[/\\]$/.test(given) || (await io.isFolder(path.resolve(io.cwd, given)))
  const [first] = envelope.document.content
  const title = first?.type === 'title' ? inlineText(first.content) : ''
  return folder ? path.join(given, suggestedName(envelope.details, title, 'docx')) : given
}

export const exportCommand: Command = {
  name: 'export',
  usage: '文件 -o 文件.docx [--form 格式] [--layout 版式] [--preset 文件.json] [--template 模板编号] [--json]',
  what: '导出 Word 文件（GB/T 9704：普通稿、上行文、套打、公示稿）',
  run: async (args, io) => {
    const { values, positionals } = argumentsOf(
      exportCommand,
      args,
      {
        template: { type: 'string' },
        output: { type: 'string', short: 'o' },
        form: { type: 'string' },
        layout: { type: 'string' },
        preset: { type: 'string' },
        json: { type: 'boolean' },
      },
      1,
    )
    if (!values.output) throw new Refused(`没有指定输出文件。${usageOf(exportCommand)}`)
    const form = formOf(values.form)
    const preset = await presetOf(values.preset, values.layout, io)
    const { value, notes, input } = await importInput(positionals[0] ?? '', values.template ?? '', io)
    const file = await outputPath(await fileOf(values.output, value, io), 'docx', io, input)
    const written = writeWord(value, { preset, ...(form && { form }) })
    if (!written.ok) throw new Refused(written.message)
    const { bytes, pages, fonts } = written.value
    const kept = await writeOutput(file, bytes, io)
    const warnings: readonly Note[] = [...notes, ...written.value.notes, ...kept]
    if (values.json) {
      io.print(JSON.stringify({ pages, fonts, warnings }, null, 2))
      return 0
    }
    io.print(`已导出：${file}（${pages} 页）`)
    io.print(`文件使用的字体：${fonts.join('、')}`)
    for (const { message } of warnings) io.print(message)
    return 0
  },
}
