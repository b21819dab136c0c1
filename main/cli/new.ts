/** new: a report from a template. */
import { type Details, documentForms } from '../../report/document/envelope.ts'
import { packZiping } from '../../report/document/package.ts'
import { detailsSchema } from '../../report/document/schema.ts'
import { newReport, startDetails } from '../../report/template/start.ts'
import { argumentsOf, usageOf } from './arguments.ts'
import { outputPath, packOf, writeOutput } from './input.ts'
import { type Command, Refused } from './io.ts'

function withField(details: Details, setting: string): Details {
  const at = setting.indexOf('=')
  const name = setting.slice(0, at)
  if (at < 1 || !Object.hasOwn(details, name))
    throw new Refused(`没有名为“${at < 1 ? setting : name}”的报告信息。可用的有：${Object.keys(details).join('、')}。`)
  const text = setting.slice(at + 1)
  const value = name === 'round' || name === 'reviewYear' ? Number(text) : text
  // 2021-02-30 has the right form and is no date.
  const noDate = name === 'date' && text !== '' && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) !== text
  const changed = detailsSchema.safeParse({ ...details, [name]: value })
  if (!changed.success || noDate)
    throw new Refused(
      name === 'form'
        ? `form 只能是：${documentForms.join('、')}。`
        : name === 'date'
          ? 'date 须写成 2021-09-30 的形式。'
          : `${name} 的值“${text}”不对。`,
    )
  return changed.data
}

export const newCommand: Command = {
  name: 'new',
  usage: '--template 模板编号 [--set 信息=值 …] -o 文件.ziping',
  what: '按模板新建一份报告',
  run: async (args, io) => {
    const { values } = argumentsOf(
      newCommand,
      args,
      { template: { type: 'string' }, set: { type: 'string', multiple: true }, output: { type: 'string', short: 'o' } },
      0,
    )
    if (!values.template || !values.output) throw new Refused(`参数不全。${usageOf(newCommand)}`)
    const file = await outputPath(values.output, 'ziping', io)
    const pack = await packOf(values.template, io)
    const details = (values.set ?? []).reduce(withField, startDetails(pack))
    const kept = await writeOutput(file, packZiping(newReport(pack, details), { pack }), io)
    io.print(`已新建：${file}`)
    for (const { message } of kept) io.print(message)
    return 0
  },
}
