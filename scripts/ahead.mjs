/** The build's way to have the browser fetch, with the page itself, what a window that names a draft asks for a moment later. */
import { basename, extname } from 'node:path'

/**
 * The files are fetched, not compiled: they are on their way while the page's first scripts are read and run. Nor does the bundler's loader see to them once more when the module is
 * imported: it makes and resolves a link for each.
 * @param {string} begins absolute path of a module that the page's first script imports when it runs; its styles must be
 *   the page's own
 * @returns a plugin for the page: links in its head that name the files of that module and of what it needs, marked for
 *   main/page.ts, which leaves them out where no draft is named
 */
export const ahead = (begins) => ({
  name: 'ahead',
  config: () => ({
    build: {
      modulePreload: {
        resolveDependencies: (file, files) =>
          basename(file).startsWith(`${basename(begins, extname(begins))}-`) ? [] : files,
      },
    },
  }),
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle }) {
      if (!bundle) return html
      const entry = Object.values(bundle).find(
        ({ type, facadeModuleId }) => type === 'chunk' && facadeModuleId === begins,
      )
      if (!entry) throw new Error(`the page has no file that begins with ${begins}`)
      const needed = new Set([entry.fileName])
      for (const name of needed) {
        const { imports, viteMetadata } = bundle[name]
        for (const next of imports) needed.add(next)
        for (const style of viteMetadata?.importedCss ?? [])
          if (!html.includes(style)) throw new Error(`${begins} waits for ${style}, which the page does not name`)
      }
      return [...needed]
        .filter((name) => !html.includes(name))
        .map((name) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'script', crossorigin: true, href: `./${name}`, 'data-ahead': true },
          injectTo: 'head',
        }))
    },
  },
})
