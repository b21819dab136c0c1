/** The build: main (three entries), preload, renderer. Everything is bundled but Electron itself. */
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { ahead } from './scripts/ahead.mjs'
import { chunkOf } from './scripts/chunks.mjs'
import { compiled } from './scripts/compiled.mjs'
import { licences } from './scripts/licences.mjs'
import { manual } from './scripts/manual.mjs'

const at = (path: string) => resolve(import.meta.dirname, path)

export default defineConfig({
  main: {
    plugins: [licences(at('.'), 'main')],
    // fflate's build for Node declares a `require` of its own, and so does electron-vite's shim. Only the
    // synchronous functions are used, which are the same in both builds.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    build: {
      outDir: 'out/main',
      // Bundled whole: a start reads a handful of files instead of thousands, also under a virus scanner.
      externalizeDeps: false,
      target: 'node20',
      minify: false,
      rollupOptions: {
        input: { desktop: at('main/desktop.ts'), browser: at('main/browser.ts'), cli: at('main/cli.ts') },
        external: ['electron'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [licences(at('.'), 'preload')],
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { desktop: at('preload/desktop.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    base: './',
    plugins: [
      react(),
      compiled(),
      ahead(at('renderer/text-first/show-text.ts')),
      manual(),
      licences(at('.'), 'renderer', true),
    ],
    worker: { format: 'es' },
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      target: 'chrome120',
      // The themes' colours are light-dark(), which every part resolves for itself: the preview is white in the dark theme.
      cssTarget: 'chrome123',
      // electron-vite leaves it off; a third of the size is read at every start.
      minify: true,
      chunkSizeWarningLimit: 2000,
      modulePreload: { polyfill: false },
      // Inlined files would be data: addresses, which the content security policy refuses for scripts and workers.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: { index: at('renderer/index.html'), bridge: at('preload/browser.ts') },
        output: {
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              {
                name: chunkOf(at('renderer/start.ts'), {
                  text: at('renderer/text-first/show-text.ts'),
                  screens: at('renderer/screens.tsx'),
                  writing: at('renderer/window/WritingWindow.tsx'),
                }),
              },
            ],
          },
          entryFileNames: 'assets/[name]-[hash].js',
          // Pictures of the manual have Chinese names; an address with such signs is another one when it arrives.
          assetFileNames: ({ names }) =>
            `assets/${names.every((name) => /^[\w.-]+$/.test(name)) ? '[name]' : 'picture'}-[hash][extname]`,
        },
      },
    },
  },
})
