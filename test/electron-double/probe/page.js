/** The page's observations, by name; main.mjs adds its own. */
const attempt = async (action) => {
  try {
    return await action()
  } catch (error) {
    return { threw: error.message, code: error.code ?? 'none', name: error.constructor.name }
  }
}
const bridge = window.probe

async function observe() {
  const echoed = await bridge.invoke('echo', {
    bytes: new Uint8Array([0, 128, 255]),
    nothing: undefined,
    number: Number.NaN,
    date: new Date(0),
    map: new Map([['a', [1]]]),
    text: '督导室𠮷',
  })
  const sent = new Promise((resolve) => bridge.once('sent', (...args) => resolve(args)))
  bridge.send('send-me', 'again')
  const before = location.href
  const seen = {
    globals: [typeof require, typeof process, typeof module, typeof Buffer, typeof global],
    leftovers: Object.keys(window).filter((key) => /electron|ipc/i.test(key)),
    frozen: [bridge, bridge.nested, bridge.nested.list, bridge.nested.list[1], bridge.invoke].map(Object.isFrozen),
    replaceable: Reflect.defineProperty(window, 'probe', { value: 1 }),
    instance: [bridge.instance.own, typeof bridge.instance.inherited],
    mark: 'mark' in bridge,
    bytesFromPreload: [bridge.bytes() instanceof Uint8Array, [...bridge.bytes()]],
    fails: await attempt(() => bridge.fails()),
    failsLater: await attempt(() => bridge.failsLater()),
    callback: await new Promise((resolve) => bridge.calls(resolve)),
    fs: bridge.fs,
    contextIsolated: bridge.contextIsolated,
    sandboxed: bridge.sandboxed,
    echoBytes: [echoed.bytes instanceof Uint8Array, [...echoed.bytes]],
    echoUndefined: ['nothing' in echoed, echoed.nothing === undefined],
    echoNumber: Number.isNaN(echoed.number),
    echoDate: echoed.date instanceof Date && echoed.date.getTime(),
    echoMap: echoed.map instanceof Map && [...echoed.map],
    echoText: echoed.text,
    mainSaw: await bridge.invoke('what-came'),
    refusal: await attempt(() => bridge.invoke('refuse')),
    nobody: await attempt(() => bridge.invoke('nobody')),
    functionInInvoke: await attempt(() => bridge.invoke('echo', { inner: () => {} })),
    frame: await bridge.invoke('frame'),
    sent: await sent,
    cancelled: (await attempt(() => fetch('https://example.invalid/x'))).name,
    missing: (await fetch('/missing')).status,
    header: (await fetch('/page.js')).headers.get('x-probe'),
  }
  const link = Object.assign(document.createElement('a'), {
    href: URL.createObjectURL(new Blob(['a'])),
    download: 'a.txt',
  })
  link.click()
  await new Promise((resolve) => setTimeout(resolve, 400))
  await bridge.invoke('print')
  await bridge.invoke('shown')
  await bridge.invoke('shell')
  location.href = 'https://example.invalid/navigate'
  await new Promise((resolve) => setTimeout(resolve, 400))
  window.open('https://example.invalid/open')
  await new Promise((resolve) => setTimeout(resolve, 400))
  seen.stayed = location.href === before
  await bridge.invoke('done', seen)
}
void observe().catch((error) => bridge.invoke('done', { failed: String(error?.stack ?? error) }))
