/** export: a draft, or anything that can be imported, as a Word file. */
import { writeWord } from '../../report/word/write.ts'
import { argumentsOf, usageOf } from './arguments.ts'
import { importInput } from './import.ts'
import { outputPath, writeOutput } from './input.ts'
import { type Command, Refused } from './io.ts'

export const exportCommand: Command = {
  name: 'export',
  usage: '文件 [--template 模板编号] -o 文件.docx',
  what: '导出 Word 文件（GB/T 9704，普通稿）',
  run: async (args, io) => {
    const { values, positionals } = argumentsOf(
      exportCommand,
      args,
      { template: { type: 'string' }, output: { type: 'string', short: 'o' } },
      1,
    )
    if (!values.output) throw new Refused(`没有指定输出文件。${usageOf(exportCommand)}`)
    const { value, notes, input } = await importInput(positionals[0] ?? '', values.template ?? '', io)
    const file = await outputPath(values.output, 'docx', io, input)
    const written = await writeWord(value)
    await writeOutput(file, written.value, io)
    io.print(`已导出：${file}`)
    for (const note of [...notes, ...written.notes]) io.print(note.message)
    return 0
  },
}
