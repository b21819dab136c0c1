/** What the desktop shell takes from its command line. */

export interface DesktopArguments {
  /** As it was typed; null where it was not. */
  readonly dataFolder: string | null
  /** Whether the graphics card draws. Off: old office machines and remote desktops show black windows with it. */
  readonly gpu: boolean
}

/** Everything else is left to Electron and Chromium, which read the same line. */
export function desktopArguments(args: readonly string[]): DesktopArguments {
  const at = args.indexOf('--data')
  const joined = args.find((arg) => arg.startsWith('--data='))?.slice('--data='.length)
  const dataFolder = joined ?? (at < 0 ? undefined : args[at + 1])
  return { dataFolder: dataFolder || null, gpu: args.includes('--gpu') }
}
