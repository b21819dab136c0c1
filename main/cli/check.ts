/** check: the state of every duty area. */
import { areaStateNames, checklist } from '../../report/checklist/checklist.ts'
import { outline } from '../../report/document/outline.ts'
import { argumentsOf } from './arguments.ts'
import { importInput } from './import.ts'
import { packOf } from './input.ts'
import type { Command } from './io.ts'

export const checkCommand: Command = {
  name: 'check',
  usage: '文件 [--json] [--template 模板编号]',
  what: '列出各职责领域写到什么程度、缺什么',
  run: async (args, io) => {
    const { values, positionals } = argumentsOf(
      checkCommand,
      args,
      { json: { type: 'boolean' }, template: { type: 'string' } },
      1,
    )
    const { value } = await importInput(positionals[0] ?? '', values.template ?? '', io)
    const pack = await packOf(values.template ?? value.template.id, io)
    const { document, areas } = value
    const made = checklist(
      document,
      outline(document, (id) => areas[id]?.omitted !== undefined),
      pack,
      areas,
    )
    if (values.json) {
      io.print(
        JSON.stringify(
          {
            checklist: made.areas.map(({ areaId, title, state, chars, missing }) => ({
              areaId,
              title,
              state,
              chars,
              missing,
            })),
            // No rule finds anything yet; what is there is the checklist.
            findings: [],
          },
          null,
          2,
        ),
      )
      return 0
    }
    for (const area of made.areas) {
      const note = area.sections.length === 0 ? (area.required ? '未列入，本轮必写' : '未列入') : `${area.chars} 字`
      io.print(
        `${areaStateNames[area.state]}　${area.title}　${note}${area.missing.length > 0 && area.chars > 0 ? `　缺：${area.missing.join('、')}` : ''}`,
      )
    }
    const { done, written, begun, total } = made.progress
    io.print(`共 ${total} 个领域：完成 ${done}，已写 ${written}，在写 ${begun}。`)
    return 0
  },
}
