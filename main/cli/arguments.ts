/** Arguments of a command, by node's own parser; what it does not know is refused in Chinese. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type Command, Refused } from './io.ts'

export const usageOf = (command: Pick<Command, 'name' | 'usage'>): string =>
  `用法：npm run -s ziping -- ${command.name} ${command.usage}`.trim()

export function argumentsOf<T extends NonNullable<ParseArgsConfig['options']>>(
  command: Pick<Command, 'name' | 'usage'>,
  args: readonly string[],
  options: T,
  positionals: number,
) {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
    if (parsed.positionals.length === positionals) return parsed
  } catch {
    // Said below, with how it is called rightly.
  }
  throw new Refused(`参数不对。${usageOf(command)}`)
}
