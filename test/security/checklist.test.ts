/** Electron's security checklist, item by item, and where each is held: none is missing, and every test that is named is there. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const sources = 'test/security/static.test.ts'
const rules = 'test/main/shell-rules.test.ts'
const running = 'test/e2e/security.spec.ts'

/** Numbers and words as in docs/tutorial/security.md; behind them the file and words of the test's title. */
const checklist: readonly (readonly [number, string, ...(readonly [string, string])[]])[] = [
  [
    1,
    'Only load secure content',
    [rules, 'what is asked of the network (item 1)'],
    [sources, 'names no address of the network'],
    ['test/e2e/working-day.spec.ts', 'a working day makes 0 requests to the outside'],
  ],
  [
    2,
    'Do not enable Node.js integration for remote content',
    [running, 'nothing of Node or Electron (2, 3, 20)'],
    [sources, '2: Node in the page'],
  ],
  [
    3,
    'Enable context isolation',
    [sources, '3: one world for page and preload'],
    [rules, 'keeps every protection of the window'],
  ],
  [
    4,
    'Enable process sandboxing',
    [sources, '4: no sandbox'],
    [sources, 'enables the sandbox and registers the scheme before the app is ready'],
  ],
  [5, 'Handle session permission requests', [rules, 'asked either way (item 5)']],
  [6, 'Do not disable webSecurity', [sources, '6: web security'], [running, 'the content security policy stops']],
  [
    7,
    'Define a Content Security Policy',
    [running, 'the content security policy stops'],
    ['test/main/page.test.ts', 'carries exactly the policy'],
  ],
  [8, 'Do not enable allowRunningInsecureContent', [sources, '8: insecure content']],
  [9, 'Do not enable experimental features', [sources, '9: experiments']],
  [10, 'Do not use enableBlinkFeatures', [sources, '10: blink features']],
  [11, '<webview>: Do not use allowpopups', [sources, '11, 12: webviews']],
  [
    12,
    '<webview>: Verify options and params',
    [sources, '11, 12: webviews'],
    [rules, 'denies navigation, frames, redirects, webviews and windows'],
  ],
  [
    13,
    'Disable or limit navigation',
    [running, 'no way leads out of the window (13, 14)'],
    [rules, 'denies navigation, frames, redirects, webviews and windows'],
  ],
  [
    14,
    'Disable or limit creation of new windows',
    [running, 'no way leads out of the window (13, 14)'],
    [rules, 'denies navigation, frames, redirects, webviews and windows'],
  ],
  [15, 'Do not use shell.openExternal with untrusted content', [sources, '15: addresses handed to the system']],
  [16, 'Use a current version of Electron', [sources, 'pins Electron to one version (item 16)']],
  [
    17,
    'Validate the sender of all IPC messages',
    [rules, 'who may call (checklist item 17)'],
    [running, 'hostile input is answered with a bad request, on every call'],
  ],
  [
    18,
    'Avoid usage of the file:// protocol and prefer usage of custom protocols',
    [rules, 'what is served under app://ziping (item 18)'],
    [sources, '18: pages from files'],
  ],
  [19, 'Check which fuses you can change', [sources, 'has these fuses, and no other (item 19)']],
  [
    20,
    'Do not expose Electron APIs to untrusted web content',
    [running, 'nothing of Node or Electron (2, 3, 20)'],
    [sources, '20: raw channels'],
  ],
]

describe('Electron’s security checklist', () => {
  it('has all twenty items, in order, each with a test', () => {
    expect(checklist.map(([number]) => number)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
    for (const [number, , ...tests] of checklist) expect(tests.length, `item ${number}`).toBeGreaterThan(0)
  })

  it.each(checklist.flatMap(([number, item, ...tests]) => tests.map(([file, title]) => [number, item, file, title])))(
    'item %i, %s: held by %s, “%s”',
    (_number, _item, file, title) => {
      const text = readFileSync(path.join(root, String(file)), 'utf8')
      expect(text).toContain(title)
      // None is left out, or alone; where a host cannot show it, the test says why.
      expect(text).not.toMatch(/\b(?:it|test|describe)\.(?:only|todo|fixme|skip\(\s*['"`])/)
    },
  )
})
