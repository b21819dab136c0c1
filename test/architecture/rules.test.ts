/** Every rule catches what it is for: without this a rule that matches nothing would look kept. */
import { expect, it } from 'vitest'
import { rules, undeclared, unused } from './rules.ts'
import type { SourceFile } from './sources.ts'

const file = (path: string, ...lines: string[]): SourceFile => ({ path, text: lines.join('\n') })

/** Names of the rules that complain. */
const broken = (...files: SourceFile[]) =>
  rules.filter((rule) => rule.violations(files).length > 0).map((rule) => rule.name)

const rule = (words: string) => {
  const found = rules.filter(({ name }) => name.includes(words))
  expect(found).toHaveLength(1)
  return found[0]?.name ?? ''
}

it('is content with what is allowed', () => {
  expect(
    broken(
      file(
        'report/a/b.ts',
        "import { z } from 'zod'",
        "import { zip } from 'fflate'",
        "import type { C } from './c.ts'",
      ),
      file('report/a/c.ts'),
      file('report/word/write.ts', "import { zip } from 'fflate'", "import { p } from '../paper/p.ts'"),
      file('report/paper/p.ts', "import { b } from '../a/b.ts'"),
      file(
        'renderer/x.tsx',
        "import { b } from '../report/a/b.ts'",
        "import type { Api } from '../preload/api.ts'",
        "import React from 'react'",
      ),
      file(
        'main/y.ts',
        "import fs from 'node:fs'",
        "import { schemas } from '../preload/api.ts'",
        "import { z } from './z.ts'",
      ),
      file(
        'main/z.ts',
        "import Conf from 'conf'",
        '// See https://example.org',
        'const here = `http://127.0.0.1:8080`',
      ),
      file('main/desktop.ts', "import { app } from 'electron'", "import './shell/window.ts'"),
      file('main/shell/window.ts', "import { BrowserWindow } from 'electron'"),
      file('main/cli.ts', "import './y.ts'"),
      file(
        'preload/api.ts',
        "import { z } from 'zod'",
        "import type { Call } from './calls.ts'",
        "import '../report/a/b.ts'",
      ),
      file('preload/calls.ts'),
      file(
        'preload/desktop.ts',
        "import { contextBridge } from 'electron'",
        "import { calls } from './calls.ts'",
        "import type { Bridge } from './api.ts'",
      ),
      file('test/y.test.ts', "import { y } from '../main/y.ts'"),
      file('templates/a/template.json'),
      file('docs/b.md', 'run it in a folder of your own, such as ../shared'),
    ),
  ).toEqual([])
})

