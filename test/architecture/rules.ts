/**
 * The dependency rule and the rules of the house, each as a function from files to sentences: one for every
 * violation, none where all is well. docs/architecture.md says why.
 */
import { builtinModules } from 'node:module'
import { type Import, importsOfFile, withoutComments } from './imports.ts'
import { isSource, type SourceFile } from './sources.ts'

export interface Rule {
  readonly name: string
  readonly violations: (files: readonly SourceFile[]) => string[]
}

/** Lines. A file that is longer answers more than one question. */
export const longestAllowed = 400

const node = new Set(builtinModules)
const isNode = (name: string) => name.startsWith('node:') || node.has(name)
const isElectron = (name: string) => /^electron(-store|-log)?$/.test(name)
const startsWithOneOf = (path: string, folders: readonly string[]) => folders.some((folder) => path.startsWith(folder))

/** A rule over single imports: `applies` says of which files, `allows` what they may import. */
function importRule(name: string, applies: (path: string) => boolean, allows: (one: Import) => boolean): Rule {
  return {
    name,
    violations: (files) =>
      files
        .filter((file) => isSource(file) && applies(file.path))
        .flatMap(importsOfFile)
        .filter((one) => !allows(one))
        .map((one) => `${one.from} imports ${one.specifier}`),
  }
}

/** The packages of report/: they neither reach a machine nor bring Node's types along. */
const reportPackages = ['zod', 'fflate', 'parse5', 'saxes', 'diff']

/** Each knows those before it. */
const onPaper = ['report/document/', 'report/paper/', 'report/pagination/', 'report/word/']

const contract = ['preload/api.ts', 'preload/calls.ts', 'preload/menu.ts', 'preload/values.ts']
/** Text, which the build makes data of (scripts/manual.mjs). */
const manual = 'docs/手册.md'
const entries = ['main/desktop.ts', 'main/browser.ts', 'main/cli.ts']
/** Everything that may name Electron; all else runs without it. */
const electronFiles = ['main/desktop.ts', 'main/shell/', 'preload/desktop.ts']

const product = (path: string) => startsWithOneOf(path, ['main/', 'preload/', 'renderer/', 'report/'])

/** Files reachable from one file by imports, itself included. */
function reachable(from: string, imports: ReadonlyMap<string, readonly Import[]>): Set<string> {
  const seen = new Set<string>()
  const queue = [from]
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    for (const { file } of imports.get(path) ?? []) if (file !== null) queue.push(file)
  }
  return seen
}

const importMap = (files: readonly SourceFile[]): Map<string, Import[]> =>
  new Map(files.filter(isSource).map((file) => [file.path, importsOfFile(file)]))

/** Circles of imports, each once, as the way round. Type imports count: a circle of types is one idea in two files. */
function cycles(imports: ReadonlyMap<string, readonly Import[]>): string[][] {
  const done = new Set<string>()
  const found: string[][] = []
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path)
    if (at >= 0) found.push([...way.slice(at), path])
    if (at >= 0 || done.has(path)) return
    for (const { file } of imports.get(path) ?? []) if (file !== null) visit(file, [...way, path])
    done.add(path)
  }
  for (const path of imports.keys()) visit(path, [])
  return found
}

/** Hosts that the product may name: itself, and the names of XML vocabularies, which nobody fetches. */
const knownHosts = [
  '127.0.0.1',
  'schemas.openxmlformats.org',
  'schemas.microsoft.com',
  'purl.org',
  'purl.oclc.org',
  'www.w3.org',
]

/** Written in two parts, so that this file does not break its own rule. */
const machinePaths = new RegExp(
  [
    String.raw`(?<![\w.-])/work/(main|shared|\.)`,
    String.raw`(?<![\w.-])/tmp/\w`,
    String.raw`(?<![\w.-])/(root|home)/\w`,
    String.raw`\b[A-Z]:\\Users\\`,
  ].join('|'),
)

