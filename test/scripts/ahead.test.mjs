/** The page names, in its head, what a window with a draft in its address asks for a moment later. */
import { expect, it } from 'vitest'
import { ahead } from '../../scripts/ahead.mjs'

const begins = '/project/renderer/show.ts'
const plugin = ahead(begins)
const chunk = (fileName, imports, more = {}) => ({
  [fileName]: { type: 'chunk', fileName, imports, facadeModuleId: null, ...more },
})
const bundle = {
  ...chunk('assets/show-1.js', ['assets/text-2.js', 'assets/first-3.js'], { facadeModuleId: begins }),
  ...chunk('assets/text-2.js', ['assets/shared-4.js']),
  ...chunk('assets/first-3.js', []),
  ...chunk('assets/shared-4.js', ['assets/text-2.js']),
  ...chunk('assets/screens-5.js', ['assets/shared-4.js']),
  'assets/show-6.css': { type: 'asset', fileName: 'assets/show-6.css' },
}
const html = '<script src="./assets/first-3.js"></script>'
const links = (of) => plugin.transformIndexHtml.handler(html, { bundle: of }).map(({ attrs }) => attrs)

it('names every file that the module needs and the page does not name yet, each once, to be fetched as its own', () => {
  expect(links(bundle)).toEqual(
    ['show-1', 'text-2', 'shared-4'].map((name) => ({
      rel: 'preload',
      as: 'script',
      crossorigin: true,
      href: `./assets/${name}.js`,
      'data-ahead': true,
    })),
  )
})

it('leaves those of that module, and of no other one, to the page', () => {
  const { resolveDependencies } = plugin.config().build.modulePreload
  expect(resolveDependencies('assets/show-1.js', ['assets/text-2.js'])).toEqual([])
  expect(resolveDependencies('assets/screens-5.js', ['assets/shared-4.js'])).toEqual(['assets/shared-4.js'])
})

it('does not build a page that would wait for a style, or has no such module', () => {
  const styled = { ...bundle['assets/text-2.js'], viteMetadata: { importedCss: new Set(['assets/text-7.css']) } }
  expect(() => links({ ...bundle, 'assets/text-2.js': styled })).toThrow('text-7.css')
  expect(() => links({})).toThrow(begins)
})
