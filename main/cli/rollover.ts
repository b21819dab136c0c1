/** rollover: last year's report as this year's draft, and a list of what in it is bound to its year. */
import { outline } from '../../report/document/outline.ts'
import { packZiping } from '../../report/document/package.ts'
import { type CarriedItem, carriedItems } from '../../report/rollover/carried.ts'
import { type ItemKind, itemKinds } from '../../report/rollover/items.ts'
import { rollOver } from '../../report/rollover/roll-over.ts'
import type { TemplatePack } from '../../report/template/pack.ts'
import { argumentsOf, usageOf } from './arguments.ts'
import { importInput } from './import.ts'
import { outputPath, packOf, packOfRound, writeOutput } from './input.ts'
import { type Command, type Io, Refused } from './io.ts'

const kindNames: Readonly<Record<ItemKind, string>> = {
  figure: '数据',
  date: '日期',
  year: '年份',
  documentNumber: '文号',
  policy: '文件',
  running: '届次与累计',
  event: '事件',
}

function roundOf(given: string | undefined): number {
  const round = Number(given)
  if (given === undefined || !/^\d{4}$/.test(given) || round < 2000 || round > 2100)
    throw new Refused(given === undefined ? `参数不全。${usageOf(rolloverCommand)}` : '--round 须是四位年份，如 2022。')
  return round
}

/** The one asked for; else that of the round; else that of last year's report, which is said. */
async function packFor(
  templateId: string | undefined,
  round: number,
  own: string,
  io: Io,
): Promise<{ readonly pack: TemplatePack; readonly ofRound: boolean }> {
  if (templateId) return { pack: await packOf(templateId, io), ofRound: true }
  const pack = await packOfRound(round, io)
  return pack ? { pack, ofRound: true } : { pack: await packOf(own, io), ofRound: false }
}

const printed = ({ kind, text, value, unit, counts, areaId, place }: CarriedItem) => ({
  kind,
  text,
  value,
  unit,
  counts,
  areaId,
  paragraph: place.block,
})

export const rolloverCommand: Command = {
  name: 'rollover',
  usage: '文件 --round 年份 [--template 模板编号] -o 文件.ziping [--json]',
  what: '把上年报告转成新一年度的草稿，列出其中要更新的数据、年份、文号等',
  run: async (args, io) => {
    const { values, positionals } = argumentsOf(
      rolloverCommand,
      args,
      {
        round: { type: 'string' },
        template: { type: 'string' },
        output: { type: 'string', short: 'o' },
        json: { type: 'boolean' },
      },
      1,
    )
    const round = roundOf(values.round)
    if (!values.output) throw new Refused(`参数不全。${usageOf(rolloverCommand)}`)
    const { value: last, notes: read, input } = await importInput(positionals[0] ?? '', '', io)
    if (round <= last.details.round)
      throw new Refused(`上年报告的评价年度是 ${last.details.round}，--round 须晚于它。文件没有改动。`)
    const file = await outputPath(values.output, 'ziping', io, input)
    const { pack, ofRound } = await packFor(values.template, round, last.template.id, io)
    const { notice } = ofRound && pack.round === round ? pack : { notice: { issuer: '', title: '', number: '' } }
    const { value, notes } = rollOver(
      last,
      pack,
      {
        round,
        reviewYear: round - (last.details.round - last.details.reviewYear),
        noticeIssuer: notice.issuer,
        noticeTitle: notice.title,
        noticeNumber: notice.number,
        date: '',
      },
      input.name,
    )
    const items = carriedItems(value.document, outline(value.document))
    const said = ofRound
      ? notes
      : [{ code: 'template-of-other-round', message: `没有 ${round} 年度的模板，沿用“${pack.title}”。` }, ...notes]
    const kept = await writeOutput(file, packZiping(value, { pack }), io)
    if (values.json) {
      io.print(JSON.stringify({ items: items.map(printed), notes: [...read, ...said] }, null, 2))
      return 0
    }
    const counts = itemKinds.map((kind) => `${kindNames[kind]} ${items.filter((item) => item.kind === kind).length}`)
    io.print(`沿用的文字里有 ${items.length} 处要核对：${counts.join('，')}。`)
    for (const { message } of [...read, ...said, ...kept]) io.print(message)
    io.print(`已存为：${file}`)
    return 0
  },
}
