/** Reports on paper, for tests: what stands on it, in order, in a form that a reader can check by eye. */
import type { Envelope } from '../../../report/document/envelope.ts'
import type { Block } from '../../../report/document/node.ts'
import { type ComposeOptions, compose } from '../../../report/paper/compose.ts'
import type { Paper, PaperBlock, PaperParagraph, PaperTable } from '../../../report/paper/paper.ts'
import { defaultPreset, type Preset } from '../../../report/paper/preset.ts'
import { doc, envelope, title } from '../../build.ts'

export const preset = (change: Partial<Preset> = {}): Preset => ({ ...defaultPreset, ...change })

export const report = (blocks: readonly Block[], change: Partial<Envelope> = {}): Envelope =>
  envelope(doc(title('自评报告'), ...blocks), change)

export function composed(of: Envelope, options?: ComposeOptions): { paper: Paper; codes: string[] } {
  const done = compose(of, options)
  if (!done.ok) throw new Error(done.message)
  return { paper: done.value.value, codes: done.value.notes.map(({ code }) => code) }
}

/** The one note of this code. */
export function noteOf(of: Envelope, code: string, options?: ComposeOptions): string | undefined {
  const done = compose(of, options)
  return done.ok ? done.value.notes.find((note) => note.code === code)?.message : undefined
}

export const textOf = ({ runs }: PaperParagraph): string =>
  runs
    .map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? '\n' : run.kind === 'tab' ? '\t' : '▣'))
    .join('')

const shownBlock = (block: PaperBlock): string =>
  block.kind === 'paragraph'
    ? `${block.role ?? block.style}: ${textOf(block)}`
    : block.kind === 'table'
      ? `${block.borders === 'none' ? 'places' : 'table'}: ${block.rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.map(textOf).join('\n')).join(' | ')).join(' / ')}`
      : `imprint: ${block.rows.map(textOf).join(' / ')}`

/** Every block by its role, or else its style, with its text. */
export const shown = (paper: Paper): string[] => paper.sections.flatMap(({ blocks }) => blocks.map(shownBlock))

const allBlocks = (paper: Paper) => paper.sections.flatMap(({ blocks }) => blocks)

export const paragraphs = (paper: Paper): PaperParagraph[] =>
  allBlocks(paper).filter((block) => block.kind === 'paragraph')

/** Paragraphs of a role or a style. */
export const named = (paper: Paper, name: string): PaperParagraph[] =>
  paragraphs(paper).filter(({ role, style }) => role === name || style === name)

export const tables = (paper: Paper): PaperTable[] => allBlocks(paper).filter((block) => block.kind === 'table')
