/** export: a draft, or anything that can be imported, as a Word file. */
import { writeWord } from '../../report/word/write.ts'
import { argumentsOf, usageOf } from './arguments.ts'
import { importInput } from './import.ts'
import { writeOutput } from './input.ts'
import { type Command, Refused } from './io.ts'

export const exportCommand: Command = {
  name: 'export',
  usage: '文件 -o 文件.docx',
  what: '导出 Word 文件（GB/T 9704，普通稿）',
  run: async (args, io) => {
    const { values, positionals } = argumentsOf(exportCommand, args, { output: { type: 'string', short: 'o' } }, 1)
    if (!values.output) throw new Refused(`没有指定输出文件。${usageOf(exportCommand)}`)
    const { value, input } = await importInput(positionals[0] ?? '', '', io)
    const written = await writeWord(value)
    const file = await writeOutput(values.output, written.value, io, input)
    io.print(`已导出：${file}`)
    for (const note of written.notes) io.print(note.message)
    return 0
  },
}
