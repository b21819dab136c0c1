/** Electron's security checklist as far as the sources and the packaging say it. The rest is in test/main/shell-*.test.ts and test/e2e/security.spec.ts. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

interface Source {
  readonly file: string
  /** Without comments: they may name what the code must not. */
  readonly code: string
}

/** Comments, as far as the house style writes them: blocks, and lines of their own or behind a space. */
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

const sources: readonly Source[] = ['main', 'preload', 'renderer', 'report']
  .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.(ts|tsx|html|css)$/.test(entry.name))
  .map((entry) => {
    const file = path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')
    return { file, code: withoutComments(read(file)) }
  })

const where = (pattern: RegExp, files = sources) =>
  files.filter(({ code }) => pattern.test(code)).map(({ file }) => file)

describe('what must not stand in the sources', () => {
  it('reads all of them', () => {
    const files = sources.map(({ file }) => file)
    expect(files).toContain('main/desktop.ts')
    expect(files).toContain('preload/desktop.ts')
    expect(files).toContain('renderer/index.html')
    expect(files.length).toBeGreaterThan(100)
  })

  it.each([
    ['2: Node in the page', /nodeIntegration(?!: false)|nodeIntegrationInWorker|nodeIntegrationInSubFrames/],
    ['3: one world for page and preload', /contextIsolation:(?! true)/],
    ['4: no sandbox', /sandbox:(?! true)|no-sandbox/],
    ['6: web security', /webSecurity|disable-web-security/],
    ['8: insecure content', /allowRunningInsecureContent/],
    ['9: experiments', /experimentalFeatures/],
    ['10: blink features', /enableBlinkFeatures|enable-blink-features|enable-features/],
    ['11, 12: webviews', /<webview|webviewTag/],
    ['15: addresses handed to the system', /openExternal/],
    ['18: pages from files', /loadFile\(|file:\/\//],
    ['20: raw channels', /sendSync|ipcRenderer\s*[,}]\s*\)/],
    ['code from text', /\beval\(|new Function\(|dangerouslySetInnerHTML|\.innerHTML\s*=|document\.write\(/],
    ['certificates waved through', /certificate-error|setCertificateVerifyProc|NODE_TLS_REJECT_UNAUTHORIZED/],
    ['inspection in what users get', /remote-debugging|--inspect/],
  ])('item %s', (_item, pattern) => expect(where(pattern)).toEqual([]))

  it('names no address of the network but those of XML vocabularies, which nobody fetches (item 1)', () => {
    const known = [
      '127.0.0.1',
      'schemas.openxmlformats.org',
      'schemas.microsoft.com',
      'purl.org',
      'purl.oclc.org',
      'www.w3.org',
    ]
    const named = sources.flatMap(({ file, code }) =>
      [...code.matchAll(/\b(?:https?|wss?|ftp):\/\/([\w.-]*)/g)]
        .filter(([, host]) => !known.includes(host ?? '') && host !== '')
        .map(([address]) => `${file}: ${address}`),
    )
    expect(named).toEqual([])
  })

  it('asks the network by one hand only: the page its own loopback server', () => {
    expect(where(/\bfetch\(|XMLHttpRequest|WebSocket\(|sendBeacon|\bnet\.request|https?\.(request|get)\(/)).toEqual([
      'preload/browser.ts',
    ])
  })

  it('lets only the preload and the shell name ipc', () => {
    expect(where(/\bipcRenderer\b/)).toEqual(['preload/desktop.ts'])
    expect(where(/\bipcMain\b/).sort()).toEqual(['main/desktop.ts', 'main/shell/calls.ts'])
  })

  it('enables the sandbox and registers the scheme before the app is ready', () => {
    const code = sources.find(({ file }) => file === 'main/desktop.ts')?.code ?? ''
    const at = (text: string) => {
      expect(code, text).toContain(text)
      return code.indexOf(text)
    }
    for (const early of ['app.enableSandbox()', 'registerScheme(protocol)', 'silenceEngine('])
      expect(at(early)).toBeLessThan(at('.whenReady()'))
    for (const rule of ['denyNavigation(', 'denyPermissions(', 'keepRequestsInside(', 'answerCalls('])
      expect(at(rule), rule).toBeLessThan(at('new BrowserWindow('))
  })

  it('catches what it looks for', () => {
    const bad = [
      { file: 'x', code: 'new BrowserWindow({ webPreferences: { nodeIntegration: true, contextIsolation: false } })' },
    ]
    expect(where(/nodeIntegration(?!: false)/, bad)).toEqual(['x'])
    expect(where(/contextIsolation:(?! true)/, bad)).toEqual(['x'])
    expect(withoutComments('/* eval( */ a // eval(\n"http://x"')).not.toContain('eval')
    expect(withoutComments('/* a */ "http://x"')).toContain('http://x')
  })
})

describe('the package', () => {
  /** The lines `key: value` below a top-level key of the YAML file. */
  const section = (key: string) => {
    const lines = read('electron-builder.yml').split('\n')
    const from = lines.indexOf(`${key}:`)
    expect(from, key).toBeGreaterThanOrEqual(0)
    const to = lines.findIndex((line, index) => index > from && /^\S/.test(line))
    return Object.fromEntries(
      lines
        .slice(from + 1, to < 0 ? undefined : to)
        .flatMap((line) => /^ {2}(\w+): (\S+)$/.exec(line)?.slice(1, 3) ?? [])
        .reduce<[string, string][]>((pairs, item, index, all) => {
          if (index % 2 === 0) pairs.push([item, all[index + 1] ?? ''])
          return pairs
        }, []),
    )
  }

  it('has these fuses, and no other (item 19)', () =>
    expect(section('electronFuses')).toEqual({
      runAsNode: 'false',
      enableNodeOptionsEnvironmentVariable: 'false',
      enableNodeCliInspectArguments: 'false',
      onlyLoadAppFromAsar: 'true',
      enableEmbeddedAsarIntegrityValidation: 'true',
      grantFileProtocolExtraPrivileges: 'false',
      enableCookieEncryption: 'true',
      loadBrowserProcessSpecificV8Snapshot: 'false',
    }))

  it('installs for one user, without administrator rights, and keeps the drafts when it goes', () =>
    expect(section('nsis')).toMatchObject({
      oneClick: 'false',
      perMachine: 'false',
      allowElevation: 'false',
      deleteAppDataOnUninstall: 'false',
    }))

  it('names what electron-builder refuses to make a .deb without: home page and maintainer', () => {
    expect(section('extraMetadata').homepage).toMatch(/^https:\/\/[\w.-]+\.invalid\/$/)
    expect(read('electron-builder.yml')).toMatch(/^ {2}maintainer: .+ <[^@>]+@[^@>]+>$/m)
  })

  it('has one name for its window, its .desktop file and itself', () => {
    const appId = /^appId: (\S+)$/m.exec(read('electron-builder.yml'))?.[1]
    expect(section('extraMetadata').desktopName).toBe(`${appId}.desktop`)
    expect(section('linux').syncDesktopName).toBe('true')
    expect(read('electron-builder.yml')).not.toContain('StartupWMClass:')
  })

  it('is an archive, publishes nothing, and has only keys that electron-builder knows', () => {
    const text = read('electron-builder.yml')
    expect(text).toMatch(/^asar: true$/m)
    expect(text).toMatch(/^publish: null$/m)
    const schema = JSON.parse(read('node_modules/app-builder-lib/scheme.json')) as {
      properties: Record<string, unknown>
      definitions: Record<string, { properties: Record<string, unknown> }>
    }
    const unknown = (keys: readonly string[], known: Record<string, unknown> | undefined) =>
      keys.filter((key) => !Object.hasOwn(known ?? {}, key))
    expect(
      unknown(
        [...text.matchAll(/^(\w+):/gm)].map((match) => match[1] ?? ''),
        schema.properties,
      ),
    ).toEqual([])
    for (const [key, definition] of [
      ['nsis', 'NsisOptions'],
      ['win', 'WindowsConfiguration'],
      ['linux', 'LinuxConfiguration'],
      ['deb', 'DebOptions'],
      ['electronFuses', 'FuseOptionsV1'],
    ] as const)
      expect(unknown(Object.keys(section(key)), schema.definitions[definition]?.properties), key).toEqual([])
  })

  it('pins Electron to one version (item 16)', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> }
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
    // The newest three majors are supported: docs/decisions/electron-version.md.
    expect(read('docs/decisions/electron-version.md')).toContain(`electron@${devDependencies.electron}`)
  })
})