const violations: readonly [string, string, readonly SourceFile[]][] = [
  ['report with Node', 'report imports only', [file('report/a.ts', "import fs from 'node:fs'")]],
  ['report with Node by its short name', 'report imports only', [file('report/a.ts', "import fs from 'fs'")]],
  ['report with React', 'report imports only', [file('report/a.ts', "import React from 'react'")]],
  ['report with docx', 'report imports only', [file('report/a.ts', "import { Document } from 'docx'")]],
  ['report/word with docx', 'report imports only', [file('report/word/a.ts', "import { Document } from 'docx'")]],
  ['report with main', 'report imports only', [file('report/a.ts', "import { b } from '../main/b.ts'")]],
  [
    'report with the contract',
    'report imports only',
    [file('report/a.ts', "import type { Api } from '../preload/api.ts'")],
  ],
  ['report/word with JSZip', 'report imports only', [file('report/word/a.ts', "import JSZip from 'jszip'")]],
  [
    'report with its word folder',
    'does not know report/word',
    [file('report/a.ts', "import { w } from './word/w.ts'")],
  ],
  ['paper with pages', 'one way', [file('report/paper/a.ts', "import { p } from '../pagination/p.ts'")]],
  ['a document with its paper', 'one way', [file('report/document/a.ts', "import type { P } from '../paper/p.ts'")]],
  ['renderer with main', 'renderer knows', [file('renderer/a.tsx', "import type { B } from '../main/b.ts'")]],
  ['renderer with a preload', 'renderer knows', [file('renderer/a.tsx', "import '../preload/desktop.ts'")]],
  ['renderer with Electron', 'renderer knows', [file('renderer/a.tsx', "import { shell } from 'electron'")]],
  ['renderer with Node', 'renderer knows', [file('renderer/a.tsx', "const fs = await import('node:fs')")]],
  [
    'a worker of the renderer in main',
    'renderer knows',
    [file('renderer/a.ts', "new Worker(new URL('../main/w.ts', import.meta.url))")],
  ],
  ['main with renderer', 'main knows', [file('main/a.ts', "import { b } from '../renderer/b.ts'")]],
  ['main with React', 'main knows', [file('main/a.ts', "import React from 'react'")]],
  ['main with the page’s half of the bridge', 'main knows', [file('main/a.ts', "import '../preload/browser.ts'")]],
  [
    'the contract with main',
    'the contract knows',
    [file('preload/api.ts', "import type { D } from '../main/drafts/store.ts'")],
  ],
  ['calls.ts with anything', 'calls.ts, which', [file('preload/calls.ts', "import type { B } from './api.ts'")]],
  [
    'a preload with the schemas',
    'the preloads carry',
    [file('preload/desktop.ts', "import { schemas } from './api.ts'")],
  ],
  [
    'a preload with report’s code',
    'the preloads carry',
    [file('preload/browser.ts', "import { success } from '../report/document/result.ts'")],
  ],
  ['a preload with Node', 'the preloads carry', [file('preload/desktop.ts', "import fs from 'node:fs'")]],
  [
    'Electron outside the shell',
    'only the desktop shell',
    [file('main/drafts/a.ts', "import { app } from 'electron'")],
  ],
  [
    'electron-store outside the shell',
    'only the desktop shell',
    [file('main/compose.ts', "import Store from 'electron-store'")],
  ],
  [
    'the command line over two files to Electron',
    'do not reach Electron',
    [
      file('main/cli.ts', "import './a.ts'"),
      file('main/a.ts', "import './shell/b.ts'"),
      file('main/shell/b.ts', "import 'electron'"),
    ],
  ],
  ['a test that imports an entry', 'nobody imports an entry', [file('test/a.test.ts', "import '../main/cli.ts'")]],
  ['the product with a test', 'nothing from test', [file('report/a.ts', "import { b } from '../test/build.ts'")]],
  ['an import without extension', 'file extension', [file('renderer/a.ts', "import { b } from './b'")]],
  [
    'a circle over three files',
    'circle',
    [
      file('main/a.ts', "import './b.ts'"),
      file('main/b.ts', "import type { C } from './c.ts'"),
      file('main/c.ts', "import './a.ts'"),
    ],
  ],
  ['a file that imports itself', 'circle', [file('main/a.ts', "import './a.ts'")]],
  ['401 lines', 'longer than', [file('renderer/a.ts', ...Array.from({ length: 401 }, () => '//'))]],
  [
    'an address of the network',
    'no address of the network',
    [file('renderer/a.ts', "const home = 'https://example.org/update'")],
  ],
  ['a dialog of antd’s own', 'dialogs are', [file('renderer/a.tsx', "import { Button, Modal } from 'antd'")]],
  ['utils.ts', 'named after nothing', [file('main/utils.ts')]],
  ['a folder helpers', 'named after nothing', [file('renderer/helpers/a.ts')]],
  ['code in a template', 'no code', [file('templates/a/rules.js')]],
  ['a home folder in a document', 'no path of one machine', [file('docs/a.md', 'see /home/someone/ziping')]],
  ['a Windows folder in a document', 'no path of one machine', [file('README.md', 'in C:\\Users\\someone')]],
]

it.each(violations)('catches %s', (_, words, files) => {
  expect(broken(...files)).toContain(rule(words))
})

it('every rule has a violation that it catches', () => {
  const caught = new Set(violations.map(([, words]) => rule(words)))
  expect(rules.map(({ name }) => name).filter((name) => !caught.has(name))).toEqual([])
})

it('names the file and what it imports', () => {
  const sentences = rules.flatMap((one) => one.violations([file('report/a.ts', "import fs from 'node:fs'")]))
  expect(sentences).toEqual(['report/a.ts imports node:fs'])
})

it('a circle is told as the way round', () => {
  const files = [file('main/a.ts', "import './b.ts'"), file('main/b.ts', "import './a.ts'")]
  expect(rules.flatMap((one) => one.violations(files))).toEqual(['main/a.ts → main/b.ts → main/a.ts'])
})

it('finds packages that package.json does not list, and listed ones that nobody imports', () => {
  const files = [file('main/a.ts', "import 'node:fs'", "import 'conf'", "import '@tiptap/core'")]
  expect(undeclared(files, ['conf'])).toEqual(['main/a.ts imports @tiptap/core, which package.json does not list'])
  expect(unused(files, ['conf', 'zod'])).toEqual(['zod'])
})
