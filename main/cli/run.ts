/** The commands by name; every failure ends in one Chinese line on standard error. */
import type { Log } from '../log.ts'
import { thrownFacts } from '../log.ts'
import { usageOf } from './arguments.ts'
import { checkCommand } from './check.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { type Command, type ExitCode, type Io, Refused } from './io.ts'
import { newCommand } from './new.ts'
import { rolloverCommand } from './rollover.ts'
import { templatesCommand } from './templates.ts'

const commands: readonly Command[] = [
  newCommand,
  importCommand,
  rolloverCommand,
  exportCommand,
  checkCommand,
  templatesCommand,
]

function help(io: Io): ExitCode {
  io.print('自评报告编辑器的命令：')
  for (const command of commands) io.print(`  ${command.name} ${command.usage}\n      ${command.what}`)
  return 0
}

export async function runCli(args: readonly string[], io: Io, log: Log): Promise<ExitCode> {
  const [name, ...rest] = args
  if (name === '--help' || name === '-h' || name === 'help') return help(io)
  const command = commands.find((entry) => entry.name === name)
  if (!command) {
    const known = commands.map((entry) => entry.name).join('、')
    io.complain(
      name === undefined ? `没有给出命令。可用的有：${known}。` : `没有名为“${name}”的命令。可用的有：${known}。`,
    )
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    io.print(`${usageOf(command)}\n${command.what}`)
    return 0
  }
  try {
    return await command.run(rest, io)
  } catch (error) {
    if (error instanceof Refused) io.complain(error.message)
    else {
      log.error('command failed', thrownFacts(error))
      io.complain('没有完成：程序内部出错。文件没有改动。')
    }
    return 2
  }
}
