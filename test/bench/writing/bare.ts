/** The bare page of Tiptap's starter kit, and a report's text as the starter kit has it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import type { Envelope } from '../../../report/document/envelope.ts'
import { viewport } from './window.ts'

/** A node of ProseMirror as JSON. */
export interface BareNode {
  readonly type: string
  readonly attrs?: Record<string, unknown>
  readonly content?: BareNode[]
  readonly marks?: { readonly type: string }[]
  readonly text?: string
}

const sharedMarks = ['bold', 'underline']

function bare(node: BareNode): BareNode {
  const content = node.content && { content: node.content.map(bare) }
  if (node.type === 'title') return { type: 'heading', attrs: { level: 1 }, ...content }
  if (node.type === 'attachment') return { type: 'heading', attrs: { level: 2 }, ...content }
  if (node.type === 'heading') return { type: 'heading', attrs: { level: Number(node.attrs?.level) + 1 }, ...content }
  if (node.type === 'paragraph') return { type: 'paragraph', ...content }
  if (node.marks) return { ...node, marks: node.marks.filter(({ type }) => sharedMarks.includes(type)) }
  return { ...node, ...content }
}

/** The same text in the starter kit's nodes and marks: what it has no name for (fields, areas, text carried over) is left out. */
export const bareDocument = ({ document }: Envelope): BareNode => bare(document as unknown as BareNode)

/** The page's script, bundled. */
export async function bareScript(root: string): Promise<string> {
  const { build } = await import('vite')
  const entry = join(root, 'test/bench/bare-page.ts')
  const made = await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bare' } },
  })
  const [bundle] = Array.isArray(made) ? made : [made]
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error('the bare page was not bundled')
  return chunk.code
}

/**
 * The page's style: the column, face and size of our text, which decide how many lines there are to lay out. White space is
 * as Tiptap sets it, and so is everything else.
 */
export function bareStyle(root: string): string {
  const theme = readFileSync(join(root, 'renderer/theme.css'), 'utf8')
  const face = /--face-fangsong:([^;]*);/.exec(theme)?.[1]
  if (face === undefined) throw new Error('theme.css names no face for the text')
  return `body { width: 156mm; margin: 40px auto } .report { font: 16pt / 28.95pt ${face} }`
}

export interface BarePage {
  readonly script: string
  readonly style: string
}

/** Bundled once for all rounds. */
export const barePage = async (root: string): Promise<BarePage> => ({
  script: await bareScript(root),
  style: bareStyle(root),
})

/** A window with the bare page in it, its script run and no text in it yet. */
export async function bareWindow(browser: Browser, { script, style }: BarePage): Promise<Page> {
  const page = await browser.newPage({ viewport })
  await page.setContent(`<!doctype html><html lang="zh-CN"><style>${style}</style><body></body></html>`)
  await page.addScriptTag({ content: script })
  return page
}
