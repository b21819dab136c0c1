/** Which file of the built page a module goes into. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chunkOf } from '../../scripts/chunks.mjs'
import { root } from '../../scripts/project.mjs'

/** A page of three stages; two of them stand on `store`, and one takes a single component of antd. */
const imports = {
  '/start': ['/call'],
  '/call': [],
  '/text': ['/editor', '/store'],
  '/screens': ['/store', '/x/antd/es/index.js'],
  '/writing': ['/editor', '/store', '/x/antd/es/index.js', '/panes'],
  '/editor': ['/call'],
  '/store': [],
  '/panes': [],
  '/x/antd/es/index.js': ['/x/antd/es/button/index.js', '/x/antd/es/date-picker/index.js'],
  '/x/antd/es/button/index.js': [],
  '/x/antd/es/date-picker/index.js': [],
  '/manual': [],
}
const code = {
  '/screens': `import { Button as Knob } from 'antd'`,
  '/writing': `import {\n  Button,\n  DatePicker,\n} from "antd"`,
}
const graph = { getModuleInfo: (id) => ({ importedIds: imports[id] ?? [], code: code[id] ?? '' }) }
const of = chunkOf('/start', { text: '/text', screens: '/screens', writing: '/writing' })

describe('a module of the page', () => {
  it.each([
    ['/start', null],
    ['/call', 'first'],
    ['/editor', 'text'],
    ['/store', 'text-and-screens'],
    ['/x/antd/es/button/index.js', 'screens'],
    ['/x/antd/es/date-picker/index.js', 'writing'],
    ['/panes', 'writing'],
    ['/manual', null],
  ])('%s is read with its stage: %s', (id, chunk) => {
    expect(of(id, graph)).toBe(chunk)
  })
})

const assets = join(root, 'out/renderer/assets')

describe('the built page', () => {
  const built = existsSync(assets)
  if (!built) console.log('stages of the built page left out: it is not built')
  /** With the line or two that load it, which may have its name, too. */
  const stage = (name) =>
    readdirSync(assets)
      .filter((one) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(one))
      .map((one) => readFileSync(join(assets, one), 'utf8'))
      .join('\n')

  it.skipIf(!built)('shows the list without the editor, and the text without React’s drawing and antd', () => {
    expect(stage('screens')).toContain('新建报告')
    expect(stage('screens')).not.toContain('ProseMirror')
    expect(stage('text')).toContain('ProseMirror')
    expect(stage('text')).not.toContain('ant-btn')
    expect(stage('text')).not.toContain('react-dom')
    expect(stage('text')).not.toMatch(/from"\.\/(?:screens|writing)-/)
  })
})
