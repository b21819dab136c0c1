import { expect, it } from 'vitest'
import { importsOf, importsOfFile } from './imports.ts'

const specifiers = (lines: readonly string[]) => importsOf(lines.join('\n')).map(({ specifier }) => specifier)

it('sees every way of importing that the project uses', () => {
  expect(
    specifiers([
      "import a from 'default'",
      "import { b } from 'named'",
      "import type { c } from 'types'",
      'import {',
      '  d,',
      '  type e,',
      "} from 'several-lines'",
      "import * as f from 'star'",
      "import 'effect'",
      'import "double-quotes"',
      "export * from 'export-star'",
      "export { g } from 'export-named'",
      "const h = await import('dynamic')",
      "const i = require('required')",
      "const worker = new Worker(new URL('./worker.ts', import.meta.url))",
      '/// <reference types="referenced" />',
      "export const j: typeof import('of-types') = k",
    ]).sort(),
  ).toEqual(
    [
      'default',
      'named',
      'types',
      'several-lines',
      'star',
      'effect',
      'double-quotes',
      'export-star',
      'export-named',
      'dynamic',
      'required',
      './worker.ts',
      'referenced',
      'of-types',
    ].sort(),
  )
})

it('is not misled by comments, strings and templates', () => {
  expect(
    specifiers([
      "// import a from 'in-comment'",
      '/*',
      "import b from 'in-block'",
      '*/',
      "const address = 'https://example.org' // import('behind-address')",
      'const text = `',
      "import c from 'in-template'",
      '`',
      "import d from 'real'",
      "export const from = 'no-import'",
      "export type E = 'neither'",
    ]),
  ).toEqual(['real'])
})

it('tells types from values', () => {
  const types = (line: string) => importsOf(line).map(({ typeOnly }) => typeOnly)
  expect(types("import type { a } from 'x'")).toEqual([true])
  expect(types("export type { a } from 'x'")).toEqual([true])
  expect(types("import { type a, b } from 'x'")).toEqual([false])
  expect(types("import { typewriter } from 'x'")).toEqual([false])
})

it('finds the file of a relative import and the package of another', () => {
  const text = ["import '../b/c.ts'", "import './d.css?inline'", "import '@scope/name/deep'", "import 'node:fs'"].join(
    '\n',
  )
  expect(importsOfFile({ path: 'a/x/e.ts', text }).map((one) => one.file ?? one.package)).toEqual([
    'a/b/c.ts',
    'a/x/d.css',
    '@scope/name',
    'node:fs',
  ])
})
