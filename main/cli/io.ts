/** What a command needs of the machine; handed in, so that commands run in tests without a process. */
import type { Templates } from '../services.ts'

/** 0 done; 1 a check found errors; 2 bad usage or unreadable input. */
export type ExitCode = 0 | 1 | 2

export interface Io {
  /** Folder against which paths on the command line are read. */
  readonly cwd: string
  readonly templates: Templates
  /** Size in bytes; throws an Error with a node `code`. */
  size(file: string): Promise<number>
  read(file: string): Promise<Uint8Array>
  /**
   * Whole or not at all; another file that stands there is kept beside it, as `a (1).docx`.
   * @returns path of the file kept; null where there was none, or it had the very same bytes
   */
  write(file: string, bytes: Uint8Array): Promise<string | null>
  isFolder(path: string): Promise<boolean>
  /** Whether two paths lead to one file, by a link or by letter case; false where either is not there. */
  sameFile(a: string, b: string): Promise<boolean>
  /** To standard output, one line. */
  print(text: string): void
  /** To standard error, one line. */
  complain(text: string): void
}

export interface Command {
  readonly name: string
  /** Behind the name, for the help. */
  readonly usage: string
  /** One Chinese sentence. */
  readonly what: string
  run(args: readonly string[], io: Io): Promise<ExitCode>
}

/** Ends a command with one line on standard error and exit code 2. */
export class Refused extends Error {}
