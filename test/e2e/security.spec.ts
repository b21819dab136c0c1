/** What the page cannot do, in the running application. Numbers are items of Electron's security checklist. */
import { calls, events } from '../../preload/calls.ts'
import { expect, test } from './app.ts'

test('the page sees its bridge, and nothing of Node or Electron (2, 3, 20)', async ({ app }) => {
  const seen = await app.page.evaluate(() => {
    const scope = window as unknown as Record<string, unknown>
    const bridge = window.ziping
    const attempts = {
      replace: Reflect.set(scope, 'ziping', { call: {} }),
      define: Reflect.defineProperty(scope, 'ziping', { value: 1 }),
      remove: Reflect.deleteProperty(scope, 'ziping'),
      call: Reflect.set(bridge.call, 'app.info', () => 'mine'),
      more: Reflect.set(bridge.call, 'shell', () => 'mine'),
    }
    return {
      globals: [
        'require',
        'process',
        'module',
        'exports',
        'Buffer',
        'global',
        'ipcRenderer',
        'electron',
        '__dirname',
      ].filter((name) => typeof scope[name] !== 'undefined'),
      keys: Object.keys(bridge).sort(),
      calls: Object.keys(bridge.call).sort(),
      events: Object.keys(bridge.on).sort(),
      frozen: [bridge, bridge.call, bridge.on, bridge.capabilities].every(Object.isFrozen),
      attempts: Object.values(attempts),
      same: window.ziping === bridge,
    }
  })
  expect(seen).toEqual({
    globals: [],
    keys: ['call', 'capabilities', 'on'],
    calls: [...calls].sort(),
    events: [...events].sort(),
    frozen: true,
    attempts: [false, false, false, false, false],
    same: true,
  })
})

test('the content security policy stops foreign code, pictures, frames and requests (6, 7)', async ({ app }) => {
  const { page } = app
  const stopped = await page.evaluate(async () => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    const scope = window as unknown as { ran?: string[] }
    scope.ran = []
    const add = (name: string, attributes: Record<string, string>, text = '') => {
      const element = document.createElement(name)
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
      element.textContent = text
      document.body.append(element)
      return element
    }
    const added = [
      add('script', {}, 'window.ran.push("inline")'),
      add('script', { src: 'https://example.invalid/x.js' }),
      add('script', { src: 'data:text/javascript,window.ran.push("data")' }),
      add('img', { src: 'https://example.invalid/x.png', onerror: 'window.ran.push("handler")' }),
      add('iframe', { src: 'https://example.invalid/' }),
      add('object', { data: 'https://example.invalid/x.swf' }),
      add('link', { rel: 'stylesheet', href: 'https://example.invalid/x.css' }),
      add('base', { href: 'https://example.invalid/' }),
    ]
    const refused = async (action: () => unknown) => {
      try {
        await action()
        return false
      } catch {
        return true
      }
    }
    // In a task of its own: what is evaluated from outside may use eval.
    await new Promise((resolve) => setTimeout(resolve))
    // biome-ignore lint/security/noGlobalEval: whether it is refused is the question.
    const evaluated = await refused(() => globalThis.eval('window.ran.push("eval")'))
    const compiled = await refused(() => new Function('window.ran.push("Function")')())
    const fetched = await refused(() => fetch('https://example.invalid/x'))
    const disk = await refused(() => fetch('file:///etc/hostname'))
    const socket = await refused(
      () =>
        new Promise((resolve, reject) => {
          const opened = new WebSocket('wss://example.invalid/')
          opened.onopen = resolve
          opened.onerror = reject
        }),
    )
    await new Promise((resolve) => setTimeout(resolve, 500))
    for (const element of added) element.remove()
    return { violations: [...new Set(violations)].sort(), ran: scope.ran, evaluated, compiled, fetched, disk, socket }
  })
  expect(stopped).toMatchObject({ ran: [], evaluated: true, compiled: true, fetched: true, disk: true, socket: true })
  for (const directive of [
    'script-src-elem',
    'script-src-attr',
    'script-src',
    'img-src',
    'connect-src',
    'style-src-elem',
    'base-uri',
  ])
    expect(stopped.violations).toContain(directive)
  expect(await page.evaluate(async () => (await fetch(location.href)).headers.get('Content-Security-Policy'))).toMatch(
    /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[^']+';/,
  )
  // Chromium says each of them on the console; that is what was wanted.
  app.complaints.length = 0
})

const targets = [
  'https://example.invalid/?next=app://ziping',
  'app://ziping.evil/',
  'file:///etc/hostname',
  'data:text/html,x',
]

