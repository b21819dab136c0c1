/** templates: which packs there are, the broken ones with the reason. */
import { argumentsOf } from './arguments.ts'
import type { Command } from './io.ts'

export const templatesCommand: Command = {
  name: 'templates',
  usage: '[--json]',
  what: '列出模板',
  run: async (args, io) => {
    const { values } = argumentsOf(templatesCommand, args, { json: { type: 'boolean' } }, 0)
    const list = await io.templates.list()
    if (values.json) io.print(JSON.stringify(list, null, 2))
    else
      for (const entry of list)
        io.print(entry.ok ? `${entry.id}　${entry.title}${entry.origin === 'user' ? '（自己的）' : ''}` : entry.message)
    return 0
  },
}
