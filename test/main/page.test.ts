import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, openPage } from '../../main/page.ts'
import type { ThemeChoice } from '../../preload/values.ts'
import { scratch } from './world.ts'

function built() {
  const root = scratch()
  const renderer = join(root, 'renderer')
  mkdirSync(join(renderer, 'assets'), { recursive: true })
  writeFileSync(join(root, 'secret.txt'), 'secret')
  writeFileSync(
    join(renderer, 'index.html'),
    '<!doctype html><html><head><meta name="style-nonce" content="__STYLE_NONCE__"><script type="module" src="/assets/start.js"></script></head><body></body></html>',
  )
  writeFileSync(join(renderer, 'assets/start.js'), 'start()')
  writeFileSync(join(renderer, 'assets/start.js.map'), '{}')
  writeFileSync(join(renderer, 'assets/look.css'), 'body {}')
  return { renderer, page: openPage(renderer) }
}
const text = (body: Uint8Array) => new TextDecoder().decode(body)

describe('the page', () => {
  it('carries exactly the policy that was decided on', () => {
    expect(contentSecurityPolicy('abc')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-abc'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
  })

  it('gets a fresh nonce each time, the same in header and text', () => {
    const { page } = built()
    const nonces = [page.respond('/'), page.respond('/index.html')].map(({ headers, body }) => {
      const nonce = /'nonce-([^']+)'/.exec(headers['Content-Security-Policy'] ?? '')?.[1]
      expect(nonce).toMatch(/^[A-Za-z0-9+/=]{22,}$/)
      expect(text(body)).toContain(`<meta name="style-nonce" content="${nonce}">`)
      return nonce
    })
    expect(nonces[0]).not.toBe(nonces[1])
  })

  it('has the theme of the moment before its first line runs', () => {
    const { renderer } = built()
    writeFileSync(join(renderer, 'index.html'), '<html data-theme="__THEME__"><script></script></html>')
    let theme: ThemeChoice = 'dark'
    const page = openPage(renderer, () => theme)
    expect(text(page.respond('/').body)).toContain('<html data-theme="dark">')
    theme = 'contrast'
    expect(text(page.respond('/').body)).toContain('<html data-theme="contrast">')
  })

  it('says what its text needs where its address names a draft, and is no slower without one', () => {
    const { renderer } = built()
    const link = (name: string) => `<link rel="preload" as="script" href="./assets/${name}.js" data-ahead>`
    const others = '<link rel="stylesheet" href="./assets/look.css"><script></script>'
    writeFileSync(join(renderer, 'index.html'), `<head>${others}\n    ${link('show')}\n    ${link('text')}\n</head>`)
    const page = openPage(renderer)
    expect(text(page.respond('/', { draft: true }).body)).toContain(link('text'))
    expect(text(page.respond('/').body)).toBe(`<head>${others}\n    </head>`)
  })

  it('knows the address of a script that the build has named by its content', () => {
    const { renderer } = built()
    writeFileSync(join(renderer, 'assets/bridge-Ab3_x-9Z.js'), '')
    writeFileSync(join(renderer, 'assets/bridge-of-sighs-Ab3_x-9Z.js'), '')
    expect(openPage(renderer).script('bridge')).toBe('/assets/bridge-Ab3_x-9Z.js')
    expect(() => openPage(renderer).script('star')).toThrow('no script star')
  })

  it('gets what the shell adds before its own script, and only then', () => {
    const { page } = built()
    expect(text(page.respond('/', { head: '<script src="/bridge.js"></script>' }).body)).toContain(
      '<script src="/bridge.js"></script><script type="module" src="/assets/start.js">',
    )
    expect(text(page.respond('/').body)).not.toContain('bridge')
    expect(text(page.respond('/assets/start.js', { head: '<script></script>' }).body)).toBe('start()')
  })

  it('serves each built file by its type, never to be guessed at', () => {
    const { page } = built()
    for (const [address, type] of [
      ['/', 'text/html; charset=utf-8'],
      ['/assets/start.js', 'text/javascript; charset=utf-8'],
      ['/assets/look.css', 'text/css; charset=utf-8'],
    ] as const) {
      const { status, headers } = page.respond(address)
      expect(status).toBe(200)
      expect(headers).toMatchObject({
        'Content-Type': type,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Resource-Policy': 'same-origin',
      })
    }
  })

  it.each([
    '/nothing.js',
    '/assets',
    '/assets/',
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%73tart.js',
    '//assets/start.js',
    '/assets\\start.js',
    '/assets/start.js\0',
    '/assets/start.js.map',
    '/constructor',
    '',
    'index.html',
  ])('has nothing at %j', (address) => {
    const { status, body, headers } = built().page.respond(address)
    expect(status).toBe(404)
    expect(text(body)).toBe('没有这个页面。\n')
    expect(headers['Content-Security-Policy']).toContain("default-src 'none'")
  })

  it('does not serve what came into the folder afterwards', () => {
    const { renderer, page } = built()
    writeFileSync(join(renderer, 'late.js'), '')
    expect(page.respond('/late.js').status).toBe(404)
  })

  it('cannot be opened where it was never built', () => {
    expect(() => openPage(scratch())).toThrow()
  })
})