test('no way leads out of the window (13, 14)', async ({ app }) => {
  test.skip(
    app.host !== 'electron',
    app.host === 'browser-shell'
      ? 'a browser is for going elsewhere; what the shell can forbid there is in its policy'
      : 'on the double a denied navigation can win the race against its own denial; test/main/shell-rules holds the rules',
  )
  const { page } = app
  const pages = () => page.context().pages().length
  const before = page.url()
  for (const target of targets)
    await test.step(target, async () => {
      await page.evaluate(async (to) => {
        const pause = () => new Promise((resolve) => setTimeout(resolve, 150))
        const link = (attributes: Record<string, string>) => {
          const element = document.createElement('a')
          for (const [key, value] of Object.entries({ href: to, ...attributes })) element.setAttribute(key, value)
          document.body.append(element)
          element.click()
          element.dispatchEvent(new MouseEvent('click', { button: 1, bubbles: true }))
          element.remove()
        }
        link({})
        await pause()
        link({ target: '_blank' })
        await pause()
        window.open(to)
        await pause()
        window.open(to, '_self')
        await pause()
        const form = document.createElement('form')
        form.action = to
        form.method = 'post'
        document.body.append(form)
        form.submit()
        form.remove()
        await pause()
        const refresh = document.createElement('meta')
        refresh.httpEquiv = 'refresh'
        refresh.content = `0; url=${to}`
        document.head.append(refresh)
        await pause()
        refresh.remove()
        try {
          location.href = to
        } catch {
          // Refused at once is as good.
        }
        await pause()
      }, target)
      await expect.poll(pages).toBe(1)
      expect(page.url()).toBe(before)
    })
  // Asked of the page itself: Playwright's locators would wait for the navigations that never came to be.
  expect(await page.evaluate(() => document.body.innerText)).toContain('新建报告')
  expect(await page.evaluate(() => window.ziping.call['app.info']({}))).toMatchObject({ ok: true })
  app.complaints.length = 0
})

test('hostile input is answered with a bad request, on every call', async ({ app }) => {
  const answers = await app.page.evaluate(async (names) => {
    const long = 'x'.repeat(100_000)
    let deep: unknown = 'x'
    for (let depth = 0; depth < 500; depth++) deep = { deep }
    const inputs: readonly unknown[] = [
      null,
      undefined,
      0,
      Number.NaN,
      true,
      '',
      long,
      [],
      [{}],
      deep,
      { id: '../../etc/passwd' },
      { id: '..' },
      { id: 'C:\\Windows' },
      { id: '' },
      { id: long },
      { id: { toString: 'a' } },
      { id: ['a'] },
      JSON.parse('{"__proto__": {"ok": true}, "id": 1}'),
      { constructor: { prototype: {} } },
      { kind: '../../etc', path: '/etc/passwd' },
      { suggestedName: '/etc/passwd', kind: 'exe', bytes: new Uint8Array([1]) },
      { suggestedName: 'a', kind: 'docx', bytes: 'text' },
      { proceed: 'yes' },
      { name: 'a', envelope: { format: 'other' }, progress: null },
      { name: '', envelope: { format: 'ziping' }, progress: null },
      { id: 'draft-0001', baseRevision: 1.5, envelope: { format: 'ziping' }, progress: null },
      new Uint8Array([1, 2, 3]),
    ]
    const call = window.ziping.call as unknown as Record<string, (input: unknown) => Promise<unknown>>
    const answered: { name: string; index: number; answer: unknown }[] = []
    for (const name of names)
      for (const [index, input] of inputs.entries())
        answered.push({ name, index, answer: await call[name]?.(input).catch((error: unknown) => String(error)) })
    return answered
  }, calls)
  expect(answers.length).toBe(calls.length * 27)
  const wrong = answers.filter(({ answer }) => {
    const { ok, code, message } = (answer ?? {}) as { ok?: unknown; code?: unknown; message?: unknown }
    return (
      ok !== false || code !== 'bad-request' || typeof message !== 'string' || !/[\u4e00-\u9fff].*。$/s.test(message)
    )
  })
  expect(wrong).toEqual([])
  expect(await app.page.evaluate(() => window.ziping.call['drafts.list']({}))).toEqual({ ok: true, value: [] })
  expect(await app.page.evaluate(() => ({}) as { ok?: boolean }).then(({ ok }) => ok)).toBeUndefined()
})

test('an answer to a question that nobody asked does not close the window', async ({ app }) => {
  expect(await app.page.evaluate(() => window.ziping.call['window.closing']({ proceed: true }))).toMatchObject({
    ok: true,
  })
  await expect(app.page.getByRole('button', { name: '新建报告' })).toBeVisible()
  expect(await app.page.evaluate(() => window.ziping.call['app.info']({}))).toMatchObject({ ok: true })
})
