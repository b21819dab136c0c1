/**
 * What a source file imports, found by regular expressions: TypeScript 7 has no JavaScript interface to ask.
 * Held to the way this project writes imports (Biome formats them); imports.test.ts shows what is seen.
 */
import { posix } from 'node:path'
import type { SourceFile } from './sources.ts'

/** Strings are matched so that what looks like a comment in one is left alone. */
const commentsAndStrings = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g

/** The text without its comments. */
export const withoutComments = (text: string): string =>
  text.replaceAll(commentsAndStrings, (piece) => (piece.startsWith('/') ? ' ' : piece))

/** import x from 'y', import 'y', export … from 'y', over several lines, at the start of a line. */
const statement = /^[ \t]*(?:import|export)\b(\s+type\b)?(?:[^'"`;]*?\bfrom\b)?[ \t]*(['"])([^'"\n]+)\2/gm
const expressions = [
  // import('y'), require('y'), typeof import('y')
  /\b(?:import|require|require\.resolve)\(\s*(['"])([^'"\n]+)\1/g,
  // new URL('./y', import.meta.url): how workers are named.
  /\bnew URL\(\s*(['"])(\.[^'"\n]+)\1/g,
]
/** Names a project of types; only in a comment, so looked for in the whole text. */
const typeReference = /^\/\/\/\s*<reference\s+(?:types|path)="([^"]+)"/gm

interface Written {
  readonly specifier: string
  /** `import type …`: gone when the program runs. */
  readonly typeOnly: boolean
}

/** Specifiers as they are written, in no order; one that is imported twice may come twice. */
export function importsOf(text: string): Written[] {
  const code = text.replaceAll(commentsAndStrings, (piece) =>
    // A template may hold the text of a program, which is none of this one's.
    piece.startsWith('/') ? ' ' : piece.startsWith('`') ? '``' : piece,
  )
  return [
    ...[...code.matchAll(statement)].map((match) => ({
      specifier: match[3] ?? '',
      typeOnly: match[1] !== undefined,
    })),
    ...expressions
      .flatMap((form) => [...code.matchAll(form)])
      .map((match) => ({ specifier: match[2] ?? '', typeOnly: false })),
    ...[...text.matchAll(typeReference)].map((match) => ({ specifier: match[1] ?? '', typeOnly: true })),
  ]
}

export interface Import {
  readonly from: string
  readonly specifier: string
  readonly typeOnly: boolean
  /** The file of the project, for a relative import; null for a package. */
  readonly file: string | null
  /** The package, such as '@tiptap/core' or 'node:fs'; null for a file. */
  readonly package: string | null
}

/** Node's own modules go by `node:…` whichever way they are written. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

export function importsOfFile({ path, text }: SourceFile): Import[] {
  return importsOf(text).map(({ specifier, typeOnly }) => {
    const relative = specifier.startsWith('.')
    return {
      from: path,
      specifier,
      typeOnly,
      // Vite's questions (?worker, ?url) are no part of the file's name.
      file: relative ? posix.join(posix.dirname(path), specifier.replace(/\?.*$/, '')) : null,
      package: relative ? null : packageOf(specifier),
    }
  })
}