export const rules: readonly Rule[] = [
  importRule(
    'report imports only itself and the packages that run everywhere',
    (path) => path.startsWith('report/'),
    (one) => (one.file === null ? reportPackages.includes(one.package ?? '') : one.file.startsWith('report/')),
  ),
  importRule(
    'the rest of report does not know report/word',
    (path) => path.startsWith('report/') && !path.startsWith('report/word/'),
    (one) => !one.file?.startsWith('report/word/'),
  ),
  importRule(
    'a report goes onto paper, into pages and into a file one way: document, paper, pagination, word',
    (path) => startsWithOneOf(path, onPaper),
    (one) =>
      !startsWithOneOf(one.file ?? '', onPaper.slice(onPaper.findIndex((folder) => one.from.startsWith(folder)) + 1)),
  ),
  importRule(
    'renderer knows report, the contract and the manual, and nothing of the machine',
    (path) => path.startsWith('renderer/'),
    (one) =>
      one.file === null
        ? !isNode(one.package ?? '') && !isElectron(one.package ?? '') && one.package !== 'conf'
        : startsWithOneOf(one.file, ['renderer/', 'report/', ...contract, manual]),
  ),
  importRule(
    'main knows report and the contract, and nothing of the page',
    (path) => path.startsWith('main/'),
    (one) =>
      one.file === null
        ? !/^(react|react-dom|antd|zustand|@tiptap\/.*|@ant-design\/.*)$/.test(one.package ?? '')
        : startsWithOneOf(one.file, ['main/', 'report/', 'preload/frame.ts', ...contract]),
  ),
  importRule(
    'the contract knows only report',
    (path) => contract.includes(path),
    (one) =>
      one.file === null ? one.package === 'zod' : one.file.startsWith('report/') || contract.includes(one.file),
  ),
  importRule(
    'calls.ts, which the sandboxed preload carries, imports nothing, and neither does menu.ts',
    (path) => path === 'preload/calls.ts' || path === 'preload/menu.ts',
    () => false,
  ),
  importRule(
    'the preloads carry only themselves and the names of the calls; the contract and report as types',
    (path) => path.startsWith('preload/') && !contract.includes(path),
    (one) =>
      one.file === null
        ? one.package === 'electron'
        : one.typeOnly
          ? startsWithOneOf(one.file, ['preload/', 'report/'])
          : one.file.startsWith('preload/') && !['preload/api.ts', 'preload/values.ts'].includes(one.file),
  ),
  importRule(
    'only the desktop shell names Electron',
    (path) => product(path) && !startsWithOneOf(path, electronFiles),
    (one) => one.package === null || !isElectron(one.package),
  ),
  {
    name: 'the browser shell and the command line do not reach Electron',
    violations: (files) => {
      const imports = importMap(files)
      return ['main/browser.ts', 'main/cli.ts'].flatMap((entry) =>
        [...reachable(entry, imports)]
          .filter((path) => imports.get(path)?.some((one) => one.package !== null && isElectron(one.package)))
          .map((path) => `${entry} reaches ${path}, which imports Electron`),
      )
    },
  },
  importRule(
    'nobody imports an entry of main',
    () => true,
    (one) => one.file === null || !entries.includes(one.file),
  ),
  importRule(
    'the product imports nothing from test or scripts',
    product,
    (one) => one.file === null || !startsWithOneOf(one.file, ['test/', 'scripts/']),
  ),
  importRule(
    'relative imports carry the file extension',
    () => true,
    (one) => one.file === null || /\.\w+$/.test(one.file),
  ),
  {
    name: 'no import goes round in a circle',
    violations: (files) => cycles(importMap(files)).map((way) => way.join(' → ')),
  },
  {
    name: `no source file is longer than ${longestAllowed} lines`,
    violations: (files) =>
      files
        .filter((file) => isSource(file) && product(file.path))
        .map(({ path, text }) => ({ path, lines: lineCount(text) }))
        .filter(({ lines }) => lines > longestAllowed)
        .map(({ path, lines }) => `${path} has ${lines} lines`),
  },
  {
    name: 'the product names no address of the network',
    violations: (files) =>
      files
        .filter(({ path }) => product(path) && /\.(ts|tsx|css|html)$/.test(path))
        .flatMap(({ path, text }) =>
          [...withoutComments(text).matchAll(/\b(?:https?|wss?):\/\/([\w.-]+)/g)]
            .filter((match) => !knownHosts.includes(match[1] ?? ''))
            .map((match) => `${path} names ${match[0]}`),
        ),
  },
  {
    name: 'dialogs are renderer/Dialog.tsx, which sees to the focus',
    violations: (files) =>
      files
        .filter(({ path, text }) => path !== 'renderer/Dialog.tsx' && /\bModal\b[^;'"]*\} from 'antd'/.test(text))
        .filter(({ path }) => path.startsWith('renderer/'))
        .map(({ path }) => `${path} takes Modal from antd`),
  },
  {
    name: 'no file is named after nothing',
    violations: (files) =>
      files
        .filter(({ path }) => /(^|\/)(utils?|helpers?|misc|common|shared|lib)(\.\w+)*(\/|$)/i.test(path))
        .map(({ path }) => `${path}: name it after the question it answers`),
  },
  {
    name: 'templates hold data and its sources, no code',
    violations: (files) =>
      files
        .filter(({ path }) => path.startsWith('templates/') && !/\.(json|md)$/.test(path))
        .map(({ path }) => `${path} is neither .json nor .md`),
  },
  {
    name: 'documents name no path of one machine',
    violations: (files) =>
      files
        .filter(({ path }) => path.endsWith('.md'))
        .flatMap(({ path, text }) =>
          text.split('\n').flatMap((line, index) => (machinePaths.test(line) ? [`${path}:${index + 1}: ${line}`] : [])),
        ),
  },
]

export const lineCount = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)

/** Packages that are imported without being in package.json; they would vanish with the package that brings them. */
export function undeclared(files: readonly SourceFile[], declared: readonly string[]): string[] {
  return files
    .filter(isSource)
    .flatMap(importsOfFile)
    .filter((one) => one.package !== null && !isNode(one.package) && !declared.includes(one.package))
    .map((one) => `${one.from} imports ${one.specifier}, which package.json does not list`)
}

/** Packages of the product that none of its files imports. */
export function unused(files: readonly SourceFile[], declared: readonly string[]): string[] {
  const imported = new Set(files.filter(isSource).flatMap((file) => importsOfFile(file).map((one) => one.package)))
  return declared.filter((name) => !imported.has(name))
}
