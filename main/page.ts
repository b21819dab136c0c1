/**
 * The built page as both shells serve it: a fixed map from address to file, and the headers that
 * keep the page to itself. What is not in the map when the program starts is never served.
 */
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { ThemeChoice } from '../preload/values.ts'

export interface PageResponse {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** For the page itself. */
export interface More {
  /** HTML put before its first script. */
  readonly head?: string
  /** The address names a draft: the page also says what its text needs. */
  readonly draft?: boolean
}

export interface Page {
  /** @param pathname of the address, exactly as it was asked for (nothing is decoded or resolved) */
  respond(pathname: string, more?: More): PageResponse
  /**
   * The address of a script that the page does not name itself.
   * @param name of its entry in the build
   * @throws where it was not built
   */
  script(name: string): string
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** What stands in the built index.html for the nonce of inline styles (antd injects its own). */
const noncePlace = '__STYLE_NONCE__'
/** And for the theme. */
const themePlace = '__THEME__'
/** And the links for a window whose address names a draft (scripts/ahead.mjs). */
const aheadLinks = /<link\b[^>]*\bdata-ahead\b[^>]*>\s*/g

/**
 * The content security policy: nothing from anywhere but the program's own files. Pictures of the
 * report are blob: and data:; styles that antd injects carry the nonce.
 */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** The headers of every answer. A worker's policy comes from its own file, so scripts carry it, too. */
export const pageHeaders = (contentType: string, nonce: string): Record<string, string> => ({
  'Content-Type': contentType,
  'Content-Security-Policy': contentSecurityPolicy(nonce),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
})

/** 128 random bits, what the CSP specification asks of a nonce. */
const freshNonce = () => randomBytes(16).toString('base64')

function filesUnder(folder: string, address = ''): [string, string][] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const at = `${address}/${entry.name}`
    if (entry.isDirectory()) return filesUnder(join(folder, entry.name), at)
    // Source maps are for whoever builds the program, not for the page.
    return entry.isFile() && !entry.name.endsWith('.map') ? [[at, join(folder, entry.name)]] : []
  })
}

function beforeFirstScript(html: string, head: string): string {
  const at = /<script\b|<\/head>/i.exec(html)?.index ?? 0
  return `${html.slice(0, at)}${head}${html.slice(at)}`
}

/**
 * Lists the built renderer once.
 * @param rendererFolder absolute path of out/renderer
 * @param theme asked each time the page itself is: no other one flashes up first
 * @throws where there is no index.html in it: the program is not built
 */
export function openPage(rendererFolder: string, theme: () => ThemeChoice = () => 'system'): Page {
  const files = new Map(filesUnder(rendererFolder))
  const index = files.get('/index.html')
  if (index === undefined) throw new Error(`no index.html in ${rendererFolder}`)
  files.set('/', index)
  const contents = new Map<string, Uint8Array>()
  const content = (file: string): Uint8Array => {
    const known = contents.get(file)
    if (known) return known
    const read = readFileSync(file)
    contents.set(file, read)
    return read
  }

  return {
    script: (name) => {
      // The build puts eight letters of the content's hash behind the name.
      const named = new RegExp(`^/assets/${name}-[\\w-]{8}\\.js$`)
      const address = [...files.keys()].find((at) => named.test(at))
      if (address === undefined) throw new Error(`no script ${name} in ${rendererFolder}`)
      return address
    },
    respond: (pathname, { head = '', draft = false } = {}) => {
      const nonce = freshNonce()
      const file = files.get(pathname)
      if (file === undefined)
        return {
          status: 404,
          headers: pageHeaders('text/plain; charset=utf-8', nonce),
          body: new TextEncoder().encode('没有这个页面。\n'),
        }
      const headers = pageHeaders(types[extname(file).toLowerCase()] ?? 'application/octet-stream', nonce)
      if (file !== index) return { status: 200, headers, body: content(file) }
      const built = new TextDecoder().decode(content(file)).replaceAll(noncePlace, nonce).replace(themePlace, theme())
      const html = draft ? built : built.replaceAll(aheadLinks, '')
      return { status: 200, headers, body: new TextEncoder().encode(beforeFirstScript(html, head)) }
    },
  }
}
