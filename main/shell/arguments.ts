/** What the desktop shell takes from its command line. */
import { resolve } from 'node:path'
import { z } from 'zod'

export interface DesktopArguments {
  /** As it was typed; null where it was not. */
  readonly dataFolder: string | null
  /** Whether the graphics card draws. Off: old office machines and remote desktops show black windows with it. */
  readonly gpu: boolean
  /** Absolute paths of the files to open, there or not. */
  readonly files: readonly string[]
  /** The line without those files, for a start anew. */
  readonly rest: readonly string[]
}

/** Where the line was typed, and what the program itself is called on it where it is not packaged: its folder or its entry. */
interface Place {
  readonly folder: string
  readonly program: readonly string[]
}

/** Everything else is left to Electron and Chromium, which read the same line. */
export function desktopArguments(args: readonly string[], { folder, program }: Place): DesktopArguments {
  const at = args.indexOf('--data')
  const joined = args.find((arg) => arg.startsWith('--data='))?.slice('--data='.length)
  const dataFolder = joined ?? (at < 0 ? undefined : args[at + 1])
  const isFile = (arg: string, index: number) =>
    !arg.startsWith('-') && arg !== '' && !(at >= 0 && index === at + 1) && !program.includes(resolve(folder, arg))
  return {
    dataFolder: dataFolder || null,
    gpu: args.includes('--gpu'),
    files: args.filter(isFile).map((arg) => resolve(folder, arg)),
    rest: args.filter((arg, index) => !isFile(arg, index)),
  }
}

/**
 * What a second start tells the running program. Not the line itself: "this array's arguments may be in a different order"
 * (Electron, app, second-instance).
 */
export interface SecondStart {
  readonly files: readonly string[]
}
const secondStart = z.object({ files: z.array(z.string().max(4096)).max(100) })

/** The files of a second start; none where it says something else. */
export const filesOfSecondStart = (data: unknown): readonly string[] => secondStart.safeParse(data).data?.files ?? []
